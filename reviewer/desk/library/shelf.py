"""The shelf: every draft the library knows, as a list and as a dashboard."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.shelving import Entries
from reviewer.desk.values import LibraryEntry
from reviewer.model.steps import Steps, at_once
from reviewer.model.summary import Summary
from reviewer.store.disk.files import write

if TYPE_CHECKING:
    from reviewer.desk.bench.bench import Bench
    from reviewer.desk.library.board import Row
    from reviewer.desk.parts import Remembers
    from reviewer.store.library import Library

AT_A_TIME = 100
"""Drafts that are looked at in a row, where that is done in steps."""


class Shelf:
    """Lists the drafts of the bench's library, open or only to be looked at; none without one. `notices` are what happened before it was there."""

    def __init__(self, bench: Bench, notices: tuple[str, ...] = ()) -> None:
        self._bench, self._notices = bench, notices
        self._entries = Entries()

    @property
    def keeps(self) -> bool:
        """Return whether a library is open that keeps drafts."""
        return self._bench.library is not None

    @property
    def open_draft(self) -> int:
        """Return the number of the draft on the desk in the library; 0 where there is none."""
        return (self._bench.sheet.id if self._bench.sheet else None) or 0

    def notices(self) -> tuple[str, ...]:
        """Return what the library has to say for itself: set aside, or why it is not open. One entry each."""
        return (*self._notices, *(self._bench.library.notices if self._bench.library is not None else (self._bench.why,)))

    def drafts(self) -> tuple[LibraryEntry, ...]:
        """Return every draft the library knows, the one last worked on first; the one on the desk stands as its text does now, saved or not."""
        return at_once(self.listing())

    def listing(self) -> Steps[tuple[LibraryEntry, ...]]:
        """Do what `drafts` does in steps."""
        library = self._bench.library or self._bench.view
        if library is None:
            return ()
        if self._bench.library is not None:
            self._bench.summaries.note()
            while self._bench.library is not None and self._bench.library.list_some(AT_A_TIME):
                yield
        shelved = library.drafts()
        yield
        entries = yield from self._entries.making(shelved, self._bench.engine.ruleset, self._bench.today(), library.answers(0))
        return tuple(self._now(entry, library) if entry.id == self.open_draft else entry for entry in entries)

    def sum_up(self) -> Summary | None:
        """Keep what the draft on the desk came to at its check, for the lists of all drafts, and return it; None where it is not in the library."""
        return self._bench.summaries.note()

    def board(self) -> tuple[Row, ...]:
        """Return every draft of the library as its dashboard shows it, the one last worked on first."""
        return at_once(self.boarding())

    def boarding(self) -> Steps[tuple[Row, ...]]:
        """Do what `board` does in steps."""
        from reviewer.desk.library.board import row_of_entry  # noqa: PLC0415 - a check shows no dashboard

        entries = yield from self.listing()
        rows: list[Row] = []
        for entry in entries:
            rows.append(row_of_entry(entry))
            if not len(rows) % AT_A_TIME:
                yield
        return tuple(rows)

    def export_board(self, path: Path, rows: Iterable[Row]) -> Path:
        """Write the rows of a dashboard as CSV, for a spreadsheet, and return the file; raise Trouble where that cannot be."""
        from reviewer.desk.library.board import as_csv  # noqa: PLC0415 - few ever ask for it

        target = path.expanduser().absolute()
        write(target, as_csv(rows).encode("utf-8-sig", "replace"))
        return target

    def _now(self, entry: LibraryEntry, library: Library | Remembers) -> LibraryEntry:
        """Return the draft on the desk as it stands: an edit ends its approval, and may call it otherwise, before anything of it is saved."""
        review = self._bench.review
        if review is None or review.fingerprint == library.newest(entry.id).text_hash:
            return entry
        return entry._replace(title=review.title, state=review.course.state, course=review.course)
