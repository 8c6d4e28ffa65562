"""Percentages of preparations and rays, which are no figure about health, and counts out of ten that are."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes


@pytest.mark.parametrize(
    "sentence",
    ["The gel contains 16% carbamide peroxide.", "A saline solution of 0.9% is used for rinsing.", "The lens blocks 99% of ultraviolet light.", "Two out of three rooms have a window."],
)
def test_a_figure_about_a_thing_needs_no_source(sentence: str) -> None:
    assert quotes("CI001", f"# Treatments at our clinic\n\n{sentence}") == []


@pytest.mark.parametrize("sentence", ["Nearly nine out of ten dental implants are still in place after a decade.", "Ketamine brought relief to 60% of people with depression."])
def test_a_figure_about_care_needs_one(sentence: str) -> None:
    assert quotes("CI001", f"# Treatments at our clinic\n\n{sentence}") == [sentence]
