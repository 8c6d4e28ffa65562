"""A plain sentence and a claiming one of the same shape, each on a page that sells its care."""

from __future__ import annotations

from tests.rules.reading import quotes

PAGE = "# {}\n\nOur clinic offers {}. Book a consultation with our team today.\n\n"


def assert_only_the_claim_is_asked(care: str, rule: str, plain: str, claiming: str) -> None:
    """Assert that a rule asks about the claiming sentence on a page that sells some care, and not about the plain one."""
    page = PAGE.format(care[0].upper() + care[1:], care)
    assert quotes(rule, page + plain) == []
    assert quotes(rule, page + claiming) != []
