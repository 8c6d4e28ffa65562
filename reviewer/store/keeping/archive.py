"""The archive: of each draft that is submitted, approved or withdrawn one file that is never changed, from which the library can be built again.

A file is a review file (`reviewer.store.pack.review_file`) that holds, besides what it tells others, the draft's rows table by table, all its texts,
and the events of no draft. The same rows give the same bytes. Who has a better form gives `keep` and `read` another `Packs`.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.store.disk.atomic import put
from reviewer.store.exchange.sending import gather
from reviewer.store.ground import health
from reviewer.store.ground.transaction import writing
from reviewer.store.pack.packing import OWN, Refused
from reviewer.store.pack.review_file import Line, Sender, read_file, write_file

TAKEN = "taken from the archive"
"""The kind of the event that says so."""
_NAME = re.compile(r"(\d{8})-([0-9a-f]{64})-draft(\d+)\.reviewpack")
_WITHOUT = frozenset({"blob", "event", "working", "said", "run", "told", "summary", "listed", "approved", "approved_run", "held", "holding"})
"""Tables that are not kept row by row: bodies and events have their own way, the journal is no record, the rest follows from the texts."""

Rows = dict[str, list[dict[str, Any]]]


class Pack(NamedTuple):
    """What one file holds: the version of the tables, the draft, the library's newest event then, rows by table, events, and bodies by hash."""

    version: int
    draft: int
    seq: int
    head: str
    rows: Rows
    events: list[dict[str, Any]]
    bodies: dict[str, bytes]


class Packs(Protocol):
    """A form of such files."""

    def pack(self, connection: sqlite3.Connection, draft: int) -> bytes:
        """Return all that the library knows of a draft, as the bytes of a file."""

    def unpack(self, data: bytes) -> Pack:
        """Return what a file holds; raise Trouble where it is not as it was written."""


class ReviewFiles:
    """The form described above."""

    def pack(self, connection: sqlite3.Connection, draft: int) -> bytes:
        """Return all that the library knows of a draft, as the bytes of a review file."""
        at = connection.execute("SELECT max(at) FROM event WHERE draft = ?", (draft,)).fetchone()[0] or ""
        with nullcontext() if connection.in_transaction else writing(connection):
            file = gather(connection, draft, sender=Sender(), at=at, told=False, house=True)
            rows, bodies = _rows(connection, draft)
        columns = {table: tuple(several[0]) for table, several in rows.items()}
        kept = {table: tuple(tuple(row.values()) for row in several) for table, several in rows.items()}
        return write_file(file._replace(columns={**columns, **file.columns}, kept=kept, bodies={**bodies, **file.bodies}))

    def unpack(self, data: bytes) -> Pack:
        """Return what a review file of the archive holds; raise Trouble where it is not as it was written."""
        try:
            file = read_file(data, OWN)
            rows = {table: [dict(zip(file.columns[table], row, strict=True)) for row in several] for table, several in file.kept.items()}
            draft = next(line.number for line in file.lines if line.library == file.library and line.number is not None)
        except (Refused, ValueError, KeyError, StopIteration) as error:
            raise Trouble(f"A file of the archive is not as it was written ({error}). It was left as it is.") from None
        events = [_event(line) for line in file.lines if line.library == file.library]
        return Pack(file.version, draft, *file.head, rows, events, dict(file.bodies))


REVIEW_FILES = ReviewFiles()


def folder_of(library: Path) -> Path:
    """Return the folder of a library's archive; it need not exist."""
    return library.parent / "archive"


def keep(connection: sqlite3.Connection, folder: Path, draft: int, at: str, packs: Packs = REVIEW_FILES) -> Path:
    """Put a draft as it stands into the archive and return the file, one of the same name left as it is; raise Trouble where that cannot be."""
    data = packs.pack(connection, draft)
    seq, head = health.head(connection)
    path = folder / at[:4] / f"{seq:08}-{head}-draft{draft}.reviewpack"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            put(path, data)
            path.chmod(0o400)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise Trouble(f"The archive file {path.name} could not be written into {path.parent}: {why}. The library itself holds the draft.") from None
    return path


