"""Claims and sources that were withdrawn, here or by reviewers elsewhere, and the drafts this opened again: plain SQL, rows only ever added.

A withdrawal takes its turn behind every one its library knew (as rows of drafts do, `reviewer.store.records.order`), so that all libraries
agree which of several speaks last, whatever came to each of them when.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from reviewer.model.claims import What, Withdrawn
from reviewer.store.ground import history
from reviewer.store.ground.rows import Reopened
from reviewer.store.pack.pack_shape import Value
from reviewer.store.pack.review_file import Line, ReviewFile
from reviewer.store.records import order, slices

TABLE = "withdrawal"
IN_FORCE = (
    "w.state = 'withdrawn' AND w.id = (SELECT x.id FROM withdrawal AS x LEFT JOIN heard AS h ON h.withdrawal = x.id"
    " WHERE x.what = w.what AND x.key = w.key ORDER BY h.turn IS NULL DESC, h.turn DESC, h.at DESC, h.event DESC, x.id DESC LIMIT 1)"
)
"""The condition that the withdrawal `w` speaks last of its claim or source and was not taken back."""


def withdrawn(connection: sqlite3.Connection) -> tuple[Withdrawn, ...]:
    """Return what was withdrawn and not taken back, oldest first."""
    return tuple(one for _, one in in_force(connection))


def in_force(connection: sqlite3.Connection) -> tuple[tuple[int, Withdrawn], ...]:
    """Return the same, each with its number."""
    rows = connection.execute(f"SELECT id, what, key, text, reason, by, at FROM withdrawal AS w WHERE {IN_FORCE} ORDER BY at, id")
    return tuple((number, Withdrawn(What(what), *rest)) for number, what, *rest in rows)


def withdraw(connection: sqlite3.Connection, one: Withdrawn, drafts: Iterable[int]) -> None:
    """Append that a claim or source was withdrawn, and that this reopened some drafts, each with its event; call it in a transaction."""
    row = _add(connection, one, "withdrawn")
    for draft in sorted(set(drafts)):
        reopen(connection, draft, row, one.at, one.by)


def reopen(connection: sqlite3.Connection, draft: int, withdrawal: int, at: str, by: str) -> None:
    """Append that a withdrawal reopened a draft, with its event; call it in a transaction."""
    row = connection.execute("INSERT INTO reopening (draft, withdrawal, at) VALUES (?, ?, ?)", (draft, withdrawal, at)).lastrowid
    history.log(connection, "reopened", at=at, actor=by, draft=draft, detail=history.row_detail(connection, "reopening", row or 0))


def take_back(connection: sqlite3.Connection, one: Withdrawn) -> None:
    """Append that a withdrawal was taken back, with an event for each draft it had reopened; call it in a transaction."""
    _add(connection, one, "taken back")
    _close_again(connection, one.what.value, one.key, one.at, one.by)


def reopened(connection: sqlite3.Connection, draft: int) -> Reopened | None:
    """Return what reopened a draft last, since its newest signature; None where nothing did, or it was taken back."""
    rows = connection.execute(
        f"SELECT o.id, w.what, w.text, w.reason, w.by, w.at FROM reopening AS o JOIN withdrawal AS w ON w.id = o.withdrawal"
        f" WHERE o.draft = ? AND {IN_FORCE}",
        (draft,),
    ).fetchall()
    if not rows:
        return None
    found = {row[0]: Reopened(What(row[1]), *row[2:]) for row in rows}
    last = None
    for _, table, number in order.in_turn(connection, draft, ("signed", "reopened")):
        if table == "signoff":
            last = None
        elif number in found:
            last = found[number]
    return last


def lacking(connection: sqlite3.Connection, withdrawal: int, at: str, drafts: Iterable[int]) -> tuple[int, ...]:
    """Return those of some drafts that a withdrawal, made at a time, has not reopened yet although they were signed no later."""
    there = {draft for (draft,) in connection.execute("SELECT draft FROM reopening WHERE withdrawal = ?", (withdrawal,))}
    signed = {draft: connection.execute(order.by_turn("signoff", "at"), (draft,)).fetchall() for draft in sorted(set(drafts) - there)}
    moment = datetime.fromisoformat(at)
    return tuple(draft for draft, rows in signed.items() if rows and datetime.fromisoformat(rows[-1][0]) <= moment)


# On their way between libraries


def settle(connection: sqlite3.Connection) -> None:
    """Give a turn to each withdrawal that has none; call it in a transaction."""
    last = connection.execute("SELECT coalesce(max(turn), 0) FROM heard").fetchone()[0]
    rows = connection.execute(
        "SELECT w.id, e.at, e.hash, min(e.seq) FROM withdrawal AS w JOIN event AS e ON e.draft IS NULL"
        " AND json_extract(e.detail, '$.table') = 'withdrawal' AND json_extract(e.detail, '$.id') = w.id"
        " WHERE w.id NOT IN (SELECT withdrawal FROM heard) GROUP BY w.id ORDER BY 4"
    ).fetchall()
    for number, (row, at, event, _) in enumerate(rows, last + 1):
        _place(connection, row, number, at, event, "")


def events(connection: sqlite3.Connection) -> dict[tuple[str, int], str]:
    """Return by table and number which event first told of each withdrawal that has its turn."""
    return {(TABLE, row): event for row, event in connection.execute("SELECT withdrawal, event FROM heard")}


def turns(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the turn of each withdrawal by the event that first told of it."""
    return dict(connection.execute("SELECT event, turn FROM heard").fetchall())


