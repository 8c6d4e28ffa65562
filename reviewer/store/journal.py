"""The journal of text that is in no file yet: the one table whose rows change."""

from __future__ import annotations

import sqlite3

from reviewer.store import history
from reviewer.store.rows import Kept


def keep(connection: sqlite3.Connection, draft: int, session: str, text: str, base: int, at: str) -> None:
    """Put a text in place of the one the session kept of the draft."""
    connection.execute(
        "INSERT INTO working (draft, session, text, base, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (draft, session) DO UPDATE SET text = excluded.text, base = excluded.base, at = excluded.at",
        (draft, session, text.encode("utf-8", "surrogatepass"), base, at),
    )


def kept(connection: sqlite3.Connection, session: str) -> tuple[Kept, ...]:
    """Return what is kept, newest first, with the title and path of each draft's newest revision."""
    rows = connection.execute(
        "SELECT w.id, w.draft, r.title, r.path, w.text, w.at, w.session = ? FROM working AS w"
        " JOIN revision AS r ON r.draft = w.draft AND r.number = (SELECT max(number) FROM revision WHERE draft = w.draft)"
        " ORDER BY w.at DESC, w.id DESC",
        (session,),
    )
    return tuple(
        Kept(number, draft, title, path, text.decode("utf-8", "surrogatepass"), at, bool(mine))
        for number, draft, title, path, text, at, mine in rows
    )


def drop(connection: sqlite3.Connection, draft: int, session: str) -> None:
    """Take out what the session kept of a draft."""
    connection.execute("DELETE FROM working WHERE draft = ? AND session = ?", (draft, session))


def adopt(connection: sqlite3.Connection, row: int, session: str) -> None:
    """Make a kept text the session's own, beside which its own earlier one of that draft stays as another's."""
    connection.execute(
        "UPDATE working SET session = session || '.' || id"
        " WHERE session = ? AND id != ? AND draft = (SELECT draft FROM working WHERE id = ?)",
        (session, row, row),
    )
    connection.execute("UPDATE working SET session = ? WHERE id = ?", (session, row))


def discard(connection: sqlite3.Connection, row: int, at: str) -> None:
    """Delete a kept text and log that this was done."""
    found = connection.execute("SELECT draft FROM working WHERE id = ?", (row,)).fetchone()
    if found:
        connection.execute("DELETE FROM working WHERE id = ?", (row,))
        history.log(connection, "kept text discarded", at=at, draft=found[0])
