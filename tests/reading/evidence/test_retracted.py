"""A paper of the snapshot is known by its identifiers, else by title and first author, and stands on no rung."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.reading import BY_ID, CONTEXT, FACTS, PARSER, READER, quotes, run

DOI = "Gautret P, Lagier JC, et al. On hydroxychloroquine. Int J Antimicrob Agents. 2020;56(1):105949. doi:10.1016/j.ijantimicag.2020.105949"
PMID = "Wakefield AJ, et al. A paper on children. Lancet. 1998;351:637-641. PMID: 9500320"
TITLE = "Chandra RK. Effect of Vitamin and Trace‐Element Supplementation on Cognitive Function in Elderly Subjects. Nutrition. 2001;17(9):709-712."
PREPRINT = "Estruch R, et al. Primary prevention of cardiovascular disease with a Mediterranean diet. N Engl J Med. 2013;368:1279-1290."


def page(entry: str) -> str:
    return f"# A page\n\nThe treatment helped people.¹\n\nFootnotes:\n\n¹ {entry}\n"


@pytest.mark.parametrize("entry", [DOI, PMID, TITLE, PREPRINT])
def test_a_retracted_paper_is_known_however_it_is_cited(entry: str) -> None:
    assert quotes("SO005", page(entry)) == [entry]
    (standing,) = READER.read(PARSER.parse(page(entry))).standings
    assert (standing.rung, standing.why) == ("-", "on the list of retracted papers")


@pytest.mark.parametrize(
    "entry",
    [
        "Doe J. Effect of vitamin supplementation in elderly subjects. Nutrition. 2001;17(9):709-712.",
        "Roe K. On the effect of vitamin and trace-element supplementation on cognitive function in elderly subjects, a reply. Nutrition. 2005;21:1.",
        "Hwang J. Stem cells today. Science. 2004;303:1669. doi:10.1126/science.1099999",
    ],
)
def test_a_paper_of_like_words_is_left_alone(entry: str) -> None:
    assert quotes("SO005", page(entry)) == []


def test_the_card_names_the_day_of_the_list_and_says_when_it_is_old() -> None:
    def said(today: date) -> str:
        ((_, hit),) = run(BY_ID["SO005"], page(DOI), CONTEXT._replace(today=today))[1]
        return hit.values["assumed"]

    assert said(date(2026, 12, 24)) == " The list is of November 22, 2026."
    assert said(date(2027, 7, 1)).endswith("more than six months ago: look for newer ones, too.")


def test_every_entry_of_the_list_has_what_it_takes_to_be_checked() -> None:
    assert len(FACTS.retractions) >= 25
    for paper in FACTS.retractions:
        assert paper.doi.startswith("10.") and " " not in paper.doi
        assert paper.statement and paper.date[:4].isdigit() and paper.year <= int(paper.date[:4])
