"""The journal of text that is in no file yet: the one table whose rows change."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reviewer.store.ground import history
from reviewer.store.ground.connection import told, writing
from reviewer.store.ground.rows import Kept


def put(connection: sqlite3.Connection, draft: int, session: str, text: str, base: int, at: str) -> None:
    """Put a text in place of the one a session kept of a draft; call it in a transaction."""
    connection.execute(
        "INSERT INTO working (draft, session, text, base, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (draft, session) DO UPDATE SET text = excluded.text, base = excluded.base, at = excluded.at",
        (draft, session, text.encode("utf-8", "surrogatepass"), base, at),
    )


class Journal:
    """The journal of an open library, for a session of a name. Its errors are Trouble."""

    def __init__(self, path: Path, connection: sqlite3.Connection, session: str) -> None:
        self._path, self._connection, self._session = path, connection, session

    def keep(self, draft: int, text: str, base: int, at: str) -> None:
        """Put a text in place of the one this session kept of the draft; `base` is the revision it was typed over."""
        with told(self._path), writing(self._connection):
            put(self._connection, draft, self._session, text, base, at)

    def kept(self) -> tuple[Kept, ...]:
        """Return what is kept, newest first, with the title and path of each draft's newest revision."""
        with told(self._path):
            rows = self._connection.execute(
                "SELECT w.id, w.draft, r.title, r.path, w.text, w.at, w.session = ? FROM working AS w"
                " JOIN revision AS r ON r.draft = w.draft AND r.number = (SELECT max(number) FROM revision WHERE draft = w.draft)"
                " ORDER BY w.at DESC, w.id DESC",
                (self._session,),
            )
            return tuple(
                Kept(number, draft, title, path, text.decode("utf-8", "surrogatepass"), at, bool(mine))
                for number, draft, title, path, text, at, mine in rows
            )

    def drop(self, draft: int) -> None:
        """Take out what this session kept of a draft: its file holds it now."""
        with told(self._path), writing(self._connection):
            self._connection.execute("DELETE FROM working WHERE draft = ? AND session = ?", (draft, self._session))

    def set_aside(self, draft: int) -> None:
        """Leave what this session kept of a draft as an earlier one's: what the session keeps of it from now on stands beside it."""
        with told(self._path), writing(self._connection):
            self._connection.execute("UPDATE working SET session = session || '.' || id WHERE draft = ? AND session = ?", (draft, self._session))

    def adopt(self, row: int) -> None:
        """Make a kept text this session's own; what the session had kept of that draft stays, as an earlier one's."""
        with told(self._path), writing(self._connection):
            self._connection.execute(
                "UPDATE working SET session = session || '.' || id"
                " WHERE session = ? AND draft = (SELECT draft FROM working WHERE id = ?)",
                (self._session, row),
            )
            self._connection.execute("UPDATE working SET session = ? WHERE id = ?", (self._session, row))

    def discard(self, row: int, at: str) -> None:
        """Take a kept text out for good; that it was done is logged."""
        with told(self._path), writing(self._connection):
            found = self._connection.execute("SELECT draft FROM working WHERE id = ?", (row,)).fetchone()
            if found:
                self._connection.execute("DELETE FROM working WHERE id = ?", (row,))
                history.log(self._connection, "kept text discarded", at=at, draft=found[0])
