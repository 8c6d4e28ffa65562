"""People are called to witness in many words: where they stand now, what they send or rate; what is only named, asked or reported as harm is none."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, lines

TESTIFIES = [
    "“My skin has never looked better.”",
    "“You saved my marriage!” is what we often hear after sleep training.",
    "I was sceptical at first, but after three drips I felt like a new person.",
    "Read what our patients say about their new smiles.",
    "Rated 4.9 stars by more than 300 patients.",
    "Our happy patients are the proof that it works.",
    "Couples we have treated send us baby pictures every week.",
    "Patients travel from all over the country because they have heard of our results.",
    "Mrs. Olsen came in a wheelchair and left on her feet.",
    "A young mother came to us with migraine and left without it.",
    "Our patient Karl had given up hope; now he hikes again.",
    "A teacher from the next village told me that her migraines stopped.",
    "Even my neighbour sleeps better since she started our drops.",
    "Ben had tried drops and pills, and now his tinnitus is gone.",
]
SILENT = [
    "“I consent to the treatment” must be signed.",
    "Some patients report a headache after the session.",
    "Please tell us how you feel.",
    "Our patients wait in a quiet room.",
    "When you first come to us, we ask about your health.",
    "In the guestbook you can leave a note.",
    "Before and after the injection we take your blood pressure.",
    "People who came to us last year may book online.",
    "What do our clients say? We ask them once a year.",
]


def witnesses(read: Read, sentence: str) -> bool:
    """Return whether one of the sentences that end a page which promotes care is read as a patient's story."""
    return any(line.claim is not None and line.claim.type == "TES" for line in lines(read(PROMOTES + sentence))[4:])


@pytest.mark.parametrize("sentence", TESTIFIES)
def test_people_who_stand_well_now_are_a_story(read: Read, sentence: str) -> None:
    assert witnesses(read, sentence)


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_only_named_asked_or_told_of_harm_is_none(read: Read, sentence: str) -> None:
    assert not witnesses(read, sentence)