def lines(connection: sqlite3.Connection) -> tuple[Line, ...]:
    """Return by which lines of other histories withdrawals came here."""
    return tuple(slices.read(line) for (line,) in connection.execute("SELECT line FROM heard WHERE line != '' ORDER BY id"))


def coming(connection: sqlite3.Connection, file: ReviewFile, own: str) -> tuple[Line, ...]:
    """Return the withdrawals a file tells of that are not here, in their order."""
    there = turns(connection)
    found = [line for line in file.lines if line.table == TABLE and line.number is None and line.library != own and line.hash not in there]
    return tuple(sorted(found, key=lambda line: (line.turn, line.at, line.hash)))


def take(connection: sqlite3.Connection, new: Sequence[Line], columns: Mapping[str, Sequence[str]], at: str) -> int:
    """Keep withdrawals that came, each with its event here, and return how many; call it in a transaction."""
    for line in new:
        values: dict[str, Value] = dict(zip(columns[TABLE], line.row, strict=True))
        names = ("state", "what", "key", "text", "reason", "by", "at")
        row = connection.execute(
            f"INSERT INTO withdrawal ({', '.join(names)}) VALUES (?, ?, ?, ?, ?, ?, ?)", [values[name] for name in names]
        ).lastrowid
        came = {"library": line.library, "seq": line.seq, "event": line.hash}
        detail = {**history.row_detail(connection, TABLE, row or 0), "from": came}
        history.log(connection, f"{values['what']} {values['state']}", at=at, actor=line.actor, detail=detail)
        _place(connection, row or 0, line.turn, line.at, line.hash, slices.written(line))
        if values["state"] == "taken back":
            _close_again(connection, str(values["what"]), str(values["key"]), at, line.actor)
    if new:
        connection.execute("DELETE FROM listed")  # which of them holds may have changed for every draft
    return len(new)


# Inside


def _add(connection: sqlite3.Connection, one: Withdrawn, state: str) -> int:
    row = connection.execute(
        "INSERT INTO withdrawal (state, what, key, text, reason, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)", (state, *one)
    ).lastrowid
    detail = history.row_detail(connection, TABLE, row or 0)
    history.log(connection, f"{one.what.value} {state}", at=one.at, actor=one.by, detail=detail)
    return row or 0


def _close_again(connection: sqlite3.Connection, what: str, key: str, at: str, by: str) -> None:
    drafts = connection.execute(
        "SELECT DISTINCT o.draft FROM reopening AS o JOIN withdrawal AS w ON w.id = o.withdrawal WHERE w.what = ? AND w.key = ? ORDER BY 1",
        (what, key),
    ).fetchall()
    for (draft,) in drafts:
        history.log(connection, "reopening ended", at=at, actor=by, draft=draft)


def _place(connection: sqlite3.Connection, row: int, turn: int, at: str, event: str, line: str) -> None:
    connection.execute("INSERT INTO heard (withdrawal, turn, at, event, line) VALUES (?, ?, ?, ?, ?)", (row, turn, at, event, line))
