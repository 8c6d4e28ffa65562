"""Sentences whose words sound like a claim and that make none: what is wanted, explained, listed or weighed out."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, last_type

SILENT = {
    "best results wanted": "To get the best results, sleep on your back and drink enough water.",
    "what is best for you": "Our team helps you decide what is best for you.",
    "the strength of a solution": "The gel contains a 5% dextrose solution.",
    "people guided": "Over the years I have had the privilege of guiding many women with fibroids.",
    "how long a visit lasts": "A typical course consists of ten sessions, with each session lasting for twenty minutes.",
    "how to": "How to get rid of bunions is something we are asked each day.",
    "where to go": "Unfortunately, masks can be costly, depending on where you go for a diagnosis.",
    "where a part of the body lies": "The pelvic floor is a sling of muscles that holds the bladder and the bowel.",
    "how an illness looks": "A bunion is a bony bump that forms at the base of the big toe.",
    "what people call an ill": "Tinnitus is often described as ringing, hissing or buzzing.",
    "signs that send for help": "Fever, swelling that makes it hard to open your mouth, or trouble breathing are reasons to go to an emergency department at once.",
    "a sign to be looked at": "Weakness when you push off can be a sign of a torn tendon; have it looked at the same day.",
    "what a house offers": "Riverside offers massage and shockwave therapy for heel pain.",
    "when to come": "Come the same day if the skin weeps, has yellow crusts, or your child has a fever.",
    "a cause that is only named": "Your own chance depends on your age, the cause of infertility and earlier pregnancies.",
    "what is not settled": "Whether creams from birth prevent eczema is not settled; two large trials found no effect.",
    "things in a list": "The visit begins with a look at your walking, balance, posture and strength.",
}


@pytest.mark.parametrize("what", SILENT)
def test_what_is_wanted_explained_or_listed_is_no_claim(read: Read, what: str) -> None:
    assert last_type(read, SILENT[what]) == "none"


def test_what_a_gland_lets_out_is_no_benefit(read: Read) -> None:
    assert last_type(read, "Gastrin is a hormone released by the stomach after a meal.") == "MEC"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The FDA approved the device to treat acne and to prevent scars.", "REG"),
        ("The device was cleared by the FDA for hair removal in 2015.", "REG"),
        ("It is an FDA-approved device that relieves migraine.", "EFF"),
    ],
)
def test_what_care_is_approved_for_is_no_benefit(read: Read, text: str, type_: str) -> None:
    assert last_type(read, text) == type_


COURSE_OF_CARE = (
    "Rare problems are a torn tendon, an infection or a lasting numb patch.",
    "There are cheaper ways to straighten teeth.",
    "No cream removes stretch marks.",
    "The word chiropractic comes from the Greek for hand and practice.",
    "The vaccine is given in the upper arm, in two doses a month apart.",
    "The results of the blood test arrive after three days.",
    "A splint holds the wrist still at night.",
    "During dialysis your blood flows through a filter and back.",
    "The tube is passed through the nose and down to the stomach.",
    "The scar fades over the first year.",
    "Fillers do not stop the skin from ageing.",
    "Therapy is hard work, and it can feel worse before it feels better.",
    "The laser did no better than a sham device in the largest trial.",
    "Any benefit has to be weighed against the scar.",
    "Many people get better without any treatment at all.",
    "It depends on your teeth, and on how often you wear the aligners.",
)


@pytest.mark.parametrize("text", COURSE_OF_CARE)
def test_how_care_is_given_and_what_it_cannot_do_is_no_claim(read: Read, text: str) -> None:
    assert last_type(read, text) in ("none", "FAC", "SAF-")


@pytest.mark.parametrize(
    "text",
    [
        "The vaccine gives the body lasting protection.",
        "A splint holds back the pain and heals the wrist.",
        "Our laser stops the skin from ageing.",
        "Our cream fades the scar within a year.",
        "After three treatments the skin begins to clear.",
        "The laser did better than a sham device.",
        "Our patients get better with this treatment.",
    ],
)
def test_its_twin_that_says_what_care_does_is_one(read: Read, text: str) -> None:
    assert last_type(read, text) not in ("none", "FAC", "SAF-")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ms Ito helps new parents with feeding and sleep.", "none"),
        ("Our dietitian works with people who have diabetes or kidney disease.", "none"),
        ("Adults with mild hearing loss can try the aids at home for a month.", "none"),
        ("Our infection control is inspected once a year.", "none"),
        ("Cupping helps new parents with feeding and sleep.", "EFF"),
        ("Get your life back.", "EFF"),
        ("Recharge your batteries with our massage.", "EFF"),
    ],
)
def test_people_at_work_claim_nothing_and_sayings_of_success_do(read: Read, text: str, type_: str) -> None:
    assert last_type(read, text) == type_
