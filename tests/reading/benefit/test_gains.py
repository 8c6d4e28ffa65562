"""What people gain, see, feel and look like after care, and illnesses called treatable; and the same words of wishes, tests and visits."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, lines

GAINS = {
    "results seen": "Most people see small improvements after a fortnight.",
    "results expected": "It is reasonable to expect relief by the third visit.",
    "results got": "People with flat feet can still get great results.",
    "a look": "You'll look ten years younger.",
    "a feeling": "After the last tray comes off you will feel more confident.",
    "left looking": "The peel leaves you looking radiant.",
    "treatable": "Acid reflux is treatable at any age.",
    "reversible": "Early gum disease is reversible.",
    "never too late": "It's never too late to improve your sleep.",
    "an answer": "No, it benefits people of every age.",
    "more than others": "They are easier to wear than hard lenses.",
}
NOT = {
    "a wish": "If you want to look younger, ask us.",
    "a wait": "You should rest until you feel better.",
    "a sensation": "You will feel a warm draught during the visit.",
    "ill effects": "You can expect brief effects.",
    "possible only": "A stiff toe may be treatable.",
    "a step": "You will then see the nurse.",
    "an aim": "The goal being to restore flow, cups are placed on the back.",
    "aims": "The goals of cupping for back pain are relief and better sleep.",
    "not known": "How cupping relieves back pain is not fully known.",
}


@pytest.mark.parametrize("what", GAINS)
def test_a_gain_is_a_claim_without_any_verb_of_effect(read: Read, what: str) -> None:
    claim = lines(read(PROMOTES + GAINS[what]))[-1].claim
    assert claim is not None and not {"EFF", "CMP", "GUA"}.isdisjoint({claim.type, *claim.also})


@pytest.mark.parametrize("what", NOT)
def test_wishes_waits_and_aims_are_none(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + NOT[what]))[-1].claim is None


@pytest.mark.parametrize(
    ("asked", "said", "kind"),
    [
        ("Is cupping safe in pregnancy?", "Yes, in trained hands.", "SAF+"),
        ("Does cupping hurt?", "Not at all.", "SAF+"),
        ("Will it help my shoulder?", "Absolutely!", "EFF"),
        ("Do you treat children?", "Yes, from five years.", None),
        ("Will insurance cover it?", "Yes, in most cases.", None),
        ("Is cupping painful?", "Yes, a little.", None),
        ("Is cupping safe with blood thinners?", "No.", None),
    ],
)
def test_a_short_answer_claims_what_the_question_above_it_asks(read: Read, asked: str, said: str, kind: str | None) -> None:
    claim = lines(read(f"{PROMOTES}## {asked}\n\n{said}"))[-1].claim
    assert (claim.type if claim else None) == kind


SAID = {
    "made for": "The balm is a cream specially designed to relieve cramp.",
    "a treating device": "This lamp is a device designed for treating psoriasis.",
    "an order with care": "Restore your smile with porcelain veneers.",
    "use of something": "The regular use of cups is an effective way to stay supple.",
    "a label": "Cupping: effective but rarely offered.",
    "under a condition": "If you sit all day, you will probably have back pain.",
    "side effects set beside": "Cupping has brief side effects, while antidepressants have persistent ones.",
}
SILENT = {
    "a form": "The tablet is a pill designed to dissolve under the tongue.",
    "a house": "The clinic is designed to relieve stress.",
    "an order without care": "Soothe the child with a song.",
    "a choice": "If you have a headache, you may want to lie down.",
    "a visit": "If you feel faint, you can sit down.",
    "a word's meaning": "Resistance to care is typically defined as two failed trials.",
    "a text": "In this post we'll explore effective ways to stretch.",
    "a stage": "Cups are moved with each healing stage.",
}


@pytest.mark.parametrize("what", SAID)
def test_what_care_is_made_for_or_used_for_is_a_claim(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + SAID[what]))[-1].claim is not None


@pytest.mark.parametrize("what", SILENT)
def test_forms_houses_choices_and_meanings_are_none(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + SILENT[what]))[-1].claim is None


COMMON = {
    "a cause named first": "However, the most common cause is sitting on a hard chair.",
    "a rare form": "A second, very rare form of gout has been described.",
    "turning chronic": "A sinus infection can become chronic.",
    "a way, whatever it is": "Using wedges is an effective way to manage heel pain.",
    "how long it takes": "For stiff joints and headaches it usually takes three visits.",
}
LEFT = {
    "what is crucial to know": "Understanding the causes of hay fever is crucial for planning.",
    "what others are told": "You may have heard that creams ease wrinkles.",
    "a kind of care": "Cupping is a quiet way of treating the back.",
    "people meant": "Others in the room are people who are recovering from back pain.",
    "a time": "You can go back to work sooner than two weeks.",
    "a common kind of care": "Dry cupping is the most common type of cupping.",
    "no illness left behind": "Say goodbye to the waiting list.",
    "a trial dose": "A trial session takes ten minutes.",
}


@pytest.mark.parametrize("what", COMMON)
def test_causes_named_first_and_rare_forms_are_claims(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + COMMON[what]))[-1].claim is not None


@pytest.mark.parametrize("what", LEFT)
def test_what_is_good_to_know_and_who_is_meant_are_none(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + LEFT[what]))[-1].claim is None


SAYINGS = {
    "a difference": "You'll notice the difference after one visit.",
    "a regret": "You will wonder why you waited so long.",
    "a night": "Our patients sleep through the night again.",
    "when others fail": "It works when nothing else has.",
    "a first": "We were the first to offer cupping in this valley, and few clinics in the county have followed.",
}
PLAIN = {
    "a condition": "If you notice a difference in the colour, call us.",
    "a question": "Will I feel the difference?",
    "a lease": "The clinic has a lease on the upper floor.",
}


@pytest.mark.parametrize("what", SAYINGS)
def test_a_saying_about_results_is_a_claim(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + SAYINGS[what]))[-1].claim is not None


@pytest.mark.parametrize("what", PLAIN)
def test_conditions_and_questions_are_no_sayings(read: Read, what: str) -> None:
    assert lines(read(PROMOTES + PLAIN[what]))[-1].claim is None


def test_a_line_that_says_what_care_is_for_claims_it_of_the_list_below(read: Read) -> None:
    of_care, of_a_visit = (lines(read(f"{PROMOTES}{lead}\n\n- neck pain\n- headaches")) for lead in ("A gentle technique for:", "Book your visit for:"))
    assert of_care[-3].claim is not None and of_care[-3].claim.type == "EFF"
    assert of_a_visit[-3].claim is None
