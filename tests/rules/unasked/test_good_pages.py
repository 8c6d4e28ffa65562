"""What a careful author writes is not asked about: risks under their heading, calls for help, sources by where they are kept and what they are called."""

from __future__ import annotations

import pytest

from reviewer.reading.ladder import link_rung, rung
from tests.rules.reading import FACTS, PARSER, quotes

PRAISE = "# IVF\n\nIVF helps couples with infertility to have a child. IVF treats infertility. Book an appointment at our clinic.\n\n"


RISKS = "- Ovarian hyperstimulation: swollen ovaries\n- Twins, where two embryos are placed\n"


def test_a_list_under_the_heading_of_its_risks_tells_them() -> None:
    assert quotes("SA001", f"{PRAISE}## What can go wrong\n\n{RISKS}") == []


@pytest.mark.parametrize("heading", ["Risk factors for infertility", "Complications if untreated", "Our team"])
def test_the_same_list_under_another_heading_tells_no_risks_of_the_care(heading: str) -> None:
    assert quotes("SA001", f"{PRAISE}## {heading}\n\n{RISKS}") == ["IVF"]


def test_studies_are_no_people() -> None:
    told = "# Sleep\n\nA {} found that massage improves sleep [1].\n\n[1] Roe J. Massage. Lancet. 2023;402(1):7-9."
    assert quotes("CL007", told.format("review of five trials with 825 adults")) == []
    assert quotes("CL007", told.format("trial with five older adults")) != []


def test_a_review_of_a_family_of_illnesses_speaks_of_each() -> None:
    base = "# Panic\n\nCognitive behavioral therapy relieves panic disorder [1].\n\n## References\n\n1. Roe J. {} Lancet. 2023;402(1):7-9.\n"
    assert quotes("SO007", base.format("Cognitive behavioral therapy for anxiety and related disorders: a meta-analysis.")) == []
    assert quotes("SO007", base.format("Cognitive behavioral therapy for insomnia: a meta-analysis.")) != []


def test_two_treatments_side_by_side_are_not_ranked_by_hours_a_day() -> None:
    line = "Braces are glued on; aligners are taken out to eat and worn 20 to 22 hours a day."
    assert quotes("CL003", f"# Braces\n\nBook an appointment at our clinic.\n\n{line}") == []
    assert quotes("CL003", "# Braces\n\nBook an appointment at our clinic.\n\nBraces take two years; aligners are faster.") != []


def test_a_call_for_help_books_nothing() -> None:
    base = "# Calf pain\n\nCalf pain is common in runners.\n\n{}\n\nMost people get well within a week.\n\nRest helps.\n\nShoes matter.\n\n## More\n\nAsk us.\n"
    assert quotes("ST006", base.format("Call us at once on 555-0117 if you have severe pain or a fever.")) == []
    assert quotes("ST006", base.format("Call us to book your appointment.")) == ["Call us to book your appointment."]


@pytest.mark.parametrize(
    ("url", "rung"),
    [
        ("https://www.nice.org.uk/guidance/cg156", "R1"),
        ("https://www.nice.org.uk/about/who-we-are", "R7a"),
        ("https://www.accessdata.fda.gov/drugsatfda_docs/label/2023/018558s074lbl.pdf", "R1"),
        ("https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD012119.pub2/full", "R2"),
        ("https://www.healthquality.va.gov/guidelines/MH/mdd/", "R7a"),
        ("https://pubmed.ncbi.nlm.nih.gov/28166390/", "R5"),
    ],
)
def test_a_part_of_a_site_may_stand_on_a_rung_of_its_own(url: str, rung: str) -> None:
    assert link_rung(url, FACTS)[0] == rung


def test_a_guideline_of_a_public_body_is_one_where_its_title_says_so() -> None:
    entry = "# Mood\n\nTalking helps [1].\n\n## References\n\n1. Department of Veterans Affairs. {}. 2022. https://www.va.gov/mood/\n"
    told = [PARSER.parse(entry.format(title)).references[0] for title in ("Clinical practice guideline for the management of depression", "Depression: what to know")]
    assert [rung(one, FACTS)[0] for one in told] == ["R1", "R7a"]


def test_a_linked_paper_is_what_the_sentence_calls_it() -> None:
    paper = "https://pubmed.ncbi.nlm.nih.gov/28166390/"
    assert link_rung(paper, FACTS, sentence="A systematic review of 77 trials found fewer flares.") == ("R2", "systematic review, as the text calls it")
    assert link_rung("https://www.riverside-skin-clinic.com/blog", FACTS, sentence="A systematic review found fewer flares.")[0] == "R9"
