"""Odds and outcomes that care betters, without an illness being named; and what is feared, ordered or only listed, which claims nothing."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

SELLS = "# Care for the whole body\n\nBook an appointment at our clinic. Massage relieves back pain.\n\n"
CLAIMS = {
    "a risk made smaller": "Lower doses given slowly reduce the risk of low oxygen.",
    "better outcomes": "Family involvement improves outcomes.",
    "a shorter stay": "Early physiotherapy shortens the length of stay.",
    "a need made smaller": "Good cleaning lowers the need for fillings.",
    "more frequent with age": "Confusion after sedation is more frequent above 75 years of age.",
}
NO_CLAIMS = {
    "a risk that is feared": "Active gout: risk of triggering an attack.",
    "a dose that is ordered": "The dose should be reduced in patients with kidney disease.",
    "who needs it": "People with severe anxiety requiring rapid relief",
    "what is written down": "Complete documentation protects patients and practitioners.",
}
CONTENTS = "# Red light at home\n\nOur clinic offers red light therapy. Book now.\n\n## {}\n\n- How red light improves your gut\n- Benefits for the skin\n"


@pytest.mark.parametrize("what", CLAIMS)
def test_odds_and_outcomes_that_change_are_claims(read: Read, what: str) -> None:
    assert lines(read(SELLS + CLAIMS[what]))[-1].claim is not None


@pytest.mark.parametrize("what", NO_CLAIMS)
def test_what_is_feared_or_ordered_is_no_benefit(read: Read, what: str) -> None:
    claim = lines(read(SELLS + NO_CLAIMS[what]))[-1].claim
    assert claim is None or claim.type not in ("EFF", "GUA")


@pytest.mark.parametrize("heading", ["In this article", "What you’ll learn", "Contents", "On this page"])
def test_contents_only_name_topics(read: Read, heading: str) -> None:
    assert [line for line in lines(read(CONTENTS.format(heading)))[-2:] if line.claim] == []


def test_a_list_under_another_heading_is_read(read: Read) -> None:
    assert [line for line in lines(read(CONTENTS.format("Benefits")))[-2:] if line.claim] != []
