"""Orders that promise what nobody can do at will."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type, type_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Wake up without pain from the very first week.",
        "Get your confidence back.",
        "Leave your headaches behind.",
        "Reach your dream weight.",
        "Lose ten kilos in six weeks and keep them off.",
        "Become a non-smoker.",
        "Regrow your cartilage.",
        "Overcome back pain.",
    ],
)
def test_an_order_nobody_can_follow_sells(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) in {"EFF", "GUA"}


@pytest.mark.parametrize(
    "sentence",
    ["Walk slowly and without shoes.", "Leave your coat behind the door.", "Get your form back from the desk.", "Become a member of our club."],
)
def test_an_order_that_can_be_followed_claims_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


def test_an_order_on_a_page_that_sells_nothing_claims_nothing(read: Read) -> None:
    assert type_of(read("Overcome back pain with a walk a day.")) == "none"
