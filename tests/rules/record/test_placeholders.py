"""Words a writer left for later, as the knowledge file lists them."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes


@pytest.mark.parametrize("words", ["[to be confirmed]", "[Insert image here]", "[citation needed]", "[add a figure for adults]", "TBD", "[CITY NAME]", "[phone number]", "as of my last update"])
def test_a_placeholder_is_found_inside_a_sentence(words: str) -> None:
    assert quotes("ST004", f"Most people come once a week {words} for a month, and some of them come back in the autumn.") == [words]


@pytest.mark.parametrize("words", ["to be confirmed", "[as told by our nurses]", "coming soon", "in room XX", "[the patient]"])
def test_the_same_words_in_a_sentence_are_left_alone(words: str) -> None:
    assert quotes("ST004", f"The date of the talk is {words} by the desk, so please ring us before you set out.") == []


@pytest.mark.parametrize("line", ["Was this page helpful?", "5 min read", "Home > Blog > Knees", "Here is the revised version of the article:", "I hope this helps! Let me know if you'd like me to shorten it."])
def test_a_line_of_the_site_or_of_a_writing_program_is_left_over(line: str) -> None:
    assert quotes("ST004", f"Rest helps most runners.\n\n{line}\n\nIce helps some.") == [line]


@pytest.mark.parametrize("line", ["We hope this helps you to choose.", "Reading for a minute tires the eyes.", "Here is the plan for the week.", "Home visits are possible."])
def test_a_sentence_of_the_article_with_such_words_is_left_alone(line: str) -> None:
    assert quotes("ST004", f"Rest helps most runners.\n\n{line}\n\nIce helps some.") == []


def test_the_latin_of_typesetters_is_a_block_nobody_has_written() -> None:
    latin = "Vivamus tellus neque, vehicula ut porttitor a, dictum in purus. Donec semper velit imperdiet sapien."
    assert quotes("ST004", f"The visit takes an hour.\n\n{latin}\n\nCome a little early.") == [latin]
