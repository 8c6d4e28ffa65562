"""The desk: the only thing the window and the command line talk to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench import NOTHING_OPEN, Bench
from reviewer.desk.claims import ClaimsLibrary
from reviewer.desk.comments import Comments
from reviewer.desk.course import Steps
from reviewer.desk.deciding import finding_of
from reviewer.desk.decisions import Decisions
from reviewer.desk.editions import Editions
from reviewer.desk.fixes import applied, fix_of
from reviewer.desk.opening import DRAFTS, Decode, ToMarkdown, read_bytes, read_source, source_in
from reviewer.desk.outside import Outside
from reviewer.desk.parts import Checks, Clock, KeepsHouse, Parses, Remembers
from reviewer.desk.pictures import adopt, keep_pictures, picture_bytes, put_beside
from reviewer.desk.questions import Questions
from reviewer.desk.rulings import Rulings
from reviewer.desk.saving import save_sheet
from reviewer.desk.seeking import Seeking
from reviewer.desk.shelving import Entries, recovery_of
from reviewer.desk.upkeep import Upkeep
from reviewer.desk.values import LibraryEntry, Recovery, Review
from reviewer.desk.wordlist import WordList
from reviewer.model.characters import Characters
from reviewer.model.finding import BalanceRow, Finding
from reviewer.model.house import NOBODY, REVIEW_MONTHS, House
from reviewer.model.summary import Summary
from reviewer.model.trouble import Trouble
from reviewer.reading.hidden import Finder
from reviewer.store.files import write

if TYPE_CHECKING:
    from reviewer.desk.album import Album
    from reviewer.desk.board import Row
    from reviewer.desk.coming import Coming
    from reviewer.desk.exchange import Exchange
    from reviewer.desk.exporting import Exporting
    from reviewer.desk.folders import Apart, Folders
    from reviewer.desk.people import People
    from reviewer.desk.sending import SentFile
    from reviewer.desk.signing import Signing
    from reviewer.knowledge.licences import Licence
    from reviewer.model.judging import Checklist
    from reviewer.store.library import Library


class Desk:
    """One draft at a time, with its report and its answers. Every verb returns the Review after it; not for use from two threads.

    `library` None means that none could be opened: drafts can be read, edited and saved, nothing is answered or signed.
    `decisions` are answers and the signature, `course` is what brings a draft from one state to the next,
    `questions` are those only a person can judge.
    `rulings` are what is decided for every draft: kinds of sources, rules turned off. `editions` are its earlier states, `album` knows its pictures,
    `comments` are what people say on its passages, `outside` is what happens to its file,
    `words` the clinic's own words and names, `claims` what was approved before and what was withdrawn.
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
        self.questions, self.course = Questions(self._bench, checklists), Steps(self._bench)
        self._keys, self._phone, self._verifier = keys, phone, verifier
        self._people: People | None = None
        self._signing: Signing | None = None
        self.rulings, self.decisions = Rulings(self._bench), Decisions(self._bench, self.questions)
        self.upkeep = Upkeep(self._bench)
        self.seeking, self._entries = Seeking(self._bench), Entries()
        self.editions, self.outside = Editions(self._bench), Outside(self._bench, decode, to_markdown)
        self.comments, self.claims = Comments(self._bench), ClaimsLibrary(self._bench)
        self._album: Album | None = None
        self._exchange: Exchange | None = None
        self._apart = apart
        self.wary = self._bench.wary
        self.wary.watch(apart)
        self._licences = licences
        self._decode, self._to_markdown = decode, to_markdown
        self._samples = samples
        self._notices = notices
        self._housekeeper = housekeeper
        self.words = WordList(self._bench, housekeeper)

    @property
    def album(self) -> Album:
        """Return what knows the pictures of the draft on the desk."""
        if self._album is None:
            from reviewer.desk.album import Album  # noqa: PLC0415 - what reads pictures takes its time to load, and a check shows none

            self._album = Album(self._bench, self._licences)
        return self._album

    @property
    def people(self) -> People:
        """Return what knows who may sign, with which keys."""
        if self._people is None:
            from reviewer.desk.people import People  # noqa: PLC0415 - a check knows of no keys
            from reviewer.desk.unlocking import Unlocking  # noqa: PLC0415 - as above
            from reviewer.store.keyring import KeyRing  # noqa: PLC0415 - as above

            self._people = People(self._bench, Unlocking(self._bench, KeyRing(self._keys)), self._phone)
        return self._people

    @property
    def has_people(self) -> bool:
        """Return whether there are people with keys, so that typed names sign nothing any more."""
        return self._bench.library is not None and self._bench.library.sealed.roster() is not None

    @property
    def signing(self) -> Signing:
        """Return what signs the draft on the desk with keys."""
        if self._signing is None:
            from reviewer.desk.signing import Signing  # noqa: PLC0415 - a check signs nothing

            self._signing = Signing(self._bench, self.people, self.questions)
        return self._signing

    @property
    def folders(self) -> Folders:
        """Return what has the drafts of a folder checked beside this desk."""
        from reviewer.desk.folders import Folders  # noqa: PLC0415 - a check of its own loads nothing that starts processes

        return Folders(self._bench, self._apart)

    @property
    def coming(self) -> Coming:
        """Return what brings a draft to the desk that takes long to open."""
        from reviewer.desk.coming import Coming  # noqa: PLC0415 - as above

        return Coming(self._bench, self._decode, self._to_markdown)

    @property
    def exchange(self) -> Exchange:
        """Return what makes review files and takes them in."""
        if self._exchange is None:
            from reviewer.desk.exchange import Exchange  # noqa: PLC0415 - few sessions exchange anything
            from reviewer.desk.vouching import Vouching  # noqa: PLC0415 - as above

            self._exchange = Exchange(self._bench, Vouching(self._bench, self.people), self._phone)
        return self._exchange

    # Bringing a draft to the desk

    def open(self, path: Path, encoding: str = "") -> Review:
        """Open a draft from its file; raise Trouble, with the former draft still on the desk, where that cannot be.

        `encoding` is what a person said of a file that raised Unclear; it is noted in the draft's history.
        """
        review = self._bench.lay(read_source(path, self._decode, self._to_markdown, encoding))
        if encoding:
            self._bench.note("encoding chosen", {"encoding": encoding, "file": path.name})
        return self._kept_pictures(review)

    def _kept_pictures(self, review: Review) -> Review:
        keep_pictures(self._bench)
        return review

    def inspect(self, path: Path, encoding: str = "") -> Review:
        """Open a draft only to look: nothing is written into the library."""
        return self._bench.lay(read_source(path, self._decode, self._to_markdown, encoding), looking=True)

    def inspect_bytes(self, data: bytes, name: str, encoding: str = "") -> Review:
        """Look at a draft that came without a file."""
        return self._bench.lay(read_bytes(data, name, self._decode, self._to_markdown, encoding), looking=True)

    def inspect_as(self, path: Path, data: bytes, encoding: str = "") -> Review:
        """Look at bytes that a file once held."""
        return self._bench.lay(source_in(path.expanduser().absolute(), data, self._decode, self._to_markdown, encoding), looking=True)

    def inspect_revision(self, path: Path, number: int) -> Review:
        """Look at a draft as the library kept it at a revision; raise Trouble where it did not."""
        return self._bench.lay(self._bench.former(read_source(path, self._decode, self._to_markdown), number), looking=True)

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

    def paste(self, text: str) -> Review:
        """Open text that came without a file; the library keeps it."""
        return self._bench.lay(read_bytes(text.encode("utf-8", "surrogatepass"), "Pasted text", self._decode, self._to_markdown))

    def samples(self) -> tuple[str, ...]:
        """Return the file names of the sample articles."""
        if self._samples is None or not self._samples.is_dir():
            return ()
        return tuple(sorted(path.name for path in self._samples.iterdir() if path.suffix.casefold() in DRAFTS))

    def open_sample(self, name: str) -> Review:
        """Open a copy of a sample article: its file is never written."""
        if self._samples is None or name not in self.samples():
            raise Trouble(
                f"There is no sample named {name}. Nothing was changed. Choose one of: {', '.join(self.samples()) or 'none is there'}."
            )
        source = read_source(self._samples / name, self._decode, self._to_markdown)
        review = self._bench.lay(source._replace(path=None, imported=True))
        adopt(self._bench, self._samples)
        return review

    def reopen(self, entry: LibraryEntry, encoding: str = "") -> Review:
        """Open a draft of the library: its file, or where it has none (any more) the text that was last kept."""
        return self._reopen(entry.id, entry.path, encoding)

    def _reopen(self, draft: int, path: Path | None, encoding: str = "") -> Review:
        return self.open(path, encoding) if path is not None and path.exists() else self._bench.take_kept(draft)

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

    def put(self, text: str) -> None:
        """Lay a new text on the desk without a check; whatever needs the results checks it first."""
        self._bench.need_sheet().text = text
        self._bench.settled = False

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
        review = self._bench.settle()
        fix = fix_of(finding_of(review, finding.fingerprint), review.draft)
        if fix is None:
            raise Trouble(f"“{finding.title}” has no repair that is certain. Nothing was changed. {finding.fix_hint}".rstrip())
        return applied(fix, review.text)

    # Exporting

    @property
    def exporting(self) -> Exporting:
        """Return what looks at the draft as it would be exported, and writes it."""
        from reviewer.desk.exporting import Exporting  # noqa: PLC0415 - a check never exports, and starts sooner without it

        return Exporting(self._bench, self._verifier)

    def export(self, folder: Path) -> tuple[Path, ...]:
        """Write everything that can be written of an approved draft into a folder and return the files; raise NotApproved with the reasons."""
        return self.exporting.write(folder)

    # Keeping

    def export_claims(self, path: Path) -> Path:
        """Write the ledger of evidence as CSV, for a spreadsheet, and return the file; raise Trouble where that cannot be."""
        from reviewer.desk.ledger import as_csv  # noqa: PLC0415 - few ever ask for it

        target = path.expanduser().absolute()
        write(target, as_csv(self._bench.settle()).encode("utf-8-sig", "replace"))
        return target

    def board(self) -> tuple[Row, ...]:
        """Return every draft of the library as its dashboard shows it, the one last worked on first."""
        from reviewer.desk.board import row_of_entry  # noqa: PLC0415 - a check shows no dashboard

        return tuple(row_of_entry(entry) for entry in self.library())

    def export_board(self, path: Path, rows: Iterable[Row]) -> Path:
        """Write the rows of a dashboard as CSV, for a spreadsheet, and return the file; raise Trouble where that cannot be."""
        from reviewer.desk.board import as_csv  # noqa: PLC0415 - few ever ask for it

        target = path.expanduser().absolute()
        write(target, as_csv(rows).encode("utf-8-sig", "replace"))
        return target

    def save(self, path: Path | None = None) -> Review:
        """Write the text to its file, or to another; raise Trouble, with the text still here, where that cannot be."""
        sheet = self._bench.need_sheet()
        plain = sheet.plain
        save_sheet(sheet, path, lambda target: put_beside(self._bench, sheet, target))
        if sheet.plain != plain or not self._bench.settled:
            self._bench.check()
        self._bench.record("save")
        if self._bench.library is not None and sheet.id is not None:
            self._bench.library.drop_kept(sheet.id)
        return self._bench.reviewed()

    def keep(self, text: str) -> bool:
        """Put the draft's text into the journal, so that it outlives a crash, or take it out where its file holds it; return whether there is one."""
        sheet = self._bench.sheet
        if self._bench.library is None or sheet is None or sheet.id is None:
            return False
        if text == sheet.saved:
            self._bench.library.drop_kept(sheet.id)
        else:
            self._bench.library.keep(sheet.id, text, sheet.number, self._bench.stamp())
        return True

    def unsaved(self) -> tuple[Recovery, ...]:
        """Return the texts of earlier work that are in no file, newest first."""
        if self._bench.library is None:
            return ()
        here = self._bench.sheet.id if self._bench.sheet else None
        return tuple(recovery_of(kept) for kept in self._bench.library.kept() if not (kept.mine and kept.draft == here))

    def recover(self, recovery: Recovery) -> Review:
        """Open a draft with the text that was kept of it; it stays in the journal until it is saved or discarded."""
        library = self._bench.need_library()
        try:
            self._reopen(recovery.draft, recovery.path)
        except Trouble:  # a file that cannot be read now must not stand between a person and the text
            self._bench.take_kept(recovery.draft)
        library.adopt(recovery.id)
        return self.edit(recovery.text)

    def discard(self, recovery: Recovery) -> None:
        """Take a kept text out of the journal, because a person said so."""
        self._bench.need_library().discard(recovery.id, self._bench.stamp())

    def discard_unsaved(self) -> None:
        """Take what this session kept of the draft on the desk out of the journal, because a person gave it up."""
        sheet = self._bench.sheet
        if self._bench.library is not None and sheet is not None and sheet.id is not None:
            self._bench.library.drop_kept(sheet.id)

    def library(self) -> tuple[LibraryEntry, ...]:
        """Return every draft the library knows, the one last worked on first."""
        shelf = self._bench.library or self._bench.view
        if shelf is None:
            return ()
        if self._bench.library is not None:
            self._bench.summaries.note()
        return self._entries.of(shelf.drafts(), self._bench.engine.ruleset, self.today())

    @property
    def keeps(self) -> bool:
        """Return whether a library is open that keeps drafts."""
        return self._bench.library is not None

    @property
    def open_draft(self) -> int:
        """Return the number of the draft on the desk in the library; 0 where there is none."""
        return (self._bench.sheet.id if self._bench.sheet else None) or 0

    def sum_up(self) -> Summary | None:
        """Keep what the draft on the desk came to at its check, for the lists of all drafts, and return it; None where it is not in the library."""
        return self._bench.summaries.note()

    def notices(self) -> tuple[str, ...]:
        """Return what the library has to say for itself: set aside, or why it is not open. One entry each."""
        return (*self._notices, *(self._bench.library.notices if self._bench.library is not None else (self._bench.why,)))

    def close(self) -> None:
        """Let go of the library; what is asked of the desk after that is answered as where none is open."""
        if self._bench.library is not None:
            self._bench.summaries.note()
        self._bench.let_go()

    def imported_from(self) -> Path | None:
        """Return the file the draft on the desk was imported from, where there is one and it is there; None otherwise."""
        sheet = self._bench.sheet
        origin = Path(sheet.origin) if sheet is not None and sheet.origin and sheet.imported else None
        return origin if origin is not None and origin.is_file() else None

    def has_word_file(self) -> bool:
        """Return whether the draft on the desk came from a Word file, there or not."""
        from reviewer.desk.sending import origin_of  # noqa: PLC0415 - a check sends nothing, and starts sooner without it

        return self._bench.sheet is not None and bool(origin_of(self._bench))

    def word_copy(self) -> Path:
        """Return the name that the copy with comments gets beside the Word file the draft came from; raise Trouble where it came from none."""
        from reviewer.desk.sending import copy_name, word_file_of  # noqa: PLC0415 - as above

        source = word_file_of(self._bench)
        return source.with_name(copy_name(source))

    def send_comments(self, target: Path, *, advice: bool = False, replace: bool = False) -> SentFile:
        """Write a copy of the Word file the draft came from, with the open findings as comments; the file itself is never changed."""
        from reviewer.desk.sending import send  # noqa: PLC0415 - as above

        sent = send(self._bench, self._bench.settle(), target, advice=advice, replace=replace)
        if self._bench.library is not None and self._bench.need_sheet().id is not None:
            detail = {"file": sent.path.name, "folder": str(sent.path.parent), "comments": sent.comments}
            self._bench.library.log("comments sent to Word", self._bench.stamp(), self._bench.need_sheet().id, detail)
        return sent

    def picture(self, name: str) -> bytes | None:
        """Return the bytes of a picture that came with the draft on the desk, by its address in the text; None where none did."""
        return picture_bytes(self._bench, name)

    # The house

    def house(self) -> House:
        """Return what the clinic has decided, as its profile stands now; raise Trouble where that cannot be read."""
        return self._housekeeper.read() if self._housekeeper is not None else NOBODY

    def house_place(self) -> str:
        """Return where the profile is kept, or nothing where it cannot be kept."""
        return self._housekeeper.place if self._housekeeper is not None else ""

    def keep_house(self, house: House) -> Review | None:
        """Keep another profile and check by it from now on; return the draft on the desk, if any. Raise Trouble, with the old one in force."""
        if self._housekeeper is None:
            raise Trouble("The house profile was not kept: this desk has no place for one. Nothing was changed.")
        kept = self._housekeeper.write(house)
        self._bench.engine.move(kept)
        self._bench.review_months = kept.review_months or REVIEW_MONTHS
        return self._bench.checked() if self._bench.sheet is not None else None

    @property
    def ruleset(self) -> str:
        """Return the hash of the rules and of what they know."""
        return self._bench.engine.ruleset

    def today(self) -> date:
        """Return the day the checks count as today."""
        return self._bench.today()
