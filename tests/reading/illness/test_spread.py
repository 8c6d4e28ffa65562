"""How far an illness is spread, told in words; what care is foreseen to bring; stories without quotation marks."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

SELLS = "# Care for the whole body\n\nBook an appointment at our clinic. We explain every option.\n\n"
CLAIMS = {
    "widespread": ("Dry eye is widespread among office workers.", "PRE"),
    "nearly everybody": ("Almost every adult has had toothache.", "PRE"),
    "where it shows": ("Rosacea shows up mostly in fair skin.", "PRE"),
    "a trend": ("Eczema rates have tripled since the 1970s.", "PRE"),
    "a trend among some": ("Hearing loss is on the rise among the young.", "PRE"),
    "a complaint among others": ("Tinnitus is one of the most frequent complaints in the ear.", "PRE"),
    "millions": ("Millions live with chronic sinus trouble.", "PRE"),
    "what is expected": ("- Expected: some symptom relief after two weeks", "EFF"),
    "a figure that is expected": ("- Expected: 80-90% resolution", "STA"),
    "a whole hundred": ("Our veneers have a 100% success rate.", "STA"),
    "a story of all that failed": ("Nothing helped until she tried the laser.", "TES"),
}
NO_CLAIMS = {
    "what a house does each year": "Every year, we clean the teeth of the whole village for free.",
    "a visit every week": "You come to massage every two weeks.",
    "a sickness nobody names": "The book is read around the world and grows every year.",
    "what is expected of a visit": "- Expect: a visit of forty minutes",
    "a patient's own label": "Misdiagnosed with asthma at school, and glad to be home.",
}


@pytest.mark.parametrize("what", CLAIMS)
def test_what_is_told_in_words_is_claimed(read: Read, what: str) -> None:
    sentence, code = CLAIMS[what]
    claim = lines(read(SELLS + sentence))[-1].claim
    assert claim is not None and code in {claim.type, *claim.also}


@pytest.mark.parametrize("what", NO_CLAIMS)
def test_what_a_house_does_by_the_year_is_not(read: Read, what: str) -> None:
    assert lines(read(SELLS + NO_CLAIMS[what]))[-1].claim is None
