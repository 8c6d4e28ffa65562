"""What is said to lie at the root of an ill, or to happen once a hormone falls, and ills that care keeps away."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type
from tests.rules.reading import quotes


@pytest.mark.parametrize(
    "sentence",
    [
        "At the root of migraine lies a stiff neck.",
        "Behind most headaches stands a tired liver.",
        "A weak core is at the heart of back pain.",
        "When estrogen falls, memory fails.",
    ],
)
def test_a_root_is_a_cause_in_whatever_order(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) in ("CAU", "MEC")


@pytest.mark.parametrize(
    "sentence",
    ["Behind the clinic lies a small garden.", "At the heart of the house is the waiting room.", "When the phone is busy, the machine answers."],
)
def test_places_and_machines_are_no_cause(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


def test_a_root_named_as_the_one_cause_is_asked_about() -> None:
    assert quotes("CL006", "# Massage\n\nOur clinic offers massage.\n\nBehind most migraines lies a stiff neck.") != []
    assert quotes("CL006", "# Massage\n\nOur clinic offers massage.\n\nBehind most migraines there may be several things.") == []


def test_an_ill_that_is_kept_away_is_a_benefit(read: Read) -> None:
    assert last_type(read, "A cup a month keeps the flu away.") == "EFF"
    assert last_type(read, "A sign at the door keeps visitors away.") == "none"
