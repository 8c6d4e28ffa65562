"""What is said to do ill to the body, without a verb of causing."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "Bright screens make migraine worse.",
        "Grinding your teeth puts the jaw under pressure.",
        "Stress takes its toll on the thyroid.",
        "Low progesterone disturbs sleep.",
        "Sitting is the enemy of the lower back.",
        "The blame usually lies with tight neck muscles.",
        "Falling hormones are to blame for hot flushes.",
    ],
)
def test_what_does_ill_is_a_cause(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) in {"CAU", "MEC"}


@pytest.mark.parametrize(
    "sentence",
    [
        "We are sorry if building noise disturbs you.",
        "Do bright screens make migraine worse?",
        "Nobody is to blame for it.",
        "It is not known whether stress makes it worse.",
        "We leave the room dim for you.",
    ],
)
def test_what_disturbs_a_visit_or_is_not_known_is_none(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"
