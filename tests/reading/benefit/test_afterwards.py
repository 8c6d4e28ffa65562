"""Results told by their date, how the reader is said to come out of care, care said to go deeper than other care; and the same dates of visits and orders."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type, lines

HEARD = {
    "After a few sessions the teeth begin to move.": "MEC",
    "Week by week, your muscles become used to the load.": "MEC",
    "First changes to the skin are visible after two visits, and it looks fresher.": "EFF",
    "Within two weeks your sleep will be deeper.": "EFF",
    "At the end of the course you will have a straighter back.": "EFF",
    "You will have a brighter smile.": "EFF",
    "You see results after the first visit.": "EFF",
    "Clients report near immediate relief.": "TES",
    "Adults of every age and shape can benefit from cupping.": "EFF",
    "The method does not require any needles.": "SAF+",
    "At no point should you feel anything sharp.": "SAF+",
    "The otolithic organ plays an important role in balance.": "MEC",
    "When your steering apparatus is impaired, vertigo can occur.": "CAU",
    "We look at the whole posture rather than just masking the pain.": "EFF",
    "The gut barrier loses its seal.": "MEC",
    "A heavy schoolbag can place great stress on a growing spine.": "CAU",
    "They were happier and slept through.": "TES",
    "Since the third visit she is a different child.": "TES",
    "Some people experience relief after one session of massage.": "EFF",
    "The risk of falling increases with the degree of hearing loss.": "STA",
    "It causes increased visibility of the blood vessels in the cheeks.": "CAU",
    "You may notice that massage will ease your pain.": "EFF",
    "Lasers are successfully being used for heel spurs.": "EFF",
}
LEFT = (
    "After three visits we measure your shoulder again.",
    "After each visit, drink a glass of water.",
    "Your results are sent within two weeks.",
    "Please return after four weeks.",
    "You will need to come back after two days.",
    "Our nurse rings you within a day.",
    "If your shoulder moves better after two visits, tell us.",
    "You should see your doctor.",
    "It is important to tell us about allergies.",
    "You will have a longer visit the first time.",
    "When your visit ends, the room is aired.",
    "The app plays an important role in our bookings.",
    "We clean the whole room instead of simply wiping the table.",
    "The form does not require any stamp.",
    "We put no pressure on you to book.",
    "You may experience some redness that will diminish by the evening.",
    "You may feel a slight pressure in your ears, which can be relieved by swallowing.",
    "Our therapists have experience in treating children.",
    "Better visibility brings the clinic more bookings.",
    "Put light pressure on the wound.",
    "Your baby is happier when the room is warm.",
)


@pytest.mark.parametrize(("sentence", "kind"), HEARD.items())
def test_what_is_so_after_some_care_is_a_claim(read: Read, sentence: str, kind: str) -> None:
    claim = lines(read(PROMOTES + sentence))[-1].claim
    assert claim is not None and kind in {claim.type, *claim.also}


@pytest.mark.parametrize("sentence", LEFT)
def test_visits_orders_and_post_by_a_date_are_none(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"
