"""What a dashboard shows of each draft, and the table of it for a spreadsheet. Pure, but for what the library is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.summing import summary_of
from reviewer.model.course import Stage
from reviewer.model.named import NamedTuple
from reviewer.model.summary import Summary

if TYPE_CHECKING:
    from reviewer.desk.values import LibraryEntry, Review
    from reviewer.review.course import Course

HEADINGS = (
    "Draft",
    "File",
    "State",
    "Must fix",
    "Should fix",
    "Claims",
    "Bare claims",
    "Weak sources",
    "Words",
    "Last edited",
    "Review due",
    "Not checked",
)
MONTHS = 6
"""Months to come whose reviews are counted one by one."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class Stand(StrEnum):
    """What is to be done about a draft, the most pressing first. `UNKNOWN`: it, or a part of it, could not be checked."""

    UNKNOWN = "unknown"
    WORK = "work"
    READY = "ready"
    WAITING = "waiting"
    APPROVED = "approved"
    SELF_CHECKED = "self-checked"
    AWAY = "away"

    @property
    def label(self) -> str:
        """Return the words for it."""
        return _LABELS[self]


_LABELS = {
    Stand.UNKNOWN: "Could not check",
    Stand.WORK: "Needs work",
    Stand.READY: "Ready for sign-off",
    Stand.WAITING: "Waiting for a reviewer",
    Stand.APPROVED: "Approved",
    Stand.SELF_CHECKED: "Self-checked (one person)",
    Stand.AWAY: "Withdrawn or replaced",
}
_BY_STAGE = {
    Stage.SENT: Stand.WAITING,
    Stage.ASKED: Stand.WORK,
    Stage.APPROVED: Stand.APPROVED,
    Stage.SELF_CHECKED: Stand.SELF_CHECKED,
    Stage.EXPORTED: Stand.APPROVED,
    Stage.PUBLISHED: Stand.APPROVED,
    Stage.DUE: Stand.APPROVED,
    Stage.WITHDRAWN: Stand.AWAY,
    Stage.REPLACED: Stand.AWAY,
}


class Row(NamedTuple):
    """One draft of a dashboard.

    `key` tells it from others on the page, `id` is its number in the library (0: not kept there). `state` is how it stands in words. Numbers are
    None where nobody knows them: `must` and `should` count open cards (without the record that a sign-off itself adds), `claims` the sentences that
    claim something, `bare` those without a source, `weak` the weak sources. `touched` is when it last had work, UTC in ISO 8601; `due` the day its
    review is due, ISO. `why` says in a sentence what could not be checked.
    """

    key: str
    title: str
    path: Path | None = None
    id: int = 0
    stand: Stand = Stand.UNKNOWN
    state: str = Stand.UNKNOWN.label
    must: int | None = None
    should: int | None = None
    bare: int | None = None
    claims: int | None = None
    weak: int | None = None
    words: int | None = None
    touched: str = ""
    due: str = ""
    why: str = ""

    @property
    def file(self) -> str:
        """Return the file's name, or nothing."""
        return self.path.name if self.path is not None else ""

    def overdue(self, today: date) -> bool:
        """Return whether its review is due by now."""
        return bool(self.due) and self.due <= today.isoformat()


def row_of(review: Review, path: Path, touched: str = "") -> Row:
    """Return what a dashboard shows of a draft that was checked now."""
    row = Row(str(path), review.title, path, touched=touched, why=" ".join(failure.message for failure in review.report.failures))
    return _filled(row, review.course, summary_of(review))


def row_of_entry(entry: LibraryEntry) -> Row:
    """Return what a dashboard shows of a draft of the library, as it was checked there last."""
    why = "Its file is gone; the library has its text." if entry.missing else ""
    row = Row(f"library {entry.id}", entry.title, entry.path, entry.id, touched=entry.touched, why=why)
    if entry.summary is None:
        return row._replace(state="Not checked yet", why=f"Open it to check it. {why}".rstrip())
    if entry.summary.unknown:
        row = row._replace(why=f"Checks that could not run: {entry.summary.unknown}. {why}".rstrip())
    return _filled(row, entry.course, entry.summary)


def _filled(row: Row, course: Course, found: Summary) -> Row:
    """Return the row with the figures of a check, and how the draft stands."""
    stand = Stand.UNKNOWN if found.unknown else _BY_STAGE.get(course.stage, Stand.READY if found.ready else Stand.WORK)
    told = course.stage not in (Stage.DRAFT, Stage.SENT) and not found.unknown
    return row._replace(
        stand=stand,
        state=str(course.stage) if told else stand.label,
        must=0 if found.ready else found.must,
        should=found.should,
        bare=found.bare,
        claims=found.claims,
        weak=found.weak,
        words=found.words,
        due=course.due,
        why=" ".join(part for part in (course.reopened, row.why) if part),
    )


def by_month(rows: Iterable[Row], today: date) -> Mapping[str, int]:
    """Return how many reviews are overdue (under "overdue"), due in each of the coming months (under YYYY-MM), and later (under "later")."""
    following = [_month(today, step) for step in range(MONTHS)]
    found = {"overdue": 0, **dict.fromkeys(following, 0), "later": 0}
    for row in rows:
        if row.overdue(today):
            found["overdue"] += 1
        elif row.due:
            found[row.due[:7] if row.due[:7] in found else "later"] += 1
    return found


def _month(today: date, step: int) -> str:
    number = today.year * 12 + today.month - 1 + step
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def as_csv(rows: Iterable[Row]) -> str:
    """Return the rows as CSV with a line of headings; cells that a spreadsheet would take for a formula begin with an apostrophe."""
    import csv  # noqa: PLC0415 - few ever export
    import io  # noqa: PLC0415 - as above

    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(HEADINGS)
    for row in rows:
        numbers = ["" if number is None else number for number in (row.must, row.should, row.claims, row.bare, row.weak, row.words)]
        table.writerow([_cell(row.title), _cell(str(row.path or "")), row.state, *numbers, row.touched, row.due, _cell(row.why)])
    return out.getvalue()


def _cell(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA) else words
