"""Slips in the names of treatments and illnesses."""

from __future__ import annotations

import pytest

from reviewer import knowledge, paths
from reviewer.rules.language.slips import meant_by, terms

RIGHT = terms(knowledge.load(paths.resources() / "knowledge"))


@pytest.mark.parametrize(
    ("written", "meant"), [("semagltuide", "semaglutide"), ("ketammine", "ketamine"), ("acupunture", "acupuncture"), ("depresion", "depression")]
)
def test_a_swapped_missing_or_doubled_letter_is_told_with_the_right_word(written: str, meant: str) -> None:
    assert written not in RIGHT.known
    assert meant_by(written, RIGHT) == meant


@pytest.mark.parametrize("written", ["installation", "dropping", "anesthetise", "arthritics", "infusing", "message", "physician", "hemorrhoid"])
def test_words_that_only_look_alike_are_left_alone(written: str) -> None:
    assert written in RIGHT.known or not meant_by(written, RIGHT)
