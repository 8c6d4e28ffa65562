"""Doing something to the library wholly or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class Damaged(Exception):
    """The library's file is not a whole database; the message says what SQLite says."""


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Do what is inside wholly or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # after a full disk SQLite has often rolled back by itself
            connection.execute("ROLLBACK")
        raise
