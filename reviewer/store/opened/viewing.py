"""Libraries that can only be looked at: on a drive of another machine, in a folder that may not be written, or a copy beside one that is held."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reviewer.model.trouble import Trouble
from reviewer.store.disk.place import Place, place_of
from reviewer.store.ground.connection import ReadOnly
from reviewer.store.ground.migrating import migrate
from reviewer.store.ground.schema import APPLICATION, MIGRATIONS
from reviewer.store.keeping.backups import reading

SYNCED = (
    "The library lies in a folder that {service} copies elsewhere ({folder}). A library that is copied while it is written can be damaged. "
    "Close the program, move the whole folder to another place, and name it in CLINICAL_REVIEW_HOME."
)
_ELSEWHERE = "Name a folder on this computer's own disk in CLINICAL_REVIEW_HOME."


def require_fit(path: Path, place: Place) -> None:
    """Raise Trouble where no library may be begun at a place, and ReadOnly where one that is there must not be written."""
    there = path.exists() and path.stat().st_size > 0
    if place.remote and there:
        raise ReadOnly(f"The library at {path} is on a drive of another computer ({place.remote}), so it is only read here. {_ELSEWHERE}")
    if place.remote:
        raise Trouble(
            f"No library was begun in {path.parent}: it is on a drive of another computer ({place.remote}), where its lock cannot be trusted. "
            f"{_ELSEWHERE}"
        )
    if place.synced and not there:
        raise Trouble(
            f"No library was begun in {path.parent}: {place.synced} copies that folder elsewhere, which can damage a library. "
            f"Nothing was written. {_ELSEWHERE}"
        )
    if place.readonly and there:
        raise ReadOnly(
            f"The library at {path} may not be written by you, so it is only read. Nothing was changed. Ask for the right to change its folder."
        )


def view(path: Path, *, copied: bool = False) -> sqlite3.Connection:
    """Return a connection that reads a library, from memory where that is safer; `copied` says nobody writes the file. Raise Trouble."""
    try:
        connection = reading(path) if copied else sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=0)
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION or version > len(MIGRATIONS):
                raise Trouble(f"{path} is not a library this program can read. It was left as it is.")
            if version == len(MIGRATIONS) and not place_of(path).remote:
                connection.execute("PRAGMA query_only=ON")
                return connection
            with closing(connection):
                return _in_memory(connection, version)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise Trouble(f"The library at {path} could not be read ({error}). It was left as it is.") from None


def _in_memory(connection: sqlite3.Connection, version: int) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    connection.backup(memory)
    migrate(memory, version, MIGRATIONS)
    memory.execute("PRAGMA query_only=ON")
    return memory
