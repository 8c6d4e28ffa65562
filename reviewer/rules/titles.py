"""The titles of the rules by id, for what a finding says of the rules it speaks for."""

from __future__ import annotations

from collections.abc import Iterable

from reviewer.rules import RULES

_TITLES = {rule.id: rule.title for rule in RULES}


def titles_of(rules: Iterable[str]) -> str:
    """Return the titles of rules as sentences one after the other; of an unknown rule its id."""
    return " ".join(f"{_TITLES.get(rule, rule)}." for rule in rules)
