"""Care set above other care where that fails, by what nobody does more of, and by rates; safety by what cannot happen."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "Where tablets fail, cupping works.",
        "Nobody in town places more cups.",
        "More backs cupped than at any other clinic.",
        "Success rates that leave the national average behind.",
    ],
)
def test_what_others_do_not_do_ranks(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "When the card reader fails, cash works.",
        "Nobody in the team works more than four days a week.",
        "Nobody should wait more than a week.",
    ],
)
def test_machines_and_hours_rank_nobody(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize("sentence", ["Since it is only suction, reactions are impossible.", "Cups can be set without the slightest danger."])
def test_what_cannot_happen_reassures(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "SAF+"


@pytest.mark.parametrize("sentence", ["Refunds are impossible after the first day.", "Reactions are impossible to foresee."])
def test_what_cannot_be_foreseen_does_not(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "SAF+"
