"""What the library is told of the draft on the desk: its revisions, its events, and what became of its findings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.held import Held
from reviewer.desk.bench.holding import holdings
from reviewer.desk.bench.neighbours import MOST_TOLD
from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.bench.shelving import new_revision
from reviewer.desk.bench.wary import unread
from reviewer.model.draft import Draft
from reviewer.model.finding import Report
from reviewer.model.named import NamedTuple
from reviewer.model.slotted import dataclass
from reviewer.model.steps import Steps, at_once
from reviewer.review.signing import text_hash

if TYPE_CHECKING:
    from reviewer.store.ground.rows import Record


class Stand(NamedTuple):
    """A draft of the library with what was found in it at a moment, by which rules."""

    draft: int
    number: int
    report: Report
    ruleset: str
    at: str


@dataclass(slots=True, eq=False, repr=False)
class Annals:
    """The library's part of the bench; where no library is open nothing is told and nothing known.

    `opened` is how the draft stood when it was laid on the desk, until something comes of it; `tally` what became of each rule's findings, as read
    last.
    """

    held: Held
    opened: Stand | None = None
    tally: Mapping[str, Record] | None = None

    def record(self, reason: str) -> None:
        """Keep the sheet as a revision, unless the newest one is the same; a draft the library has never seen gets its number."""
        if self.held.library is None:
            return
        at_once(self.keeping(self.held.need_sheet(), self.held.draft, reason))
        if reason == "import":  # written when something comes of it: whoever opens a draft does not wait
            self.opened = self._standing()
        else:
            self.note_outcomes()

    def keeping(self, sheet: Sheet, draft: Draft, reason: str) -> Steps[None]:
        """Keep a sheet with its parsed text as a revision, in steps, unless the newest one is the same."""
        library = self.held.library
        if library is None:
            return
        newest = library.newest(sheet.id) if sheet.id is not None else None
        if newest and (newest.text_hash, newest.path, newest.file_hash) == (text_hash(sheet.text), sheet.origin, sheet.file_hash):
            sheet.number = newest.number
            return
        said, held = self.held.engine.said(draft), tuple(holdings(draft))
        yield
        revision = new_revision(sheet, draft.title or Path(sheet.name).stem, reason, "", self.held.stamp())
        sheet.id, sheet.number = library.revise(sheet.id, revision, said, held, MOST_TOLD)
        yield
        while not library.tell(sheet.id, text_hash(sheet.text), said, MOST_TOLD):
            yield
        yield

    def note(self, kind: str, detail: Mapping[str, object]) -> None:
        """Put an event into the history of the draft on the desk, where a library keeps it."""
        if self.held.library is not None and self.held.sheet is not None and self.held.sheet.id is not None:
            self.held.library.chain.log(kind, self.held.stamp(), self.held.sheet.id, detail)

    def records(self) -> Mapping[str, Record]:
        """Return of each rule what became of its findings on this desk; read anew only when something was decided or kept since."""
        if self.held.library is None:
            return {}
        if self.tally is None:
            self.tally = self.held.library.outcomes.records()
        return self.tally

    def note_outcomes(self, *, by_edit: bool = True) -> None:
        """Keep what became of the findings since this was last told; `by_edit=False`: for another reason than a change of the text."""
        opened, now = self.opened, self._standing()
        self.opened = None
        if self.held.library is None:
            return
        for one in (opened, now):
            if one is not None:
                found = {finding.fingerprint: finding.rule for finding in one.report.findings}
                self.held.library.outcomes.note(one.draft, one.number, found, one.ruleset, one.at, by_edit=by_edit or one is opened)
        self.tally = None

    def _standing(self) -> Stand | None:
        """Return how the draft stands now; None where the library does not have it."""
        sheet = self.held.need_sheet()
        if unread(self.held.report):  # nobody knows what is found in it, so nothing became of what was
            return None
        return Stand(sheet.id, sheet.number, self.held.report, self.held.engine.ruleset, self.held.stamp()) if sheet.id is not None else None
