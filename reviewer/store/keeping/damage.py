"""What happens to a library that is not whole: it is moved aside, never deleted, and what was unsaved in it is saved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from reviewer.store.ground.connection import connect, writing

Unsaved = tuple[str, str, str, str]
"""A text of a damaged journal: title, path, text, when."""


def set_aside(path: Path, now: datetime) -> Path:
    """Move the library and its journal into a folder of their own and return the library's new place."""
    folder = _new_folder(path.parent, f"damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    for ending in ("-journal", "-wal"):  # first: a journal left behind would be played into the library that comes next
        journal = path.with_name(path.name + ending)
        if journal.exists():
            journal.rename(folder / journal.name)
    return path.rename(folder / path.name) if path.exists() else folder / path.name


def salvage(path: Path) -> tuple[Unsaved, ...]:
    """Return the unsaved texts that can still be read in a damaged library, which is opened for reading only."""
    found: list[Unsaved] = []
    with suppress(sqlite3.Error), closing(_look_into(path)) as connection:
        for draft, text, at in _rows_of(connection, "working", "draft, text, at"):
            with suppress(AttributeError, UnicodeDecodeError):  # a row whose text is none any more
                found.append((*_name(connection, draft), text.decode("utf-8", "surrogatepass"), str(at)))
    return tuple(found)


def read_out(path: Path, target: Path) -> int:
    """Put every row that can still be read of a damaged library into a new file, bodies only where they are as they were kept; return how many."""
    count = 0
    with closing(connect(target)) as fresh, closing(_look_into(path)) as old:
        fresh.execute("PRAGMA foreign_keys=OFF")
        for (table,) in fresh.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall():
            width = len(fresh.execute(f"PRAGMA table_info({table})").fetchall())
            with writing(fresh):
                for row in _rows_of(old, table):
                    if len(row) == width and (table != "blob" or sha256(row[1]).hexdigest() == row[0]):
                        with suppress(sqlite3.Error):  # a row that is not what its table takes
                            count += fresh.execute(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * width)})", row).rowcount
    return count


def _look_into(path: Path) -> sqlite3.Connection:
    """Return a connection that reads a damaged library and can change nothing of it."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _rows_of(connection: sqlite3.Connection, table: str, columns: str = "*") -> Iterator[tuple[Any, ...]]:
    """Yield every row of a table that can still be read, each asked for by its number: a walk through all ends at the first that cannot."""
    numbers: set[int] = set()
    for order in ("", " DESC"):  # from both ends, as far as the damage lets
        with suppress(sqlite3.Error):
            numbers.update(number for (number,) in connection.execute(f"SELECT rowid FROM {table} ORDER BY rowid{order}"))
    if not numbers:
        with suppress(sqlite3.Error):  # a table that has no numbers; where all of one is damaged, this ends at once
            yield from connection.execute(f"SELECT {columns} FROM {table}")
    for number in sorted(numbers):
        row = None
        with suppress(sqlite3.Error, TypeError, UnicodeDecodeError):
            row = connection.execute(f"SELECT {columns} FROM {table} WHERE rowid = ?", (number,)).fetchone()
        if row is not None:
            yield row


def _name(connection: sqlite3.Connection, draft: int) -> tuple[str, str]:
    try:
        row = connection.execute("SELECT title, path FROM revision WHERE draft = ? ORDER BY number DESC LIMIT 1", (draft,)).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        row = None
    return (str(row[0]), str(row[1] or "")) if row and row[0] else ("Text from a damaged library", "")


def _new_folder(parent: Path, name: str) -> Path:
    number = 1
    while True:
        folder = parent / (name if number == 1 else f"{name}-{number}")
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            number += 1
        else:
            return folder
