"""A page without a named reviewer and a review date."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Draft, Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.places import plain, whole

REVIEWER_KEYS = ("reviewer", "reviewed_by", "reviewedby", "medical_reviewer", "medically_reviewed_by")
DATE_KEYS = ("reviewed", "reviewed_on", "last_reviewed", "lastreviewed", "review_date", "reviewdate")
BODY = frozenset({Zone.BODY, Zone.PROMO})


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit where no line names a reviewer with a date, or where author and reviewer are one person."""
    draft = article.draft
    if not any(zone in BODY for zone in draft.zones):
        return
    reviewer = next((byline.reviewer for byline in draft.bylines if byline.reviewer), "") or told(draft, REVIEWER_KEYS)
    reviewed = next((byline.reviewed_on for byline in draft.bylines if byline.reviewed_on), "") or told(draft, DATE_KEYS)
    author = next((byline.author for byline in draft.bylines if byline.author), "") or draft.meta.get("author", "")
    if reviewer and reviewed:
        if author and plain(author) == plain(reviewer):
            yield Hit(spot(draft), {"reviewer": reviewer}, "same-person")
        return
    kind = "undated" if reviewer else None
    yield Hit(spot(draft), {"reviewer": reviewer}, kind)


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
    numbers = range(len(draft.blocks))
    title = next((number for number in numbers if draft.zones[number] is Zone.TITLE), None)
    first = next((number for number in numbers if draft.zones[number] in BODY and draft.blocks[number].kind is not Kind.IMAGE), 0)
    return whole(draft, first if title is None else title)


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
    why="Readers look for who checked a health page, and when.",
    standard="schema.org MedicalWebPage; NHS “page last reviewed”; HONcode 1/4; JAMA authorship & currency",
    messages={
        "undated": "{reviewer} is named as reviewer, without a date.",
        "same-person": "{reviewer} is named both as author and as reviewer.",
    },
    titles={"undated": "The review has no date", "same-person": "Author and reviewer are the same person"},
    bad="# Heel pain\n\nHeel pain is common in runners.\n\nRest helps in the first days.\n\nShoes matter too.\n\nUpdated May 2, 2026\n",
    good="# Heel pain\n\nHeel pain is common in runners.\n\nWritten by Jane Roe, PT\n\nMedically reviewed by Lee Tran, MD, November 2, 2026\n",
    traps={
        "a record in the front matter": "---\ntitle: Heel pain\nauthor: Jane Roe\nreviewed_by: Lee Tran, MD\nlast_reviewed: 2026-11-02\n---\n\nHeel pain is common in runners.",
        "nothing but a heading": "# Heel pain\n",
    },
    check=check,
)
