"""A draft is checked at every key: whatever of it has been typed so far, the check comes to its end, and no rule breaks."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.checking import Engine
from reviewer.model.finding import Report
from reviewer.rules import RULES
from tests.rules.reading import FACTS, HOUSE, PARSER

PAGE = "# Massage therapy\n\nOur clinic offers massage therapy. Book an appointment with us today.\n\n"
SPOKEN_OF = [line for rule in RULES for draft in (rule.bad, rule.good) for line in draft.translate({ord("⟦"): None, ord("⟧"): None}).split("\n")]


def checked(text: str) -> Report:
    return Engine(FACTS, HOUSE).check(PARSER.parse(text), today=date(2026, 11, 22))


@pytest.mark.parametrize("signs", [":", "):", "…:", "😀:", "¹:", "[]:"])
def test_a_paragraph_of_signs_alone_breaks_no_check(signs: str) -> None:
    assert checked(f"{PAGE}It is completely safe.\n\n{signs}\n\n- sleep\n").findings
    assert checked(signs).failures == ()


@pytest.mark.parametrize("begun", ["Massage therapy is safer than", "It is less risky, more potent than"])
def test_a_comparison_that_has_only_begun_breaks_no_check(begun: str) -> None:
    assert checked(PAGE + begun).failures == ()


def test_half_a_character_in_a_sentence_hides_none_of_its_faults() -> None:
    found = checked(PAGE + "Massage therapy \ud83d cures depression.").findings
    assert "cures depression" in " ".join(finding.quote for finding in found)


def test_every_example_can_be_typed_word_by_word() -> None:
    engine = Engine(FACTS, HOUSE)
    for line in dict.fromkeys(SPOKEN_OF):
        words = line.split()
        for many in range(1, len(words) + 1):
            text = PAGE + " ".join(words[:many])
            assert engine.check(PARSER.parse(text), today=date(2026, 11, 22)).failures == (), text
