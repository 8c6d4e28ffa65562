"""Words of the knowledge files inside the patterns of the checks."""

from __future__ import annotations

import re

from reviewer.model.patterns.vocabulary import Worded

WORDS = {"regulator": ("FDA", "Northland Agency", "Northland"), "eased": ("reliev*",)}


def test_a_group_in_braces_stands_for_any_of_its_words() -> None:
    pattern = Worded(r"\b{regulator} cleared it{1,2}\b", re.IGNORECASE)(WORDS)
    assert pattern.search("The northland agency cleared itt last year.")
    assert not pattern.search("The agency cleared it last year.")


def test_the_longest_word_of_a_group_is_heard_first() -> None:
    found = Worded("{regulator}")(WORDS).search("Northland Agency")
    assert found is not None
    assert found.group(0) == "Northland Agency"


def test_a_space_may_be_a_hyphen_and_a_star_any_ending() -> None:
    assert Worded("{regulator}")(WORDS).fullmatch("Northland-Agency")
    assert Worded("{eased}")(WORDS).fullmatch("relieving")


def test_a_group_without_words_finds_nothing() -> None:
    assert Worded("{other}")(WORDS).search("anything at all") is None


def test_other_words_make_another_pattern_at_once() -> None:
    pattern = Worded(r"\b{regulator}\b")
    assert pattern(WORDS).search("FDA")
    assert not pattern({"regulator": ("TGA",)}).search("FDA")
    assert pattern(WORDS).search("FDA")
