"""Results promised whole or for good, and care set above something else by a comparative."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping can permanently correct a stiff neck.",
        "With cupping your shoulder will fully recover in three months.",
        "Permanent removal of knots is what cupping is for.",
        "Cupping permanently reduces tension in the jaw.",
    ],
)
def test_an_adverb_of_wholeness_promises(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "GUA"


@pytest.mark.parametrize(
    "sentence",
    [
        "Most people with a stiff neck recover fully within weeks.",
        "The cups are completely removed after ten minutes.",
        "The form can be completely filled in online.",
        "Cupping can rarely be fully relied on for pain.",
        "We cannot promise that cupping permanently reduces tension.",
    ],
)
def test_what_is_only_done_wholly_promises_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "GUA"


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping is a safer, calmer alternative to tablets.",
        "Cupping is far gentler to the skin than needles.",
        "Cupping is more pleasant by far than needles.",
    ],
)
def test_a_comparative_sets_care_above_something(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rest between sessions is more important than their number.",
        "The cups are smaller than the old ones.",
        "A course of cupping takes longer than a month.",
        "Cupping costs more than you may think.",
    ],
)
def test_sizes_times_and_weights_set_nothing_above(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "CMP"
