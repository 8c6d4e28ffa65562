"""Words a writer left for later, as the knowledge file lists them."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes


@pytest.mark.parametrize("words", ["[to be confirmed]", "[Insert image here]", "[citation needed]", "[add a figure for adults]", "TBD"])
def test_a_placeholder_is_found_inside_a_sentence(words: str) -> None:
    assert quotes("ST004", f"Most people come once a week {words} for a month, and some of them come back in the autumn.") == [words]


@pytest.mark.parametrize("words", ["to be confirmed", "[as told by our nurses]", "coming soon"])
def test_the_same_words_in_a_sentence_are_left_alone(words: str) -> None:
    assert quotes("ST004", f"The date of the talk is {words} by the desk, so please ring us before you set out.") == []
