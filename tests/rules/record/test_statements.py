"""The statements by which a page says who gains by it and that it is no advice for one person, in the many ways people write them."""

from __future__ import annotations

import pytest

from tests.rules.reading import BY_ID, run

BASE = "# Lithium\n\nLithium is a salt. Lithium eases mania. Book an appointment at our clinic.\n\n{}\n"
BOUNDARIES = (
    "Nothing here takes the place of seeing a doctor who knows your child.",
    "This page is for information; it cannot replace an examination.",
    "For information only.",
    "This text cannot stand in for an examination with ultrasound.",
    "Nothing here is advice for you in particular.",
    "It does not take the place of a visit to your doctor.",
    "This page cannot tell you what is right for you; your own clinician can.",
    "The content is provided for education only and is not a diagnosis.",
    "This information should not be used in place of professional care.",
    "This article provides general health information.",
    "It isn’t meant to replace the advice of your midwife.",
    "The content should not be relied on for treatment decisions.",
    "Please discuss your situation with a clinician before acting on anything here.",
    "What is right for you is a matter for you and your own doctor.",
)
INTERESTS = (
    "The surgery is paid for each operation.",
    "Beacon Rehab is paid by the region for your visits.",
    "No company paid for this page.",
    "The practice that publishes this page does laser treatment and bills for it.",
    "We have no financial ties to the makers of the products named.",
    "Nobody paid us to write this.",
    "Our clinic is paid for the infusions described here.",
    "The clinic has no commercial interest in the products.",
    "This page had no outside funding.",
    "The author holds shares in the maker of the device.",
    "The author has received speaker fees from the maker.",
    "We were not paid by any company to mention its product.",
    "Interests: the clinic charges for this treatment.",
)
NEITHER = (
    "We offer shockwave therapy for heel pain.",
    "Lithium does not replace sleep.",
    "In place of the tooth, a bridge is set.",
    "The crown takes the place of the tooth.",
    "No one paid attention to the noise.",
    "The study was funded by the university.",
    "He has a special interest in sports injuries.",
    "This page does not list every product.",
    "Information desks are on each floor.",
    "Ask about our general anesthesia.",
)


def missing(line: str) -> list[str | None]:
    return [hit.kind for _, hit in run(BY_ID["ST003"], BASE.format(line))[1]]


@pytest.mark.parametrize("line", BOUNDARIES)
def test_a_line_says_where_the_advice_ends(line: str) -> None:
    assert missing(line) == ["interest"]


@pytest.mark.parametrize("line", INTERESTS)
def test_a_line_says_who_gains_or_that_nobody_does(line: str) -> None:
    assert missing(line) == ["advice-boundary"]


@pytest.mark.parametrize("line", NEITHER)
def test_a_line_with_such_words_says_neither(line: str) -> None:
    assert missing(line) == [None]
