"""The chain of events: each holds the hash of the one before, and of the row it tells of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256

TOLD = (
    "revision", "answer", "signoff", "correction", "rule_switch", "course", "verdict", "comment", "witnessed", "acquaintance",
    "kept_claims", "withdrawal", "reopening", "person", "roster_version", "snapshot", "sealed_file", "signature",
)  # fmt: skip
"""The tables whose every row has its event."""
JUMP = "clock jump"
"""The kind of the event that says the computer's clock was moved; the order of events is that of their numbers."""
BACK = 120.0
"""Seconds by which the clock may lie before the event before, without a word about it."""

Detail = Mapping[str, object]


def log(
    connection: sqlite3.Connection, kind: str, *, at: str, actor: str = "", draft: int | None = None, detail: Detail | None = None
) -> None:
    """Append an event; call it inside the transaction that does what it tells of."""
    last = connection.execute("SELECT seq, hash, at FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    if last and kind != JUMP and _backwards(last[2], at) > BACK:
        log(connection, JUMP, at=at, detail={"from": last[2], "to": at})
        last = connection.execute("SELECT seq, hash, at FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    seq, prev = (last[0] + 1, last[1]) if last else (1, "")
    text = canonical(detail or {})
    connection.execute(
        "INSERT INTO event (seq, prev, hash, at, actor, kind, draft, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (seq, prev, link(prev, seq, at, actor, kind, draft, text), at, actor, kind, draft, text),
    )


def row_detail(connection: sqlite3.Connection, table: str, row: int) -> dict[str, object]:
    """Return what an event says of a row it tells of: its table, number and hash."""
    return {"table": table, "id": row, "sha256": _row_hash(connection, table, row)}


def canonical(value: object) -> str:
    """Return JSON that is the same for the same value."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def link(prev: str, *event: object) -> str:
    """Return the hash of an event: of its number, time, actor, kind, draft and detail, and of the hash before."""
    return sha256(b"crl-audit-v1\0" + prev.encode() + canonical(event).encode("utf-8", "surrogatepass")).hexdigest()


def hash_of(row: Sequence[object]) -> str:
    """Return what an event keeps of a row: the hash of all its values."""
    values = [value.hex() if isinstance(value, bytes) else value for value in row]
    return sha256(canonical(values).encode("utf-8", "surrogatepass")).hexdigest()


def _row_hash(connection: sqlite3.Connection, table: str, row: int) -> str:
    return hash_of(connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row,)).fetchone())


def _backwards(before: str, now: str) -> float:
    """Return by how many seconds a moment lies before another; 0 where one of them is no moment."""
    try:
        return (datetime.fromisoformat(before) - datetime.fromisoformat(now)).total_seconds()
    except (ValueError, TypeError):
        return 0.0
