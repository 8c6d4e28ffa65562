"""Shapes of overclaiming beyond the examples of the rules: no exceptions, promises in headings, approvals told as proof."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

BELOW = "\n\nMassage is offered here for neck pain. Massage takes an hour. Massage is booked by telephone."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("No two patients have the same back pain.", "No two patients"),
        ("Massage can meet the needs of almost any patient with back pain.", "almost any patient"),
        ("Massage is for anyone looking to ease back pain.", "for anyone looking to"),
        ("ALL migraine patients need massage.", "ALL migraine patients"),
        ("This therapy calms every muscle in your body.", "every muscle in your body"),
    ],
)
def test_a_statement_without_exceptions_is_asked_about(sentence: str, told: str) -> None:
    assert quotes("CL005", sentence) == [told]


@pytest.mark.parametrize(
    "heading",
    ["Massage Is More Effective Than Tablets for Migraine", "The Success of Massage in Migraine", "Evidence-Based Massage Options That Really Work for Pain"],
)
def test_a_heading_that_promises_is_asked_about(heading: str) -> None:
    assert quotes("CL013", f"# {heading}{BELOW}") == [heading]


def test_a_strong_outcome_in_a_heading_is_asked_about() -> None:
    assert quotes("CL013", f"# Massage for you{BELOW}\n\n## Dramatic Reduction in Neck Pain\n\nMore below.") == ["Dramatic Reduction in Neck Pain"]


@pytest.mark.parametrize("heading", ["What the Evidence on Massage Shows", "Migraine Massage $80", "Massage Options for Migraine"])
def test_a_heading_that_names_a_topic_or_a_price_is_left_alone(heading: str) -> None:
    assert quotes("CL013", f"# {heading}{BELOW}") == []


@pytest.mark.parametrize(
    "sentence", ["This laser is FDA-approved, so it is both safe and effective.", "Choose a lamp that was officially cleared for safety and efficacy."]
)
def test_an_approval_told_as_proof_is_asked_about(sentence: str) -> None:
    assert quotes("SA003", sentence) == [sentence]
