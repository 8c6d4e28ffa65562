"""People said to be better off."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "You come away rested.",
        "Our guests find that they worry less.",
        "Children learn to breathe through the nose again.",
        "Those who struggle with sleep do especially well with it.",
        "People with old clots walk further.",
        "Our members stand taller.",
        "Participants grow in confidence.",
        "Wearers are less tired at the end of the day.",
        "Standing all day becomes bearable.",
        "Your pores look smaller.",
        "Many go back to using the stairs.",
    ],
)
def test_people_who_are_better_off_speak_for_care(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "Clients lie on a couch.",
        "Our members come from three villages.",
        "Many people find it hard to ask for help.",
        "You can go back to the waiting room.",
        "Beginners start on the mat.",
        "If you feel lighter, tell us.",
    ],
)
def test_what_people_do_at_a_visit_is_none(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"
