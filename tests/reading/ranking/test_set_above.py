"""Care and houses that are set above others without the word "than"."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines


@pytest.mark.parametrize(
    "sentence",
    [
        "We are a leading foot and ankle practice in the valley.",
        "These are the top light devices for acne.",
    ],
)
def test_a_rank_with_words_between_is_a_comparison(read: Read, sentence: str) -> None:
    assert [line.claim.type for line in lines(read(sentence)) if line.claim] == ["CMP"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Smoking is the leading cause of lung disease.",
        "We talk through the top treatment options with you.",
        "Massage is not as long as it was, since we now begin at noon.",
    ],
)
def test_a_leading_cause_a_choice_and_a_length_rank_nothing(read: Read, sentence: str) -> None:
    assert "CMP" not in [line.claim.type for line in lines(read(sentence)) if line.claim]
