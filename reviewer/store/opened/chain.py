"""The history of an open library: the chain of its events, and what was seen of other libraries' chains."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from reviewer.model.review import AuditEntry
from reviewer.store.ground import health, history
from reviewer.store.ground.connection import told, writing
from reviewer.store.ground.rows import Event
from reviewer.store.records import chronicle, witness


class Chain:
    """Reads the events and adds to them. Its errors are Trouble."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection = path, connection

    def log(self, kind: str, at: str, draft: int | None = None, detail: Mapping[str, object] | None = None, *, actor: str = "") -> None:
        """Append an event, of a draft's history where one is named."""
        with told(self._path), writing(self._connection):
            history.log(self._connection, kind, at=at, actor=actor, draft=draft, detail=detail)

    def head(self) -> tuple[int, str]:
        """Return the newest event, by number and hash."""
        with told(self._path):
            return health.head(self._connection)

    def events(self) -> tuple[AuditEntry, ...]:
        """Return all events, oldest first."""
        with told(self._path):
            rows = self._connection.execute("SELECT seq, at, actor, kind, draft, detail FROM event ORDER BY seq")
            return tuple(AuditEntry(*row) for row in rows)

    def in_words(self) -> tuple[Event, ...]:
        """Return the history in words, the newest event first."""
        with told(self._path):
            return chronicle.events(self._connection)

    def jumped(self) -> str:
        """Return when the computer's clock was last put back, where nothing was signed since; empty where it was not."""
        with told(self._path):
            row = self._connection.execute(
                "SELECT at FROM event WHERE kind = ? AND seq > (SELECT coalesce(max(seq), 0) FROM event WHERE kind = 'signed')"
                " ORDER BY seq DESC LIMIT 1",
                (history.JUMP,),
            ).fetchone()
            return str(row[0]) if row else ""

    def witness(self, peer: str, chain: Mapping[int, str], at: str) -> None:
        """Keep the newest event of another library's history as seen; raise Rewritten, nothing kept, where it lacks what was seen before."""
        with told(self._path), writing(self._connection):
            witness.require(self._connection, peer, chain)
            if chain:
                witness.note(self._connection, peer, max(chain), chain[max(chain)], at)
