"""Medicines, aids and operations that people are said to do without after care."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "You may find you no longer need your inhaler.",
        "A way out of lifelong medication.",
        "Throw your painkillers in the bin.",
        "Insulin becomes unnecessary.",
        "The natural answer to antidepressants.",
        "Most clients have cut down on their painkillers by the fifth visit.",
        "Less reliance on laxatives.",
        "Our clients avoid the operating table.",
        "Reduced use of inhalers.",
        "You need fewer tablets from week to week.",
        "Avoid surgery altogether.",
        "Put off a knee replacement for years.",
    ],
)
def test_what_people_do_without_is_a_benefit(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "Do not stop any medicine without asking your doctor.",
        "Do not take painkillers before the visit.",
        "Put off the operation until the cold is gone.",
        "Cupping is no substitute for medicines.",
        "We never advise anybody to come off tablets.",
        "Please throw used needles in the sharps bin.",
        "Surgery may still be needed.",
    ],
)
def test_what_to_do_about_medicines_is_none(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"
