"""What the house profile tells changes what is asked, and without a profile cards say what they assumed."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.checking.engine import Engine
from reviewer.model.finding import Finding
from reviewer.model.house import NOBODY, Agreed, Boilerplate, House, Permission
from tests.rules.reading import CONTEXT, FACTS, PARSER, quotes

DAY = date(2026, 11, 22)
NOTICE = "Tell us about every medicine you take before the first visit to our rooms."


def told(text: str, rule: str, house: House = NOBODY) -> list[Finding]:
    """Return the findings of one rule in a text, as the checklist has them."""
    return [found for found in Engine(FACTS, house).check(PARSER.parse(text), today=DAY).findings if found.rule == rule]


def test_approved_wording_may_stand_twice_in_one_article() -> None:
    twice = f"# A visit\n\n{NOTICE}\n\nYou may read.\n\n{NOTICE}\n"
    assert len(told(twice, "DU001")) == 1
    assert told(twice, "DU001", House(boilerplate=(Boilerplate("Medicines", NOTICE),))) == []


def test_two_approved_sentences_of_like_words_are_no_near_copies() -> None:
    text = "# A visit\n\n{}\n\nYou may read.\n\n{}\n"
    first = "Our rooms in Port Ellery are open from eight to six on every day but Sunday and on holidays."
    second = first.replace("Port Ellery", "Dunmore Bay")
    assert told(text.format(first, second), "DU002") != []
    approved = House(boilerplate=(Boilerplate("Port", first), Boilerplate("Bay", second)))
    assert told(text.format(first, second), "DU002", approved) == []


def test_a_line_that_stands_below_every_page_need_not_stand_in_the_article() -> None:
    page = "# Infusions\n\nOur clinic offers infusions for pain.\n\nAn infusion takes forty minutes.\n\nA nurse stays with you.\n\nBook an appointment with us.\n"
    line = "We provide these treatments and so have a financial interest. This page does not replace advice from your own clinician."
    assert len(told(page, "ST003")) == 1
    assert told(page, "ST003", House(boilerplate=(Boilerplate("Foot", line, everywhere=True),))) == []
    assert len(told(page, "ST003", House(boilerplate=(Boilerplate("Foot", line),)))) == 1


def test_the_crisis_line_is_that_of_the_house_s_country() -> None:
    text = "Living with constant pain can lead to depression."
    (unknown,) = told(text, "SA005")
    assert "988" in unknown.fix_hint and "No house profile names the country" in unknown.message
    (british,) = told(text, "SA005", House(country="UK"))
    assert "116 123" in british.fix_hint and "country" not in british.message
    (elsewhere,) = told(text, "SA005", House(country="Atlantis"))
    assert "The program knows no line for Atlantis" in elsewhere.message


@pytest.mark.parametrize(
    ("until", "severity", "said"),
    [(date(2027, 1, 1), "advice", "until January 1, 2027 (“we work with”)"), (date(2026, 1, 1), "blocker", "does not hold now")],
)
def test_a_permission_on_file_makes_a_card_ask_less_while_it_holds(until: date, severity: str, said: str) -> None:
    house = House(permissions=(Permission("institution", "Johns Hopkins", "“we work with”", date(2025, 1, 1), until),))
    (found,) = told("Johns Hopkins pain specialists refer more patients to our clinic than to any other.", "CL010", house)
    assert found.severity.word == severity
    assert said in found.message


def test_a_permission_for_one_thing_is_none_for_another() -> None:
    house = House(permissions=(Permission("institution", "Mayo Clinic"), Permission("picture", "door.jpg"), Permission("patient", "Berta")))
    assert told("Johns Hopkins specialists refer patients to our clinic.", "CL010", house)[0].kind is None
    assert told("![Woman at the door](window.jpg)\n", "IM006", house)[0].kind is None
    assert told("“Ketamine gave me my life back,” says Anna.", "CL011", house)[0].kind is None


def test_a_marker_at_the_end_stands_for_the_paragraph_where_the_house_says_so() -> None:
    text = "In 2019 a study looked at ninety people with back pain. It lasted a year. Walking was tried, too.¹\n\nFootnotes:\n\n¹ Doe J. Backs. J Ex. 2019;1(1):1-5."
    assert quotes("CI002", text.replace("too.¹", "too.").replace("a year.", "a year.")) != []
    assert quotes("CI002", text, CONTEXT._replace(house=House(closing_marker=True))) == []


def test_a_treatment_the_house_sells_counts_only_on_pages_that_name_it() -> None:
    page = "# Heel pain\n\nRocktape Glide eases heel pain. Rocktape Glide also helps you sleep. Our clinic offers it."
    house = House(treatments=("Rocktape Glide",))
    assert "Rocktape Glide".lower() in told(page, "SA001", house)[0].message
    other = "# Heel pain\n\nA steroid injection eases heel pain. A steroid injection also helps you sleep. Our clinic offers it."
    assert "rocktape" not in " ".join(found.message for found in told(other, "SA001", house))


def test_a_treatment_is_known_by_any_of_its_names() -> None:
    page = "# Low mood\n\nSpravato lifts mood. Spravato also helps you sleep. Our clinic offers it."
    for sold in ("Spravato", "esketamine"):
        (found,) = told(page, "SA001", House(treatments=(sold,)))
        assert "benefit of Spravato" in found.message and "No house profile" not in found.message


def test_without_a_profile_a_card_says_what_it_took_for_granted() -> None:
    page = "# Spravato for low mood\n\nSpravato lifts mood. Spravato also helps you sleep. Our clinic offers it."
    (found,) = told(page, "SA001")
    assert found.message.endswith("No house profile lists the treatments sold, so the main one of this text was taken: Spravato.")
    (endorsed,) = told("Johns Hopkins pain specialists refer more patients to our clinic than to any other.", "CL010")
    assert endorsed.message.endswith("No house profile names the clinic, so “we” and “our” were taken for it.")


def test_the_house_is_inferred_from_front_matter_and_byline() -> None:
    page = (
        "---\ntitle: Backs\nsite_name: Harbour Movement\ncanonical: https://www.harbour.example/backs\n---\n\n# Backs\n\nWalking eases back pain.¹\n\n"
        "Footnotes:\n\n¹ What helps a back. Harbour Movement. Accessed June 2, 2026. https://harbour.example/blog/backs\n"
    )
    (own,) = told(page, "SO001")
    assert "harbour" in own.quote.casefold()
    text = "Johns Hopkins specialists refer patients to Harbour Movement.\n"
    (endorsed,) = told(page.replace("Walking eases back pain.¹", text), "CL010")
    assert "so the one that the text has most was taken: “Harbour Movement”" in endorsed.message


def test_an_interval_nobody_told_is_three_years_and_the_card_says_so() -> None:
    page = "# Heel pain\n\nHeel pain is common in runners.\n\nMedically reviewed by Lee Tran, MD, {}\n"
    assert told(page.format("November 2, 2024"), "ST001") == []
    (found,) = told(page.format("November 2, 2022"), "ST001")
    assert "three years, was taken" in found.message
    (told_it,) = told(page.format("November 2, 2024"), "ST001", House(review_months=12))
    assert "24 months ago" in told_it.message and "every 12 months" in told_it.message and "was taken" not in told_it.message


def test_a_figure_that_differs_names_the_agreed_one_and_where_it_is_from() -> None:
    house = House(figures=(Agreed(("fibromyalgia", "United States"), "4 million adults", "survey of 2012", date(2026, 3, 1)),))
    (found,) = told("Fibromyalgia affects 10 million adults in the United States.", "NU002", house)
    assert "“4 million adults” for fibromyalgia, United States (survey of 2012, March 1, 2026)" in found.message
    assert found.quote == "10 million adults"


@pytest.mark.parametrize("name", ["IV Therapy", "Red Light Therapy", "Chinese Medicine", "Wellness Clinics", "Heel Clinic"])
def test_what_only_names_care_is_not_taken_for_the_name_of_the_clinic(name: str) -> None:
    text = "# Tired feet\n\nFeet swell in summer.\n\nWe at {0} see adults with sore heels. People come to {0} from far away.\n\nThe nurses at {0} see adults. Massage eases sore heels.\n"
    assert not any(name in found.message for found in told(text.format(name), "ST003"))
    assert any("Ada " + name in found.message for found in told(text.format("Ada " + name), "ST003"))


def test_a_word_of_the_clinics_own_name_need_not_be_explained() -> None:
    text = "# Tired feet\n\nFeet swell in summer.\n\nWe at NUMA Foot Clinic see adults. People come to NUMA Foot Clinic from far away. NUMA is open on Mondays. The PTTD score is read first.\n"
    assert [found.quote for found in told(text, "LA004")] == ["PTTD"]


def test_words_in_capitals_for_emphasis_are_no_abbreviations() -> None:
    assert told("# Tired feet\n\nThis is WHY feet swell in summer, and WHEN they do it most.\n", "LA004") == []
