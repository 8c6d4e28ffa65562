"""The desk: the only thing the window and the command line talk to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.bench import Bench
from reviewer.desk.bench.held import NOTHING_OPEN
from reviewer.desk.drafts.intake import Intake
from reviewer.desk.edits.fixes import applied, fix_of
from reviewer.desk.files.opening import Decode, Source, ToMarkdown
from reviewer.desk.later import Later
from reviewer.desk.library.upkeep import Upkeep
from reviewer.desk.parts import Apart, Checks, Clock, KeepsHouse, Parses, Remembers
from reviewer.desk.pictures.pictures import put_beside
from reviewer.desk.values import LibraryEntry, Review
from reviewer.model.characters import Characters
from reviewer.model.draft import Draft
from reviewer.model.finding import BalanceRow, Finding, Report
from reviewer.model.trouble import Trouble
from reviewer.reading.hidden import Finder
from reviewer.store.disk.files import write

if TYPE_CHECKING:
    from reviewer.desk.library.exchange import Exchange
    from reviewer.desk.library.folders import Folders
    from reviewer.desk.pictures.album import Album
    from reviewer.desk.publishing.exporting import Exporting
    from reviewer.desk.publishing.publication import Publication
    from reviewer.desk.signing.people import People
    from reviewer.desk.signing.signing import Signing
    from reviewer.knowledge.licences import Licence
    from reviewer.model.judging import Checklist
    from reviewer.store.library import Library


class Desk(Later):
    """One draft at a time, with its report and its answers. Every verb returns the Review after it; not for use from two threads.

    `library` None means that none could be opened: drafts can be read, edited and saved, nothing is answered or signed.
    `decisions` are answers and the signature, `course` is what brings a draft from one state to the next,
    `questions` are those only a person can judge.
    `rulings` are what is decided for every draft: kinds of sources, rules turned off. `editions` are its earlier states, `album` knows its pictures,
    `comments` are what people say on its passages, `outside` is what happens to its file,
    `intake` is what brings drafts, `shelf` all those of the library, `journal` their texts that are in no file yet,
    `word_file` the one a draft came from, `profile` what the clinic has decided, `words` its own words and names,
    `claims` what was approved before and what was withdrawn.
    `memory` is what was read of a library, where only that is at hand. `samples` is the folder of the sample articles. `notices` are what
    happened while the desk was put together; `apart` returns such a desk in another process. `keys` is the folder of the
    key files, `phone` returns the words keys are read in over the telephone,
    `verifier` the program of one page that checks a seal.
    """

    def __init__(
        self,
        parser: Parses,
        engine: Checks,
        library: Library | None,
        *,
        decode: Decode,
        to_markdown: ToMarkdown,
        clock: Clock,
        memory: Remembers | None = None,
        today: date | None = None,
        samples: Path | None = None,
        review_months: int = 12,
        notices: tuple[str, ...] = (),
        housekeeper: KeepsHouse | None = None,
        licences: Callable[[], tuple[Licence, ...]] = tuple,
        checklists: Callable[[], tuple[Checklist, ...]] = tuple,
        characters: Callable[[], Characters] = Characters,
        apart: Apart | None = None,
        keys: Path | None = None,
        phone: Callable[[], Sequence[str]] = tuple,
        verifier: Callable[[], str] = str,
    ) -> None:
        self._bench = Bench(parser, engine, library, library or memory, clock, today)
        self._bench.finder = Finder(characters)
        self._bench.review_months = review_months
        self._keys, self._phone, self._verifier = keys, phone, verifier
        self._checklists, self._housekeeper, self._notices = checklists, housekeeper, notices
        self._decode, self._to_markdown = decode, to_markdown
        self.upkeep = Upkeep(self._bench)
        self._apart = apart
        self.wary = self._bench.wary
        self.wary.watch(apart)
        self._licences = licences
        self.intake = Intake(self._bench, decode, to_markdown, samples)

    @cached_property
    def album(self) -> Album:
        """Return what knows the pictures of the draft on the desk."""
        from reviewer.desk.pictures.album import Album  # noqa: PLC0415 - what reads pictures takes its time to load, and a check shows none

        return Album(self._bench, self._licences)

    @cached_property
    def people(self) -> People:
        """Return what knows who may sign, with which keys."""
        from reviewer.desk.signing.people import People  # noqa: PLC0415 - a check knows of no keys
        from reviewer.desk.signing.unlocking import Unlocking  # noqa: PLC0415 - as above
        from reviewer.store.disk.keyring import KeyRing  # noqa: PLC0415 - as above

        return People(self._bench, Unlocking(self._bench, KeyRing(self._keys)), self._phone)

    @property
    def has_people(self) -> bool:
        """Return whether there are people with keys, so that typed names sign nothing any more."""
        return self._bench.library is not None and self._bench.library.sealed.has_people()

    @cached_property
    def signing(self) -> Signing:
        """Return what signs the draft on the desk with keys."""
        from reviewer.desk.signing.signing import Signing  # noqa: PLC0415 - a check signs nothing

        return Signing(self._bench, self.people, self.questions)

    @cached_property
    def publication(self) -> Publication:
        """Return what keeps where a text was published and holds pages against their seals."""
        from reviewer.desk.publishing.publication import Publication  # noqa: PLC0415 - as above

        return Publication(self._bench, self.people, self.course)

    @property
    def folders(self) -> Folders:
        """Return what has the drafts of a folder checked beside this desk."""
        from reviewer.desk.library.folders import Folders  # noqa: PLC0415 - a check of its own loads nothing that starts processes

        return Folders(self._bench, self._apart)

    @cached_property
    def exchange(self) -> Exchange:
        """Return what makes review files and takes them in."""
        from reviewer.desk.library.exchange import Exchange  # noqa: PLC0415 - few sessions exchange anything
        from reviewer.desk.signing.vouching import Vouching  # noqa: PLC0415 - as above

        return Exchange(self._bench, Vouching(self._bench, self.people), self._phone, self.claims)

    # Bringing a draft to the desk

    def open(self, path: Path, encoding: str = "") -> Review:
        """Open a draft from its file; raise Trouble, with the former draft still on the desk, where that cannot be.

        `encoding` is what a person said of a file that raised Unclear.
        """
        return self.intake.open(path, encoding)

    def paste(self, text: str) -> Review:
        """Open text that came without a file; the library keeps it."""
        return self.intake.paste(text)

    def reopen(self, entry: LibraryEntry, encoding: str = "") -> Review:
        """Open a draft of the library: its file, or where it has none (any more) the text that was last kept."""
        return self.intake.reopen(entry, encoding)

    def inspect(self, path: Path) -> Review:
        """Look at a draft in its file; the library is told nothing of it."""
        return self.intake.inspect(path)

    def read(self, text: str, *, plain: bool) -> tuple[Draft, Report]:
        """Look at a text, as Markdown or plain; the library is told nothing of it."""
        self._bench.lay(Source(None, "", text, "", plain=plain), looking=True)
        return self._bench.draft, self._bench.report

    # Working on it

    @property
    def review(self) -> Review:
        """Return the draft on the desk as it stands; raise Trouble where there is none."""
        if self._bench.review is None:
            raise Trouble(NOTHING_OPEN)
        return self._bench.review

    def edit(self, text: str, *, settle: bool = True) -> Review:
        """Put a new text in place of the old and check it.

        As at each key, `settle=False` checks only what changed: what was found about the article as a whole stands until `settle`.
        """
        self._bench.need_sheet().text = text
        return self._bench.checked(quick=not settle)

    def edit_few(self, text: str) -> Review | None:
        """Do what `edit` does with `settle=False`; None where too much has changed, and the text waits for `settle` or `settling`."""
        self._bench.need_sheet().text = text
        return self._bench.few()

    def put(self, text: str) -> bool:
        """Lay a new text on the desk without a check, which whatever needs the results makes first; return whether it is in no file."""
        sheet = self._bench.need_sheet()
        sheet.text = text
        self._bench.settled = False
        return sheet.text != sheet.saved

    def settle(self) -> Review:
        """Check what a quick check left out; the draft as it stands if nothing was."""
        return self._bench.settle()

    def settling(self) -> Iterator[None]:
        """Check what a quick check left out some milliseconds at a time: work goes on at each step, and `review` is the draft after the last one."""
        return self._bench.settling()

    def check_now(self) -> Review:
        """Check the draft again."""
        return self._bench.checked()

    def apply(self, finding: Finding) -> str:
        """Return the text after a finding's certain repair; the desk itself is not changed."""
        from reviewer.desk.review.deciding import finding_of  # noqa: PLC0415 - a check repairs nothing

        review = self._bench.settle()
        fix = fix_of(finding_of(review, finding.fingerprint), review.draft)
        if fix is None:
            raise Trouble(f"“{finding.title}” has no repair that is certain. Nothing was changed. {finding.fix_hint}".rstrip())
        return applied(fix, review.text)

    @property
    def finder(self) -> Finder:
        """Return what finds hidden characters in a text, or in one line of it."""
        return self._bench.finder

    def forget(self) -> None:
        """Forget what was read and found in drafts, so that many of them one after the other take no more room than one."""
        self._bench.parser.forget()
        self._bench.engine.forget()

    def balance(self) -> tuple[BalanceRow, ...]:
        """Return the balance grid of the draft on the desk: treatments × what a reader needs to weigh them."""
        return self._bench.engine.balance(self._bench.draft)

    def grade(self) -> float | None:
        """Return for which school year the draft on the desk reads, or None where it has too few words to say."""
        return self._bench.engine.grade(self._bench.draft)

    # Exporting

    @property
    def exporting(self) -> Exporting:
        """Return what looks at the draft as it would be exported, and writes it."""
        from reviewer.desk.publishing.exporting import Exporting  # noqa: PLC0415 - a check never exports, and starts sooner without it

        return Exporting(self._bench, self._verifier)

    def export(self, folder: Path) -> tuple[Path, ...]:
        """Write everything that can be written of an approved draft into a folder and return the files; raise NotApproved with the reasons."""
        return self.exporting.write(folder)

    # Keeping

    def export_claims(self, path: Path) -> Path:
        """Write the ledger of evidence as CSV, for a spreadsheet, and return the file; raise Trouble where that cannot be."""
        from reviewer.desk.writing.ledger import as_csv  # noqa: PLC0415 - few ever ask for it

        target = path.expanduser().absolute()
        write(target, as_csv(self._bench.settle()).encode("utf-8-sig", "replace"))
        return target

    def save(self, path: Path | None = None) -> Review:
        """Write the text to its file, or to another; raise Trouble, with the text still here, where that cannot be."""
        from reviewer.desk.drafts.saving import save_sheet  # noqa: PLC0415 - a check saves nothing

        sheet = self._bench.need_sheet()
        plain = sheet.plain
        save_sheet(sheet, path, lambda target: put_beside(self._bench, sheet, target))
        if sheet.plain != plain or not self._bench.settled:
            self._bench.check()
        self._bench.annals.record("save")
        self.journal.give_up()
        return self._bench.reviewed()

    def close(self) -> None:
        """Let go of the library; what is asked of the desk after that is answered as where none is open."""
        if self._bench.library is not None:
            self._bench.summaries.note()
        self._bench.let_go()

    @property
    def ruleset(self) -> str:
        """Return the hash of the rules and of what they know."""
        return self._bench.engine.ruleset

    def today(self) -> date:
        """Return the day the checks count as today."""
        return self._bench.today()
