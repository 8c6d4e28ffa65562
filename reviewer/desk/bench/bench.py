"""The part of the desk that holds the sheet: parses it, checks it, and reads and writes what the library knows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.holding import holdings
from reviewer.desk.bench.neighbours import MOST_TOLD, Neighbours
from reviewer.desk.bench.sheet import Sheet, review_of
from reviewer.desk.bench.shelving import NO_LIBRARY, new_revision, sheet_of
from reviewer.desk.bench.steps import Steps, at_once, putting, settling
from reviewer.desk.bench.summing import Summaries
from reviewer.desk.bench.wary import Wary
from reviewer.desk.files.opening import Source, shown
from reviewer.desk.parts import Checks, Clock, Parses, Remembers
from reviewer.desk.values import Review
from reviewer.model.characters import Characters
from reviewer.model.claims import Withdrawn
from reviewer.model.draft import Draft, Kind
from reviewer.model.finding import Report
from reviewer.model.named import NamedTuple
from reviewer.model.review import Correction, RuleOff
from reviewer.model.trouble import Trouble
from reviewer.reading.hidden import Finder
from reviewer.review.remarks import Remarks
from reviewer.review.signing import text_hash
from reviewer.review.threads import threads_of

if TYPE_CHECKING:
    from reviewer.store.ground.rows import Record
    from reviewer.store.library import Library

NOTHING_OPEN = "No draft is open. Open one first."


class Stand(NamedTuple):
    """A draft of the library with what was found in it at a moment, by which rules."""

    draft: int
    number: int
    report: Report
    ruleset: str
    at: str


@dataclass(slots=True, eq=False, repr=False)
class Bench:
    """One sheet with its draft, its report and its review. `library` keeps, `memory` only remembers; either may be absent.

    `view` is a library that can only be looked at, `why` the reason that none is open for writing.
    `recorded` is called when the draft was submitted, approved or withdrawn.
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
    counts: dict[str, int] = field(default_factory=dict)
    settled: bool = True
    corrections: Mapping[str, Correction] = field(default_factory=dict)
    off: Mapping[str, RuleOff] = field(default_factory=dict)
    heeding: bool = False
    withdrawn: tuple[Withdrawn, ...] = ()
    tally: Mapping[str, Record] | None = None
    opened: Stand | None = None
    review_months: int = 12
    view: Library | None = None
    why: str = NO_LIBRARY
    recorded: Callable[[], object] = lambda: None
    finder: Finder = field(default_factory=lambda: Finder(Characters))
    neighbours: Neighbours = field(init=False)
    wary: Wary = field(init=False)
    summaries: Summaries = field(init=False)
    remarks: Remarks = field(default_factory=Remarks)

    def __post_init__(self) -> None:
        """Check from the start as the house has decided."""
        self.summaries, self.wary = Summaries(self), Wary(self)
        self.neighbours = Neighbours(self.parser, self.engine, self.memory)
        self.heed()

    def heed(self) -> None:
        """Read what the house has decided for every draft, and have the engine follow it from the next check on."""
        if self.memory is not None:
            self.corrections, self.off = self.memory.corrections(), self.memory.rules_off()
            if self.corrections or self.off or self.heeding:
                self.engine.heed(off=self.off.keys(), corrected={key: one.rung for key, one in self.corrections.items()})
            self.heeding = bool(self.corrections or self.off)
            if (gone := self.memory.withdrawn()) != self.withdrawn:
                self.withdrawn = gone
                self.engine.without(gone)

    def let_go(self) -> None:
        """Close the library; from now on there is none to ask."""
        held = [library for library in (self.library, self.view) if library is not None]
        self.library = self.view = None
        if any(self.memory is library for library in held):
            self.memory = None
            self.neighbours = Neighbours(self.parser, self.engine, None)
        for library in held:
            library.close()

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

    def kept(self) -> tuple[Library, int, Sheet]:
        """Return the library, the draft's number in it and the sheet; raise Trouble where the draft is not kept there."""
        library, sheet = self.need_library(), self.need_sheet()
        if sheet.id is None:
            raise Trouble("This draft is not in the library. Nothing was changed. Open it in the window first.")
        return library, sheet.id, sheet

    def lay(self, source: Source, *, looking: bool = False) -> Review:
        """Put a source on the desk with what is known of it; `looking` writes nothing into the library."""
        return at_once(self.laying(source, looking=looking))

    def laying(self, source: Source, *, looking: bool = False) -> Steps[Review]:
        """Do what `lay` does in steps; until the last one is done, the former draft lies on the desk."""
        source = source if looking else shown(source)
        own = source.path is not None and not source.imported
        sheet = Sheet(
            name=source.name,
            text=source.text,
            path=source.path if own else None,
            plain=source.plain,
            imported=source.imported,
            shape=source.shape,
            saved=source.text if own else None,
            file_hash=source.sha256,
            origin=str(source.path or ""),
            told=source.told,
            word=source.word,
            left=source.left,
            looking=looking,
        )
        if self.memory is not None:
            sheet.id = self.memory.find(sheet.origin, source.sha256)
        return putting(self, sheet, "" if looking else "import")

    def former(self, source: Source, number: int) -> Source:
        """Return a draft as the library kept it at a revision; raise Trouble where it has none of that number."""
        draft = self.memory.find(str(source.path or ""), source.sha256) if self.memory is not None else None
        text = self.memory.kept_text(draft, number) if self.memory is not None and draft is not None else None
        if text is None:
            raise Trouble(
                f"The library has no revision {number} of {source.name}. Nothing was checked. Its newest revision is shown at the foot of the window."
            )
        return source._replace(text=text)

    def take_kept(self, draft: int) -> Review:
        """Put a draft of the library on the desk with the text that was kept last."""
        library = self.view or self.need_library()
        return self.put(sheet_of(library, library.newest(draft)))

    def put(self, sheet: Sheet, reason: str = "") -> Review:
        """Make this the sheet: check it, keep it as a revision where a reason is given, read what people decided about it."""
        return at_once(putting(self, sheet, reason))

    def record(self, reason: str) -> None:
        """Keep the sheet as a revision, unless the newest one is the same; a draft the library has never seen gets its number."""
        if self.library is None:
            return
        at_once(self.keeping(self.need_sheet(), self.draft, reason))
        if reason == "import":  # written when something comes of it: whoever opens a draft does not wait
            self.opened = self._standing()
        else:
            self.note_outcomes()

    def keeping(self, sheet: Sheet, draft: Draft, reason: str) -> Steps[None]:
        """Keep a sheet with its parsed text as a revision, in steps, unless the newest one is the same."""
        library = self.library
        if library is None:
            return
        newest = library.newest(sheet.id) if sheet.id is not None else None
        if newest and (newest.text_hash, newest.path, newest.file_hash) == (text_hash(sheet.text), sheet.origin, sheet.file_hash):
            sheet.number = newest.number
            return
        said, held = self.engine.said(draft), tuple(holdings(draft))
        yield
        revision = new_revision(sheet, draft.title or Path(sheet.name).stem, reason, "", self.stamp())
        sheet.id, sheet.number = library.revise(sheet.id, revision, said, held, MOST_TOLD)
        yield
        while not library.tell(sheet.id, text_hash(sheet.text), said, MOST_TOLD):
            yield
        yield

    def note(self, kind: str, detail: Mapping[str, object]) -> None:
        """Put an event into the history of the draft on the desk, where a library keeps it."""
        if self.library is not None and self.sheet is not None and self.sheet.id is not None:
            self.library.chain.log(kind, self.stamp(), self.sheet.id, detail)

    def records(self) -> Mapping[str, Record]:
        """Return of each rule what became of its findings on this desk; read anew only when something was decided or kept since."""
        if self.library is None:
            return {}
        if self.tally is None:
            self.tally = self.library.outcomes.records()
        return self.tally

    def note_outcomes(self, *, by_edit: bool = True) -> None:
        """Keep what became of the findings since this was last told; `by_edit=False`: for another reason than a change of the text."""
        opened, now = self.opened, self._standing()
        self.opened = None
        if self.library is None:
            return
        for one in (opened, now):
            if one is not None:
                found = {finding.fingerprint: finding.rule for finding in one.report.findings}
                self.library.outcomes.note(one.draft, one.number, found, one.ruleset, one.at, by_edit=by_edit or one is opened)
        self.tally = None

    def _standing(self) -> Stand | None:
        """Return how the draft stands now; None where the library does not have it."""
        sheet = self.need_sheet()
        if self.wary.unread:  # nobody knows what is found in it, so nothing became of what was
            return None
        return Stand(sheet.id, sheet.number, self.report, self.engine.ruleset, self.stamp()) if sheet.id is not None else None

    def decided(self) -> Review:
        """Read the answers and the signature anew and return the review."""
        sheet = self.need_sheet()
        self.tally = None
        if not self.settled:
            self.check()
        if self.memory is not None and sheet.id is not None:
            sheet.given = self.memory.answers(sheet.id)
            sheet.signoff = self.memory.signoff(sheet.id)
            sheet.trail, sheet.judged = self.memory.trail(sheet.id), self.memory.judgements(sheet.id)
            sheet.number = sheet.number or self.memory.newest(sheet.id).number
        self.recall_comments()
        return self.reviewed()

    def recall_comments(self) -> None:
        """Read the threads of comments on the draft anew; only an open library has them."""
        if self.library is not None and self.sheet is not None and self.sheet.id is not None:
            self.remarks.take(threads_of(self.library.comments(self.sheet.id)))

    def checked(self, *, quick: bool = False) -> Review:
        """Check the sheet and return the review."""
        self.check(quick=quick)
        return self.reviewed()

    def few(self) -> Review | None:
        """Check what changed of the sheet and return the review; None where too much did, and the check is left to `settle` or `settling`."""
        sheet = self.need_sheet()
        if self.wary.stand(sheet) is not None:
            return self.checked(quick=True)
        self.settled = False
        draft = self.parser.parse(sheet.text, plain=sheet.plain)
        report = self.engine.few(draft, today=self.today())
        if report is None:
            return None
        self.draft, self.report = draft, report
        return self.reviewed()

    def settle(self) -> Review:
        """Return the review of a whole check: the one at hand, unless that was a quick one."""
        if self.settled and self.review is not None:
            return self.review
        return self.checked()

    def settling(self) -> Iterator[None]:
        """Do what `settle` does some milliseconds at a time; ends with nothing settled where the sheet or its text became another meanwhile."""
        return settling(self)

    def check(self, *, quick: bool = False) -> None:
        """Parse and check the sheet; a quick check may leave what it takes the whole article to know as it was."""
        sheet = self.need_sheet()
        stand = self.wary.stand(sheet)
        if stand is not None:
            self.draft, self.report = stand
            self.settled = True
            return
        self.draft = self.parser.parse(sheet.text, plain=sheet.plain)
        if not quick:
            self.neighbours.look(sheet, self.draft)
        self.report = self.engine.check(self.draft, today=self.today(), quick=quick)
        self.settled = not quick

    def reviewed(self) -> Review:
        """Return the review of the sheet as it was checked last."""
        sheet, words = self.need_sheet(), self._words()
        self.review = review_of(
            sheet,
            self.draft,
            self.report,
            ruleset=self.engine.ruleset,
            today=self.today(),
            words=words,
            corrections=self.corrections,
            off=self.off.values(),
            hidden=self.finder.find(sheet.text),
        )._replace(comments=self.remarks.stand(self.draft))
        return self.review

    def _words(self) -> int:
        """Return the words of the draft, each block counted once however often it is checked."""
        known, blocks = self.counts, self.draft.blocks
        if len(known) > 2 * len(blocks) + 1000:  # of texts that have long gone
            known.clear()
        for block in blocks:
            if block.key not in known:
                known[block.key] = 0 if block.kind in (Kind.META, Kind.HIDDEN) else len(block.text.split())
        return sum([known[block.key] for block in blocks])
