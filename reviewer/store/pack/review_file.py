"""A review file (`.reviewpack`): what one library tells another of a draft, as values, written and read.

Members: `manifest.json` names every other one with its SHA-256, and `manifest.json.sig` is the sender's signature over it. `source.md` is the text,
`fragment.html` the newest sealed page, `findings.json` what the sender saw, `answers.json` and `comments.json` what was decided and said,
`seals/` signed statements by their hashes, `roster` the clinic's, `assets/` pictures and earlier signed texts by their hashes. `audit.jsonl` is the
draft's slice of the sender's history, and of the histories of others that came to the sender: every row is held against the event that tells of it,
every event against its hash and the one before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from reviewer.model.named import NamedTuple
from reviewer.seal.forms.strict_json import read_json, written
from reviewer.seal.forms.values import plain
from reviewer.seal.forms.wire import Malformed
from reviewer.store.ground import history
from reviewer.store.pack.pack_shape import FINDINGS, FORMAT, LINE, MANIFEST_SHAPE, ROWS, Value
from reviewer.store.pack.packing import MANIFEST, USUAL, Caps, GivenUp, Refused, Stopped, never, packed, unpacked

TABLES = ("revision", "answer", "signoff", "correction", "course", "verdict", "comment", "kept_claims", "reopening")
"""The tables whose rows travel with their draft, those others point at first."""
HOUSE = ("withdrawal",)
"""The tables whose rows are of no draft and travel with every one."""
_ELSEWHERE = {"answer": "answers.json", "correction": "answers.json", "verdict": "answers.json", "comment": "comments.json"}
"""The members that hold rows of a table; those of the others stand beside their events."""


class Line(NamedTuple):
    """An event of the history of the library named `library`, as it stands there; `number` is the draft's there (None: of no draft).

    `turn` is the place of its row in the order all libraries agree on, `row` the values of that row, and `refs` the events of the rows it points at.
    """

    library: str
    seq: int
    prev: str
    hash: str
    at: str
    actor: str
    kind: str
    number: int | None
    detail: str
    turn: int = 0
    row: tuple[Value, ...] = ()
    refs: Mapping[str, str] = {}

    @property
    def about(self) -> dict[str, Any]:
        """Return what the event says beside who and when."""
        found: dict[str, Any] = json.loads(self.detail)
        return found

    @property
    def table(self) -> str:
        """Return the table of its row; empty where it has none."""
        return str(self.about["table"]) if self.row else ""


class Sender(NamedTuple):
    """Who made the file: name, and person and key (fingerprint) where they signed it."""

    name: str = ""
    person: str = ""
    key: str = ""


class Sealed(NamedTuple):
    """A signed statement, its signature, and the hashes of the files it seals by their names."""

    payload: bytes
    signature: str
    files: Mapping[str, str] = {}


class ReviewFile(NamedTuple):
    """All that a file holds. `draft` is the draft's name in every library, `number`, `text_hash` and `event` are of the revision it is about.

    `lineage` are the hashes of that draft's texts, oldest first; `head` is the number and hash of the newest event of the sender's history.
    `pictures` are hashes by the addresses in the text, `bodies` are texts and pictures by their hashes, `fragments` sealed pages by theirs;
    `heads` are further events of the sender's history by number and hash. `version` is that of the tables; `kept` are all rows by table as the
    sender has them, which only the files of an archive hold and only its own library takes back.
    """

    library: str
    draft: str
    title: str
    at: str
    sender: Sender
    number: int
    text_hash: str
    event: str
    created: str
    lineage: tuple[str, ...]
    head: tuple[int, str]
    heads: tuple[tuple[int, str], ...]
    columns: Mapping[str, tuple[str, ...]]
    lines: tuple[Line, ...]
    bodies: Mapping[str, bytes]
    pictures: Mapping[str, str]
    findings: tuple[Mapping[str, str], ...] = ()
    seals: tuple[Sealed, ...] = ()
    fragment: bytes = b""
    roster: bytes = b""
    roster_signature: str = ""
    version: int = 0
    kept: Mapping[str, tuple[tuple[Value, ...], ...]] = {}
    manifest: bytes = b""
    signature: str = ""

    @property
    def text(self) -> str:
        """Return the text it is about."""
        return self.bodies[self.text_hash].decode("utf-8")


def members_of(file: ReviewFile) -> dict[str, bytes]:
    """Return the members of a file, the manifest among them, but for the signature over it."""
    rows: dict[str, dict[str, dict[str, object]]] = {"answers.json": {}, "comments.json": {}}
    lines = []
    for line in file.lines:
        told: dict[str, object] = {**line._asdict(), "row": None, "refs": dict(line.refs)}
        if line.row and line.table in _ELSEWHERE:
            rows[_ELSEWHERE[line.table]].setdefault(line.table, {})[line.hash] = list(line.row)
        elif line.row:
            told["row"] = list(line.row)
        lines.append(written(told))
    made = {
        "source.md": file.bodies[file.text_hash],
        "findings.json": written([dict(one) for one in file.findings]),
        "audit.jsonl": b"".join(line + b"\n" for line in lines),
        **{name: written(held) for name, held in rows.items()},
        **{f"assets/{name}": body for name, body in file.bodies.items() if name != file.text_hash},
    }
    for one in file.seals:
        name = f"seals/{sha256(one.payload).hexdigest()}"
        made |= {f"{name}.json": one.payload, f"{name}.sig": one.signature.encode()}
    made |= {name: data for name, data in (("fragment.html", file.fragment), ("roster", file.roster)) if data}
    if file.roster:
        made["roster.sig"] = file.roster_signature.encode()
    manifest = {
        "format": FORMAT,
        "version": file.version,
        "kept": {table: [list(row) for row in rows] for table, rows in file.kept.items()},
        "library": file.library,
        "draft": file.draft,
        "title": file.title,
        "at": file.at,
        "sender": plain(file.sender),
        "revision": {"number": file.number, "text": file.text_hash, "event": file.event, "created": file.created},
        "lineage": list(file.lineage),
        "head": list(file.head),
        "heads": [list(one) for one in file.heads],
        "columns": {table: list(names) for table, names in file.columns.items()},
        "pictures": dict(file.pictures),
        "sealed": {sha256(one.payload).hexdigest(): dict(one.files) for one in file.seals},
        "members": {name: sha256(data).hexdigest() for name, data in made.items()},
    }
    return {MANIFEST: written(manifest), **made}


def write_file(file: ReviewFile, signature: str = "") -> bytes:
    """Return the bytes of a file; `signature` is the sender's over its manifest. The same file gives the same bytes."""
    signed = {f"{MANIFEST}.sig": signature.encode()} if signature else {}
    return packed({**members_of(file), **signed})


