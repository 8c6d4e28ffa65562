"""Results promised whole or for good, and care set above something else by a comparative."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type, lines


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping can permanently correct a stiff neck.",
        "With cupping your shoulder will fully recover in three months.",
        "Permanent removal of knots is what cupping is for.",
        "Cupping permanently reduces tension in the jaw.",
    ],
)
def test_an_adverb_of_wholeness_promises(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "GUA"


@pytest.mark.parametrize(
    "sentence",
    [
        "Most people with a stiff neck recover fully within weeks.",
        "The cups are completely removed after ten minutes.",
        "The form can be completely filled in online.",
        "Cupping can rarely be fully relied on for pain.",
        "We cannot promise that cupping permanently reduces tension.",
    ],
)
def test_what_is_only_done_wholly_promises_nothing(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "GUA"


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping is a safer, calmer alternative to tablets.",
        "Cupping is far gentler to the skin than needles.",
        "Cupping is more pleasant by far than needles.",
    ],
)
def test_a_comparative_sets_care_above_something(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rest between sessions is more important than their number.",
        "The cups are smaller than the old ones.",
        "A course of cupping takes longer than a month.",
        "Cupping costs more than you may think.",
    ],
)
def test_sizes_times_and_weights_set_nothing_above(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "CMP"


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping will ease your back pain.",
        "You'll sleep better after three visits.",
        "It will quickly restore your energy.",
        "Wearing the cups will protect your joints.",
    ],
)
def test_a_benefit_that_will_come_is_promised(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "GUA"


@pytest.mark.parametrize(
    "sentence",
    [
        "Cupping will likely ease your back pain.",
        "For some people, cupping will ease back pain.",
        "Cupping may ease your back pain.",
        "The therapist will check your shoulders.",
        "You will receive the cups by post.",
        "Cupping will not ease your back pain.",
    ],
)
def test_what_is_left_open_or_only_done_is_no_promise(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "GUA"


@pytest.mark.parametrize(
    ("sentence", "both"),
    [
        ("Safe and effective cupping for adults of every age.", True),
        ("We offer safe, proven cupping.", True),
        ("We offer safe and friendly cupping.", False),
    ],
)
def test_care_called_safe_and_effective_in_one_breath_is_also_said_to_work(read: Read, sentence: str, both: bool) -> None:
    claim = lines(read(PROMOTES + sentence))[-1].claim
    assert claim is not None
    assert ("EFF" in claim.also) == both
