"""Facts no careful reviewer wants a source for, each beside a twin of the same shape that wants one: days, things in use, parts of the body, names."""

from __future__ import annotations

import pytest

from tests.rules.twins import assert_only_the_claim_is_asked

TWINS = (
    # what an ill does to a day
    ("physiotherapy", "CI003", "Sciatica can severely affect your mobility and independence.", "Sciatica can severely affect your heart and your sleep."),
    ("hearing aids", "CI003", "Tinnitus may interfere with everyday activities such as reading.", "Tinnitus may interfere with the blood pressure."),
    ("dental implants", "CI003", "Crooked teeth can affect how you feel about your smile.", "Crooked teeth can affect the jaw joint."),
    ("hormone therapy", "CI003", "Endometriosis can disrupt work, study and relationships.", "Endometriosis can disrupt work and lead to depression."),
    ("physiotherapy", "CI003", "A weak shoulder can have a profound impact on daily life.", "An untreated weak shoulder can have a profound impact on daily life."),
    # what is commonest of things that are no ill
    ("hearing aids", "CI003", "The most common style of hearing aid sits behind the ear.", "The most common illness of the ear is otitis."),
    ("massage", "CI003", "The workplace is one of the most common places for a stiff neck to show.", "A stiff neck is one of the most common illnesses of the workplace."),
    # what a part of the body is for
    ("podiatry", "CI003", "The Achilles tendon links the calf muscles to the heel bone.", "A tight calf weakens the Achilles tendon."),
    ("physiotherapy", "CI003", "Our sense of balance relies on the eyes, the inner ear and the joints.", "Our sense of balance declines with every year."),
    ("dental implants", "CI003", "The thyroid gland makes hormones that set the pace of the body.", "Sirtuins protect the cells of the liver."),
    # what an ill is called
    ("podiatry", "CI003", "Paronychia involves swelling of the tissue round the nail.", "Swelling of the tissue round the nail is caused by tight shoes."),
    ("podiatry", "CI003", "Vaginismus is a tightening of the muscles around the vagina.", "Vaginismus is caused by a tightening of the muscles around the vagina."),
)


@pytest.mark.parametrize(("care", "rule", "plain", "claiming"), TWINS, ids=[plain[:40] for _, _, plain, _ in TWINS])
def test_a_plain_fact_stands_and_its_twin_is_asked(care: str, rule: str, plain: str, claiming: str) -> None:
    assert_only_the_claim_is_asked(care, rule, plain, claiming)
