"""The library: every draft's revisions, journal, answers and signatures, in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.model.claims import Claim, Withdrawn
from reviewer.model.comment import Step
from reviewer.model.course import Entry, Trail
from reviewer.model.elsewhere import Said
from reviewer.model.judging import Judgement
from reviewer.model.review import Answer, AuditEntry, Correction, RuleOff, SignOff
from reviewer.model.summary import Summary
from reviewer.model.trouble import Trouble
from reviewer.store import (
    archive,
    assets,
    backups,
    chronicle,
    claims,
    clean,
    course,
    decisions,
    history,
    holder,
    house,
    journal,
    listed,
    outcomes,
    remarks,
    sayings,
    seals,
    shelf,
    summaries,
    viewing,
    withdrawals,
    witness,
)
from reviewer.store.approvals import Approvals
from reviewer.store.connection import Broken, Damaged, connect, told, writing
from reviewer.store.health import Check, head
from reviewer.store.place import place_of
from reviewer.store.recall import Recall
from reviewer.store.rows import Event, Kept, NewRevision, Record, Revision, Saying, Shelved
from reviewer.store.sealed import Sealed
from reviewer.store.snapshot import Snapshot
from reviewer.store.walking import LATER

if TYPE_CHECKING:
    from reviewer.store.recovery import Way


@dataclass(slots=True, eq=False, repr=False)
class Library:
    """An open library; it holds the lock until it is closed. Its errors are Trouble. For one thread.

    `notices` say what happened while it was opened. `session` names this opening in the journal. `reason` says why it can only be read;
    `unclean` that it was not closed the last time; `health` is the look through all of it that must be green before anything is signed;
    `later` are the tables it must walk through, which opening left out.
    """

    path: Path
    connection: sqlite3.Connection
    session: str
    notices: tuple[str, ...] = ()
    reason: str = ""
    unclean: bool = False
    health: Check = field(init=False)
    later: tuple[str, ...] = ()
    lists: Iterator[None] | None = None
    list_looked: bool = False
    changes: int = 0

    def __post_init__(self) -> None:
        """Begin the look through all of it, which takes place later."""
        self.look_anew()
        self.changes = self.connection.total_changes
    known: listed.Known = field(default_factory=dict)

    @classmethod
    def open(cls, path: Path, now: Callable[[], datetime], *, wait: float = 2.0) -> Library:
        """Open or begin the library at a path. Raise Trouble where it cannot be, ReadOnly where it can be viewed, Broken where it must be mended.

        A library of an older version is copied first, the copy verified.
        """
        if not path.exists():
            _look_for_it(path)
        place = place_of(path)
        viewing.require_fit(path, place)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise Trouble(
                f"The library's folder {path.parent} could not be made: {error.strerror}. Nothing was changed. Free that name."
            ) from None
        try:
            later = LATER if clean.trusted(path) else ()
            connection = connect(path, wait=wait, later=later, before=lambda old: backups.back_up(old, backups.folder_of(path), now()))
        except Damaged as error:
            raise Broken(f"The library at {path} is damaged ({error}). It was left as it is. Choose a way back.") from None
        unclean = holder.holder_of(path) is not None
        holder.announce(path, now().astimezone(UTC).isoformat(timespec="seconds"))
        notices = (viewing.SYNCED.format(service=place.synced, folder=path.parent),) if place.synced else ()
        return cls(path, connection, _session(), notices, unclean=unclean, later=later)

    @classmethod
    def mend(cls, path: Path, now: Callable[[], datetime], way: Way) -> Library:
        """Open a library after going a way back, which is told in its notices; raise Trouble with everything as it was."""
        from reviewer.store import recovery  # noqa: PLC0415 - a library that is whole opens without it

        said = recovery.take(way, path, now())
        library = cls.open(path, now, wait=0)
        library.notices = (*library.notices, said)
        return library

    @classmethod
    def view(cls, path: Path, reason: str, *, copied: bool = False) -> Library:
        """Open a library, or a copy of one, that can only be read, for a reason that everything says that would write; raise Trouble."""
        return cls(path, viewing.view(path, copied=copied), _session(), reason=reason)

    @classmethod
    def read(cls, path: Path) -> Library:
        """Open an existing library for a moment's reading; raise Trouble where it is held, damaged or not readable."""
        try:
            return cls(path, connect(path, thorough=False), _session())
        except Damaged as error:
            raise Trouble(
                f"The library at {path} is damaged ({error}). It was left as it is. Start the window: it is set aside there."
            ) from None

    def close(self) -> None:
        """Let go of the lock, and note where all of a large library was found whole: the next start is sooner done then."""
        self.connection.close()
        if not self.reason:
            holder.leave(self.path)
            if self.health.green:
                clean.vouch(self.path)

    @property
    def changed(self) -> bool:
        """Return whether anything was written since it was opened or copied last."""
        return self.connection.total_changes != self.changes

    def back_up(self, now: datetime) -> Path:
        """Make a verified copy now and return it; raise Trouble where the library is not whole, or the copy could not be made."""
        if self.health.faults:
            raise Trouble("No copy was made: the library is not whole, and a copy of it would push out a good one. The good ones are kept.")
        with told(self.path):
            made = backups.back_up(self.connection, backups.folder_of(self.path), now)
            self.changes = self.connection.total_changes
            return made

    def archive(self, draft: int, at: str) -> Path:
        """Put a draft as it stands into the archive, in a file that is never changed, and return that."""
        with told(self.path):
            return archive.keep(self.connection, archive.folder_of(self.path), draft, at)

    def find(self, path: str, file_hash: str) -> int | None:
        """Return the number of the draft that was last at this path, else of one whose file had this hash."""
        with told(self.path):
            return shelf.find(self.connection, path, file_hash)

    def newest(self, draft: int) -> Revision:
        """Return a draft's newest revision."""
        with told(self.path):
            return shelf.newest(self.connection, draft)

    def revisions(self, draft: int) -> tuple[Revision, ...]:
        """Return all revisions of a draft, newest first."""
        with told(self.path):
            return shelf.revisions(self.connection, draft)

    def text(self, text_hash: str) -> str:
        """Return a kept text; raise Trouble where its bytes are not the ones that were kept."""
        with told(self.path):
            return shelf.text(self.connection, text_hash)

    def kept_text(self, draft: int, number: int) -> str | None:
        """Return the text of a draft's revision, or None where there is none of that number."""
        with told(self.path):
            return shelf.texts(self.connection, number).get(draft)

    def revise(
        self, draft: int | None, new: NewRevision, blocks: Sequence[Said] | None = None, holds: Iterable[int] | None = None
    ) -> tuple[int, int]:
        """Keep a revision, of a new draft where there is none, with what it says and holds; return the draft's number and the revision's."""
        with told(self.path), writing(self.connection):
            revision = shelf.add(self.connection, draft, new)
            if blocks is not None:
                sayings.keep(self.connection, revision.draft, revision.text_hash, blocks)
            if holds is not None:
                claims.hold(self.connection, revision.draft, revision.text_hash, holds)
            return revision.draft, revision.number

    def keep_pictures(self, draft: int, pictures: Mapping[str, bytes], at: str) -> None:
        """Keep the pictures that came with a draft, by the address its text gives each."""
        with told(self.path), writing(self.connection):
            assets.keep(self.connection, draft, pictures, at)

    def pictures(self, draft: int) -> dict[str, str]:
        """Return the SHA-256 of each picture that came with a draft, by the address its text gives it."""
        with told(self.path):
            return assets.names(self.connection, draft)

    def picture(self, digest: str) -> bytes:
        """Return the bytes of a kept picture; raise Trouble where they are not the ones that were kept."""
        with told(self.path):
            return assets.picture(self.connection, digest)

    def came_from(self, draft: int, ending: str) -> str:
        """Return the path of the newest file with an ending that a draft was brought in from; empty where there was none."""
        with told(self.path):
            return shelf.came_from(self.connection, draft, ending)

    def tell(self, draft: int, text_hash: str, blocks: Sequence[Said]) -> None:
        """Keep what a draft says whose text is in the library already."""
        with told(self.path), writing(self.connection):
            sayings.keep(self.connection, draft, text_hash, blocks)

    def untold(self, most: int) -> tuple[int, ...]:
        """Return drafts, at most so many, of which it is not kept what they say."""
        with told(self.path):
            return sayings.untold(self.connection, most)

    def alike(self, blocks: Sequence[Said], fewest: int, draft: int) -> tuple[tuple[Saying, ...], ...]:
        """Return for each block the blocks of other drafts than one (0: than none) that share at least `fewest` runs of words."""
        with told(self.path):
            return tuple(sayings.alike(self.connection, block, fewest, draft) for block in blocks)

    def drafts(self) -> tuple[Shelved, ...]:
        """Return all drafts, the one last worked on first."""
        with told(self.path):
            return listed.drafts(self.connection, self.known)

    def summary(self, draft: int) -> Summary | None:
        """Return what a draft came to at its newest check, or None where that is not kept."""
        with told(self.path):
            return summaries.of(self.connection, draft)

    def sum_up(self, draft: int, summary: Summary) -> None:
        """Keep what a draft came to at its newest check, in place of what it came to before."""
        with told(self.path), writing(self.connection):
            summaries.keep(self.connection, draft, summary)

    def answers(self, draft: int) -> dict[str, Answer]:
        """Return the newest answer to each finding of a draft, those left out that were undone."""
        with told(self.path):
            return decisions.answers(self.connection, draft)

    def add_answers(self, draft: int, revision: int, given: Sequence[Answer], states: Sequence[str], *, actor: str, at: str) -> None:
        """Append answers, all or none; a state is given, proposed, accepted or withdrawn. What they replace stays."""
        with told(self.path), writing(self.connection):
            for answer, state in zip(given, states, strict=True):
                decisions.add_answer(self.connection, draft, revision, answer, state, actor=actor, at=at)

    def trail(self, draft: int) -> Trail:
        """Return the steps that were taken with a draft, oldest first."""
        with told(self.path):
            return course.trail(self.connection, draft)

    def judgements(self, draft: int) -> dict[str, Judgement]:
        """Return what was judged last of each question about a draft."""
        with told(self.path):
            return course.judgements(self.connection, draft)

    def judge(self, draft: int, judgement: Judgement) -> None:
        """Append what a person judged; what it replaces stays."""
        with told(self.path), writing(self.connection):
            course.judge(self.connection, draft, judgement)

    def add_step(self, draft: int, entry: Entry, undone: Answer | None = None, new: NewRevision | None = None) -> int:
        """Append a step, with the revision it is taken for where that is `new`, and the answer it undoes; return the revision's number."""
        with told(self.path), writing(self.connection):
            if new is not None:
                entry = entry._replace(revision=shelf.add(self.connection, draft, new).number)
            if undone is not None:
                decisions.add_answer(self.connection, draft, entry.revision, undone, "withdrawn", actor=entry.by, at=entry.at)
            course.add_step(self.connection, draft, entry)
            return entry.revision

    @property
    def sealed(self) -> Sealed:
        """Return what of it is about people, keys and signatures."""
        return Sealed(self.path, self.connection)

    def signoff(self, draft: int) -> SignOff | None:
        """Return a draft's newest signature that counts: a sealed one once there are people with keys."""
        with told(self.path):
            return seals.signoff_reader(self.connection)(draft)

    def sign(self, draft: int, new: NewRevision, signoff: SignOff, approved: Sequence[Claim] = ()) -> int:
        """Keep the signed text, its signature and the claims it makes in one step; return the revision's number."""
        with told(self.path), writing(self.connection):
            revision = shelf.add(self.connection, draft, new)
            decisions.add_signoff(self.connection, revision, signoff, at=new.at)
            claims.keep(self.connection, draft, approved, by=signoff.reviewer, at=new.at)
            return revision.number

    @property
    def claims(self) -> Approvals:
        """Return the claims library: what signed texts claim, and what was withdrawn of it."""
        return Approvals(self.path, self.connection)

    def withdrawn(self) -> tuple[Withdrawn, ...]:
        """Return the claims and sources that were withdrawn and not taken back, oldest first."""
        with told(self.path):
            return withdrawals.withdrawn(self.connection)

    def corrections(self) -> dict[str, Correction]:
        """Return the corrections of kinds of sources in force, by the references' keys."""
        with told(self.path):
            return house.corrections(self.connection)

    def add_correction(self, draft: int, correction: Correction, state: str, *, actor: str, at: str) -> None:
        """Append a correction made in a draft; the state is given or withdrawn. What it replaces stays."""
        with told(self.path), writing(self.connection):
            house.add_correction(self.connection, draft, correction, state, actor=actor, at=at)

    def rules_off(self) -> dict[str, RuleOff]:
        """Return the rules that are turned off for the house, by their ids."""
        with told(self.path):
            return house.rules_off(self.connection)

    def switch_rule(self, rule: RuleOff, state: str) -> None:
        """Append that a rule is turned off or on from now on."""
        with told(self.path), writing(self.connection):
            house.switch_rule(self.connection, rule, state)

    def comments(self, draft: int) -> tuple[Step, ...]:
        """Return every step of the threads of comments on a draft, oldest first."""
        with told(self.path):
            return remarks.steps(self.connection, draft)

    def add_comments(self, draft: int, revision: int, steps: Sequence[Step], *, at: str) -> int:
        """Append steps of threads, those left out that are there already; return how many were new."""
        with told(self.path), writing(self.connection):
            return remarks.add(self.connection, draft, revision, steps, at=at)

    def note_outcomes(self, draft: int, revision: int, found: Mapping[str, str], ruleset: str, at: str, *, by_edit: bool = True) -> None:
        """Keep what became of a draft's findings since this was last told; `found` maps those that stand to their rules."""
        with told(self.path):
            if rows := outcomes.changes(self.connection, draft, found, ruleset, by_edit=by_edit):
                with writing(self.connection):
                    outcomes.add(self.connection, draft, revision, rows, ruleset, at)

    def records(self) -> dict[str, Record]:
        """Return of each rule what became of its findings on this desk."""
        with told(self.path):
            return outcomes.records(self.connection)

    def keep(self, draft: int, text: str, base: int, at: str) -> None:
        """Put a text into the journal in place of the one this session kept of the draft."""
        with told(self.path), writing(self.connection):
            journal.keep(self.connection, draft, self.session, text, base, at)

    def kept(self) -> tuple[Kept, ...]:
        """Return the journal, newest first."""
        with told(self.path):
            return journal.kept(self.connection, self.session)

    def drop_kept(self, draft: int) -> None:
        """Take out what this session kept of a draft: its file holds it now."""
        with told(self.path), writing(self.connection):
            journal.drop(self.connection, draft, self.session)

    def adopt(self, kept: int) -> None:
        """Make a kept text this session's own; what the session had kept of that draft stays, as an earlier one's."""
        with told(self.path), writing(self.connection):
            journal.adopt(self.connection, kept, self.session)

    def discard(self, kept: int, at: str) -> None:
        """Take a kept text out of the journal for good; that it was done is logged."""
        with told(self.path), writing(self.connection):
            journal.discard(self.connection, kept, at)

    def snapshot(self, number: int = 0) -> Snapshot:
        """Return all that is needed to show what people decided, so that the lock can be let go; with the texts of the revisions of a number."""
        with told(self.path):
            places = shelf.places(self.connection)
            revisions = {draft: shelf.newest(self.connection, draft) for draft in {*places[0].values(), *places[1].values()}}
            given = {draft: decisions.answers(self.connection, draft) for draft in revisions}
            counting = seals.signoff_reader(self.connection)
            signed = {draft: signoff for draft in revisions if (signoff := counting(draft))}
            trails = {draft: trail for draft in revisions if (trail := course.trail(self.connection, draft)) != Trail()}
            ruled = house.corrections(self.connection), house.rules_off(self.connection)
            texts = {(draft, number): text for draft, text in shelf.texts(self.connection, number).items()} if number else {}
            judged = {draft: found for draft in revisions if (found := course.judgements(self.connection, draft))}
            recall = Recall(sayings.whole(self.connection))
            return Snapshot(*places, revisions, given, signed, *ruled, recall, texts, trails, judged, withdrawals.withdrawn(self.connection))

    def log(self, kind: str, at: str, draft: int | None = None, detail: Mapping[str, object] | None = None, *, actor: str = "") -> None:
        """Append an event of the draft's history."""
        with told(self.path), writing(self.connection):
            history.log(self.connection, kind, at=at, actor=actor, draft=draft, detail=detail)

    def head(self) -> tuple[int, str]:
        """Return the newest event of the history, by number and hash."""
        with told(self.path):
            return head(self.connection)

    def events(self) -> tuple[AuditEntry, ...]:
        """Return the history, oldest first."""
        with told(self.path):
            rows = self.connection.execute("SELECT seq, at, actor, kind, draft, detail FROM event ORDER BY seq")
            return tuple(AuditEntry(*row) for row in rows)

    def witness(self, peer: str, chain: Mapping[int, str], at: str) -> None:
        """Keep the newest event of another library's history as seen; raise Rewritten, nothing kept, where it lacks what was seen before."""
        with told(self.path), writing(self.connection):
            witness.require(self.connection, peer, chain)
            if chain:
                witness.note(self.connection, peer, max(chain), chain[max(chain)], at)

    def chronicle(self) -> tuple[Event, ...]:
        """Return the history in words, the newest event first."""
        with told(self.path):
            return chronicle.events(self.connection)

    def look_anew(self) -> None:
        """Begin the look through all of it again, the hashes that the archive witnesses held against it."""
        heads = archive.heads(archive.folder_of(self.path)) if not self.reason else frozenset()
        self.health = Check(self.connection, heads - archive.replaced(self.connection) if heads else heads, self.later)

    def jumped(self) -> str:
        """Return when the computer's clock was last put back, where nothing was signed since; empty where it was not."""
        with told(self.path):
            row = self.connection.execute(
                "SELECT at FROM event WHERE kind = ? AND seq > (SELECT coalesce(max(seq), 0) FROM event WHERE kind = 'signed')"
                " ORDER BY seq DESC LIMIT 1",
                (history.JUMP,),
            ).fetchone()
            return str(row[0]) if row else ""

    def look(self, seconds: float) -> bool:
        """Look on through all of it for about so long, then through the list of drafts that is kept; return whether that is done."""
        end = time.monotonic() + seconds
        with told(self.path):
            while self.health.step(max(end - time.monotonic(), 0)) and time.monotonic() < end and not self.list_looked:
                self.lists = self.lists or (iter(()) if self.reason else listed.recheck(self.connection))
                self.list_looked = next(self.lists, self) is self
        return self.health.done and self.list_looked

    def faults(self) -> tuple[str, ...]:
        """Return, in sentences, what was changed in the library from outside; empty where it is whole."""
        with told(self.path):
            self.look_anew()
            return tuple(fault.sentence for fault in self.health.run())


def _look_for_it(path: Path) -> None:
    """Put a library into its place that was brought back and not renamed yet; raise Broken where one is gone that was here."""
    from reviewer.store import recovery  # noqa: PLC0415 - as above

    recovery.finish(path)
    if recovery.missing(path):
        raise Broken(f"The library is gone: there is no {path.name} in {path.parent} any more. Nothing was changed. Choose a way back.")


def _session() -> str:
    """Return a name no other opening has; the module made for such names takes longer to load than the library to open."""
    return os.urandom(16).hex()
