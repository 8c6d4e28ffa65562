"""A page without a named reviewer and a review date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.days import stated
from reviewer.model.draft import Draft, Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House
from reviewer.model.patterns.late import late
from reviewer.model.span import Place
from reviewer.parsing.blocks.dates import read_date
from reviewer.parsing.survey.bylines import DATE
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.memo import along
from reviewer.rules.places import months, plain, whole
from reviewer.rules.structure.signatures import reader

REVIEWER_KEYS = ("reviewer", "reviewed_by", "reviewedby", "medical_reviewer", "medically_reviewed_by")
DATE_KEYS = ("reviewed", "reviewed_on", "last_reviewed", "lastreviewed", "review_date", "reviewdate")
UNTOLD_MONTHS = 36
"""How long a review counts where the house has not said: the longest that standards allow."""
NOT_TOLD = " The house profile names no interval, so the longest usual one, three years, was taken."
BODY = frozenset({Zone.BODY, Zone.PROMO})
TITLES = frozenset({"dr", "doctor", "prof", "professor", "mr", "mrs", "ms"})
BOTH = late(r"\b(?:written|authored)\s+(?:and|&)\s+(?:\w+\s+)?reviewed\s+by\b", re.IGNORECASE)
"""One name for both: "Written and reviewed by Jane Roe"."""
LAST = late(r"\b(?:last|medically|clinically)\s+reviewed(?:\s+on)?\s*[:|–—-]?\s*", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit where no line names a reviewer with a date, or where author and reviewer are one person."""
    draft = article.draft
    if not any(zone in BODY for zone in draft.zones):
        return
    reviewer = next((byline.reviewer for byline in draft.bylines if byline.reviewer), "") or told(draft, REVIEWER_KEYS)
    reviewed = next((byline.reviewed_on for byline in draft.bylines if byline.reviewed_on), "") or told(draft, DATE_KEYS)
    reviewed = reviewed or (next(filter(None, dated(article)), "") if reviewer else "")
    if not reviewer:
        reviewer, reviewed = reader(article)
    author = next((byline.author for byline in draft.bylines if byline.author), "") or draft.meta.get("author", "")
    if reviewer and reviewed:
        if (author and person(author) == person(reviewer)) or any(BOTH.search(byline.text) for byline in draft.bylines):
            yield Hit(spot(draft), {"reviewer": reviewer}, "same-person")
        elif (last := read_date(reviewed)) is not None and (since := months(last, context.today)) > limit(context.house):
            assumed = "" if context.house.review_months else NOT_TOLD
            values = {"date": stated(last), "months": str(since), "interval": str(limit(context.house)), "assumed": assumed}
            yield Hit(spot(draft), values, "overdue")
        return
    kind = "undated" if reviewer else None
    yield Hit(spot(draft), {"reviewer": reviewer}, kind)


def limit(house: House) -> int:
    """Return after how many months a page is reviewed again."""
    return house.review_months or UNTOLD_MONTHS


def person(name: str) -> list[str]:
    """Return the words of a person's name, whatever title stands before it."""
    return [word for word in plain(name).split() if word not in TITLES]


@along
def dated(passage: Passage) -> str:
    """Return the day that a line of its own gives for the last review, or an empty string."""
    text = passage.block.text
    ends = (found.end() for found in LAST.finditer(text)) if "eviewed" in text else ()
    return next((day.group() for end in ends if (day := DATE.match(text, end))), "")


def told(draft: Draft, keys: tuple[str, ...]) -> str:
    """Return the first value the front matter has under one of the keys, written with spaces, dashes or underscores."""
    for key, value in draft.meta.items():
        if value and key.casefold().replace("-", "_").replace(" ", "_") in keys:
            return value
    return ""


def spot(draft: Draft) -> Place:
    """Return where the record would stand: the line that names the author, else the title, else the first words."""
    if draft.bylines:
        return draft.bylines[0].place
    if Zone.TITLE in draft.zones:
        return whole(draft, draft.zones.index(Zone.TITLE))
    numbers = range(len(draft.blocks))
    return whole(draft, next((number for number in numbers if draft.zones[number] in BODY and draft.blocks[number].kind is not Kind.IMAGE), 0))


RULE = DraftRule(
    id="ST001",
    name="review-record-missing",
    severity=Severity.BLOCKER,
    nature=Nature.FACT,
    waiver=WaiverClass.NEVER,
    area="Page and record",
    title="No medical reviewer and date are named",
    message="A second clinician must review this page; no line names one with a date.",
    fix="Sign off: that adds the reviewer’s name, the date and the next review date.",
    fixes={
        "same-person": "Have a second clinician review the page and sign it.",
        "undated": "Add the day of the review.",
        "overdue": "Have the page reviewed anew; signing off adds the new date.",
    },
    why="Readers look for who checked a health page, and when.",
    standard="schema.org MedicalWebPage; NHS “page last reviewed”; HONcode 1/4; JAMA authorship & currency",
    messages={
        "undated": "{reviewer} is named as reviewer, without a date.",
        "overdue": "The last review named here is of {date}, {months} months ago; a page is reviewed every {interval} months.",
        "same-person": "{reviewer} is named both as author and as reviewer.",
    },
    severities={"overdue": Severity.WARNING},
    titles={"undated": "The review has no date", "overdue": "The review is overdue", "same-person": "Author and reviewer are the same person"},
    bad="# Heel pain\n\nHeel pain is common in runners.\n\nRest helps in the first days.\n\nShoes matter too.\n\nUpdated May 2, 2026\n",
    good="# Heel pain\n\nHeel pain is common in runners.\n\nWritten by Jane Roe, PT\n\nMedically reviewed by Lee Tran, MD, November 2, 2026\n",
    given=Given(houses={"overdue": House(review_months=12)}),
    kinds={
        "overdue": "# Heel pain\n\nHeel pain is common in runners.\n\n⟦Medically reviewed by Lee Tran, MD, November 2, 2024⟧\n",
        "same-person": "# Heel pain\n\nHeel pain is common.\n\nWritten by Jane Roe, MD\n\nReviewed by Dr. Jane Roe, November 2, 2026\n",
        "undated": "# Heel pain\n\nHeel pain is common.\n\nMedically reviewed by Lee Tran, MD. Updated November 2, 2026\n",
    },
    traps={
        "a record in the front matter": "---\ntitle: Heel pain\nauthor: Jane Roe\nreviewed_by: Lee Tran, MD\nlast_reviewed: 2026-11-02\n---\n\nHeel pain is common in runners.",
        "a date on a line of its own": "# Heel pain\n\nHeel pain is common.\n\nReviewed by Lee Tran, MD\n\nPage last reviewed: 2 November 2026\n",
        "a reader named in the text": "# Heel pain\n\nHeel pain is common.\n\nDr Lee Tran, GP, read this in May 2026 and made me take out two sentences.\n",
        "nothing but a heading": "# Heel pain\n",
    },
    check=check,
)
