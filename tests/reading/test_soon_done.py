"""How soon a house says it can deal with an ill."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    ["We can deal with most headaches within four sessions.", "Stiff necks can be eased in under ten minutes.", "We can treat sciatica on your first visit."],
)
def test_how_soon_an_ill_is_dealt_with_claims_a_benefit(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


@pytest.mark.parametrize(
    "sentence",
    ["We can fix a new date for your visit within a day.", "The cups can be removed after ten minutes.", "We can stop the session at any minute."],
)
def test_how_soon_anything_else_is_done_does_not(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"
