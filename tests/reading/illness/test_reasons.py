"""Reasons and meanings told as fact, words of effect that name no illness; and reasons of a house."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

PAGE = "# Notes from our practice\n\nBook an appointment at our clinic. Massage and peels are offered.\n\n"
CLAIMS = {
    "a reason": ("Blisters hurt because the skin has come off.", "CAU"),
    "a meaning": ("More oxygen means more energy for every muscle.", "CAU"),
    "two words of effect": ("A peel mops up oil.", "EFF"),
    "how people live": ("People who use a sauna live longer.", "EFF"),
    "the state of science": ("The science is in on massage.", "FAC"),
    "a rank among chambers": ("Ours is the largest salt chamber for massage in the county.", "CMP"),
}
NO_CLAIMS = {
    "a reason of the house": "We close at noon on Fridays because our massage chairs are cleaned.",
    "a meaning for the diary": "A bank holiday means no massage on Monday.",
}


@pytest.mark.parametrize("what", CLAIMS)
def test_reasons_meanings_and_outdoing_are_claims(read: Read, what: str) -> None:
    text, code = CLAIMS[what]
    claim = lines(read(PAGE + text))[-1].claim
    assert claim is not None and code in {claim.type, *claim.also}


@pytest.mark.parametrize("what", NO_CLAIMS)
def test_reasons_of_a_house_orders_and_questions_are_none(read: Read, what: str) -> None:
    assert lines(read(PAGE + NO_CLAIMS[what]))[-1].claim is None


def test_items_under_what_to_look_forward_to_claim_a_benefit(read: Read) -> None:
    claims = [line.claim for line in lines(read(PAGE + "## What you could look forward to\n\n- A sharper mind at work\n- Deeper sleep at night\n"))[-2:]]
    assert all(claim is not None and claim.type == "EFF" for claim in claims)
