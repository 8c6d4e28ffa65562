"""Gathering what a review file tells of a draft."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from hashlib import sha256

from reviewer.model.trouble import Trouble
from reviewer.seal.statements.statement import FRAGMENT, SOURCE
from reviewer.store.ground import history
from reviewer.store.ground.health import head
from reviewer.store.pack.review_file import HOUSE, TABLES, Line, ReviewFile, Sealed, Sender
from reviewer.store.records import assets, order, shelf, slices, statements, withdrawals

WRITTEN = "review file written"
_POINTS = {
    "signoff": {"revision": "revision"},
    "course": {"signature": "signoff"},
    "revision": {"parent": "revision"},
    "kept_claims": {"signature": "signoff"},
    "reopening": {"withdrawal": "withdrawal"},
}
"""Of each table the columns that hold the number of a row, and that row's table."""


def gather(
    connection: sqlite3.Connection,
    draft: int,
    *,
    sender: Sender,
    at: str,
    findings: Sequence[Mapping[str, str]] = (),
    roster: tuple[bytes, str] = (b"", ""),
    told: bool = True,
    house: bool = False,
) -> ReviewFile:
    """Return all that another library may know of a draft, as it stands; call it in a transaction.

    What was withdrawn for every article is told along. That it was written is put into the history first, unless `told` is false, so that the
    history sent ends with it. With `house` all events of no draft are told.
    """
    library, name = order.origin(connection), order.shared_name(connection, draft, at)
    order.settle(connection, draft)
    withdrawals.settle(connection)
    newest = shelf.newest(connection, draft)
    if told:
        history.log(connection, WRITTEN, at=at, actor=sender.name, draft=draft, detail={"revision": newest.number})
    columns = {table: tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})")) for table in (*TABLES, *HOUSE)}
    lines = (*_own(connection, draft, library, house), *_others(connection, draft, library))
    kept = statements.of(connection, draft)
    created = connection.execute("SELECT created FROM draft WHERE id = ?", (draft,)).fetchone()[0]
    event = order.events(connection, draft)[("revision", newest.id)]
    texts = [row[0] for row in connection.execute("SELECT text_hash FROM revision WHERE draft = ? ORDER BY number", (draft,))]
    pictures = assets.names(connection, draft)
    page = next((one.files[FRAGMENT] for one in reversed(kept) if FRAGMENT in one.files), b"")
    return ReviewFile(
        library, name, newest.title, at, sender, newest.number, newest.text_hash, event, created, tuple(texts), head(connection), _heads(connection),
        columns, lines, _bodies(connection, draft, newest.text_hash, pictures, kept), pictures, tuple(findings),
        tuple(_sealed(one) for one in sorted(kept, key=lambda one: one.sha256)), page, *roster,
        version=connection.execute("PRAGMA user_version").fetchone()[0],
    )  # fmt: skip


def _own(connection: sqlite3.Connection, draft: int, library: str, house: bool) -> list[Line]:
    """Return this library's own events of a draft, each with the row it was the first to tell of."""
    told = order.events(connection, draft) | withdrawals.events(connection)
    turns = dict(connection.execute("SELECT event, turn FROM turn WHERE draft = ?", (draft,)).fetchall()) | withdrawals.turns(connection)
    found = []
    query = (
        "SELECT seq, prev, hash, at, actor, kind, draft, detail FROM event WHERE draft = ?1"
        " OR (draft IS NULL AND (?2 OR json_extract(detail, '$.table') = 'withdrawal')) ORDER BY seq"
    )
    for event in connection.execute(query, (draft, house)).fetchall():
        line = Line(library, *event)
        about = line.about
        if about.get("table") in (*TABLES, *HOUSE) and told.get((about["table"], about["id"])) == line.hash:
            row = connection.execute(f"SELECT * FROM {about['table']} WHERE id = ?", (about["id"],)).fetchone()
            line = line._replace(turn=turns[line.hash], row=tuple(row), refs=_refs(connection, told, about["table"], about["id"]))
        found.append(line)
    return found


def _others(connection: sqlite3.Connection, draft: int, library: str) -> list[Line]:
    """Return what came of other histories about a draft and of withdrawals, each event once, library by library in its order."""
    found = {(line.library, line.seq): line for line in (*slices.lines(connection, draft), *withdrawals.lines(connection))}
    return [line for (name, _), line in sorted(found.items()) if name != library]


def _refs(connection: sqlite3.Connection, told: Mapping[tuple[str, int], str], table: str, row: int) -> dict[str, str]:
    """Return by column which event first told of the row that a row points at."""
    found = {}
    for column, target in _POINTS.get(table, {}).items():
        number = connection.execute(f"SELECT {column} FROM {table} WHERE id = ?", (row,)).fetchone()[0]
        if number and (target, number) in told:
            found[column] = told[(target, number)]
    return found


def _heads(connection: sqlite3.Connection) -> tuple[tuple[int, str], ...]:
    """Return the events with which earlier review files ended, of whatever draft: somebody may have seen them."""
    return tuple(connection.execute("SELECT seq, hash FROM event WHERE kind = ? ORDER BY seq", (WRITTEN,)).fetchall())


def _bodies(
    connection: sqlite3.Connection, draft: int, newest: str, pictures: Mapping[str, str], kept: Sequence[statements.Kept]
) -> dict[str, bytes]:
    """Return the text, the texts that were signed, the pictures, and sealed pages, by their hashes."""
    names = {newest, *pictures.values()}
    names |= {row[0] for row in connection.execute("SELECT draft_hash FROM signoff WHERE draft = ?", (draft,))}
    names |= {row[0] for row in connection.execute("SELECT text_hash FROM course WHERE draft = ?", (draft,))}
    names |= {one.statement.subjects.get(SOURCE, "") for one in kept}
    pages = {sha256(data).hexdigest(): data for one in kept for data in one.files.values()}
    bodies = {name: body for name in sorted(names) if (body := _body(connection, name)) is not None}
    return bodies | pages


def _body(connection: sqlite3.Connection, name: str) -> bytes | None:
    row = connection.execute("SELECT body FROM blob WHERE sha256 = ?", (name,)).fetchone()
    if row is not None and sha256(row[0]).hexdigest() != name:
        raise Trouble(f"The kept text {name[:12]} is not as it was written, so no review file was made. Nothing else was changed.")
    return bytes(row[0]) if row else None


def _sealed(kept: statements.Kept) -> Sealed:
    return Sealed(kept.payload, kept.signature, {name: sha256(data).hexdigest() for name, data in sorted(kept.files.items())})
