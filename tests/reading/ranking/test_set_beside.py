"""Treatments set beside one another without "than", and how people of one kind fare under care, in any specialty."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines, type_of

SELLS = "# Care for the whole body\n\nBook an appointment at our clinic. We explain every option.\n\n"
SET_BESIDE = {
    "two over a semicolon": "Clear aligners move teeth in months; fixed braces often need two years.",
    "not as much so": "Custom insoles are not as bulky as shop ones and last twice as long.",
    "one while the other": "Veneers hold for fifteen years, while dental fillings crack sooner.",
}
NOT_SET_BESIDE = {
    "two that are offered": "Braces are fitted on Mondays, while veneers are made on Fridays.",
    "two that cost": "Braces cost more; veneers cost less per month.",
    "how a visit goes": "The dentist works faster while the assistant holds the lamp.",
}
FARES = {
    "a group that may use it": "Pregnant women can use saline sprays without worry.",
    "a sensitive group": "Older adults are more sensitive to sleeping tablets.",
    "a group with another metabolism": "Children under six metabolise codeine differently.",
    "a group that bears it": "Teenagers tolerate aligners well.",
    "a group that answers less": "Women over 40 respond less to stimulation.",
    "those who tried all else": "Even patients who have tried everything may get better with acupuncture.",
    "a habit": "Smokers heal more slowly after an implant.",
}
FARES_NOT = {
    "what people may expect": "Patients can follow every step of their healing journey.",
    "people addressed": "If you respond to the first message, we send the forms for treatment.",
    "people who run": "The runners meet on Sundays before their exercise class.",
}


@pytest.mark.parametrize("what", SET_BESIDE)
def test_two_treatments_told_apart_are_compared(read: Read, what: str) -> None:
    assert type_of(read(SET_BESIDE[what])) == "CMP"


@pytest.mark.parametrize("what", NOT_SET_BESIDE)
def test_days_prices_and_people_at_work_compare_nothing(read: Read, what: str) -> None:
    assert type_of(read(NOT_SET_BESIDE[what])) != "CMP"


@pytest.mark.parametrize("what", FARES)
def test_how_people_of_one_kind_fare_is_a_claim(read: Read, what: str) -> None:
    assert lines(read(SELLS + FARES[what]))[-1].claim is not None


@pytest.mark.parametrize("what", FARES_NOT)
def test_what_people_do_besides_is_none(read: Read, what: str) -> None:
    assert lines(read(SELLS + FARES_NOT[what]))[-1].claim is None
