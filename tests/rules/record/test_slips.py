"""Slips in the names of treatments and illnesses."""

from __future__ import annotations

import pytest

from reviewer import knowledge, paths
from reviewer.rules.language.slips import meanings

MEANT = meanings(knowledge.load(paths.resources() / "knowledge"))


@pytest.mark.parametrize(
    ("written", "meant"), [("semagltuide", "semaglutide"), ("ketammine", "ketamine"), ("acupunture", "acupuncture"), ("depresion", "depression")]
)
def test_a_swapped_missing_or_doubled_letter_is_told_with_the_right_word(written: str, meant: str) -> None:
    assert MEANT[written] == meant


@pytest.mark.parametrize("written", ["installation", "dropping", "anesthetise", "arthritics", "infusing", "message", "physician", "hemorrhoid"])
def test_words_that_only_look_alike_are_left_alone(written: str) -> None:
    assert not MEANT[written]
