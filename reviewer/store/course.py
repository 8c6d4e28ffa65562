"""What people did to bring drafts on, and what they judged of them: plain SQL, rows only ever added."""

from __future__ import annotations

import sqlite3

from reviewer.model.course import Entry, Step, Trail
from reviewer.store import history

_STEP = "step, text_hash, revision, by, at, note, credentials, signature, fingerprint"


def trail(connection: sqlite3.Connection, draft: int) -> Trail:
    """Return all steps of a draft, oldest first, with the number of its newest signature and when that was last exported."""
    rows = connection.execute(f"SELECT {_STEP} FROM course WHERE draft = ? ORDER BY id", (draft,))
    signature = connection.execute("SELECT max(id) FROM signoff WHERE draft = ?", (draft,)).fetchone()[0] or 0
    entries = tuple(Entry(Step(step), *rest) for step, *rest in rows)
    return Trail(entries, signature, _exported(connection, draft) if signature else "")


def add_step(connection: sqlite3.Connection, draft: int, entry: Entry) -> None:
    """Append a step with its event; call it in a transaction. The newest signature is looked up here."""
    signature = connection.execute("SELECT max(id) FROM signoff WHERE draft = ?", (draft,)).fetchone()[0] or 0
    values = entry._replace(signature=signature)
    row = connection.execute(
        f"INSERT INTO course (draft, {_STEP}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (draft, entry.step.value, *values[1:])
    ).lastrowid
    detail = history.row_detail(connection, "course", row or 0)
    history.log(connection, entry.step.value, at=entry.at, actor=entry.by, draft=draft, detail=detail)


def _exported(connection: sqlite3.Connection, draft: int) -> str:
    """Return when the text of the newest signature was last exported as approved; empty where it was not."""
    row = connection.execute(
        "SELECT max(at) FROM event WHERE draft = ? AND kind = 'exported' AND json_extract(detail, '$.approved')"
        " AND seq > (SELECT max(seq) FROM event WHERE draft = ? AND kind = 'signed')",
        (draft, draft),
    ).fetchone()
    return row[0] or ""
