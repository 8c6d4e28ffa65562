"""No forged seal is valid: other words, other keys, other parts, on another article."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode

import pytest

from reviewer.seal.statements.envelope import write_envelope
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, verify
from tests.seal.forged import FORGERIES, verdict_of
from tests.seal.made import (
    page,
    practice,
    seal,
)  # fmt: skip


def test_the_control_is_valid() -> None:
    verdict = verdict_of(seal())
    assert (verdict.content, verdict.trust.level) == (Content.EXACT, Level.VALID)


def test_there_are_forty_forgeries() -> None:
    assert len(FORGERIES) >= 40


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_is_not_valid(name: str) -> None:
    verdict = verdict_of(FORGERIES[name]())
    assert verdict.trust.level in (Level.INVALID, Level.UNTRUSTED) and verdict.status == 2
    assert verdict.trust.standing == "" and verdict.trust.reasons


def test_two_seals_in_a_page_are_none() -> None:
    html = page().replace("</body>", page()[page().index("<script") : page().index("</script>") + 9] + "</body>")
    assert (verify(html, practice().roster).trust.level, verify(html, practice().roster).status) == (Level.INVALID, 2)


def test_a_seal_on_another_article_does_not_hold() -> None:
    """Transplanted: the good seal on a page with other words."""
    verdict = verify(page().replace("A sprained knee often", "A broken knee often"), practice().roster)
    assert (verdict.content, verdict.status) == (Content.ALTERED, 1)


def test_the_signatures_of_a_real_seal_survive_base64_and_back() -> None:
    value = json.loads(write_envelope(seal()))
    assert b64encode(b64decode(value["fragment"])).decode() == value["fragment"]
    assert "<" not in write_envelope(seal()).decode()
