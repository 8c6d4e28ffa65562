"""Redress promised where care fails, results by the week they are noted under, and what crowds gave away."""

from __future__ import annotations

import pytest

from tests.reading.conftest import PROMOTES, Read, last_type, lines


@pytest.mark.parametrize(
    "sentence",
    [
        "If you are not happy with your back, we will give you two more visits free.",
        "If the pain returns, we treat you again at no charge.",
        "We keep going until you can turn your head.",
        "Every course comes with a money-back guarantee.",
        "A 60-day trial: love it or bring it back.",
        "You don't pay unless the pain goes.",
    ],
)
def test_redress_where_care_fails_promises_that_it_does_not(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "GUA"


@pytest.mark.parametrize(
    "sentence",
    [
        "If you are not happy with the time of your visit, call us.",
        "If the tape comes off, you can take a shower.",
        "If the form is not clear, we send another at no charge.",
        "You do not pay for parking.",
    ],
)
def test_help_with_visits_is_no_redress(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) != "GUA"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Hundreds of runners have thrown away their insoles.", "TES"),
        ("More than 4,000 locals have trusted us with their backs.", "TES"),
        ("One visit a month is all it takes.", "EFF"),
        ("It works just as well as surgery.", "CMP"),
        ("Extra weight plays a big part in knee pain.", "CAU"),
    ],
)
def test_sayings_that_claim_are_heard(read: Read, sentence: str, kind: str) -> None:
    assert last_type(read, sentence) == kind


def types_in_list(read: Read, items: str) -> list[str]:
    """Return the types of what a list claims at the end of a page that promotes a treatment."""
    return [line.claim.type for line in lines(read(PROMOTES + items))[3:] if line.claim]


def test_what_is_noted_under_a_week_of_care_is_its_result(read: Read) -> None:
    assert types_in_list(read, "- Week 1: looser shoulders at work\n- Weeks 3–4: long walks with the dog\n- Month 6: back on the bike again") == ["EFF"] * 3


def test_what_is_done_in_a_week_is_none(read: Read) -> None:
    assert types_in_list(read, "- Week 1: two visits\n- Week 2: please fill in the form\n- Monday: our team calls you") == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In twelve years we have not had a single torn muscle.", "SAF+"),
        ("You will feel a warm pull, nothing more.", "SAF+"),
        ("With cupping, dependence is simply not a concern.", "SAF+"),
        ("By week two, the night sweats are gone.", "EFF"),
        ("Quite a few come off their painkillers.", "EFF"),
        ("Our clients only wish they had started sooner.", "TES"),
        ("What worked for him will work for you.", "GUA"),
        ("Our therapist is in the top 5% of cuppers.", "CMP"),
        ("She has treated more runners than anyone in the county.", "CMP"),
        ("Slipped discs never get better on their own.", "CAU"),
    ],
)
def test_what_selling_pages_say_between_the_lines_is_heard(read: Read, sentence: str, kind: str) -> None:
    assert last_type(read, sentence) == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "We have not seen a single form from you yet.",
        "You cannot get up on your own straight away, so ring the bell.",
        "By week two, please bring the form.",
        "More people come on Mondays than on Fridays.",
    ],
)
def test_plain_arrangements_are_left_alone(read: Read, sentence: str) -> None:
    assert last_type(read, sentence) == "none"


def test_an_answer_of_no_to_a_fear_reassures(read: Read) -> None:
    assert last_type(read, "## Will I become addicted?\n\nNo.") == "SAF+"
    assert last_type(read, "## Do I have to bring a towel?\n\nNo.") == "none"


def test_gains_at_a_glance_and_what_parents_see_are_benefits(read: Read) -> None:
    assert types_in_list(read, "## Benefits at a glance\n\n- A happier bed partner\n- Dreams worth telling") == ["EFF"] * 2
    assert types_in_list(read, "## What parents see after care\n\n- Longer stretches of sleep\n- Easier mornings") == ["EFF"] * 2
