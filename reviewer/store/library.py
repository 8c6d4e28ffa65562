"""The library: every draft's revisions, journal, answers and signatures, in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.model.claims import Withdrawn
from reviewer.model.comment import Step
from reviewer.model.course import Trail
from reviewer.model.elsewhere import Said
from reviewer.model.judging import Judgement
from reviewer.model.review import Answer, Correction, RuleOff, SignOff
from reviewer.model.steps import Steps
from reviewer.model.summary import Summary
from reviewer.model.trouble import Trouble
from reviewer.store.disk import clean, holder
from reviewer.store.ground.connection import told, writing
from reviewer.store.ground.rows import NewRevision, Revision, Saying, Shelved
from reviewer.store.keeping import archive, backups
from reviewer.store.opened import listed, viewing
from reviewer.store.opened.approvals import Approvals
from reviewer.store.opened.chain import Chain
from reviewer.store.opened.decided import Decided
from reviewer.store.opened.entering import enter
from reviewer.store.opened.looking import Health
from reviewer.store.opened.remembering import remembered, remembering
from reviewer.store.opened.sealed import Sealed
from reviewer.store.opened.snapshot import Snapshot
from reviewer.store.records import claims, course, decisions, house, remarks, sayings, seals, shelf, summaries, withdrawals
from reviewer.store.records.assets import Pictures
from reviewer.store.records.journal import Journal
from reviewer.store.records.outcomes import Outcomes

if TYPE_CHECKING:
    from reviewer.store.keeping.recovery import Way


@dataclass(slots=True, eq=False, repr=False)
class Library:
    """An open library; it holds the lock until it is closed. Its errors are Trouble. For one thread.

    `notices` say what happened while it was opened. `session` names this opening in the journal. `reason` says why it can only be read;
    `unclean` that it was not closed the last time; `later` are the tables that opening left out, which `health` must walk through: the look
    through all of it that must be green before anything is signed. `journal` is text that is in no file yet, `chain` the history, `outcomes` what
    became of findings, `pictures` those that came with drafts, `sealed` people, keys and signatures, `claims` what signed texts claim,
    `decided` what people decide from now on.
    """

    path: Path
    connection: sqlite3.Connection
    session: str
    notices: tuple[str, ...] = ()
    reason: str = ""
    unclean: bool = False
    later: tuple[str, ...] = ()
    changes: int = 0
    known: listed.Known = field(default_factory=dict)
    health: Health = field(init=False)
    journal: Journal = field(init=False)
    chain: Chain = field(init=False)
    outcomes: Outcomes = field(init=False)
    pictures: Pictures = field(init=False)
    sealed: Sealed = field(init=False)
    claims: Approvals = field(init=False)
    decided: Decided = field(init=False)

    def __post_init__(self) -> None:
        """Begin the look through all of it, which takes place later."""
        path, connection = self.path, self.connection
        self.health = Health(path, connection, self.later, viewed=bool(self.reason))
        self.journal, self.chain = Journal(path, connection, self.session), Chain(path, connection)
        self.outcomes, self.pictures = Outcomes(path, connection), Pictures(path, connection)
        self.sealed, self.claims = Sealed(path, connection), Approvals(path, connection)
        self.decided = Decided(path, connection)
        self.changes = connection.total_changes

    @classmethod
    def open(cls, path: Path, now: Callable[[], datetime], *, wait: float = 2.0) -> Library:
        """Open or begin the library at a path. Raise Trouble where it cannot be, ReadOnly where it can be viewed, Broken where it must be mended."""
        entered = enter(path, now, wait)
        return cls(path, entered.connection, _session(), entered.notices, unclean=entered.unclean, later=entered.later)

    @classmethod
    def mend(cls, path: Path, now: Callable[[], datetime], way: Way) -> Library:
        """Open a library after going a way back, which is told in its notices; raise Trouble with everything as it was."""
        from reviewer.store.keeping import recovery  # noqa: PLC0415 - a library that is whole opens without it

        said = recovery.take(way, path, now())
        library = cls.open(path, now, wait=0)
        library.notices = (*library.notices, said)
        return library

    @classmethod
    def view(cls, path: Path, reason: str, *, copied: bool = False) -> Library:
        """Open a library, or a copy of one, that can only be read, for a reason that everything says that would write; raise Trouble."""
        return cls(path, viewing.view(path, copied=copied), _session(), reason=reason)

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
        self, draft: int | None, new: NewRevision, blocks: Sequence[Said] | None = None, holds: Iterable[int] | None = None, most: int | None = None
    ) -> tuple[int, int]:
        """Keep a revision, of a new draft where there is none, with what it says and holds; return the draft's number and the revision's.

        Of what it says, so many new blocks at most are kept; `tell` goes on with it.
        """
        with told(self.path), writing(self.connection):
            revision = shelf.add(self.connection, draft, new)
            if blocks is not None:
                sayings.keep(self.connection, revision.draft, revision.text_hash, blocks, most)
            if holds is not None:
                claims.hold(self.connection, revision.draft, revision.text_hash, holds)
            return revision.draft, revision.number

    def came_from(self, draft: int, ending: str) -> str:
        """Return the path of the newest file with an ending that a draft was brought in from; empty where there was none."""
        with told(self.path):
            return shelf.came_from(self.connection, draft, ending)

    def tell(self, draft: int, text_hash: str, blocks: Sequence[Said], most: int | None = None) -> bool:
        """Keep what a draft says whose text is in the library already, so many new blocks at most; return whether all of it is kept now."""
        with told(self.path), writing(self.connection):
            return sayings.keep(self.connection, draft, text_hash, blocks, most)

    def untold(self, most: int) -> tuple[int, ...]:
        """Return drafts, at most so many, of which it is not kept what they say."""
        with told(self.path):
            return sayings.untold(self.connection, most)

    def alike(self, blocks: Sequence[Said], fewest: int, draft: int) -> tuple[tuple[Saying, ...], ...]:
        """Return for each block the blocks of other drafts than one (0: than none) that share at least `fewest` runs of words."""
        with told(self.path):
            return tuple(sayings.alike(self.connection, block, fewest, draft) for block in blocks)

    def list_some(self, most: int) -> bool:
        """Work out so many rows of `drafts` that are to be worked out anew; return whether there are more."""
        with told(self.path):
            return listed.work_out(self.connection, most)

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
        """Return the newest answers that may speak of a draft (0: of one that is not here), those left out that were undone."""
        with told(self.path):
            return decisions.answers(self.connection, draft)

    def trail(self, draft: int) -> Trail:
        """Return the steps that were taken with a draft, oldest first."""
        with told(self.path):
            return course.trail(self.connection, draft)

    def judgements(self, draft: int) -> dict[str, Judgement]:
        """Return what was judged last of each question about a draft."""
        with told(self.path):
            return course.judgements(self.connection, draft)

    def signoff(self, draft: int) -> SignOff | None:
        """Return a draft's newest signature that counts: a sealed one once there are people with keys."""
        with told(self.path):
            return seals.signoff_reader(self.connection)(draft)

    def withdrawn(self) -> tuple[Withdrawn, ...]:
        """Return the claims and sources that were withdrawn and not taken back, oldest first."""
        with told(self.path):
            return withdrawals.withdrawn(self.connection)

    def corrections(self) -> dict[str, Correction]:
        """Return the corrections of kinds of sources in force, by the references' keys."""
        with told(self.path):
            return house.corrections(self.connection)

    def rules_off(self) -> dict[str, RuleOff]:
        """Return the rules that are turned off for the house, by their ids."""
        with told(self.path):
            return house.rules_off(self.connection)

    def comments(self, draft: int) -> tuple[Step, ...]:
        """Return every step of the threads of comments on a draft, oldest first."""
        with told(self.path):
            return remarks.steps(self.connection, draft)

    def snapshot(self, number: int = 0) -> Snapshot:
        """Return all that is needed to show what people decided, so that the lock can be let go; with the texts of the revisions of a number."""
        with told(self.path):
            return remembered(self.connection, number)

    def snapshots(self) -> Steps[Snapshot]:
        """Do what `snapshot` does in steps of some milliseconds; what it returns is of one moment, whatever was written meanwhile."""
        with told(self.path):
            snapshot = yield from remembering(self.connection)
        return snapshot


def _session() -> str:
    """Return a name no other opening has; the module made for such names takes longer to load than the library to open."""
    return os.urandom(16).hex()
