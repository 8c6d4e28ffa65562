"""Between the desk's values and the library's rows."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.files.opening import HTML, PLAIN, WORD, looks_plain
from reviewer.desk.values import LibraryEntry, Recovery
from reviewer.model.review import Answer
from reviewer.model.steps import Steps
from reviewer.model.trouble import Trouble
from reviewer.review.answers import still_leans
from reviewer.review.course import course_of, withdrawal
from reviewer.store.ground.rows import Kept, NewRevision, Revision, Shelved

if TYPE_CHECKING:
    from reviewer.store.library import Library

NO_LIBRARY = "The library is not open, so answers and signatures cannot be read or kept. Drafts can be read, edited and saved."

AT_A_TIME = 300
"""Drafts whose entries are made in a row."""


def new_revision(sheet: Sheet, title: str, reason: str, by: str, at: str) -> NewRevision:
    """Return the sheet as a revision to be kept."""
    return NewRevision(sheet.text, sheet.file_hash, sheet.origin, title, reason, by, at)


def sheet_of(library: Library, revision: Revision) -> Sheet:
    """Return a draft of the library as it was last kept, for one whose file is not there."""
    text = library.text(revision.text_hash)
    path = Path(revision.path) if revision.path else None
    imported = path is not None and path.suffix.casefold() in HTML | WORD
    return Sheet(
        name=path.name if path else revision.title,
        text=text,
        path=None if imported else path,
        plain=path.suffix.casefold() in PLAIN if path else looks_plain(text),
        imported=imported,
        id=revision.draft,
        number=revision.number,
        file_hash=revision.file_hash,
        origin=revision.path,
    )


def entry_of(shelved: Shelved, ruleset: str, today: date, everywhere: Mapping[str, Answer]) -> LibraryEntry:
    """Return a draft as the list of the library shows it, but for whether its file is there; opening it works out anew whether it is approved.

    `everywhere` are the answers given for every draft, by what they are kept by.
    """
    revision = shelved.revision
    path = Path(revision.path) if revision.path else None
    signed = shelved.signed_text == revision.text_hash and shelved.signed_rules == ruleset
    leant = shelved.summary is None or still_leans(shelved.summary.leans, everywhere, today)
    holds = signed and leant and not shelved.answered_since and not (shelved.holds_until and shelved.holds_until <= today.isoformat())
    text = revision.text_hash
    ended = not holds or bool(shelved.signoff and shelved.signoff.void) or withdrawal(shelved.trail) is not None
    course = course_of(
        shelved.trail, text_hash=text, signoff=shelved.signoff, ended=ended, today=today, reopened=shelved.reopened
    )
    return LibraryEntry(
        id=revision.draft,
        title=revision.title,
        path=path,
        number=revision.number,
        state=course.state,
        touched=shelved.touched,
        course=course,
        summary=shelved.summary,
        unsaved=shelved.unsaved,
    )


class Entries:
    """Makes the entries of the library's list, each once as long as its draft stands as it did; whether files are there is looked at each time."""

    def __init__(self) -> None:
        self._by: tuple[str, date, frozenset[tuple[str, str]]] | None = None
        self._known: dict[int, tuple[Shelved, LibraryEntry]] = {}

    def making(
        self, drafts: Sequence[Shelved], ruleset: str, today: date, everywhere: Mapping[str, Answer]
    ) -> Steps[tuple[LibraryEntry, ...]]:
        """Return the entries of drafts, checked by the rules of a hash, on a day, with the answers given for every draft; in steps of so many."""
        by = ruleset, today, frozenset((key, one.at) for key, one in everywhere.items())
        if self._by != by:
            self._by = by
            self._known.clear()
        made: list[LibraryEntry] = []
        for first in range(0, len(drafts), AT_A_TIME):
            made += [self._entry(shelved, ruleset, today, everywhere) for shelved in drafts[first : first + AT_A_TIME]]
            yield
        return tuple(made)

    def _entry(self, shelved: Shelved, ruleset: str, today: date, everywhere: Mapping[str, Answer]) -> LibraryEntry:
        path, known = shelved.revision.path, self._known.get(shelved.revision.draft)
        entry = known[1] if known is not None and known[0] is shelved else entry_of(shelved, ruleset, today, everywhere)
        missing = bool(path) and not os.path.exists(path)  # noqa: PTH110 - a third of the time of a Path, for thousands
        if missing != entry.missing:
            entry = entry._replace(missing=missing)
        self._known[shelved.revision.draft] = shelved, entry
        return entry


def recovery_of(kept: Kept) -> Recovery:
    """Return a kept text as it is offered back."""
    return Recovery(kept.id, kept.draft, kept.title, Path(kept.path) if kept.path else None, kept.text, kept.at)


def require_whole(library: Library) -> None:
    """Raise Trouble where the library's history was changed from outside: nothing is signed or exported from it then."""
    if faults := library.health.all_faults():
        raise Trouble(
            "Nothing was signed or exported: the library has been changed from outside this program. "
            + " ".join(faults[:3])
            + " Your text is still here. Keep a copy of the library and ask whoever looks after this computer."
        )
