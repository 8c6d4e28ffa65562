"""Approvals told in words of any form, on a page that offers care."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "Our cups are registered with the medicines agency.",
        "It carries a CE mark.",
        "Cleared by the regulator for home use.",
        "It has been granted a licence for eczema.",
        "The method is recognised by the health ministry.",
        "Health Canada has licensed it for back pain.",
        "The authorities in four countries have approved it.",
        "Approved for children from the age of six.",
        "Every cup is a class II medical device.",
        "The brand we use is registered in forty countries.",
        "It meets every regulatory requirement.",
    ],
)
def test_an_approval_is_heard_in_any_form(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "REG"


@pytest.mark.parametrize(
    "sentence",
    [
        "Our practice is registered with the tax office.",
        "Anna is a registered nurse.",
        "Your insurer must approve the course first.",
        "You will be cleared for sport by your surgeon.",
        "Not licensed for use in pregnancy.",
        "No authority has approved this use.",
        "Is it approved by the regulator?",
    ],
)
def test_other_permits_are_no_approval_of_care(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "REG"
