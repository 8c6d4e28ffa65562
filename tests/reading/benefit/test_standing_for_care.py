"""What works on a page that promotes care: the care by another name is a benefit, a part of the body or an illness is not."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "The gentle suction reduces stiffness.",
        "A slow start minimizes bruising and improves sleep.",
        "The blend has effectively reduced anxiety.",
        "This one promotes healing, which relieves sore heels.",
    ],
)
def test_what_care_consists_of_and_eases_an_ill_is_a_benefit(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "The cartilage protects the knee from wear.",
        "It is typically a dull pain in the shoulder.",
        "Although suppressed, the infection is still growing.",
    ],
)
def test_what_the_body_does_and_what_describes_are_no_benefit(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "EFF"


def leads(read: Read, text: str) -> list[str]:
    """Return the types of the claims below the page that promotes a treatment."""
    return [line.claim.type for passage in read(PROMOTES + text).passages[2:] for line in passage.lines if line.claim]


def test_a_line_that_leads_into_benefits_claims_them(read: Read) -> None:
    assert leads(read, "With cupping, you might notice:\n\n- Less pain\n- Improved sleep\n- More energy")[:1] == ["EFF"]


def test_a_line_that_leads_into_steps_claims_nothing(read: Read) -> None:
    assert "EFF" not in leads(read, "With cupping, you might notice:\n\n- A sofa by the window\n- A glass of water\n- Soft music")
