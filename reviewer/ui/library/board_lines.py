"""How the drafts of a dashboard are told: the cells of its table, its filters, its sentence and its charts. No Qt of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from reviewer.desk.library.board import Row, Stand, by_month
from reviewer.model.days import month
from reviewer.ui.library.figures import Bar, Figure, Fill
from reviewer.ui.looks.signs import Sign
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.values.words import count, day

COLUMNS = (
    Column("Draft"),
    Column("File", "ketamine-and-sleep.md", folds=True),
    Column("State", "WW Waiting for a reviewer"),
    Column("Must", "WW 888"),
    Column("Should", "WW 888"),
    Column("Bare", "888"),
    Column("Weak", "888"),
    Column("Words", "88,888", folds=True),
    Column("Last edited", "22 November 2026", folds=True),
    Column("Review due", "WW 22 November 2026", folds=True),
)
ROWS = 6
"""Bars a chart has at most."""
SIGNS: Mapping[Stand, Sign | None] = {
    Stand.UNKNOWN: Sign.UNKNOWN,
    Stand.WORK: Sign.MUST,
    Stand.READY: Sign.PASSED,
    Stand.WAITING: Sign.SHOULD,
    Stand.APPROVED: Sign.PASSED,
    Stand.SELF_CHECKED: Sign.PASSED,
    Stand.AWAY: Sign.ANSWERED,
}
_BARS: Mapping[Stand, tuple[str, Fill]] = {
    Stand.UNKNOWN: ("muted", Fill.HOLLOW),
    Stand.WORK: ("must", Fill.SOLID),
    Stand.READY: ("passed", Fill.HATCHED),
    Stand.WAITING: ("should", Fill.HATCHED),
    Stand.APPROVED: ("passed", Fill.SOLID),
    Stand.SELF_CHECKED: ("passed", Fill.SOLID),
    Stand.AWAY: ("answered", Fill.HOLLOW),
}
FILTERS: Mapping[str, str] = {
    "all": "All",
    "must": "Must fix open",
    "work": "Needs work",
    "ready": "Ready",
    "waiting": "Waiting",
    "approved": "Approved",
    "away": "Withdrawn or replaced",
    "due": "Review due",
    "unknown": "Could not check",
}
"""The filters by the drafts they leave, and the words on their chips."""


def kept(row: Row, wanted: str, today: date) -> bool:
    """Return whether a filter leaves a draft."""
    if wanted in ("all", "must", "due"):
        return bool(row.must) if wanted == "must" else wanted == "all" or row.overdue(today)
    return row.stand == wanted


def holds(row: Row, words: str) -> bool:
    """Return whether a draft's title, file or state holds all words of the filter."""
    said = f"{row.title} {row.file} {row.state}".casefold()
    return all(word in said for word in words.casefold().split())


def line(row: Row, today: date) -> Line:
    """Return a draft as a row of the table."""
    touched = day(row.touched) if row.touched else ""
    title = f"{row.title}: {row.why}" if row.why else row.title
    return Line(
        row.key,
        (
            Cell(title, row.title.casefold(), spoken=spoken(row, today)),
            Cell(row.file, row.file.casefold(), look="muted"),
            Cell(row.state, list(Stand).index(row.stand), sign=Sign.SHOULD if row.overdue(today) else SIGNS[row.stand]),
            _number(row.must, "must-fix card", Sign.MUST),
            _number(row.should, "should-fix card", Sign.SHOULD),
            _number(row.bare, "bare claim"),
            _number(row.weak, "weak source"),
            _number(row.words, "word"),
            Cell(touched, row.touched, look="muted", spoken=f"last edited {touched}" if touched else ""),
            _due(row, today),
        ),
    )


def spoken(row: Row, today: date) -> str:
    """Return a whole row as a screen reader says it: it stops at the first cell only."""
    parts = [f"{row.state}. {row.title}."]
    if row.must is not None:
        parts.append(f"{count(row.must, 'must-fix card')}, {count(row.should or 0, 'should-fix card')}, {count(row.bare or 0, 'bare claim')}, ")
        parts.append(f"{count(row.weak or 0, 'weak source')}.")
    if row.due:
        parts.append(f"Review {'overdue since' if row.overdue(today) else 'due'} {day(row.due)}.")
    return " ".join([*parts, row.why]).strip().replace(",  ", ", ")


