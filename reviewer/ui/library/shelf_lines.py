"""The library as lines of the left pane: which drafts, in which groups, and how each stands in a few words. Pure; the model and the tests read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reviewer.desk.values import LibraryEntry
from reviewer.model.course import Stage
from reviewer.model.days import MONTHS, shorthand
from reviewer.model.named import NamedTuple
from reviewer.model.summary import Summary
from reviewer.ui.looks.signs import Sign

NEEDS, WAITING, APPROVED, DUE, ALONE = "Needs your work", "Waiting for a reviewer", "Approved", "Review due", str(Stage.SELF_CHECKED)
SOON = timedelta(days=30)
"""A draft is listed as due for review so long before the day its signature names."""
MOST = 40
"""Drafts of one group that are listed, beside the one on the desk; the rest is told as a number, and found by the filter."""
_HOLDING = frozenset({Stage.APPROVED, Stage.SELF_CHECKED, Stage.EXPORTED, Stage.PUBLISHED, Stage.DUE})


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a group with how many drafts it has, or below one with how many are not listed."""

    title: str
    count: int = 0

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return f"{self.title}. {self.count} drafts" if self.count > 1 else self.title


class Line(NamedTuple):
    """A draft in the list: its sign and how it stands in words. `open` says it is the one on the desk, `day` is when its review is due."""

    entry: LibraryEntry
    sign: Sign
    words: str
    group: str
    open: bool = False

    @property
    def title(self) -> str:
        """Return what to call it."""
        return self.entry.title or "Draft without a title"

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        stage = str(self.entry.course.stage)
        parts = [self.title, "Open here" if self.open else "", "" if self.words.startswith(stage) else stage, self.words]
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


def lines(entries: Sequence[LibraryEntry], today: date, *, opened: int = 0, words: str = "") -> tuple[Heading | Line, ...]:
    """Return the drafts whose title or file holds all `words`, in their groups; `opened` is the number of the one on the desk."""
    wanted = words.casefold().split()
    groups: dict[str, list[Line]] = {NEEDS: [], WAITING: [], DUE: [], APPROVED: [], ALONE: []}
    for entry in entries:
        if not wanted or _says(entry, wanted):
            line = line_of(entry, today, opened=entry.id == opened)
            groups[line.group].append(line)
    groups[DUE].sort(key=_due)
    return tuple(_listed(groups))


def line_of(entry: LibraryEntry, today: date, *, opened: bool = False) -> Line:
    """Return a draft as a line."""
    group, sign, said = _standing(entry, today)
    if entry.missing and not opened:
        return Line(entry, Sign.UNKNOWN, "File gone; kept text opens", group)
    if entry.unsaved and not opened:
        said = f"{said} · unsaved text kept" if said else "Unsaved text kept"
    return Line(entry, sign, said, group, opened)


def _standing(entry: LibraryEntry, today: date) -> tuple[str, Sign, str]:
    """Return a draft's group, its sign, and how it stands."""
    course, stage = entry.course, entry.course.stage
    if stage in _HOLDING:
        return _approved(entry, today)
    sign, said = _figures(entry.summary)
    if stage is Stage.SENT:
        return WAITING, sign, f"Sent by {course.by}" if sign is Sign.CONSIDER and course.by else said
    if stage is Stage.DRAFT and entry.summary is not None and entry.summary.waits:
        return WAITING, sign, said
    if stage is Stage.ASKED:
        return NEEDS, Sign.SHOULD, f"{stage} by {course.by}" if course.by else str(stage)
    if stage is Stage.DRAFT:
        return NEEDS, sign, said
    return NEEDS, sign if sign is Sign.MUST else Sign.SHOULD, f"{stage} · {said[:1].lower()}{said[1:]}" if sign is Sign.MUST else str(stage)


def _approved(entry: LibraryEntry, today: date) -> tuple[str, Sign, str]:
    stage, due = entry.course.stage, _day(entry.course.due)
    if entry.course.reopened:
        return DUE, Sign.SHOULD, "Review due: something it uses was withdrawn"
    group = ALONE if stage is Stage.SELF_CHECKED else APPROVED  # what one person checked is never called approved
    if due is None:
        return group, Sign.PASSED, str(stage)
    if due - SOON > today:
        lead = "Until" if stage in (Stage.APPROVED, Stage.SELF_CHECKED) else f"{stage} · until"
        return group, Sign.PASSED, f"{lead} {MONTHS[due.month - 1][:3]} {due.year}"
    return DUE, Sign.SHOULD, f"{'Review due' if due >= today else 'Review was due'} {_short(due, today)}"


def _figures(summary: Summary | None) -> tuple[Sign, str]:
    """Return in words what stands between a draft and its signature."""
    if summary is None:
        return Sign.UNKNOWN, "Not checked yet"
    if not summary.words and not summary.unknown:  # what could not be read has no words either
        return Sign.UNKNOWN, "Empty"
    if summary.waits:
        return Sign.CONSIDER, "Ready for the reviewer"
    if summary.must and not summary.ready:
        return Sign.MUST, f"{summary.must} must fix"
    if summary.unknown:
        return Sign.UNKNOWN, f"{summary.unknown} could not be checked"
    return (Sign.PASSED, "Ready to sign") if summary.ready else (Sign.MUST, "Not ready to sign")


def _listed(groups: dict[str, list[Line]]) -> Iterator[Heading | Line]:
    for title, members in groups.items():
        if members:
            yield Heading(title, len(members))
            listed = [line for number, line in enumerate(members) if number < MOST or line.open]
            yield from listed
            if len(members) > len(listed):
                yield Heading(f"{len(members) - len(listed):,} more: filter by title to find them")


def _due(line: Line) -> str:
    return line.entry.course.due


def _says(entry: LibraryEntry, wanted: Sequence[str]) -> bool:
    hay = f"{entry.title} {entry.path.name if entry.path else ''}".casefold()
    return all(word in hay for word in wanted)


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None


def _short(day: date, today: date) -> str:
    return shorthand(day) if day.year == today.year else f"{shorthand(day)} {day.year}"
