"""A limit of the evidence is told in many words; what is not known of an illness, of a visit or of other things is none."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

PRAISED = "# Cupping\n\nOur clinic offers cupping. Cupping relieves heel pain. Cupping improves sleep.\n\n{told}\n"
TOLD = [
    "It does not help everyone, and in some trials it did no better than a sham device.",
    "The benefit fades after about a year in many people.",
    "We do not know yet who gains most from it.",
    "The quality of the evidence is low.",
    "Large trials are missing.",
    "Results of trials disagree with each other.",
    "There is little research on older adults.",
    "The studies were short and had no control groups.",
    "Experts still debate whether the effect is real.",
    "A guideline rates the certainty of this evidence as very low.",
    "Not enough is known to say which dose is right.",
    "The effect is modest at best.",
    "Most of the trials had fewer than fifty people.",
    "Whether it beats a simple stretching plan remains open.",
    "We cannot predict who will respond.",
    "Doubts about the trials remain.",
    "It helps some people, not all.",
    "Benefits beyond three months have not been demonstrated.",
    "It is too early to say how it compares with surgery.",
]
NO_LIMIT = [
    "Heel pain is poorly understood by many.",
    "The cause of tendon pain is still being studied.",
    "There is no evidence of a fracture on most pictures.",
    "It is unclear why some runners get heel pain.",
    "Evidence of insurance is needed.",
    "More than 300 trials show that it works.",
    "The evidence is strong and growing.",
    "We do not know your history until we meet.",
    "If you are not sure whether you have heel pain, ask us.",
    "No study is needed before your visit.",
    "These effects will fade within an hour.",
    "Our care is evidence-based, not a matter of taste.",
    "Our studio is small but bright.",
]


@pytest.mark.parametrize("told", TOLD)
def test_a_limit_of_the_evidence_is_heard(told: str) -> None:
    assert quotes("CL008", PRAISED.format(told=told)) == []


@pytest.mark.parametrize("told", NO_LIMIT)
def test_what_limits_something_else_leaves_the_praise_one_sided(told: str) -> None:
    assert quotes("CL008", PRAISED.format(told=told)) != []