def summary(rows: Sequence[Row], today: date) -> str:
    """Return how the drafts stand, in a sentence or two."""
    if not rows:
        return "No draft is here yet."
    stands = [row.stand for row in rows]
    told = [f"{stands.count(stand)} {words}" for stand, words in _STANDING.items() if stand in stands]
    told = ["1 needs work" if words == "1 need work" else words for words in told]
    must, due = sum(row.must or 0 for row in rows), sum(row.overdue(today) for row in rows)
    more = f" {count(must, 'must-fix card is', 'must-fix cards are')} open." if must else ""
    return f"{count(len(rows), 'draft')}: {', '.join(told)}.{more}" + (f" {count(due, 'review is', 'reviews are')} due." if due else "")


_STANDING = {
    Stand.WORK: "need work",
    Stand.READY: "ready for sign-off",
    Stand.WAITING: "waiting for a reviewer",
    Stand.APPROVED: "approved",
    Stand.SELF_CHECKED: "self-checked",
    Stand.AWAY: "withdrawn or replaced",
    Stand.UNKNOWN: "could not be checked",
}


def figures(rows: Sequence[Row], today: date) -> tuple[Figure, ...]:
    """Return the charts: drafts by state, open must-fix cards by draft, what backs the claims, reviews due by month."""
    return (_states(rows), _musts(rows), _claims(rows), _reviews(rows, today))


def _states(rows: Sequence[Row]) -> Figure:
    stands = [row.stand for row in rows]
    bars = tuple(Bar(stand.label, stands.count(stand), *_BARS[stand], SIGNS[stand]) for stand in Stand if stand in stands)
    return Figure("Drafts by state", bars, "No draft is here yet.")


def _musts(rows: Sequence[Row]) -> Figure:
    worst = sorted((row for row in rows if row.must), key=lambda row: (-(row.must or 0), row.title.casefold()))
    most = ROWS if len(worst) <= ROWS else ROWS - 1
    bars = [Bar(row.title, row.must or 0, "must", Fill.SOLID, Sign.MUST) for row in worst[:most]]
    if worst[most:]:
        rest = worst[most:]
        bars.append(Bar(f"{count(len(rest), 'other draft')}", sum(row.must or 0 for row in rest), "must", sign=Sign.MUST, rest=True))
    return Figure("Open must-fix cards", tuple(bars), "None is open.")


def _claims(rows: Sequence[Row]) -> Figure:
    bare, claims = sum(row.bare or 0 for row in rows), sum(row.claims or 0 for row in rows)
    weak = sum(row.weak or 0 for row in rows)
    bars = (
        Bar("Claims backed", claims - bare, "cover_own"),
        Bar("Bare claims", bare, "cover_bare", Fill.HOLLOW),
        Bar("Weak sources", weak, "should", Fill.HATCHED),
    )
    return Figure("What backs the claims", bars if claims or weak else (), "No claim was found.")


def _reviews(rows: Sequence[Row], today: date) -> Figure:
    found = [(name, number) for name, number in by_month(rows, today).items() if number]
    if len(found) > ROWS:  # the last bar takes in what does not fit
        found = [*found[: ROWS - 1], ("later", sum(number for _, number in found[ROWS - 1 :]))]
    bars = tuple(Bar(_month(name), number, *(("must", Fill.SOLID) if name == "overdue" else ("accent", Fill.HATCHED))) for name, number in found)
    return Figure("Reviews due", bars, "None: a review falls due some months after an approval.")


def _month(name: str) -> str:
    if name in ("overdue", "later"):
        return name.capitalize()
    return month(date.fromisoformat(f"{name}-01"))


def _number(number: int | None, one: str, sign: Sign | None = None) -> Cell:
    if number is None:
        return Cell("–", -1, look="muted", spoken=f"{one}s not known")
    return Cell(f"{number:,}", number, sign=sign if number else None, look="" if number else "muted", spoken=count(number, one))


def _due(row: Row, today: date) -> Cell:
    if not row.due:
        return Cell("", "9999", spoken="")
    late = row.overdue(today)
    return Cell(day(row.due), row.due, sign=Sign.SHOULD if late else None, spoken=f"review {'overdue since' if late else 'due'} {day(row.due)}")
