"""Bringing a library of an older version to the present one: forwards only, and nothing of it lost on the way."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from reviewer.store.ground import health
from reviewer.store.ground.schema import APPLICATION
from reviewer.store.ground.transaction import Damaged, writing

Counts = Mapping[str, int]


def migrate(connection: sqlite3.Connection, version: int, migrations: Sequence[Sequence[str]]) -> None:
    """Take each missing step in a savepoint of its own, all of them in one transaction: a step that fails leaves the file byte for byte as it was.

    After the last one every row that was there is there, and all that was whole is whole; else Damaged is raised, with the file as it was.
    """
    missing = migrations[version:]
    if not missing:
        return
    with writing(connection):
        before = _counts(connection) if version else {}
        whole = not version or not health.faults(connection)
        for number, statements in enumerate(missing, version + 1):
            connection.execute("SAVEPOINT step")
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={number}")
            if fault := connection.execute("PRAGMA foreign_key_check").fetchone():
                raise Damaged(f"step {number} left a row without its partner in {fault[0]}")
            connection.execute("RELEASE step")
        if version:
            _require(connection, before, whole)


def _require(connection: sqlite3.Connection, before: Counts, whole: bool) -> None:
    after = _counts(connection)
    for table, count in before.items():
        if after.get(table, -1) < count:
            raise Damaged(f"the step to a newer version lost rows of {table}")
    if whole and (faults := health.faults(connection)):
        raise Damaged(f"the step to a newer version changed what was kept: {faults[0].sentence}")


def _counts(connection: sqlite3.Connection) -> Counts:
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
