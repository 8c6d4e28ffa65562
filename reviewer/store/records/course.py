"""What people did to bring drafts on, and what they judged of them: plain SQL, rows only ever added."""

from __future__ import annotations

import sqlite3

from reviewer.model.course import Entry, Step, Trail
from reviewer.model.judging import Judgement, Verdict
from reviewer.store.ground import history
from reviewer.store.records import order

_STEP = "step, text_hash, revision, by, at, note, credentials, signature, fingerprint"
_VERDICT = "question, asks, verdict, note, text_hash, by, at"


def trail(connection: sqlite3.Connection, draft: int) -> Trail:
    """Return all steps of a draft, oldest first, with the number of its newest signature and when that was last exported."""
    rows = connection.execute(order.by_turn("course", _STEP), (draft,))
    signature = _signature(connection, draft)
    entries = tuple(Entry(Step(step), *rest) for step, *rest in rows)
    return Trail(entries, signature, _exported(connection, draft) if signature else "")


def add_step(connection: sqlite3.Connection, draft: int, entry: Entry) -> None:
    """Append a step with its event; call it in a transaction. The newest signature is looked up here."""
    values = entry._replace(signature=_signature(connection, draft))
    row = connection.execute(
        f"INSERT INTO course (draft, {_STEP}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (draft, entry.step.value, *values[1:])
    ).lastrowid
    detail = history.row_detail(connection, "course", row or 0)
    history.log(connection, entry.step.value, at=entry.at, actor=entry.by, draft=draft, detail=detail)


def judgements(connection: sqlite3.Connection, draft: int) -> dict[str, Judgement]:
    """Return what was judged last of each question of a draft."""
    rows = connection.execute(order.by_turn("verdict", _VERDICT), (draft,))
    return {row[0]: Judgement(row[0], row[1], Verdict(row[2]), *row[3:]) for row in rows}


def judge(connection: sqlite3.Connection, draft: int, one: Judgement) -> None:
    """Append what was judged with its event; call it in a transaction."""
    values = (one.question, one.asks, one.verdict.value, one.note, one.text_hash, one.by, one.at)
    row = connection.execute(f"INSERT INTO verdict (draft, {_VERDICT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (draft, *values)).lastrowid
    history.log(connection, "judged", at=one.at, actor=one.by, draft=draft, detail=history.row_detail(connection, "verdict", row or 0))


def _signature(connection: sqlite3.Connection, draft: int) -> int:
    """Return the number of a draft's newest signature; 0 where it has none."""
    rows = connection.execute(order.by_turn("signoff", "id"), (draft,)).fetchall()
    return int(rows[-1][0]) if rows else 0


def _exported(connection: sqlite3.Connection, draft: int) -> str:
    """Return when the text of the newest signature was last exported as approved; empty where it was not."""
    row = connection.execute(
        "SELECT max(at) FROM event WHERE draft = ? AND kind = 'exported' AND json_extract(detail, '$.approved')"
        " AND seq > (SELECT max(seq) FROM event WHERE draft = ? AND kind = 'signed')",
        (draft, draft),
    ).fetchone()
    return row[0] or ""
