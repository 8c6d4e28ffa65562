"""What of a library is about people, keys and signatures."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from reviewer.model.claims import Claim
from reviewer.model.course import Entry
from reviewer.model.review import SignOff
from reviewer.model.trouble import Trouble
from reviewer.review.sealed import Kept, Seal
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.rosters.roster_file import read_roster
from reviewer.store.ground import health
from reviewer.store.ground.connection import told, writing
from reviewer.store.ground.rows import NewRevision
from reviewer.store.records import claims, course, decisions, seals, shelf


class Sealed:
    """What of a library is about people, keys and signatures. Its errors are Trouble; every verb is done wholly or not at all."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection = path, connection
        self._people: tuple[int | None, bool] = None, False

    def has_people(self) -> bool:
        """Return whether a roster is in force, for what is asked at every turn of the window: read anew only when another one was kept."""
        with told(self._path):
            newest = self._connection.execute("SELECT max(id) FROM roster_version").fetchone()[0]
        if newest != self._people[0]:
            self._people = newest, self.roster() is not None
        return self._people[1]

    def roster(self) -> Roster | None:
        """Return the roster in force; None where nobody was ever entered."""
        with told(self._path):
            return seals.roster(self._connection)

    def roster_file(self) -> tuple[bytes, str]:
        """Return the bytes of the roster in force and its owner's signature; raise Trouble where there is none."""
        with told(self._path):
            now = seals.roster(self._connection)
            for data, signature in reversed(seals.versions(self._connection)):
                if now is not None and sha256(data).hexdigest() == now.sha256:
                    return data, signature
        raise Trouble("There is no roster yet. Nothing was changed. Set up signing first.")

    def keep_roster(self, data: bytes, signature: str, *, actor: str, at: str) -> Roster:
        """Keep a roster with the people in it; raise Trouble where it cannot be read. Whether it follows the one before is asked elsewhere."""
        new = read_roster(data)
        with told(self._path), writing(self._connection):
            seals.put(self._connection, data)
            row = self._connection.execute(
                "INSERT INTO roster_version (serial, sha256, signature, at) VALUES (?, ?, ?, ?)", (new.serial, new.sha256, signature, at)
            ).lastrowid
            seals.tell(self._connection, "roster kept", "roster_version", row, actor, at)
            for key in new.keys:
                member = new.member(key.person)
                if member is not None:
                    seals.enter(self._connection, (key.person, member.name, member.credentials, key.fingerprint, at), actor)
            self._connection.execute("DELETE FROM listed")  # whose signatures hold may have changed for every draft
        return new

    def persons(self) -> frozenset[str]:
        """Return every id a person ever had here: none is given to anybody else."""
        with told(self._path):
            return frozenset(one for (one,) in self._connection.execute("SELECT person FROM person"))

    def drafts(self) -> tuple[int, ...]:
        """Return the numbers of the drafts about which anything was signed."""
        with told(self._path):
            return tuple(draft for (draft,) in self._connection.execute("SELECT DISTINCT draft FROM snapshot ORDER BY draft"))

    def kept(self, draft: int) -> tuple[Kept, ...]:
        """Return what was signed about a draft, oldest first; raise Trouble where a body is not the one that was kept."""
        with told(self._path):
            return seals.kept(self._connection, draft)

    def seal(self, draft: int) -> Seal | None:
        """Return a draft's newest seal."""
        with told(self._path):
            return seals.seal(self._connection, draft)

    def files(self, number: int) -> dict[str, bytes]:
        """Return the files that went with a statement, by name, each hash checked; raise Trouble where one is not as it was sealed."""
        with told(self._path):
            return seals.files(self._connection, number)

    def recorded(self, draft: int) -> SignOff | None:
        """Return the newest sign-off by typed names; it counts as history only, once there are people with keys."""
        with told(self._path):
            return decisions.signoff(self._connection, draft)

    def head(self) -> tuple[int, str, str]:
        """Return number, hash and time of the newest event."""
        with told(self._path):
            at = self._connection.execute("SELECT at FROM event ORDER BY seq DESC LIMIT 1").fetchone()
            return (*health.head(self._connection), at[0] if at else "")

    def first_event_since(self, at: str) -> int:
        """Return the number of the first event at a time (UTC, ISO 8601) or later; the next one's where there is none."""
        with told(self._path):
            found = self._connection.execute("SELECT min(seq) FROM event WHERE at >= ?", (at,)).fetchone()[0]
            return int(found) if found is not None else health.head(self._connection)[0] + 1

    def statements_by(self, key: str) -> tuple[Kept, ...]:
        """Return every statement that a key signed here, oldest first."""
        with told(self._path):
            rows = self._connection.execute("SELECT snapshot FROM signature WHERE key = ? ORDER BY id", (key,)).fetchall()
            return tuple(seals.kept_one(self._connection, number) for (number,) in rows)

    def refusals(self, key: str) -> tuple[int, datetime | None]:
        """Return how often in a row the passphrase of a key was wrong, and when the last time was."""
        with told(self._path):
            rows = self._connection.execute(
                "SELECT at FROM event WHERE kind = ? AND detail LIKE ? AND seq > coalesce("
                "(SELECT max(seq) FROM event WHERE kind = ? AND detail LIKE ?), 0) ORDER BY seq",
                (seals.REFUSED, f'%"{key}"%', seals.TAKEN, f'%"{key}"%'),
            ).fetchall()
        return len(rows), datetime.fromisoformat(rows[-1][0]) if rows else None

    def submit(self, draft: int, entry: Entry, new: NewRevision | None, seal: seals.NewSeal) -> int:
        """Keep that an author sent a text for review, with their statement; return the revision's number."""
        with told(self._path), writing(self._connection):
            if new is not None:
                entry = entry._replace(revision=shelf.add(self._connection, draft, new).number)
            course.add_step(self._connection, draft, entry)
            seals.add(self._connection, draft, entry.revision, seal)
            return entry.revision

    def approve(self, draft: int, new: NewRevision, signoff: SignOff, approved: Sequence[Claim], seal: seals.NewSeal) -> int:
        """Keep a review with its statement and the claims of the text; return the revision's number."""
        with told(self._path), writing(self._connection):
            revision = shelf.add(self._connection, draft, new)
            decisions.add_signoff(self._connection, revision, signoff, at=new.at)
            claims.keep(self._connection, draft, approved, by=signoff.reviewer, at=new.at)
            seals.add(self._connection, draft, revision.number, seal)
            return revision.number

    def withdraw(self, draft: int, entry: Entry, seal: seals.NewSeal) -> None:
        """Keep a withdrawal with its statement."""
        with told(self._path), writing(self._connection):
            course.add_step(self._connection, draft, entry)
            seals.add(self._connection, draft, entry.revision, seal)
