"""What a dashboard shows of each draft, and the table of it for a spreadsheet. Pure, but for what the library is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.model.finding import Report, Severity
from reviewer.model.named import NamedTuple
from reviewer.model.review import State
from reviewer.review.gate import RECORD_RULE

if TYPE_CHECKING:
    from reviewer.desk.values import LibraryEntry, Review

WEAK = frozenset({"R6", "R6p", "R8", "R9", "R10", "-"})
"""The rungs of the source ladder on which a source counts as weak: no results in people, second-hand, selling, unknown, retracted."""
HEADINGS = (
    "Draft",
    "File",
    "State",
    "Must fix",
    "Should fix",
    "Bare claims",
    "Claims with a source",
    "Weak sources",
    "Words",
    "Last touched",
    "Review due",
    "Not checked",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class Stand(StrEnum):
    """Where a draft stands, worst first. `UNKNOWN`: it, or a part of it, could not be checked."""

    UNKNOWN = "unknown"
    WORK = "work"
    READY = "ready"
    WAITING = "waiting"
    APPROVED = "approved"

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
}


class Row(NamedTuple):
    """One draft of a dashboard.

    `key` tells it from others on the page, `id` is its number in the library (0: not kept there). Numbers are None where nobody knows them.
    `must` and `should` count open findings (without the record that a sign-off itself adds), `bare` claims without a source, `sourced` claims with
    one, `weak` sources that are leaned on though weak.
    `touched` is when it last had work, UTC in ISO 8601; `due` the day its review is due, ISO. `why` says in a sentence what could not be checked.
    """

    key: str
    title: str
    path: Path | None = None
    id: int = 0
    stand: Stand = Stand.UNKNOWN
    must: int | None = None
    should: int | None = None
    bare: int | None = None
    sourced: int | None = None
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
    """Return what a dashboard shows of a draft that was checked."""
    levels = [finding.severity for finding in review.open_findings if finding.rule != RECORD_RULE]
    bare, sourced = claims_of(review.report)
    failures = [failure.message for failure in review.report.failures]
    return Row(
        key=str(path),
        title=review.title,
        path=path,
        stand=stand_of(review),
        must=levels.count(Severity.BLOCKER),
        should=levels.count(Severity.WARNING),
        bare=bare,
        sourced=sourced,
        weak=weak_of(review.report),
        words=review.words,
        touched=touched,
        due=review.signoff.next_review if review.signoff is not None and review.state is State.APPROVED else "",
        why=" ".join(failures),
    )


def row_of_entry(entry: LibraryEntry) -> Row:
    """Return what a dashboard shows of a draft of the library, as it was last kept there."""
    stand = Stand.APPROVED if entry.state is State.APPROVED else Stand.WORK
    why = "Its file is gone; the library has its text." if entry.missing else ""
    return Row(f"library {entry.id}", entry.title, entry.path, entry.id, stand, touched=entry.touched, why=why)


def stand_of(review: Review) -> Stand:
    """Return where a draft stands; a rule that could not run leaves that open."""
    if review.report.failures:
        return Stand.UNKNOWN
    if review.state is State.APPROVED:
        return Stand.APPROVED
    return Stand.WORK if review.obstacles else Stand.READY


def claims_of(report: Report) -> tuple[int, int]:
    """Return how many claims stand bare, and how many have a source of their own or of their paragraph."""
    covers = [entry.cover for entry in report.sentences]
    return covers.count("bare"), covers.count("own") + covers.count("paragraph")


def weak_of(report: Report) -> int:
    """Return how many sources are weak and leaned on."""
    return sum(standing.rung in WEAK and bool(standing.uses) for standing in report.sources)


def by_month(rows: Iterable[Row], today: date, months: int = 6) -> Mapping[str, int]:
    """Return how many reviews are overdue (under "overdue"), due in each of the coming months (under YYYY-MM), and later (under "later")."""
    following = [_month(today, step) for step in range(months)]
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
        numbers = ["" if number is None else number for number in (row.must, row.should, row.bare, row.sourced, row.weak, row.words)]
        table.writerow([_cell(row.title), _cell(str(row.path or "")), row.stand.label, *numbers, row.touched, row.due, _cell(row.why)])
    return out.getvalue()


def _cell(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA) else words
