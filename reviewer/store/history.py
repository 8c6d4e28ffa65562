"""The chain of events: each holds the hash of the one before, and of the row it tells of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from hashlib import sha256

TOLD = ("revision", "answer", "signoff", "correction", "rule_switch", "course", "verdict", "comment")
"""The tables whose every row has its event."""

Detail = Mapping[str, object]


def log(
    connection: sqlite3.Connection, kind: str, *, at: str, actor: str = "", draft: int | None = None, detail: Detail | None = None
) -> None:
    """Append an event; call it inside the transaction that does what it tells of."""
    last = connection.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    seq, prev = (last[0] + 1, last[1]) if last else (1, "")
    text = canonical(detail or {})
    connection.execute(
        "INSERT INTO event (seq, prev, hash, at, actor, kind, draft, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (seq, prev, _link(prev, seq, at, actor, kind, draft, text), at, actor, kind, draft, text),
    )


def row_detail(connection: sqlite3.Connection, table: str, row: int) -> dict[str, object]:
    """Return what an event says of a row it tells of: its table, number and hash."""
    return {"table": table, "id": row, "sha256": _row_hash(connection, table, row)}


def faults(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return, in sentences, where the history has been changed from outside; empty where it is whole."""
    found: list[str] = []
    told: dict[str, dict[int, str]] = {table: {} for table in TOLD}
    before = ""
    for number, (seq, prev, link, at, actor, kind, draft, detail) in enumerate(
        connection.execute("SELECT seq, prev, hash, at, actor, kind, draft, detail FROM event ORDER BY seq"), 1
    ):
        if seq != number or prev != before or link != _link(prev, seq, at, actor, kind, draft, detail):
            found.append(f"Event {number} of the history is not as it was written.")
            break
        before = link
        about = json.loads(detail)
        if about.get("table") in told:
            told[about["table"]][about["id"]] = about["sha256"]
    for table, rows in told.items():
        found += _row_faults(connection, table, rows)
    return (*found, *_blob_faults(connection))


def canonical(value: object) -> str:
    """Return JSON that is the same for the same value."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _row_faults(connection: sqlite3.Connection, table: str, told: Mapping[int, str]) -> list[str]:
    present = [row for (row,) in connection.execute(f"SELECT id FROM {table} ORDER BY id")]
    missing = [row for row in told if row not in set(present)]
    changed = [row for row in present if told.get(row) != _row_hash(connection, table, row)]
    return [f"Row {row} of the table {table} is gone." for row in missing] + [
        f"Row {row} of the table {table} is not as written." for row in changed
    ]


def _blob_faults(connection: sqlite3.Connection) -> list[str]:
    return [
        f"The kept text {name[:12]} is not as it was written."
        for name, body in connection.execute("SELECT sha256, body FROM blob")
        if sha256(body).hexdigest() != name
    ]


def _link(prev: str, *event: object) -> str:
    return sha256(b"crl-audit-v1\0" + prev.encode() + canonical(event).encode("utf-8", "surrogatepass")).hexdigest()


def _row_hash(connection: sqlite3.Connection, table: str, row: int) -> str:
    values = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row,)).fetchone()
    return sha256(canonical(list(values)).encode("utf-8", "surrogatepass")).hexdigest()
