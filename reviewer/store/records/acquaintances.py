"""People whose keys somebody here compared by telephone: plain SQL, rows only ever added."""

from __future__ import annotations

import sqlite3

from reviewer.store.ground import history


def known(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the names of those people by the fingerprints of their keys."""
    return dict(connection.execute("SELECT key, name FROM acquaintance ORDER BY id").fetchall())


def confirm(connection: sqlite3.Connection, person: str, name: str, key: str, at: str) -> None:
    """Keep that a key was compared, once; call it in a transaction."""
    row = connection.execute(
        "INSERT INTO acquaintance (person, name, key, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", (person, name, key, at)
    )
    if row.rowcount:
        history.log(connection, "person confirmed", at=at, actor=name, detail=history.row_detail(connection, "acquaintance", row.lastrowid or 0))
