"""Comments on passages: the steps of their threads, as plain SQL, rows only ever added."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from reviewer.model.comment import Anchor, Deed, Step
from reviewer.model.review import Role
from reviewer.store.ground import history

_STEP = "step, thread, deed, text, by, role, at, nth, anchor"


def steps(connection: sqlite3.Connection, draft: int) -> tuple[Step, ...]:
    """Return every step of the threads of a draft, in the order they were written."""
    return tuple(_step(row) for row in connection.execute(f"SELECT {_STEP} FROM comment WHERE draft = ? ORDER BY id", (draft,)))


def add(connection: sqlite3.Connection, draft: int, revision: int, new: Iterable[Step], *, at: str) -> int:
    """Append steps with their events, those left out that are there already; return how many were new. Call it in a transaction."""
    there = {row[0] for row in connection.execute("SELECT step FROM comment WHERE draft = ?", (draft,))}
    added = 0
    for one in new:
        if one.id in there:
            continue
        there.add(one.id)
        anchor = json.dumps(one.anchor) if one.anchor is not None else ""
        row = connection.execute(
            f"INSERT INTO comment (draft, revision, {_STEP}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (draft, revision, one.id, one.thread, one.deed.value, one.text, one.by, one.role.value, one.at, one.nth, anchor),
        ).lastrowid
        detail = history.row_detail(connection, "comment", row or 0)
        history.log(connection, f"comment {one.deed.value}", at=at, actor=one.by, draft=draft, detail=detail)
        added += 1
    return added


def _step(row: tuple[Any, ...]) -> Step:
    name, thread, deed, text, by, role, at, nth, anchor = row
    return Step(name, thread, Deed(deed), text, by, Role(role), at, nth, Anchor(*json.loads(anchor)) if anchor else None)
