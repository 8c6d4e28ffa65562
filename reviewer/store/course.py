"""What people did to bring drafts on, and what they judged of them: plain SQL, rows only ever added."""

from __future__ import annotations

import sqlite3

from reviewer.model.course import Entry, Step, Trail
from reviewer.model.judging import Judgement, Verdict
from reviewer.store import history

_STEP = "step, text_hash, revision, by, at, note, credentials, signature, fingerprint"
_VERDICT = "question, asks, verdict, note, text_hash, by, at"


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


def judgements(connection: sqlite3.Connection, draft: int) -> dict[str, Judgement]:
    """Return what was judged last of each question of a draft."""
    rows = connection.execute(
        f"SELECT {_VERDICT} FROM verdict AS v WHERE draft = ?"
        " AND id = (SELECT max(id) FROM verdict WHERE draft = v.draft AND question = v.question) ORDER BY id",
        (draft,),
    )
    return {row[0]: Judgement(row[0], row[1], Verdict(row[2]), *row[3:]) for row in rows}


def judge(connection: sqlite3.Connection, draft: int, one: Judgement) -> None:
    """Append what was judged with its event; call it in a transaction."""
    values = (one.question, one.asks, one.verdict.value, one.note, one.text_hash, one.by, one.at)
    row = connection.execute(f"INSERT INTO verdict (draft, {_VERDICT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (draft, *values)).lastrowid
    history.log(connection, "judged", at=one.at, actor=one.by, draft=draft, detail=history.row_detail(connection, "verdict", row or 0))


def _exported(connection: sqlite3.Connection, draft: int) -> str:
    """Return when the text of the newest signature was last exported as approved; empty where it was not."""
    row = connection.execute(
        "SELECT max(at) FROM event WHERE draft = ? AND kind = 'exported' AND json_extract(detail, '$.approved')"
        " AND seq > (SELECT max(seq) FROM event WHERE draft = ? AND kind = 'signed')",
        (draft, draft),
    ).fetchone()
    return row[0] or ""
