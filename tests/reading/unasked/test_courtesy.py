"""How a house speaks of its own manner is no medical fact, whatever stands behind it; what it says care does is a claim all the same."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, lines

SILENT = {
    "made to fit": "Splints are custom tailored to the needs of each patient, and a night guard is often advised beside them.",
    "a belief": "Our team believes that knowing each patient's history is essential for developing a plan for back pain.",
}
CLAIMS = {
    "a benefit behind it": "Cupping is custom tailored to each patient and relieves back pain.",
    "a fact before it": "Stress often causes back pain, and our team believes that nobody should face it alone.",
    "no courtesy": "Sleep is essential for healing in back pain.",
}


@pytest.mark.parametrize("what", SILENT)
def test_a_house_that_speaks_of_its_manner_states_no_fact(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + SILENT[what]))[-1].claim is None


@pytest.mark.parametrize("what", CLAIMS)
def test_what_care_does_and_what_stands_before_is_asked_about(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + CLAIMS[what]))[-1].claim is not None
