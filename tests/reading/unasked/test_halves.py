"""Sentences of which one half says that something is not known: the other half may claim something all the same."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, lines

CLAIMS = {
    "conceded first": "While the exact cause of gout is not fully understood, it is believed to involve the kidneys and the diet.",
    "conceded last": "Teeth grinding is linked to stress and poor sleep, but its exact causes are not well understood.",
}
SILENT = {
    "nothing more": "The cause of hives is not known.",
    "no claim in the other half": "While the cause of hives remains unknown, theories abound.",
    "an offer": "How cupping relieves pain is not known, but we offer it.",
    "one half": "Whether cupping helps with hives is unclear.",
}


@pytest.mark.parametrize("what", CLAIMS)
def test_the_half_that_claims_is_asked_about(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + CLAIMS[what]))[-1].claim is not None


@pytest.mark.parametrize("what", SILENT)
def test_what_is_not_known_stays_silent(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + SILENT[what]))[-1].claim is None


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Research published in the Journal of Sleep found that cupping reduces pain.", "bare"),
        ("A trial by Smith et al. found that cupping reduces pain.", "own"),
        ("According to Chinese Medicine, cupping moves the blood and eases pain.", "bare"),
    ],
)
def test_the_name_of_a_journal_or_a_tradition_is_no_source(read: Read, sentence: str, state: str) -> None:
    assert lines(read(PROMOTES + sentence))[-1].cover.state == state
