"""Sayings by which something is said to help, in any specialty; and the same words of people at work, of doubt and of denial."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

SELLS = "# Care for the whole body\n\nBook an appointment at our clinic. Massage and lasers are offered.\n\n"
AVAILS = {
    "the way to go": "For fungal nails, lasers are the way to go.",
    "a mainstay": "Light therapy is a mainstay in psoriasis.",
    "takes care of": "A night guard takes care of most jaw pain.",
    "the past": "With aligners, crowded teeth are a thing of the past.",
    "the trick": "Salt rinses do the trick for sore gums.",
    "hope": "There is hope for ringing ears with sound therapy.",
    "promise": "Sound therapy shows promise in tinnitus.",
    "a key": "Gentle loading is the key to recovery from heel pain.",
    "spared": "Ear tubes may spare your child months of poor hearing.",
    "barely seen": "After six sessions the scar is barely visible.",
}
NOT = {
    "a person at work": "Our nurse takes care of the children while you have massage.",
    "denied": "Drops do not do the trick for dry eyes.",
    "in doubt": "It is not known whether light therapy is the answer to acne.",
    "no illness": "A quiet room is the key to a good massage.",
}


@pytest.mark.parametrize("what", AVAILS)
def test_a_saying_that_something_helps_is_a_claim_of_benefit(read: Read, what: str) -> None:
    claim = lines(read(SELLS + AVAILS[what]))[-1].claim
    assert claim is not None and "EFF" in {claim.type, *claim.also}


@pytest.mark.parametrize("what", NOT)
def test_people_at_work_denial_and_doubt_are_none(read: Read, what: str) -> None:
    claim = lines(read(SELLS + NOT[what]))[-1].claim
    assert claim is None or claim.type != "EFF"
