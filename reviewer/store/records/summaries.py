"""What each draft came to at its newest check: plain SQL. It follows from the texts and the rules, so its rows come and go with them."""

from __future__ import annotations

import sqlite3

from reviewer.model.summary import Summary

_COLUMNS = ", ".join(Summary._fields)


def keep(connection: sqlite3.Connection, draft: int, summary: Summary) -> None:
    """Put a draft's figures in place of the ones before; call it in a transaction."""
    marks = ", ".join("?" for _ in summary)
    connection.execute(f"INSERT OR REPLACE INTO summary (draft, {_COLUMNS}) VALUES (?, {marks})", (draft, *summary))


def of(connection: sqlite3.Connection, draft: int) -> Summary | None:
    """Return the figures of one draft, or None where it has not been checked since they are kept."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM summary WHERE draft = ?", (draft,)).fetchone()
    return Summary(*row) if row else None
