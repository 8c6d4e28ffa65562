"""A house or its care is set above others in many words; what is only compared, refused or said of the reader ranks nothing."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type

ABOVE = [
    "Nobody in the valley fits more hearing aids than we do.",
    "You will not find a gentler dentist anywhere in the county.",
    "Compared with braces, aligners straighten teeth in half the time.",
    "We set the standard for vein care in the region.",
    "Our fertility team has success rates well above the national average.",
    "There is no better way to lose weight than our programme.",
    "Dr. Amari is one of the top dermatologists in the state.",
    "Acupuncture beats painkillers for knee pain.",
    "Few clinics can match our experience with eye surgery.",
    "Voted best dental office three years running.",
    "We offer a level of care that other practices cannot provide.",
    "The county's largest eye clinic.",
    "Nowhere else will you find a team like ours.",
    "Only we offer this drip.",
    "Our lounge is in a class of its own.",
    "More couples choose us than all other clinics together.",
    "We were one of the first practices in the county to offer clear aligners.",
    "Our audiologists have been honoured with several awards.",
    "Dry needling is the only therapy that treats the knot itself.",
    "The balloon rivals weight-loss surgery.",
    "Our peels go beyond traditional skin treatments.",
    "The patch provides the most relief for hay fever.",
]
SILENT = [
    "We do not say that we are better than other clinics.",
    "Any clinic that calls itself the best should tell you why.",
    "Your doctor is the best person to ask about this.",
    "You know your body better than anyone else.",
    "The leading edge of the lens must face inward.",
    "No lens is as thick as a coin.",
    "Other clinics may do this differently.",
    "She was among the first in the queue.",
    "The only document that gives your rights is the contract.",
    "The gold standard test for apnoea is a night in the laboratory.",
    "Fees beyond standard visits are billed by the hour.",
    "Compared with adults, children have smaller airways.",
    "Most of us have worked here for years.",
    "You can choose another clinic at any time.",
]


@pytest.mark.parametrize("sentence", ABOVE)
def test_a_house_or_its_care_set_above_others_is_a_ranking(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "CMP"


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_only_compared_or_refused_is_none(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping outlasts massage.",
        "Cupping works faster.",
        "Cupping reaches what massage cannot.",
        "Cupping is a far more comfortable choice.",
        "Cupping has the edge over massage.",
        "Cupping goes far beyond what massage can offer.",
        "Tablets only cover up the ache; ours does more.",
        "Where other clinics guess, we measure.",
        "We see the whole person where others see a joint.",
        "No clinic has a higher success rate.",
        "Massage is yesterday's treatment.",
    ],
)
def test_care_is_set_above_other_care_in_many_words(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither method has been shown to be superior.",
        "It is not known which of the two works better.",
        "Our new rooms are larger and brighter.",
        "It is easier to reach us by tram.",
        "Cupping is more expensive on Sundays.",
    ],
)
def test_what_is_larger_or_nearer_outdoes_nobody(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "CMP"
