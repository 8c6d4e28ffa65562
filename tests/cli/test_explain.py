"""The command `explain` says what a rule asks."""

from __future__ import annotations

import pytest

from reviewer.rules import RULES
from tests.cli.conftest import Call


@pytest.mark.parametrize("word", ["DU001", "du001", next(rule.name for rule in RULES if rule.id == "DU001")])
def test_a_rule_is_found_by_its_code_or_name(call: Call, word: str) -> None:
    status, out, _ = call("explain", word)
    assert (status, out.startswith("DU001 ")) == (0, True)
    for part in ("What it says:", "How to fix it:", "Why it matters:", "Standard:", "Who may answer instead:", "Flagged:", "Fine:"):
        assert part in out


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_can_be_explained(call: Call, rule: str) -> None:
    status, out, _ = call("explain", rule)
    assert status == 0
    assert "{" not in out.partition("Flagged:")[0]


def test_a_rule_that_is_not_there_is_said_in_a_sentence(call: Call) -> None:
    status, out, err = call("explain", "DU999")
    assert (status, out) == (2, "")
    assert "There is no rule DU999" in err and "DU001" in err
