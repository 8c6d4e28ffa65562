"""An institution seems to endorse a clinic in many words; where it only lies near, teaches, treats or is refused, it does not."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

TIES = [
    "Doctors at St. Anne's Hospital send us their hardest cases.",
    "Mayo Clinic specialists trust our laboratory.",
    "We work hand in hand with Kingsbridge Hospital.",
    "Approved by the American Heart Association, our programme is open to all.",
    "In collaboration with Oakdale Hospital, we now offer laser care.",
    "Our hearing aids carry the seal of the American Academy of Audiology.",
    "Trusted by specialists at Mount Sinai Hospital.",
    "The Royal College of Psychiatrists supports our approach.",
    "Yale University has licensed its method to our clinic.",
    "Our clinic and Ridge University Hospital have joined forces.",
]
NO_TIES = [
    "We refer patients with a fracture to Mercy Hospital.",
    "We are no partner of the Cleveland Clinic.",
    "Dr. Osei studied at Northfield University.",
    "The American Academy of Dermatology recommends sunscreen every day.",
    "Our clinic is two streets from Kingsbridge Hospital.",
    "Our dentist is a member of the American Dental Association.",
    "We trust that Harbor Hospital will write to you.",
    "Can my doctor at Mercy Hospital refer me to you?",
]


@pytest.mark.parametrize("sentence", TIES)
def test_a_tie_to_an_institution_is_asked_about(sentence: str) -> None:
    assert quotes("CL010", sentence) == [sentence]


@pytest.mark.parametrize("sentence", NO_TIES)
def test_an_institution_that_is_only_named_is_left_alone(sentence: str) -> None:
    assert quotes("CL010", sentence) == []
