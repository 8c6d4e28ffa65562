"""What people can do with care, what it is used for, and by when its results are there."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type


@pytest.mark.parametrize(
    "sentence",
    [
        "We fit the cups so that you can reach the top shelf again.",
        "Mothers cope far better with the first weeks.",
        "Runners can move more freely by the third visit.",
        "Our team is trained to give runners fast relief.",
        "Our therapists are ready to get you back on your feet.",
        "Relief usually sets in after two visits.",
        "It may take three months for the full benefit to show.",
        "Early cupping makes a real difference.",
        "Cupping often yields results.",
        "Ease can be restored by warming the shoulders.",
        "Cupping is used to loosen stubborn knots.",
        "The lump withers within a few days.",
        "Over time the scar flattens.",
    ],
)
def test_what_care_lets_people_do_is_a_benefit(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "EFF"


@pytest.mark.parametrize(
    "sentence",
    [
        "We keep your file so that you can come back at any time.",
        "You can book far more easily through the website.",
        "Our team is trained to answer questions about fees.",
        "The results of the blood test take two weeks.",
        "It takes two weeks for the parcel to arrive.",
        "A clean towel is used to cover the table.",
        "Cupping is used to measure nothing.",
        "Physiotherapy, tablets and injections are used for a stiff neck.",
        "Cupping is often used in conjunction with other care for stiff necks.",
        "The new lift makes a difference to visitors.",
        "The switch is within reach of the chair.",
        "Your bill will soon arrive.",
    ],
)
def test_what_is_told_of_a_visit_is_no_benefit(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "EFF"


def test_a_result_that_is_held_out_is_promised(read: Read) -> None:
    assert last_type(read, "A full recovery is well within reach.") == "GUA"
