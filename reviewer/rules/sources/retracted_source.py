"""A cited paper that is retracted or under an expression of concern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reviewer.model.days import month, stated
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.parsing.blocks.dates import read_date
from reviewer.reading.passage import Article, Context
from reviewer.reading.retracted import notice
from reviewer.rules.base import DraftRule
from reviewer.rules.places import entry, months, short

RETRACTED = late(r"\bRETRACTED\b|\b[Rr]etracted(?: article)?\s?[:\])]|\bRetraction (?:of|in|notice)\b|\bRetraction:", re.MULTILINE)
QUESTIONED = late(r"\bexpressions? of concern\b", re.IGNORECASE)


STALE_MONTHS = 6
"""From when on a snapshot of retractions is said to be old."""
OF_IT = late(r"\bretract", re.IGNORECASE)
"""A sentence about the retraction may cite what was retracted."""


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each entry that says it is retracted or questioned, or is on the list of such papers, with the sentences that lean on it."""
    draft = article.draft
    aligned = len(article.standings) == len(draft.references)
    for position, reference in enumerate(draft.references):
        state = told_of(reference.text)
        paper = notice(reference, context.facts.retractions) if not state else None
        uses = article.standings[position].uses if aligned else ()
        if (not state and paper is None) or (uses and all(OF_IT.search(draft.quote(place)) for place in uses)):
            continue
        named = f"Reference {reference.label}" if reference.label else "This paper"
        if state:
            kind = "retracted" if state == "retracted" else "questioned"
            yield Hit(entry(draft, reference), {"entry": named, "state": state}, kind, uses, key=reference.text)
        elif paper is not None:
            values = {"entry": named, "state": paper.status, "author": paper.author, "title": short(paper.title), "when": spoken(paper.date), "where": paper.statement}
            values["assumed"] = of_list(context.facts.retractions_of, context.today)
            yield Hit(entry(draft, reference), values, "listed", uses, key=reference.text)


def told_of(text: str) -> str:
    """Return what an entry says of itself: that it is retracted, or that its journal questions it; an empty string where it says neither."""
    lowered = text.lower()
    if "retract" in lowered and RETRACTED.search(text):
        return "retracted"
    return "questioned by its journal" if "concern" in lowered and QUESTIONED.search(text) else ""


def of_list(day_of: str, today: date) -> str:
    """Return of which day the list is, and whether that is long past."""
    made = read_date(day_of)
    if made is None:
        return ""
    old = ", more than six months ago: look for newer ones, too" if months(made, today) > STALE_MONTHS else ""
    return f" The list is of {stated(made)}{old}."


def spoken(when: str) -> str:
    """Return the day, the month or the year of a notice in words."""
    made = read_date(when if when.count("-") == 2 else f"{when}-01")
    if made is None:
        return when
    return stated(made) if when.count("-") == 2 else month(made)


RULE = DraftRule(
    id="SO005",
    name="retracted-source",
    severity=Severity.BLOCKER,
    nature=Nature.FACT,
    waiver=WaiverClass.REVIEWER,
    area="Citations and sources",
    title="A cited paper has been retracted",
    message="{entry} has been {state}, as its own entry says.",
    fix="Remove it, and check every sentence that leaned on it again.",
    fixes={"questioned": "Look up what was decided; say it, or rest the sentence on another paper."},
    why="A retracted paper supports nothing, whatever it once found.",
    standard="ICMJE (do not cite retracted work as valid); COPE",
    messages={
        "listed": "{entry} is on the program’s list of {state} papers: {author}, “{title}”, notice of {when} ({where}).",
    },
    titles={"questioned": "A cited paper is under question"},
    bad="Pain fell.¹\n\nFootnotes:\n\n¹ ⟦Doe J. RETRACTED: Ketamine and pain. J Pain. 2019;1(1):1-5. doi:10.1000/xyz⟧\n",
    good="Swallowing changed.¹\n\nFootnotes:\n\n¹ Doe J. Tongue retraction after surgery: a cohort study. J Oral. 2020;1(1):1-5. doi:10.1000/abc\n",
    kinds={
        "listed": (
            "A tired back loses weight.¹\n\nFootnotes:\n\n"
            "¹ ⟦Vinson JA, Burnham BR, Nagendran MV. Randomized, double-blind, placebo-controlled, linear dose, crossover study to evaluate the efficacy and safety of a "
            "green coffee bean extract in overweight subjects. Diabetes Metab Syndr Obes. 2012;5:21-27.⟧\n"
        ),
        "questioned": (
            "Pain fell.¹\n\nFootnotes:\n\n"
            "¹ ⟦Doe J. Expression of concern: Massage and pain. J Example Med. 2019;1(1):1-5. doi:10.1000/example.6⟧\n"
        ),
    },
    traps={
        "an article about the retraction": (
            "The paper that began the fear of this vaccine was retracted.¹\n\nFootnotes:\n\n¹ Wakefield AJ, et al. Ileal-lymphoid-nodular hyperplasia, non-specific "
            "colitis, and pervasive developmental disorder in children. Lancet. 1998;351(9103):637-641. doi:10.1016/S0140-6736(97)11096-0\n"
        ),
        "the new analysis of a retracted paper": (
            "Heart attacks were fewer.¹\n\nFootnotes:\n\n¹ Estruch R, Ros E, Salas-Salvadó J, et al. Primary Prevention of Cardiovascular Disease with a "
            "Mediterranean Diet Supplemented with Extra-Virgin Olive Oil or Nuts. N Engl J Med. 2018;378(25):e34. doi:10.1056/NEJMoa1800389\n"
        ),
        "a muscle that draws back": "Pain fell.¹\n\nFootnotes:\n\n¹ Doe J. Scapular retraction exercises for neck pain: a trial. J Example. 2022;1(1):1-5. doi:10.1000/example.5\n",
        "a word of the text": "The journal retracted another paper of the group, which is not used here.",
    },
    check=check,
)
