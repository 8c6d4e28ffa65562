"""Who wrote an article and who reviewed it, and when, in the many ways in which a line says so."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from reviewer.parsing import Parser
from reviewer.parsing.blocks.dates import read_date

AROUND = "# Lithium\n\n{}\n\nLithium is a salt. It is taken by mouth.\n\nBlood is tested every three months.\n"
BOTH = (
    "Written by Ruth Amadi, MD. Reviewed by Jonas Feld, PharmD, 30 September 2026.",
    "*By Ruth Amadi, MD. Medically reviewed by Jonas Feld, PharmD, on 30 September 2026. Next review due November 2027.*",
    "By Ruth Amadi, MD, psychiatrist, and Ada Moss, RN. Reviewed by Jonas Feld, PharmD, in September 2026.",
    "Written by Ruth Amadi, MD, psychiatrist. Reviewed on 30 September 2026 by Jonas Feld, PharmD.",
    "Written by Ruth Amadi, MD, and reviewed on September 30, 2026, by Jonas Feld, PharmD.",
    "Author: Ruth Amadi, MD · Reviewer: Jonas Feld, PharmD · Last reviewed: 30 Sept 2026",
    "Author: Ruth Amadi, MD | Medical reviewer: Jonas Feld, PharmD | Review date: 2026-09-30",
    "Page written by Ruth Amadi, MD, psychiatrist. Medical reviewer: Jonas Feld, PharmD. Date of review: 30 September 2026.",
    "Text: Ruth Amadi, MD. Medical review: Jonas Feld, PharmD (30 September 2026).",
    "This page was written by Ruth Amadi, MD, and medically reviewed by Jonas Feld, PharmD, on 30 September 2026.",
    "Written by our psychiatrist Ruth Amadi, MD. Checked by Jonas Feld, 30 Sep 2026.",
    "Riverside Clinic, Limerick. Written by Ruth Amadi, nurse practitioner. Reviewed by Jonas Feld, PharmD, September 2026. Next review April 2028.",
    "Ruth Amadi, MD (Paediatrics), Chennai. Reviewed by Jonas Feld, PharmD, on 30 September 2026. This article will be revised in July 2027.",
    "**Riverside Imaging** | Author: Ruth Amadi, radiographer | Medical editor: Jonas Feld, radiologist | Reviewed 21 September 2026, next review 08/2028",
    "Posted by Riverside House, a charity. Author: Ruth Amadi, social worker. Clinical review: Jonas Feld, psychiatrist, 11 September 2026.",
    "*Ruth Amadi is a GP in Bristol. This column was checked by Jonas Feld, gynaecologist, in September 2026 and will be looked at again in June 2027.*",
    "This text was written by Ruth Amadi, nurse. It was reviewed in September 2026 by a second physician, Jonas Feld, and will be again in May 2029.",
    "**Who wrote this:** Ruth Amadi, pharmacist. **Who checked it:** Jonas Feld, GP. **When:** 8 September 2026. **Check again by:** May 2027.",
    "Written by Ruth Amadi, cardiologist; checked by Jonas Feld, heart surgeon. As of 09/2026, next check 03/2028.",
    "Reviewed by: Jonas Feld, PharmD, on 3 September 2026\nWritten by: Ruth Amadi, psychologist",
    "Page by Ruth Amadi, podiatrist. Clinical check: Jonas Feld, sports physician, 2 September 2026. To be checked again in June 2027.",
    "Ruth Amadi, licensed psychologist, wrote this page, and Jonas Feld, MD, psychiatrist, read it on 30 September 2026. It will be read again in September 2027.",
    "Answers by Ruth Amadi, MS, Riverside Eye Hospital. Reviewed by Jonas Feld, FRCOphth, on 30 September 2026.",
    "*Story told to Ruth Amadi, RN, Riverside Clinic. Medical review: Jonas Feld, MD, board certified in gynecology, September 22, 2026; next review April 2028.*",
    "Published 1 October 2026 · By Ruth Amadi, MD · Reviewed by Jonas Feld, PharmD on 30 September 2026",
)
REVIEW = (
    "This article was reviewed by Jonas Feld, PharmD, on 30 September 2026.",
    "Medically reviewed: Jonas Feld, PharmD, 09/30/2026",
    "Reviewed 30 September 2026 by Jonas Feld, PharmD",
    "Last reviewed September 2026 by Jonas Feld, PharmD",
    "Last medically reviewed on September 30, 2026 by Jonas Feld, PharmD.",
    "Clinically reviewed by Jonas Feld on 30.09.2026",
    "Reviewed for medical accuracy by Jonas Feld, PharmD, 30 September 2026",
    "Last updated: 1 October 2026. Last reviewed: 30 September 2026 by Jonas Feld, PharmD.",
    "Content reviewed by Jonas Feld, PharmD, September 2026.",
)
NONE = (
    "Ruth Amadi wrote it, and we read it with joy on a train.",
    "Reviewed studies by Smith and others were small.",
    "By Monday most people walk again.",
    "By Dr. Roe's account, most patients did well on 3 May 2024.",
    "Text: In the trial, 40 people took part.",
    "Text messages from Mara helped her stop smoking in May 2024.",
    "Medical review: what the new law means.",
    "Published 3 May 2024, the guideline by Brown advises exercise first.",
    "In our clinic, Ruth Amadi, MD, leads the team. Every plan is reviewed by Jonas Feld since May 2020.",
    "Ruth Amadi, our surgeon, joined in May 2019. Your chart is reviewed by Jonas Feld before each visit.",
    "Botulinum Toxin (a protein) was approved by Allergan in May 2002.",
    "Your chart is reviewed by Dr. Jonas Feld before each visit.",
    "Authors of the 2021 review, led by Jonas Feld, found no effect on 3 May 2021.",
)


@pytest.mark.parametrize("line", BOTH)
def test_a_line_names_author_reviewer_and_day(parser: Parser, line: str) -> None:
    (byline,) = parser.parse(AROUND.format(line)).bylines
    assert (byline.author, byline.reviewer) == ("Ruth Amadi", "Jonas Feld")
    read = read_date(byline.reviewed_on)
    assert read is not None and (read.year, read.month) == (2026, 9)


@pytest.mark.parametrize("line", REVIEW)
def test_a_line_names_who_reviewed_and_when(parser: Parser, line: str) -> None:
    (byline,) = parser.parse(AROUND.format(line)).bylines
    read = read_date(byline.reviewed_on)
    assert (byline.author, byline.reviewer) == ("", "Jonas Feld") and read is not None and (read.year, read.month) == (2026, 9)


@pytest.mark.parametrize("line", NONE)
def test_a_sentence_that_begins_alike_names_nobody(parser: Parser, line: str) -> None:
    assert parser.parse(AROUND.format(line)).bylines == ()


def test_the_day_of_the_next_review_is_no_day_of_a_review(parser: Parser) -> None:
    (byline,) = parser.parse(AROUND.format("Medically reviewed by Jonas Feld, PharmD. Next review: September 2027.")).bylines
    assert (byline.reviewer, byline.reviewed_on) == ("Jonas Feld", "")


def test_the_front_matter_may_name_the_day_and_who_reviewed_in_one_line(parser: Parser) -> None:
    draft = parser.parse("---\ntitle: Lithium\nauthor: Ruth Amadi, MD\nreviewed: 2026-09-30 by Jonas Feld, PharmD\n---\n\nLithium is a salt.")
    assert [(one.author, one.reviewer, one.reviewed_on) for one in draft.bylines] == [("Ruth Amadi", "", ""), ("", "Jonas Feld", "2026-09-30")]


@pytest.mark.parametrize(("written", "day"), [("30.09.2026", date(2026, 9, 30)), ("09/30/2026", date(2026, 9, 30)), ("30/09/2026", date(2026, 9, 30))])
def test_days_in_figures(written: str, day: date) -> None:
    assert read_date(written) == day


@pytest.mark.parametrize("piece", ["Reviewed 3 May 2024 ", "last medically ", "checked and verified for ", "by our kind and ", "Published on 3 May "])
def test_a_line_made_to_be_slow_is_read_at_once(parser: Parser, piece: str) -> None:
    began = process_time()
    parser.parse("# Lithium\n\nReviewed by " + piece * (50_000 // len(piece)))
    assert process_time() - began < 2
