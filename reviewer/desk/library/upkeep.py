"""What keeps the library well: the look through all of it, its copies, its archive, and the ways back when it is damaged."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.neighbours import Neighbours
from reviewer.desk.bench.shelving import new_revision
from reviewer.model.trouble import Trouble
from reviewer.store.disk.files import write_out

if TYPE_CHECKING:
    from reviewer.desk.bench.bench import Bench
    from reviewer.store.ground.rows import Event
    from reviewer.store.keeping.backups import Made
    from reviewer.store.keeping.recovery import Choice, Way
    from reviewer.store.library import Library

BETWEEN = timedelta(minutes=30)
"""A library that was changed is copied so long after the last copy."""
LOOKING = "The library is still being looked through; signing waits until that is done. It takes a few seconds."
COLUMNS = ("number", "when", "who", "what", "draft", "detail", "before", "after", "reason")


class Upkeep:
    """Works on the bench's library in small pieces, so that nobody waits; what it could not do it says in `troubles`."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._last: datetime | None = None
        self._wanted = False
        self.broken: Path | None = None
        self.second: Path | None = None
        self.troubles: list[str] = []
        bench.recorded = self.decided

    def bell(self) -> str:
        """Return where a second start of the program rings for this library; empty where none is open."""
        from reviewer.store.disk.holder import bell_of  # noqa: PLC0415 - loaded with the library

        return bell_of(self._bench.library.path) if self._bench.library is not None else ""

    # The look through all of it

    def look(self, seconds: float) -> bool:
        """Look on through the library for about so long; return whether that is done, or there is nothing to look at."""
        library = self._bench.library or self._bench.view
        return library is None or library.health.look(seconds)

    def faults(self) -> tuple[str, ...]:
        """Return what the look found so far, in sentences."""
        library = self._bench.library or self._bench.view
        return tuple(fault.sentence for fault in library.health.faults) if library is not None else ()

    def why_no_sign(self) -> str:
        """Return why nothing may be signed yet, or at all; empty where the library was found whole."""
        library = self._bench.library
        if library is None:
            return self._bench.why
        if library.health.faults:
            first = library.health.faults[0].sentence
            return f"The library is not whole: {first} Nothing is signed from it. “Bring the library back…” in Tools has the ways."
        return "" if library.health.done else LOOKING

    def clock_note(self) -> str:
        """Return what a person who signs should know of the computer's clock; empty where nothing is the matter."""
        at = self._bench.library.chain.jumped() if self._bench.library is not None else ""
        if not at:
            return ""
        when = at[:16].replace("T", " ")
        return f"This computer's clock was put back to {when} UTC. The history keeps its order; look whether the date is right before you sign."

    # Copies

    def due(self) -> bool:
        """Return whether a copy is to be made now: after a signature, or where something changed since the last one half an hour ago."""
        library = self._bench.library
        if library is None or library.health.faults:
            return False
        now = self._bench.clock()
        self._last = self._last or now
        return library.changed and (self._wanted or now - self._last >= BETWEEN)

    def copy(self, stop: Callable[[], bool]) -> Made:
        """Copy the library, a few pages at a time, and look the copy through; for a thread of its own. Raise Trouble."""
        from reviewer.store.keeping import backups  # noqa: PLC0415 - most sessions end before a copy is due

        library = self._bench.need_library()
        self._changes = library.connection.total_changes
        return backups.copy(library.connection, backups.folder_of(library.path), stop)

    def copied(self, made: Made) -> Path:
        """Give a copy its name; on the thread the library belongs to. Return the file."""
        from reviewer.store.keeping import backups  # noqa: PLC0415 - as above

        library, now = self._bench.need_library(), self._bench.clock()
        path = backups.finish(library.connection, made, backups.folder_of(library.path), now)
        library.changes, self._last, self._wanted = self._changes, now, False
        return path

    def copy_second(self, backup: Path) -> None:
        """Put a copy into the second place, where one is chosen; raise Trouble."""
        from reviewer.store.keeping import backups  # noqa: PLC0415 - as above

        if self.second is not None:
            backups.put_second(backup, self.second, self._bench.clock())

    def copy_text(self, path: Path, text: str) -> Path:
        """Write a copy of a text to a file that is not the draft's own, and return it; raise Trouble."""
        write_out(path, text.encode("utf-8", "surrogatepass"))
        return path

    def leave(self) -> None:
        """Make a copy of a library that was changed, before it is closed; where that cannot be, the copies of before stay."""
        library = self._bench.library
        if library is None or not library.changed or library.health.faults:
            return
        try:
            self.copy_second(library.back_up(self._bench.clock()))
        except Trouble as trouble:
            self.troubles.append(str(trouble))

    # The archive

    def decided(self) -> None:
        """Put the draft on the desk into the archive and have a copy made soon: it was submitted, approved or withdrawn."""
        library, draft, _ = self._bench.kept()
        self._wanted = True
        try:
            library.archive(draft, self._bench.stamp())
        except Trouble as trouble:  # the library holds the decision; that must not be undone for it
            self.troubles.append(str(trouble))

    # The ways back

    def ways(self) -> tuple[Choice, ...]:
        """Return the ways back from a library that is damaged, the best first."""
        from reviewer.store.keeping import recovery  # noqa: PLC0415 - few ever need one

        return recovery.choices(self._place())

    def mend(self, way: Way) -> str:
        """Go a way back and work with what came of it from now on; return in sentences what was done. Raise Trouble."""
        from reviewer.store.keeping import recovery  # noqa: PLC0415 - as above
        from reviewer.store.library import Library  # noqa: PLC0415 - as above

        place = self._place()
        if self._bench.library is not None:
            self._bench.library.close()
            self._bench.library, self._bench.memory = None, None
        self.broken = place
        if way is recovery.Way.READ:
            said = "This is a copy of what could be read of the damaged library. Nothing can be decided or signed in it."
            self.show(Library.view(recovery.readable(place, self._bench.clock()), said, copied=True))
            return said
        library = Library.mend(place, self._bench.clock, way)
        self.broken = None
        self.attach(library)
        return " ".join(library.notices)

    def attach(self, library: Library) -> None:
        """Work with a library from now on, the draft on the desk kept in it."""
        bench = self._bench
        bench.library, bench.memory, bench.view = library, library, None
        bench.neighbours = Neighbours(bench.parser, bench.engine, library)
        bench.heed()
        self._last = None
        if bench.sheet is not None:
            sheet = bench.sheet
            sheet.id = library.find(sheet.origin, sheet.file_hash)
            if sheet.id is None or library.text(library.newest(sheet.id).text_hash) != sheet.text:
                sheet.id, sheet.number = library.revise(sheet.id, new_revision(sheet, bench.draft.title or sheet.name, "import", "", bench.stamp()))
            bench.decided()

    def show(self, view: Library) -> None:
        """Show from now on what a library says that can only be read."""
        bench = self._bench
        bench.library, bench.view, bench.memory, bench.why = None, view, view, view.reason
        bench.neighbours = Neighbours(bench.parser, bench.engine, view)
        bench.heed()

    def _place(self) -> Path:
        if self.broken is not None:
            return self.broken
        return self._bench.need_library().path

    # The history

    def history(self) -> tuple[Event, ...]:
        """Return the history of the library in words, the newest event first; raise Trouble where none is open."""
        return (self._bench.view or self._bench.need_library()).chain.in_words()

    def look_anew(self) -> None:
        """Begin the look through the library again."""
        (self._bench.view or self._bench.need_library()).health.anew()

    def export_history(self, path: Path, events: tuple[Event, ...]) -> Path:
        """Write events as CSV, for a spreadsheet, and return the file; raise Trouble where that cannot be."""
        out = io.StringIO()
        import csv  # noqa: PLC0415 - only a list that is taken out needs it, and a check need not wait

        table = csv.writer(out)
        table.writerow(COLUMNS)
        for event in events:
            values = (event.seq, event.at, event.who, event.what, event.title, event.detail, event.before, event.after, event.reason)
            table.writerow([_harmless(str(value)) for value in values])
        write_out(path, out.getvalue().encode("utf-8-sig", "replace"))
        return path

    def stamp(self) -> str:
        """Return this moment as the library writes it."""
        return self._bench.clock().astimezone(UTC).isoformat(timespec="seconds")


def _harmless(value: str) -> str:
    """Return a value that no spreadsheet takes for a formula."""
    return f"'{value}" if value[:1] in "=+-@\t\r" and value else value
