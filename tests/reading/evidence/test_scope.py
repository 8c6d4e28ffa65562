"""Which marks cover which words: situations S1 to S7 of the rule catalogue."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

NOTES = (
    "\n\nFootnotes:\n\n¹ Roe J. Yoga for back pain: a systematic review. J Pain. 2019;20(3):101-109. doi:10.1000/a\n\n"
    "² Tran L. Heat for back pain: a randomized trial. J Pain. 2020;21(3):101-109. doi:10.1000/b"
)


def states(read: Read, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return state and labels of each claim's cover."""
    return [(line.cover.state, line.cover.labels) for line in lines(read(text + NOTES)) if line.claim]


def test_a_mark_at_the_end_covers_its_sentence(read: Read) -> None:
    assert states(read, "Yoga relieves back pain.¹") == [("own", ("1",))]


def test_a_mark_covers_nothing_that_stands_after_it(read: Read) -> None:
    article = read("Stress tightens muscles,¹ and, as a result, yoga relieves back pain." + NOTES)
    claim = next(line for line in lines(article) if line.claim and line.claim.type == "EFF")
    assert (claim.cover.state, claim.cover.tail) == ("bare", True)


def test_the_last_mark_of_a_paragraph_covers_earlier_sentences_weakly(read: Read) -> None:
    assert states(read, "Yoga relieves back pain. Heat eases muscle tension.¹") == [("paragraph", ()), ("own", ("1",))]


def test_one_study_told_over_several_sentences_shares_its_mark(read: Read) -> None:
    text = "In a 2020 trial, 40 people with back pain were given heat. The participants reported less pain. At the end, pain was reduced by heat.²"
    assert {labels for _, labels in states(read, text)} == {("2",)}


def test_the_next_paragraph_is_not_covered(read: Read) -> None:
    assert states(read, "Yoga relieves back pain.¹\n\nHeat eases muscle tension.") == [("own", ("1",)), ("bare", ())]


def test_an_inline_link_to_a_paper_is_a_citation(read: Read) -> None:
    found = states(read, "A review found that [yoga relieves back pain](https://doi.org/10.1000/a).")
    assert found == [("own", ("link:https://doi.org/10.1000/a",))]


@pytest.mark.parametrize(
    "address", ["HTTPS://journal.example/a", "https://herclinic.example/a", "https://journal.example/a?from=clinic.example", "Https://journal.example"]
)
def test_a_link_to_another_site_is_a_citation_however_its_address_is_written(read: Read, address: str) -> None:
    found = states(read, f"---\nurl: https://clinic.example/yoga\n---\n\nA review found that [yoga relieves back pain]({address}).")
    assert found == [("own", (f"link:{address}",))]


@pytest.mark.parametrize("address", ["https://clinic.example/heat", "https://WWW.Clinic.example/heat", "https://news.clinic.example"])
def test_a_link_to_a_page_of_the_house_is_none(read: Read, address: str) -> None:
    found = states(read, f"---\nurl: https://clinic.example/yoga\n---\n\nA review found that [yoga relieves back pain]({address}).")
    assert found == [("bare", ())]


def test_an_author_with_a_year_is_tied_to_the_list(read: Read) -> None:
    assert states(read, "Yoga relieves back pain (Roe, 2019).") == [("own", ("1",))]


BODIES = (
    "\n\nSources:\n\n- National Institute for Health and Care Excellence. Low back pain (NG59). 2016. https://www.nice.org.uk/guidance/ng59\n"
    "- Danish Health Agency. Yoga after fifty. 2023. https://www.sst.dk/da/yoga\n"
    "- Roe J. Yoga for back pain: a systematic review. J Pain. 2019;20(3):101-109. doi:10.1000/a"
)


@pytest.mark.parametrize(
    ("named", "labels"),
    [
        ("(NICE, 2016)", ("1",)),
        ("(National Institute for Health and Care Excellence, 2016)", ("1",)),
        ("(Danish Health Agency, 2023)", ("2",)),
        ("(see Danish Health Agency guideline, 2023)", ("2",)),
        ("(Roe et al., 2019; NICE, 2016)", ("3", "1")),
    ],
)
def test_a_body_with_a_year_is_tied_to_the_list(read: Read, named: str, labels: tuple[str, ...]) -> None:
    found = [line.cover for line in lines(read(f"Yoga relieves back pain {named}." + BODIES)) if line.claim]
    assert [(cover.state, cover.labels) for cover in found] == [("own", labels)]


@pytest.mark.parametrize("named", ["(Swedish Health Agency, 2023)", "(Danish Health Agency, 2020)", "(since March 2016)", "(Monday to Friday, 2023)"])
def test_brackets_with_a_year_that_no_entry_has_cover_nothing(read: Read, named: str) -> None:
    assert [line.cover.state for line in lines(read(f"Yoga relieves back pain {named}." + BODIES)) if line.claim] == ["bare"]
