"""What other care is said to miss or to mask, and lists announced as what helps; and the same words without either."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, lines

CLAIMS = {
    "waiting": "Conventional medicine waits until the joint is worn.",
    "missing": "Standard blood tests miss most food reactions.",
    "rushing": "Most clinics rush you through in ten minutes.",
    "lacking": "Western medicine just doesn't have good options for ringing ears.",
    "an announced benefit": "Here are five stretches that ease neck pain:",
    "an adverb first": "Sometimes talking about worries helps to relieve stress.",
}
SILENT = {
    "a condition": "If standard treatment fails, see your doctor.",
    "a duty": "Other clinics do not have to be told.",
    "a plain list": "Here are some stretches for the neck:",
    "no verb of failing": "Standard blood tests are taken at the first visit.",
}


@pytest.mark.parametrize("what", CLAIMS)
def test_what_other_care_lacks_and_what_a_list_is_good_for_are_claims(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + CLAIMS[what]))[-1].claim is not None


@pytest.mark.parametrize("what", SILENT)
def test_duties_conditions_and_plain_lists_are_none(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + SILENT[what]))[-1].claim is None


def test_a_denial_of_harm_is_read_on_a_page_about_care_whatever_the_sentence_before_spoke_of(read: Read) -> None:
    told = lines(read(PROMOTES + "The room is warm and quiet. Most people feel no pain when the cups are set."))
    assert told[-1].claim is not None and told[-1].claim.type == "SAF+"
