"""Care is sold by what it is called and by the life it is said to bring; where the same words praise nothing, nothing is asked."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

SOLD = [
    ("Shockwave therapy is a terrific option for runners with heel pain.", "terrific option"),
    ("Our laser gives excellent cosmetic results.", "excellent cosmetic results"),
    ("Osteopathy has far-reaching effects on the whole body.", "far-reaching effects"),
    ("Massage brings real, lasting improvement in neck pain.", "real, lasting improvement"),
    ("Acupuncture is extremely beneficial for migraine.", "extremely beneficial"),
    ("Imagine waking up without back pain after our therapy.", "Imagine waking"),
    ("Aligners are a modern solution for crooked teeth.", "modern solution"),
    ("Fall in love with your smile after our treatment.", "Fall in love with your"),
]
PLAIN = [
    "The modern treatment of ulcers began with antibiotics.",
    "Real improvement of tendon pain takes months of exercise.",
    "There are no perfect options for treating tinnitus.",
    "Excellent oral hygiene lowers the risk of decay.",
    "Imagine a straight line from your ear to your shoulder during this exercise.",
    "Acupuncture is very useful to some people and of no use to others.",
    "Is laser an excellent option for me?",
]


@pytest.mark.parametrize(("sentence", "told"), SOLD)
def test_words_that_sell_care_are_asked_about(sentence: str, told: str) -> None:
    assert quotes("CL004", sentence) == [told]


@pytest.mark.parametrize("sentence", PLAIN)
def test_the_same_words_said_of_other_things_are_left_alone(sentence: str) -> None:
    assert quotes("CL004", sentence) == []