def files(folder: Path) -> tuple[Path, ...]:
    """Return the files of an archive, the oldest first."""
    if not folder.is_dir():
        return ()
    return tuple(sorted((path for path in folder.glob("*/*.reviewpack") if _NAME.fullmatch(path.name)), key=lambda path: path.name))


def heads(folder: Path) -> frozenset[health.Head]:
    """Return the numbers and hashes of events that the names of the archive's files witness."""
    return frozenset((int(match[1]), match[2]) for path in files(folder) if (match := _NAME.fullmatch(path.name)))


def replaced(connection: sqlite3.Connection) -> frozenset[health.Head]:
    """Return those of another history, which the library itself says it took the place of when it was brought back."""
    rows = connection.execute("SELECT detail FROM event WHERE kind = ?", (TAKEN,)).fetchall()
    return frozenset((seq, link) for (detail,) in rows for seq, link in json.loads(detail).get("instead of", ()))


def read(folder: Path, packs: Packs = REVIEW_FILES) -> tuple[tuple[Pack, ...], tuple[str, ...]]:
    """Return what the archive's files hold, the oldest first, and the names of those that are not as they were written."""
    found: list[Pack] = []
    broken: list[str] = []
    for path in files(folder):
        try:
            found.append(packs.unpack(path.read_bytes()))
        except (Trouble, OSError):
            broken.append(path.name)
    return tuple(found), tuple(broken)


def _rows(connection: sqlite3.Connection, draft: int) -> tuple[Rows, dict[str, bytes]]:
    """Return the rows that belong to a draft, and those of the house, by table, with the bodies they name."""
    found: Rows = {}
    keys: dict[str, dict[str, set[object]]] = {}
    for table in tables(connection):
        if table in _WITHOUT:
            continue
        columns = [column[1] for column in connection.execute(f"PRAGMA table_info({table})")]
        links = [(link[2], link[3], link[4] or "id") for link in connection.execute(f"PRAGMA foreign_key_list({table})") if link[2] in keys]
        own = "id" if table == "draft" else "draft" if "draft" in columns else ""
        rows = _dicts(connection.execute(f"SELECT * FROM {table} WHERE {own} = ? ORDER BY 1" if own else f"SELECT * FROM {table} ORDER BY 1",
                                         (draft,) if own else ()))  # fmt: skip
        if links and not own:
            rows = [row for row in rows if any(row[column] in keys[target].get(key, ()) for target, column, key in links)]
        if rows:
            found[table] = rows
        if own or links:
            keys[table] = {column: {row[column] for row in rows if row[column] is not None} for column in columns}
    bodies = dict(_bodies(connection, found))
    return found, bodies


def _bodies(connection: sqlite3.Connection, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """Yield every kept body that one of the rows names, its hash checked."""
    names = {value for several in rows.values() for row in several for value in row.values() if isinstance(value, str) and len(value) == 64}
    for name in sorted(names):
        found = connection.execute("SELECT body FROM blob WHERE sha256 = ?", (name,)).fetchone()
        if found and sha256(found[0]).hexdigest() != name:
            raise Trouble(f"The kept text {name[:12]} is not as it was written, so nothing was put into the archive. Nothing else was changed.")
        if found:
            yield name, bytes(found[0])


def tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables, those that others point at first."""
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    points = {name: {link[2] for link in connection.execute(f"PRAGMA foreign_key_list({name})")} - {name} for name in names}
    ordered: list[str] = []
    while points:
        ready = sorted(name for name, targets in points.items() if not targets & points.keys()) or sorted(points)[:1]
        ordered += ready
        for name in ready:
            del points[name]
    return ordered


def _dicts(cursor: sqlite3.Cursor) -> list[dict[str, Any]]:
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _event(line: Line) -> dict[str, Any]:
    """Return an event as the table of events has it."""
    told = line._asdict()
    return {name: told[name] for name in ("seq", "prev", "hash", "at", "actor", "kind", "detail")} | {"draft": line.number}
