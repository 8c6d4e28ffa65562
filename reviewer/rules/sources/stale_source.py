"""A source that is old for what it supports, or was last opened long ago."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from reviewer.model.days import stated
from reviewer.model.draft import Reference
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.span import Place
from reviewer.parsing.blocks.dates import read_date
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.match import found
from reviewer.rules.places import entry, months

MONTHS_OPEN = 24
"""How long a look at a page counts."""
YEARS_GUIDELINE = 5
YEARS_PAPER = 10
AGING = frozenset({"GUA", "CMP", "SAF+", "SAF-", "REG", "EFF", "STU", "PRE", "STA"})
"""Types of claims whose evidence ages; causes, symptoms and anatomy change slowly."""
Phrases = Mapping[str, tuple[str, ...]]
"""Phrases of the knowledge files by class."""
ON_WEB = late(r"\bWeb\.\s(\d{1,2}\s\w{3,9}\.?\s\d{4})")


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield entries last opened, or published, too long before today."""
    draft, phrases = article.draft, context.facts.phrases
    uses: dict[int, tuple[Place, ...]] = {}
    if len(article.standings) == len(draft.references):
        uses = {position: standing.uses for position, standing in enumerate(article.standings)}
    for position, reference in enumerate(draft.references):
        stale = staleness(reference, context.today, phrases)
        if stale and (stale[0] == "access" or ages(reference, phrases) or weighty(article, uses.get(position, ()))):
            kind, values = stale
            yield Hit(entry(draft, reference), values, kind, uses.get(position, ()), key=reference.text)


def weighty(article: Article, uses: tuple[Place, ...]) -> bool:
    """Return whether a sentence that leans on a source says how a treatment does or gives a figure; with no such link known, yes."""
    leaning = [line for place in uses for line in article.passages[place.block].lines if line.start <= place.start < line.end]
    return not leaning or any(
        line.has("treatment", "genericcare") or (line.claim is not None and (line.claim.type in AGING or line.claim.also & AGING))
        for line in leaning
    )


def ages(reference: Reference, phrases: Phrases) -> bool:
    """Return whether an entry is of a guideline or a label, which are soon out of date."""
    return bool(found(reference.text, phrases.get("guidelineentry", ())))


def staleness(reference: Reference, today: date, phrases: Phrases) -> tuple[str, dict[str, str]] | None:
    """Return what makes an entry stale on a day, as kind and values, or None."""
    accessed = reference.accessed or seen_on_web(reference)
    if accessed is not None and months(accessed, today) > MONTHS_OPEN:
        return "access", {"entry": name(reference), "date": stated(accessed)}
    age = today.year - reference.year if reference.year is not None else 0
    if age <= min(YEARS_GUIDELINE, YEARS_PAPER) or found(reference.text, phrases.get("lastingentry", ())):
        return None
    limit = YEARS_GUIDELINE if ages(reference, phrases) else YEARS_PAPER
    return ("age", {"entry": name(reference), "year": str(reference.year), "age": str(age)}) if age > limit else None


def seen_on_web(reference: Reference) -> date | None:
    """Return the day of access where it stands after "Web.", as the MLA style writes it."""
    shown = ON_WEB.search(reference.text)
    return read_date(shown.group(1)) if shown else None


def name(reference: Reference) -> str:
    """Return how a message speaks of an entry."""
    return f"Reference {reference.label}" if reference.label else "This source"


RULE = DraftRule(
    id="SO006",
    name="stale-source",
    severity=Severity.ADVICE,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A source may be out of date",
    message="{entry} was last opened on {date}.",
    fix="Open it again, confirm that it still says this, and update the date.",
    fixes={"age": "Look for a newer guideline or review, and keep this one only where it still holds."},
    why="Evidence and approvals change, and readers take an undated claim for a current one.",
    standard="PIF TICK 4; NHS review dates; JAMA benchmark: currency; DISCERN 5",
    messages={"age": "{entry} is from {year}, {age} years before this review."},
    titles={"access": "A source was last checked long ago", "age": "A source is old for what it supports"},
    bad="Fibromyalgia is a chronic pain condition.¹\n\nFootnotes:\n\n¹ ⟦Fibromyalgia. Example Society. Retrieved February 9, 2023, from https://www.example.org/fm⟧\n",
    good="Fibromyalgia is a chronic pain condition.¹\n\nFootnotes:\n\n¹ Fibromyalgia. Example Society. Accessed June 2, 2026. https://www.example.org/fm\n",
    kinds={
        "age": (
            "Massage reduced back pain by 20% in one trial.¹\n\nFootnotes:\n\n"
            "¹ ⟦Doe J. Massage for back pain: a randomized trial. Example J Med. 2009;1(2):1-9. doi:10.1000/example.7⟧\n"
        ),
    },
    traps={
        "an old page looked at again": "Asthma narrows the airways.¹\n\nFootnotes:\n\n¹ Example Lung Society. What asthma is. 2019. Accessed May 4, 2026. https://www.example.org/asthma\n",
        "a law": "Each dose is written down.¹\n\nFootnotes:\n\n¹ Controlled Substances Act of 1970, 21 U.S.C. 801.\n",
        "a guideline of three years ago": "Exercise comes first.¹\n\nFootnotes:\n\n¹ Doe J, Roe P. Guideline for the care of knee pain. Example J Med. 2023;4(2):10-22. doi:10.1000/example.3\n",
        "a recent trial": "Walking helped as much as running.¹\n\nFootnotes:\n\n¹ Doe J. Walking or running for knee pain: a randomized trial. Example J Med. 2020;1(2):1-9. doi:10.1000/example.4\n",
    },
    check=check,
)
