"""What lies on the bench, and what works on it: the sheet, its draft and report, and the rooms below that read, check and keep it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date
from typing import TYPE_CHECKING

from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.bench.shelving import NO_LIBRARY
from reviewer.desk.parts import Checks, Clock, Parses, Remembers
from reviewer.desk.values import Review
from reviewer.model.draft import Draft
from reviewer.model.finding import Report
from reviewer.model.slotted import dataclass, field
from reviewer.model.steps import Steps
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from reviewer.store.library import Library

NOTHING_OPEN = "No draft is open. Open one first."


@dataclass(slots=True, eq=False, repr=False)
class Held:
    """One sheet with its draft, its report and its review. `library` keeps, `memory` only remembers; either may be absent.

    `view` is a library that can only be looked at, `why` the reason that none is open for writing.
    `recorded` is called when the draft was submitted, approved or withdrawn. `settled` says whether the report is that of a whole check.
    """

    parser: Parses
    engine: Checks
    library: Library | None
    memory: Remembers | None
    clock: Clock
    day: date | None
    sheet: Sheet | None = None
    review: Review | None = None
    draft: Draft = field(default_factory=lambda: Draft(""))
    report: Report = field(default_factory=Report)
    settled: bool = True
    view: Library | None = None
    why: str = NO_LIBRARY
    recorded: Callable[[], object] = lambda: None

    def today(self) -> date:
        """Return the day the checks count as today."""
        return self.day or self.clock().date()

    def stamp(self) -> str:
        """Return this moment as the library writes it."""
        return self.clock().astimezone(UTC).isoformat(timespec="seconds")

    def need_sheet(self) -> Sheet:
        """Return the sheet; raise Trouble where there is none."""
        if self.sheet is None:
            raise Trouble(NOTHING_OPEN)
        return self.sheet

    def need_library(self) -> Library:
        """Return the library; raise Trouble where none is open."""
        if self.library is None:
            raise Trouble(self.why)
        return self.library

    def copied(self) -> Steps[Remembers | None]:
        """Return what people decided about all drafts, as it is at one moment, for a desk that has no library."""
        if self.library is None:
            return self.memory
        return (yield from self.library.snapshots())
