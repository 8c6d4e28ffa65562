"""Pictures that came with a draft: plain SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from reviewer.model.trouble import Trouble
from reviewer.store.ground.connection import told, writing


def keep(connection: sqlite3.Connection, draft: int, pictures: Mapping[str, bytes], at: str) -> None:
    """Keep a draft's pictures by the address its text gives them, each once; call it in a transaction."""
    known = names(connection, draft)
    for name, data in pictures.items():
        digest = sha256(data).hexdigest()
        if known.get(name) == digest:
            continue
        connection.execute("INSERT INTO blob VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (digest, data, len(data)))
        connection.execute("INSERT INTO asset (draft, name, sha256, at) VALUES (?, ?, ?, ?)", (draft, name, digest, at))


def names(connection: sqlite3.Connection, draft: int) -> dict[str, str]:
    """Return the SHA-256 of each of a draft's pictures by its address, the newest of an address."""
    return dict(connection.execute("SELECT name, sha256 FROM asset WHERE draft = ? ORDER BY id", (draft,)).fetchall())


def picture(connection: sqlite3.Connection, digest: str) -> bytes:
    """Return a picture's bytes; raise Trouble where they are not the ones that were kept."""
    row = connection.execute("SELECT body FROM blob WHERE sha256 = ?", (digest,)).fetchone()
    if row is None or sha256(row[0]).hexdigest() != digest:
        raise Trouble("A picture in the library is not the one that was put there, so it is not used. Nothing was changed. Import the file again.")
    return bytes(row[0])


class Pictures:
    """The pictures in an open library, each by the address the text of its draft gives it. Its errors are Trouble."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection = path, connection

    def keep(self, draft: int, pictures: Mapping[str, bytes], at: str) -> None:
        """Keep the pictures that came with a draft."""
        with told(self._path), writing(self._connection):
            keep(self._connection, draft, pictures, at)

    def of(self, draft: int) -> dict[str, str]:
        """Return the SHA-256 of each picture that came with a draft, by its address."""
        with told(self._path):
            return names(self._connection, draft)

    def bytes_of(self, digest: str) -> bytes:
        """Return the bytes of a kept picture; raise Trouble where they are not the ones that were kept."""
        with told(self._path):
            return picture(self._connection, digest)
