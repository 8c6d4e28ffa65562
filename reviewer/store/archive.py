"""The archive: of each draft that is submitted, approved or withdrawn one file that is never changed, from which the library can be built again.

A file is a ZIP: `manifest.json` names every other member with its SHA-256, `rows.json` has the draft's rows table by table and its events,
`bodies/` the texts and pictures by their hashes. The same rows give the same bytes. Who has a better form gives `keep` and `read` another `Packs`.
"""

from __future__ import annotations

import io
import json
import re
import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.store import health
from reviewer.store.atomic import put
from reviewer.store.history import canonical

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

FORMAT = 1
TAKEN = "taken from the archive"
"""The kind of the event that says so."""
_NAME = re.compile(r"(\d{8})-([0-9a-f]{64})-draft(\d+)\.reviewpack")
_MOST = 256 * 1024 * 1024
"""Bytes that a file may hold when unpacked."""
_WITHOUT = frozenset({"blob", "event", "working", "said", "run", "told", "summary", "listed", "approved", "approved_run", "held", "holding"})
"""Tables that are not kept row by row: bodies and events have their own way, the journal is no record, the rest follows from the texts."""
_DAY = (1980, 1, 1, 0, 0, 0)

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


class Zipped:
    """The form described above."""

    def pack(self, connection: sqlite3.Connection, draft: int) -> bytes:
        """Return all that the library knows of a draft, as the bytes of a ZIP."""
        seq, head = health.head(connection)
        rows, bodies = _rows(connection, draft)
        events = _dicts(connection.execute("SELECT * FROM event WHERE draft = ? OR draft IS NULL ORDER BY seq", (draft,)))
        members = {"rows.json": canonical({"rows": rows, "events": events}).encode("utf-8", "surrogatepass")}
        members |= {f"bodies/{name}": bodies[name] for name in sorted(bodies)}
        manifest = {
            "format": FORMAT,
            "version": connection.execute("PRAGMA user_version").fetchone()[0],
            "draft": draft,
            "seq": seq,
            "head": head,
            "members": {name: sha256(data).hexdigest() for name, data in members.items()},
        }
        return _zip({"manifest.json": canonical(manifest).encode(), **members})

    def unpack(self, data: bytes) -> Pack:
        """Return what a ZIP holds; raise Trouble where a member is missing, added or changed."""
        try:
            members = _members(data)
            manifest = json.loads(members.pop("manifest.json"))
            if manifest["format"] != FORMAT or {name: sha256(body).hexdigest() for name, body in members.items()} != manifest["members"]:
                raise ValueError("its members are not the ones it names")
            told = json.loads(members.pop("rows.json").decode("utf-8", "surrogatepass"))
            bodies = {name.removeprefix("bodies/"): body for name, body in members.items()}
            if any(sha256(body).hexdigest() != name for name, body in bodies.items()):
                raise ValueError("a body is not the one its name says")
            rows = {table: [_back(row) for row in several] for table, several in told["rows"].items()}
            return Pack(manifest["version"], manifest["draft"], manifest["seq"], manifest["head"], rows, told["events"], bodies)
        except (ValueError, KeyError, TypeError, AttributeError, EOFError, NotImplementedError, RuntimeError) as error:
            raise Trouble(f"A file of the archive is not as it was written ({error}). It was left as it is.") from None


ZIPPED = Zipped()


def folder_of(library: Path) -> Path:
    """Return the folder of a library's archive; it need not exist."""
    return library.parent / "archive"


def keep(connection: sqlite3.Connection, folder: Path, draft: int, at: str, packs: Packs = ZIPPED) -> Path:
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


def read(folder: Path, packs: Packs = ZIPPED) -> tuple[tuple[Pack, ...], tuple[str, ...]]:
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
    return {table: [_out(row) for row in rows] for table, rows in found.items()}, bodies


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


def _out(row: dict[str, Any]) -> dict[str, Any]:
    return {name: {"hex": value.hex()} if isinstance(value, bytes) else value for name, value in row.items()}


def _back(row: dict[str, Any]) -> dict[str, Any]:
    return {name: bytes.fromhex(value["hex"]) if isinstance(value, dict) else value for name, value in row.items()}


def _zip(members: dict[str, bytes]) -> bytes:
    import zipfile  # noqa: PLC0415 - most openings of a library pack nothing

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            about = zipfile.ZipInfo(name, _DAY)
            about.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(about, data, compresslevel=6)
    return out.getvalue()


def _opened(data: bytes) -> ZipFile:
    import zipfile  # noqa: PLC0415 - as above

    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from None


def _member(packed: ZipFile, about: ZipInfo, room: int) -> bytes:
    """Return a member, and no more of it than there is room for: what its header says of its size is not believed."""
    import zipfile  # noqa: PLC0415 - as above
    import zlib  # noqa: PLC0415 - as above

    try:
        with packed.open(about) as member:
            return member.read(room + 1)
    except (zipfile.BadZipFile, zlib.error) as error:
        raise ValueError(str(error)) from None


def _members(data: bytes) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    room = _MOST
    with _opened(data) as packed:
        for about in packed.infolist():
            if about.filename in found or about.file_size > room:
                raise ValueError("a member is there twice, or too large")
            found[about.filename] = _member(packed, about, room)
            room -= len(found[about.filename])
            if room < 0:
                raise ValueError("it holds too much")
    return found
