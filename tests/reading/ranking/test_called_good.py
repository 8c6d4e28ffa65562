"""Results called good, care set above other care by "the most" and "the only", risks of people, causes denied, lists of ills; and what is none of it."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type, lines

HEARD = {
    "Veneers give stunning results in a single afternoon.": "EFF",
    "Our therapists have had great success with vocal nodules.": "EFF",
    "Many patients benefit from cupping before a race.": "EFF",
    "The insole is designed to relieve the pressure on the heel.": "EFF",
    "Dry needling can ease many complaints, including:": "EFF",
    "You are at increased risk of glaucoma after the age of sixty.": "PRE",
    "People with gout are at higher risk of kidney stones.": "CAU",
    "Hypnotherapy is the only treatment that reaches the root of a phobia.": "CMP",
    "Aligners are the preferred method of straightening teeth.": "CMP",
    "Sclerotherapy is the most modern vein treatment.": "CMP",
    "Crossing your legs does not cause varicose veins.": "CAU",
    "Gum disease is not caused by bad luck.": "CAU",
    "Fillings cannot cause tooth decay.": "SAF+",
    "You should not experience any pain.": "SAF+",
    "No needles, drilling, or discomfort.": "SAF+",
}
LEFT = (
    "For great results, wear your retainer every night.",
    "If you want excellent results, come every week.",
    "Who would benefit from massage?",
    "Ask us whether you could benefit from orthotics.",
    "The most common treatment is a splint.",
    "The most drastic procedure is removal.",
    "Early glaucoma may not cause pain.",
    "The form is designed to help us plan your visit.",
    "Please tell us if you are at risk of falling.",
    "You should not feel rushed.",
)


@pytest.mark.parametrize(("sentence", "kind"), HEARD.items())
def test_what_is_said_of_care_and_of_ills_is_heard(read: Read, sentence: str, kind: str) -> None:
    claim = lines(read(PROMOTES + sentence))[-1].claim
    assert claim is not None and kind in {claim.type, *claim.also}


@pytest.mark.parametrize("sentence", LEFT)
def test_wishes_orders_and_usual_care_are_left_alone(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


@pytest.mark.parametrize("heading", ["Conditions We Treat", "What does it help with?", "What conditions can massage and cupping treat?", "Who can benefit from it?"])
def test_the_ills_below_a_heading_over_what_is_treated_are_claims(read: Read, heading: str) -> None:
    items = lines(read(f"{PROMOTES}## {heading}\n\n- Tension at the end of the day\n- A stiff neck"))[-2:]
    assert [item.claim.type for item in items if item.claim] == ["EFF", "EFF"]


@pytest.mark.parametrize("heading", ["Conditions", "What to bring", "How we treat your data"])
def test_a_list_below_another_heading_is_none(read: Read, heading: str) -> None:
    assert lines(read(f"{PROMOTES}## {heading}\n\n- Tension at the end of the day\n- A stiff neck"))[-2].claim is None


def test_what_is_said_of_care_holds_to_the_end_of_its_paragraph(read: Read) -> None:
    paragraph = "Cupping is done lying down. The room is warm. Many excellent results have been seen."
    assert last_type(read, paragraph) == "EFF"
