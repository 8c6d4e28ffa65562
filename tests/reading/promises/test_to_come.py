"""What will become of the reader's body, ills parted from, and ills that are ordered to stop."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "Your hair will grow back.",
        "Your neck pain will fade for sure.",
        "Whether you are thirty or seventy, your muscles will get stronger.",
        "Kiss your back pain goodbye.",
        "Bid your migraines farewell.",
    ],
)
def test_what_will_become_of_the_readers_body_is_promised(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "GUA"


@pytest.mark.parametrize(
    "sentence",
    [
        "Your skin will feel tight for a day.",
        "Your back will be covered with a towel.",
        "Your pain will return if nothing is done.",
        "Your muscles will hopefully get stronger.",
        "Kiss your children goodbye at the door.",
    ],
)
def test_what_is_felt_done_or_hoped_is_not(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "GUA"


def test_an_order_to_stop_an_ill_sells(read: Read) -> None:
    assert last_type(read, "Sleep through the night and stop snoring.") == "EFF"
    assert last_type(read, "Stand on the mat and stop at the red light.") == "none"
