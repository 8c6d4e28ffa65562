"""Ills that a line without a verb says are over, and gains it strings together."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "Your headaches, gone within a week.",
        "Eczema cleared from the inside.",
        "Heartburn that fades in minutes.",
        "The lasting elimination of gout.",
        "Relief from sciatica and cramps.",
        "- Inflammation reduction",
        "- Reversal of diabetes",
        "Deeper sleep, calmer moods.",
    ],
)
def test_a_line_without_a_verb_tells_what_care_does_to_an_ill(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) in ("EFF", "GUA")


@pytest.mark.parametrize(
    "sentence",
    [
        "Forms filled in, signed and returned.",
        "Parking spaces that fill up early.",
        "The end of the visit is a good time for questions.",
        "The removal of warts takes a few minutes.",
        "- Reversal of a booking",
        "Warmer blankets, softer chairs.",
        "Longer opening hours, shorter queues.",
    ],
)
def test_a_line_that_speaks_of_no_ill_claims_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"
