"""Figures told twice in a sentence: those that cannot both be meant, and those that can."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Two thirds of people (45%) notice a change.", "Two thirds of people (45%)"),
        ("A quarter of women, that is 40%, get hot flushes.", "A quarter of women, that is 40%"),
        ("The majority of patients, 38%, had no pain.", "The majority of patients, 38%"),
        ("Half the children, 12 of 40, outgrew the stutter.", "Half the children, 12 of 40"),
        ("Of 80 women, 90 became pregnant.", "Of 80 women, 90 became pregnant"),
        ("Of the 50 patients, 30 got better, 15 stayed the same and 10 got worse.", "Of the 50 patients, 30 got better, 15 stayed the same and 10 got worse"),
    ],
)
def test_two_figures_for_one_thing_that_disagree_are_asked_about(sentence: str, told: str) -> None:
    assert [quote.strip("., ") for quote in quotes("NU001", sentence)] == [told.strip("., ")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Roughly a quarter of mothers (26%) feel low after birth.",
        "Most people (72%) sleep better.",
        "Half of adults (60% of women) have it.",
        "Half of adults, and 70% of those over 60, have cataracts.",
        "Of 60 patients, 35 had a headache and 40 had nausea.",
        "Of 40 children, 10 took the drops for 12 weeks and 30 did not.",
        "Take half a tablet, or 20% less, as your doctor says.",
    ],
)
def test_figures_that_agree_or_speak_of_different_things_are_left_alone(sentence: str) -> None:
    assert quotes("NU001", sentence) == []
