"""What happens to a library that is not whole: it is moved aside, never deleted, and what was unsaved in it is saved."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

Unsaved = tuple[str, str, str, str]
"""A text of a damaged journal: title, path, text, when."""


def set_aside(path: Path, now: datetime) -> Path:
    """Move the library and its journal into a folder of their own and return the library's new place."""
    folder = _new_folder(path.parent, f"damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    journal = path.with_name(path.name + "-journal")
    if journal.exists():  # first: a journal left behind would be played into the library that comes next
        journal.rename(folder / journal.name)
    return path.rename(folder / path.name)


def salvage(path: Path) -> tuple[Unsaved, ...]:
    """Return the unsaved texts that can still be read in a damaged library, which is opened for reading only."""
    found: list[Unsaved] = []
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            for row in connection.execute("SELECT draft, text, at FROM working"):
                found.append((*_name(connection, row[0]), row[1].decode("utf-8", "surrogatepass"), row[2]))
    except (sqlite3.Error, UnicodeDecodeError):
        pass  # what came before the damage is kept
    return tuple(found)


def _name(connection: sqlite3.Connection, draft: int) -> tuple[str, str]:
    try:
        row = connection.execute("SELECT title, path FROM revision WHERE draft = ? ORDER BY number DESC LIMIT 1", (draft,)).fetchone()
    except sqlite3.Error:
        row = None
    return (row[0], row[1]) if row else ("Text from a damaged library", "")


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