def read_file(data: bytes, caps: Caps = USUAL, stopped: Stopped = never) -> ReviewFile:
    """Return what a file holds; raise Refused where it is not as it was written. Whether its sender may be believed is another question.

    Raise GivenUp where it was stopped.
    """
    members = unpacked(data, caps, stopped)
    if members.get("audit.jsonl", b"").count(b"\n") > caps.events:
        raise Refused(f"it tells of more than {caps.events:,} events, and no draft has so many")
    try:
        return _read(members, stopped)
    except Malformed as error:
        raise Refused(f"it is not as it was written ({str(error).rstrip('.').lower()})") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Refused("it is not as it was written") from None


def _read(members: dict[str, bytes], stopped: Stopped) -> ReviewFile:
    manifest = members.pop(MANIFEST, b"")
    signature = members.pop(f"{MANIFEST}.sig", b"").decode("ascii")
    told = read_json(manifest)
    MANIFEST_SHAPE(told, "manifest")
    if {name: sha256(body).hexdigest() for name, body in members.items()} != told["members"]:
        raise Malformed("its parts are not the ones it names")
    revision = told["revision"]
    columns = {table: tuple(names) for table, names in told["columns"].items()}
    bodies = {revision["text"]: members["source.md"]}
    bodies |= {name.removeprefix("assets/"): body for name, body in members.items() if name.startswith("assets/")}
    if any(sha256(body).hexdigest() != name for name, body in bodies.items()) or not set(told["pictures"].values()) <= bodies.keys():
        raise Malformed("a text or a picture is not the one it names")
    members["source.md"].decode("utf-8")
    lines = _lines(members, stopped)
    file = ReviewFile(
        told["library"], told["draft"], told["title"], told["at"], Sender(**told["sender"]), revision["number"], revision["text"], revision["event"],
        revision["created"], tuple(told["lineage"]), (told["head"][0], told["head"][1]), tuple((seq, link) for seq, link in told["heads"]), columns,
        lines, bodies, told["pictures"], tuple(_findings(members["findings.json"])), tuple(_seals(members, told["sealed"])),
        members.get("fragment.html", b""),
        members.get("roster", b""), members.get("roster.sig", b"").decode("ascii"), told["version"],
        {table: tuple(tuple(row) for row in rows) for table, rows in told["kept"].items()}, manifest, signature,
    )  # fmt: skip
    _require_whole(file)
    return file


