"""The order of a draft's rows that all libraries agree on, whatever came to each of them when: plain SQL.

A row takes its turn behind every row its library knew (a Lamport clock); equal turns go by time, then by the hash of the event that tells of the
row. Rows without a turn were added here since the draft was last exchanged, and come last.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from functools import cache

from reviewer.store.pack.review_file import TABLES


@cache
def by_turn(table: str, columns: str) -> str:
    """Return the query of these columns of the rows of a draft (its one parameter) in their order."""
    names = ", ".join(f"t.{column.strip()}" for column in columns.split(","))
    return (
        f"SELECT {names} FROM {table} AS t LEFT JOIN turn AS o ON o.told = '{table}' AND o.row = t.id"
        " WHERE t.draft = ? ORDER BY o.turn IS NULL, o.turn, o.at, o.event, t.id"
    )


def told_of(connection: sqlite3.Connection, *tables: str) -> frozenset[int]:
    """Return the drafts that have rows in one of some tables."""
    return frozenset([draft for table in tables for (draft,) in connection.execute(f"SELECT DISTINCT draft FROM {table}")])


def origin(connection: sqlite3.Connection) -> str:
    """Return this library's own name, given when it is first asked for; call it in a transaction."""
    row = connection.execute("SELECT name FROM origin").fetchone()
    if row is not None:
        return str(row[0])
    name = os.urandom(16).hex()
    connection.execute("INSERT INTO origin VALUES (1, ?)", (name,))
    return name


def shared_name(connection: sqlite3.Connection, draft: int, at: str) -> str:
    """Return the name a draft has in every library, given when it is first asked for; call it in a transaction."""
    row = connection.execute("SELECT name FROM shared WHERE draft = ?", (draft,)).fetchone()
    if row is not None:
        return str(row[0])
    name = os.urandom(16).hex()
    connection.execute("INSERT INTO shared (draft, name, at) VALUES (?, ?, ?)", (draft, name, at))
    return name


def draft_of(connection: sqlite3.Connection, name: str) -> int | None:
    """Return the draft of this library that has a name in every one; None where it is not here."""
    row = connection.execute("SELECT draft FROM shared WHERE name = ?", (name,)).fetchone()
    return int(row[0]) if row else None


def settle(connection: sqlite3.Connection, draft: int) -> None:
    """Give a turn to each row of a draft that has none; call it in a transaction."""
    known = {(table, row) for table, row in connection.execute("SELECT told, row FROM turn WHERE draft = ?", (draft,))}
    last = connection.execute("SELECT coalesce(max(turn), 0) FROM turn WHERE draft = ?", (draft,)).fetchone()[0]
    for link, at, detail in connection.execute("SELECT hash, at, detail FROM event WHERE draft = ? ORDER BY seq", (draft,)).fetchall():
        about = json.loads(detail)
        row = (about.get("table"), about.get("id"))
        if row[0] in TABLES and row not in known:
            known.add(row)
            last += 1
            take_turn(connection, draft, row[0], row[1], last, at, link)


def take_turn(connection: sqlite3.Connection, draft: int, table: str, row: int, turn: int, at: str, event: str) -> None:
    """Keep the turn of a row, by the event that first told of it anywhere."""
    connection.execute(
        "INSERT INTO turn (draft, told, row, turn, at, event) VALUES (?, ?, ?, ?, ?, ?)", (draft, table, row, turn, at, event)
    )


def events(connection: sqlite3.Connection, draft: int) -> dict[tuple[str, int], str]:
    """Return by table and number which event first told of each row of a draft that has its turn."""
    rows = connection.execute("SELECT told, row, event FROM turn WHERE draft = ?", (draft,))
    return {(table, row): event for table, row, event in rows}


def in_turn(connection: sqlite3.Connection, draft: int, kinds: Sequence[str]) -> list[tuple[str, str, int]]:
    """Return the events of some kinds that tell of rows of a draft, each by kind, table and number, in the order all libraries agree on."""
    query = (
        "SELECT o.turn, coalesce(o.at, ''), coalesce(o.event, ''), e.seq, e.kind, json_extract(e.detail, '$.table'), json_extract(e.detail, '$.id')"
        " FROM event AS e LEFT JOIN turn AS o ON o.told = json_extract(e.detail, '$.table') AND o.row = json_extract(e.detail, '$.id')"
        f" WHERE e.draft = ? AND e.kind IN ({', '.join('?' * len(kinds))})"
    )
    rows = connection.execute(query, (draft, *kinds)).fetchall()
    return [(row[4], row[5], row[6]) for row in sorted(rows, key=lambda row: (row[0] is None, row[0] or 0, row[1], row[2], row[3]))]
