"""What is only said not to be shown, not to be so, or to be a word: no claim, and its twin that claims it all the same."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type

SILENT = (
    "There is no good evidence that cupping relieves back pain.",
    "There is little evidence that laser treatment heals tendons.",
    "No good evidence shows that the supplement prevents colds.",
    "There isn't enough research to show that the belt speeds up healing.",
    "There are no good studies which show that copper bracelets reduce pain.",
    "Hardly any research supports the use of crystals for anxiety.",
    "No trial to date has found that ear candles clear wax.",
    "None of the studies showed that the diet cures acne.",
    "Good evidence that cupping relieves back pain does not exist.",
    "Evidence that mouth taping stops snoring is weak.",
    "The claim that cupping cures asthma has no basis.",
    "Claims that fasting cures diabetes are misleading.",
    "Adverts that promise a cure for baldness are not honest.",
    "You may have read that lasers cure baldness; they do not.",
    "The term “miracle cure” has no place in medicine.",
)
CLAIMS = {
    "There is no doubt that laser treatment heals tendons.": "EFF",
    "No other clinic has so much evidence that cupping relieves back pain.": "CMP",
    "There is no shortage of studies which show that our drip boosts energy.": "EFF",
    "There is little evidence for tablets, but our drip relieves migraine within an hour.": "EFF",
    "Contrary to popular belief, laser treatment reverses baldness.": "EFF",
    "Evidence that cupping relieves back pain is overwhelming.": "EFF",
    "No less than forty studies show that the drip relieves migraine.": "EFF",
    "The claim that laser heals scars is backed by science.": "EFF",
    "The idea behind our drip is simple: it restores energy and ends fatigue.": "EFF",
    "There is little doubt that the laser relieves neck pain.": "EFF",
}


@pytest.mark.parametrize("text", SILENT)
def test_what_is_said_not_to_be_shown_is_no_claim(read: Read, text: str) -> None:
    assert last_type(read, text) == "none"


@pytest.mark.parametrize("text", CLAIMS)
def test_what_only_sounds_like_a_denial_claims(read: Read, text: str) -> None:
    assert last_type(read, text) == CLAIMS[text]
