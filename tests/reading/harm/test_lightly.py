"""Harm and pain of care that a page makes light of."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "There is less chance of scarring with our cups.",
        "Cupping does not have to be painful.",
        "Cupping need not be frightening.",
        "Any redness is usually mild and short-lived.",
        "Our technique lowers the risk of burns.",
        "It works without damaging the skin.",
        "Cupping warms the skin without fear of burns.",
        "Each step is planned to ensure the highest level of safety.",
        "Cupping is the least invasive way to treat a knot.",
    ],
)
def test_harm_made_light_of_reassures(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "SAF+"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ask us whether there is less chance of scarring with cups.",
        "You do not have to be a member.",
        "Booking need not be stressful.",
        "Call us if any redness is more than mild.",
        "We follow the rules of fire safety.",
        "The risk of burns is higher with hot cups.",
        "You will be given drops for four weeks to lower the risk of infection.",
    ],
)
def test_what_warns_or_speaks_of_a_visit_makes_light_of_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "SAF+"
