"""Evidence that is only named in praise is no evidence: a source, a limit or a question makes the difference."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.checking.engine import Engine
from tests.rules.reading import FACTS, HOUSE, PARSER


def told(text: str) -> list[str]:
    """Return the words that are asked about as an unnamed authority."""
    report = Engine(FACTS, HOUSE).check(PARSER.parse(text), today=date(2026, 11, 22))
    shown = [finding for finding in report.findings if "CL012" in (finding.rule, *finding.also)]
    return [finding.quote for finding in shown]


@pytest.mark.parametrize(
    "text",
    [
        "Evidence-based massage is what we offer in every room.",
        "Cupping is getting a lot of attention from researchers.",
        "Our splints rest on the latest medical research.",
        "Massage has the most research for tension headaches.",
    ],
)
def test_evidence_named_in_praise_is_asked_about(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Is massage an evidence-based treatment for tension headaches?",
        "An evidence-based guideline on massage is being written.",
        "There is not enough evidence for massage in tension headaches.",
    ],
)
def test_a_question_a_guideline_and_a_limit_praise_nothing(text: str) -> None:
    assert told(text) == []
