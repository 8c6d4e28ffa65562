"""Questions that are answered in the same breath: the answer claims what the question asks."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Side effects? There are none.", "SAF+"),
        ("Risks? None at all.", "SAF+"),
        ("Complications? We have never seen one.", "SAF+"),
        ("Does it help migraine? Yes, even after years.", "EFF"),
        ("Back pain in the morning? Not after six cups.", "EFF"),
    ],
)
def test_an_answer_right_behind_its_question_claims(read: Read, sentence: str, type_: str) -> None:
    assert last_type(read, sentence) == type_


@pytest.mark.parametrize(
    "sentence",
    [
        "Side effects? Your therapist goes through them with you.",
        "Complications? Call us at once.",
        "Running late? Not a problem.",
        "Does it work? We do not know yet.",
        "Is there a car park? Yes, behind the house.",
    ],
)
def test_an_answer_that_says_something_else_claims_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"