def _lines(members: Mapping[str, bytes], stopped: Stopped) -> tuple[Line, ...]:
    held: dict[str, list[Value]] = {}
    for name in dict.fromkeys(_ELSEWHERE.values()):
        told = read_json(members[name])
        ROWS(told, name)
        for rows in told.values():
            held |= rows
    found = []
    for number, text in enumerate(members["audit.jsonl"].split(b"\n")[:-1]):
        if stopped():
            raise GivenUp
        told = read_json(text)
        LINE(told, f"audit[{number}]")
        row = told["row"] or held.pop(told["hash"], None) or ()
        found.append(Line(**(told | {"row": tuple(row), "refs": told["refs"]})))
    if held:
        raise Malformed("a row belongs to no event")
    return tuple(found)


def _findings(data: bytes) -> Sequence[Mapping[str, str]]:
    told = read_json(data)
    FINDINGS(told, "findings")
    found: Sequence[Mapping[str, str]] = told
    return found


def _seals(members: Mapping[str, bytes], sealed: Mapping[str, Mapping[str, str]]) -> Sequence[Sealed]:
    names = sorted(name[6:70] for name in members if name.startswith("seals/") and name.endswith(".json"))
    if names != sorted(sealed) or any(sha256(members[f"seals/{name}.json"]).hexdigest() != name for name in names):
        raise Malformed("a statement is not the one its name says")
    found = [Sealed(members[f"seals/{name}.json"], members[f"seals/{name}.sig"].decode("ascii"), sealed[name]) for name in names]
    if any(f"assets/{digest}" not in members for one in found for digest in one.files.values()):
        raise Malformed("a sealed file is not there")
    return found


def _require_whole(file: ReviewFile) -> None:
    """Raise Malformed where an event is not as its hash says, a row not as its event tells, or the history does not end at its head."""
    last: dict[str, Line] = {}
    for line in file.lines:
        before = last.get(line.library)
        if before is not None and line.seq <= before.seq:
            raise Malformed("its events are not in their order")
        if before is not None and line.seq == before.seq + 1 and line.prev != before.hash:
            raise Malformed("its history has a gap")
        if line.hash != history.link(line.prev, line.seq, line.at, line.actor, line.kind, line.number, line.detail):
            raise Malformed("an event is not as it was written")
        if line.row:
            _require_told(line, file.columns)
        last[line.library] = line
    own = last.get(file.library)
    if own is None or (own.seq, own.hash) > file.head or any(seq > file.head[0] for seq, _ in file.heads):
        raise Malformed("its history does not end where it says")
    if own.seq == file.head[0] and own.hash != file.head[1]:
        raise Malformed("its history does not end where it says")


def _require_told(line: Line, columns: Mapping[str, Sequence[str]]) -> None:
    about = line.about
    if about.get("table") not in (*TABLES, *HOUSE) or len(line.row) != len(columns.get(about["table"], ())):
        raise Malformed("a row is of a kind that does not travel")
    if history.hash_of(line.row) != about.get("sha256") or line.turn < 1:
        raise Malformed("a row is not as its event tells")
