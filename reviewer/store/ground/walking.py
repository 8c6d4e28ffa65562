"""The first look at a library before the window stands, and the walk through the large tables it may leave for afterwards.

In a large library nearly all of the file is bodies, whose bytes are hashed one by one after the start, and the runs of words, which follow from the
texts. SQLite can look at single tables but not stop in the middle of one, so what is left out is walked through here, a piece at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import pairwise

MADE_ANEW = frozenset({"run", "held"})
"""Tables whose rows follow from the texts: none of them is looked at for a partner at each opening."""
LATER = ("blob", "run", "said", "told", "held")
"""Tables that a large library which was closed whole has looked at after the start."""
_PIECES = 2048
"""Into so many equal parts the numbers that name runs of words are cut: a few thousand rows each in a library of 100,000 paragraphs."""
_LEAST, _SPAN = -(2**63), 2**64
_ROWS = 60
_AGAIN = 3
"""So often two walks over the same rows are held against each other where somebody wrote between them."""

_WAYS = {
    "run": (("said", "NOT INDEXED"), ("hash", "INDEXED BY run_hash")),
    "held": (("hash", "NOT INDEXED"), ("draft", "INDEXED BY held_draft")),
}
"""The two ways into a table of runs, by its own order and by its index, each with the column that leads."""
Sums = tuple[int, int, int]
_SUMS = "count(*), coalesce(sum({0} & 4294967295), 0), coalesce(sum(hash & 4294967295), 0)"


def damage(connection: sqlite3.Connection, later: tuple[str, ...] = ()) -> str:
    """Return what SQLite finds wrong with the file, but for tables that are looked at later; empty where that is nothing. Raise sqlite3.Error."""
    looked = ("sqlite_schema", *(name for name in _tables(connection) if name not in later)) if later else ("1",)
    for name in looked:
        problem = str(connection.execute(f"PRAGMA quick_check({name})").fetchone()[0])
        if problem != "ok":
            return problem
    lonely = next((name for name in _tables(connection) if name not in MADE_ANEW | {*later} and _lonely(connection, name)), "")
    return f"a row of {lonely} lacks its partner" if lonely else ""


def walk(connection: sqlite3.Connection, later: tuple[str, ...]) -> Iterator[str]:
    """Walk through tables that were left out, both as rows and by their indexes; yield a sentence for what is wrong and nothing for what is not."""
    there = set(_tables(connection))
    for table, number in (("run", "said"), ("held", "draft")):
        if table in later and table in there:
            yield from _runs(connection, table, number)
    if "said" in later and "said" in there:
        yield from _rows(connection, "said", "id", "sentences")
        yield from _counted(connection, "said", "said_draft")
    if "told" in later and "told" in there:
        yield from _rows(connection, "told", "draft", "runs")
    if "blob" in later and "blob" in there:
        yield from _counted(connection, "blob", "sqlite_autoindex_blob_1")


def _tables(connection: sqlite3.Connection) -> list[str]:
    named = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return [name for (name,) in named.fetchall()]


def _lonely(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute(f"PRAGMA foreign_key_check({table})").fetchone() is not None


def _runs(connection: sqlite3.Connection, table: str, number: str) -> Iterator[str]:
    """Hold the rows of a table of runs against those its index knows."""
    for _ in range(_AGAIN):
        before = connection.total_changes
        sums = []
        for column, index in _WAYS[table]:
            total = (0, 0, 0)
            for count, left, right in _parts(connection, table, column, index, number):
                total = (total[0] + count, total[1] + left, total[2] + right)
                yield ""
            sums.append(total)
        if connection.total_changes == before:
            if len(set(sums)) > 1:
                yield f"The table {table} and its index tell different things."
            return


def _parts(connection: sqlite3.Connection, table: str, column: str, index: str, number: str) -> Iterator[Sums]:
    """Yield how many rows stand in each stretch of a column, and what they sum up to."""
    ask = f"SELECT {_SUMS.format(number)} FROM {table} {index} WHERE {column} >= ? AND {column} <= ?"
    if column == "hash":
        ends = [_LEAST + _SPAN * part // _PIECES for part in range(_PIECES + 1)]
    else:
        # each on its own: asked for together, SQLite would read every row for them
        least, most = (connection.execute(f"SELECT coalesce({end}({column}), 0) FROM {table} {index}").fetchone()[0] for end in ("min", "max"))
        ends = [*range(least, most + 1, _ROWS), most + 1]
    for begin, end in pairwise(ends):
        yield connection.execute(ask, (begin, end - 1)).fetchone()


def _rows(connection: sqlite3.Connection, table: str, key: str, column: str) -> Iterator[str]:
    """Read every row of a table once; a page that cannot be read raises sqlite3.Error."""
    last = _LEAST
    while rows := connection.execute(f"SELECT {key}, {column} FROM {table} WHERE {key} > ? ORDER BY {key} LIMIT {_ROWS}", (last,)).fetchall():
        last = rows[-1][0]
        yield ""


def _counted(connection: sqlite3.Connection, table: str, index: str) -> Iterator[str]:
    """Hold the number of rows of a table against its index: quick, since neither reads what stands in the rows."""
    rows = connection.execute(f"SELECT count(*) FROM {table} NOT INDEXED").fetchone()[0]
    yield ""
    known = connection.execute(f"SELECT count(*) FROM {table} INDEXED BY {index}").fetchone()[0]
    if rows != known:
        yield f"The table {table} and its index tell different things."
