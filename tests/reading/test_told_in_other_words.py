"""Care set apart, safety offered and harm kept small in other words, and how many somebody has helped."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "What makes cupping different is how deep it reaches.",
        "What separates our cupping from the rest is the follow-up.",
        "What distinguishes cupping from kneading is the pull.",
    ],
)
def test_what_is_said_to_set_care_apart_ranks(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "What makes the waiting room special is the aquarium.",
        "What separates the bones from each other is a little gap.",
        "What makes each cupping session different is your mood that day.",
    ],
)
def test_what_sets_other_things_apart_does_not(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping offers speed, comfort and safety.",
        "Soft rims mean greater safety during cupping.",
        "Gentle suction keeps side effects to a minimum.",
        "The side effects of cupping usually only last an hour.",
        "Most people notice only slight pressure.",
    ],
)
def test_safety_that_is_offered_and_harm_that_is_kept_small_reassure(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "SAF+"


@pytest.mark.parametrize(
    "sentence",
    ["The leaflet offers safety information in six languages.", "Ask how long side effects last.", "You will notice just a small sign at the door."],
)
def test_safety_rules_and_questions_do_not(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "SAF+"


@pytest.mark.parametrize("sentence", ["Dr. Hale has helped hundreds of runners back to the track.", "She has guided countless mothers through calm births."])
def test_how_many_somebody_has_helped_is_a_story(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "TES"


@pytest.mark.parametrize("sentence", ["Cupping has helped many people with cramps.", "The scheme has helped dozens of landlords insulate flats."])
def test_whom_others_have_helped_is_none(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "TES"
