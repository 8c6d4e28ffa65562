"""The one connection to the library: opened with care, locked for this program alone, brought to the present version."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reviewer.model.trouble import Trouble
from reviewer.store.ground.migrating import migrate
from reviewer.store.ground.schema import APPLICATION, MIGRATIONS
from reviewer.store.ground.transaction import Damaged, writing
from reviewer.store.ground.walking import damage

__all__ = ["Broken", "Damaged", "Full", "Locked", "ReadOnly", "connect", "told", "trouble_of", "writing"]

_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "busy_timeout=0",
)
_OLDEST = (3, 37)


class Locked(Trouble):
    """Another window of this program holds the library."""


class Full(Trouble):
    """The disk has no room for what was to be written; nothing of it was."""


class ReadOnly(Trouble):
    """The library is there and can be read, but not written; the sentence says why."""


class Broken(Trouble):
    """The library's file is damaged or gone; reviewer.store.keeping.recovery knows the ways back."""


def connect(
    path: Path,
    *,
    wait: float = 0.0,
    thorough: bool = True,
    later: tuple[str, ...] = (),
    migrations: Sequence[Sequence[str]] = MIGRATIONS,
    before: Callable[[sqlite3.Connection], object] | None = None,
) -> sqlite3.Connection:
    """Return the library's connection, its lock held; raise Locked, Damaged or Trouble with the file as it was.

    `wait` is for how many seconds to try again where another window holds it; `thorough` looks through the whole file first, but for the
    tables that are looked at `later`; `before` is called before a library of an older version is changed, to keep a copy of it.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        raise Trouble(
            f"The library needs SQLite 3.37, and this Python brings {sqlite3.sqlite_version}. Nothing was changed. Use a newer Python."
        )
    _check_place(path)
    deadline = time.monotonic() + wait
    while True:
        try:
            return _open(path, thorough, later, migrations, before)
        except Locked:
            if time.monotonic() >= deadline:
                raise
            time.sleep(0.02 + os.urandom(1)[0] / 6400)  # two that try in step would find each other in the way for ever


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a sentence for a person."""
    try:
        yield
    except sqlite3.Error as error:
        raise trouble_of(error, path) from error
    except UnicodeDecodeError as error:
        raise trouble_of(sqlite3.DatabaseError(str(error)), path) from error


def trouble_of(error: sqlite3.Error, path: Path) -> Trouble:
    """Return SQLite's error in words: what happened, what is safe, what to do."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return Locked("The library is open in another window of this program. Nothing was changed. Go on there, or close that window.")
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return Trouble(f"The library at {path} is damaged. Your text is still here. Save it to its file, close the window and start again.")
    if code == sqlite3.SQLITE_FULL:
        return Full(
            f"The library could not be written: the disk with {path.parent} is full. Your text is still here. Make room, then go on."
        )
    why = str(error).rstrip(".")
    return Trouble(f"The library at {path} could not be used: {why}. Your text is still here. Save it to its file, then start again.")


def _check_place(path: Path) -> None:
    if path.is_symlink() or (path.exists() and (not path.is_file() or path.stat().st_nlink > 1)):
        raise Trouble(
            f"The library at {path} is a link or no plain file, and is not opened. Nothing was changed. Put the library itself there."
        )


def _open(
    path: Path,
    thorough: bool,
    later: tuple[str, ...],
    migrations: Sequence[Sequence[str]],
    before: Callable[[sqlite3.Connection], object] | None,
) -> sqlite3.Connection:
    try:  # a copy is made in a thread of its own, which SQLite allows where it is built to be used by several
        connection = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=sqlite3.threadsafety != 3)
    except sqlite3.Error as error:
        raise trouble_of(error, path) from None
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        version = _version(connection, path, len(migrations))
        connection.execute("PRAGMA journal_mode=DELETE")
        if thorough and (problem := damage(connection, later)):
            raise Damaged(problem)
        if before is not None and 0 < version < len(migrations):
            before(connection)
        migrate(connection, version, migrations)
    except UnicodeDecodeError as error:  # SQLite tells of damage in the very words that are damaged
        connection.close()
        raise Damaged(str(error)) from None
    except sqlite3.Error as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            raise Damaged(str(error)) from None
        raise trouble_of(error, path) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _version(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """Return the version of the library's tables; raise Trouble if the file is another program's or of a later version."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    used = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and (application or version or used):
        raise Trouble(
            f"{path} is a database of another program. It was left as it is. Move it away, or choose another folder for the library."
        )
    if version > newest:
        raise Trouble(
            f"The library at {path} was made by a newer version of this program ({version}; this one knows {newest}). "
            "It was left as it is. Start the newer version."
        )
    return version
