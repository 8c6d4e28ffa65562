"""A card calls a treatment as the text does, and takes for a page's subject what its title names."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.checking.engine import Engine
from reviewer.model.house import NOBODY
from tests.rules.reading import FACTS, PARSER

CALLED = {
    "a medicine of a class": ("Sertraline relieves anxiety.", "sertraline"),
    "a brand": ("Zoloft relieves anxiety.", "Zoloft"),
    "an abbreviation": ("TMS relieves depression.", "TMS"),
    "a name with a hyphen": ("TB-500 relieves tendon pain.", "TB-500"),
    "an operation": ("A tonsillectomy relieves sore throats.", "tonsillectomy"),
    "a method of its maker": ("CoolSculpting reduces belly fat.", "CoolSculpting"),
    "shots of a vitamin": ("B12 shots relieve fatigue.", "B12 shots"),
    "one of many herbs": ("Turmeric relieves joint pain.", "turmeric"),
}
NO_TREATMENT = {
    "birth prep": "Birth prep with us eases the last weeks. Our birth prep is for everybody. Birth prep is on Mondays.",
    "a pea": "A pea of gel eases dryness. Take a pea of gel. One pea is enough.",
    "a hormone": "Fear sends adrenaline through the body. Adrenaline eases pain. Adrenaline makes the heart race.",
    "a blood test": "Serum levels of iron were low. Serum ferritin eases the diagnosis. We test serum.",
}


def messages(page: str, rule: str) -> list[str]:
    """Return what the cards of a rule say about a page."""
    report = Engine(FACTS, NOBODY).check(PARSER.parse(page), today=date(2026, 1, 1))
    return [one.message for one in report.findings if one.rule == rule]


@pytest.mark.parametrize("case", CALLED)
def test_a_card_calls_a_treatment_as_the_sentence_does(case: str) -> None:
    said, called = CALLED[case]
    (message,) = messages(said, "CL002")
    assert message.startswith(f"This reads as a claim that {called} can help")


@pytest.mark.parametrize("case", NO_TREATMENT)
def test_a_word_that_is_also_a_treatments_is_not_taken_for_one(case: str) -> None:
    told = " ".join(messages(f"# Hello\n\n{NO_TREATMENT[case]}", "CL002"))
    assert not any(name in told for name in ("HIV", "PEA", "palmitoyl", "adrenaline", "skincare", "prep", "pea ", "serum"))


def test_what_the_title_names_is_the_pages_subject_even_where_the_text_names_another_more_often() -> None:
    page = "# Chiropractic care\n\n## Exercise\n\nExercise eases pain. Exercise helps. Chiropractic care eases back pain. Ask us about exercise."
    (message,) = messages(page, "SA001")
    assert "benefit of chiropractic care" in message


def test_of_several_headings_the_treatment_named_most_often_is_the_pages_subject() -> None:
    page = "# A visit\n\n## Exercise\n\nExercise eases pain.\n\n## Chiropractic care\n\nChiropractic care eases back pain. Chiropractic care helps. Chiropractic care is short. Do your exercise."
    (message,) = messages(page, "SA001")
    assert "benefit of chiropractic care" in message


def test_a_card_about_the_whole_page_calls_its_treatment_as_the_page_does() -> None:
    page = "# Sertraline at our clinic\n\nSertraline relieves anxiety. We prescribe sertraline. Most people feel better on sertraline.\n\nBook a visit."
    told = [*messages(page, "SA001"), *messages(page, "SA004"), *messages(page, "ST003")]
    assert len(told) == 3
    assert all("sertraline" in message and "SSRIs" not in message for message in told)


def test_a_card_about_the_whole_page_names_the_class_where_the_page_speaks_of_several_of_its_medicines() -> None:
    page = "# Sertraline and fluoxetine\n\nSertraline relieves anxiety. Fluoxetine relieves anxiety. We prescribe sertraline and fluoxetine.\n\nBook a visit."
    (message,) = messages(page, "SA001")
    assert "benefit of SSRIs" in message


def test_usual_treatments_are_listed_once_each_and_without_the_one_the_page_is_about() -> None:
    page = "# Osteopathy for knee pain\n\nOsteopathy relieves knee pain. Our osteopathy eases knee pain for years. Exercise is not what we do.\n\nBook a visit."
    (message,) = messages(page, "SA008")
    assert "physiotherapy" in message
    assert "physical therapy" not in message


COMPARED = {
    "unlike another": ("Unlike usual antidepressants, ketamine works within hours.", "ketamine"),
    "compared with another": ("Compared with antidepressants, ketamine eases sorrow sooner.", "ketamine"),
    "the way it is given": ("An IV infusion of ketamine relieves depression.", "ketamine"),
    "tried before": ("For people who have tried antidepressants, ketamine relieves depression.", "ketamine"),
    "the page's own, unnamed": ("It relieves depression sooner than antidepressants.", "the treatment"),
    "what it makes needless": ("It relieves pain and lowers the need for painkillers.", "the treatment"),
    "another one, of which it is claimed": ("Antidepressants relieve depression in weeks.", "antidepressants"),
}


@pytest.mark.parametrize("case", COMPARED)
def test_what_a_treatment_is_compared_with_is_not_what_the_claim_is_about(case: str) -> None:
    said, called = COMPARED[case]
    page = f"# Ketamine\n\nKetamine relieves pain. We offer ketamine. Antidepressants are tablets. Antidepressants take weeks.\n\n{said}\n"
    report = Engine(FACTS, NOBODY).check(PARSER.parse(page), today=date(2026, 1, 1))
    (card,) = [one for one in report.findings if one.rule in ("CL002", "CL003") and one.quote.startswith(said[:12])]
    assert f"claim that {called} " in card.message or card.rule == "CL003"
