"""Findings told without the word study: what data, scans or a team found is a study's report, whatever the specialty."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, type_of

FINDINGS = {
    "samples": "Swabs taken before and after rinsing revealed far fewer bacteria.",
    "data": "Data from fertility clinics point to a higher birth rate after two embryos.",
    "imaging": "Ultrasound work in runners shows thicker tendons.",
    "scans at a later visit": "Follow-up scans demonstrated that the veins had closed.",
    "people who do research": "Researchers in Sweden followed 300 children with glue ear for five years.",
    "pooled studies": "Meta-analyses confirm that fluoride varnish prevents decay.",
    "a team somewhere": "A team in Kyoto gave mice green tea and saw slower hair loss.",
    "what was published": "Published data link sugar to acne.",
    "tests of a product": "Laboratory tests have found traces of mercury in some skin creams.",
}
NO_FINDINGS = {
    "what a test may show": "A scan can show whether the disc presses on a nerve.",
    "what the house looks at": "Our records show which lenses you had before.",
    "what is still missing": "More research is needed to show whether the drops slow myopia.",
    "what a text is about": "This article discusses the data that link sugar to acne.",
    "what somebody shall find out": "The analysis is meant to show where the pressure rises.",
}


@pytest.mark.parametrize("what", FINDINGS)
def test_what_was_found_is_the_report_of_a_study(read: Read, what: str) -> None:
    assert type_of(read(FINDINGS[what])) == "STU"


@pytest.mark.parametrize("what", NO_FINDINGS)
def test_what_may_be_found_or_is_sought_is_no_report(read: Read, what: str) -> None:
    assert type_of(read(NO_FINDINGS[what])) != "STU"
