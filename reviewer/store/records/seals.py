"""People with keys, rosters and signed statements: plain SQL, rows only ever added, bodies by their hash."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from hashlib import sha256

from reviewer.model.named import NamedTuple
from reviewer.model.review import SignOff
from reviewer.model.trouble import Trouble
from reviewer.review.sealed import REVIEW, Kept, Seal, Version, newest_seal, roster_in_force, signoff_of
from reviewer.seal.forms.values import Meaning
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.statements.statement import FRAGMENT, Statement, read_statement
from reviewer.store.ground import history
from reviewer.store.records import decisions

REFUSED, TAKEN = "passphrase refused", "signature made"
"""Kinds of events: a passphrase that did not fit, and a signature that was made."""


class NewSeal(NamedTuple):
    """A statement somebody just signed, with the files that go with it by name."""

    meaning: str
    payload: bytes
    sshsig: str
    person: str
    name: str
    key: str
    at: str
    files: Mapping[str, bytes]


def signoff_reader(connection: sqlite3.Connection) -> Callable[[int], SignOff | None]:
    """Return what reads a draft's newest signature that counts: a sealed one where there are people with keys, else one by typed names."""
    now = roster(connection)  # read once for all drafts: each version of it is checked
    if now is None:
        return lambda draft: decisions.signoff(connection, draft)
    return lambda draft: signoff_of(_seal(connection, draft, now))


def roster(connection: sqlite3.Connection) -> Roster | None:
    """Return the roster in force."""
    told = versions(connection)
    return roster_in_force(told) if told else None


def seal(connection: sqlite3.Connection, draft: int) -> Seal | None:
    """Return a draft's newest seal; None where there is none, or nobody with a key. A body that is not as it was kept makes none."""
    now = roster(connection)
    return _seal(connection, draft, now) if now is not None else None


def _seal(connection: sqlite3.Connection, draft: int, now: Roster) -> Seal | None:
    try:
        return newest_seal(kept(connection, draft), now)
    except Trouble:
        return None


def kept(connection: sqlite3.Connection, draft: int) -> tuple[Kept, ...]:
    """Return what was signed about a draft, oldest first.

    What follows a seal names it as its parent and comes after it, whatever clocks say; of those with the same parent the order is that of their
    times, for statements of others may come late.
    """
    rows = connection.execute("SELECT id FROM snapshot WHERE draft = ? ORDER BY id", (draft,)).fetchall()
    found = [kept_one(connection, number) for (number,) in rows]
    if len(found) < 2:
        return tuple(found)
    told = {one.sha256: read_statement(one.payload) for one in found}
    depth = _generations({name: _parent(statement) for name, statement in told.items()})
    return tuple(sorted(found, key=lambda one: (depth[one.sha256], told[one.sha256].signer.at)))


def _parent(statement: Statement) -> str:
    """Return the seal that a statement follows, or withdraws; empty where it is the first."""
    if statement.meaning is Meaning.WITHDRAWAL:
        return next(iter(statement.subjects.values()), "")
    return str(statement.predicate["revision"]["parent"])


def _generations(parents: Mapping[str, str]) -> dict[str, int]:
    """Return how many seals that are here come before each; hashes name each other backwards only, so there is an end."""
    depth: dict[str, int] = {}
    for name in parents:
        line = [name]
        while (before := parents.get(line[-1], "")) in parents and before not in depth:
            line.append(before)
        for one in reversed(line):
            depth[one] = depth.get(parents[one], -1) + 1
    return depth


def files(connection: sqlite3.Connection, number: int) -> dict[str, bytes]:
    """Return the files that went with a statement, by name, each hash checked; raise Trouble where one is not as it was sealed."""
    rows = connection.execute("SELECT name, sha256 FROM sealed_file WHERE snapshot = ? ORDER BY id", (number,)).fetchall()
    return {name: body(connection, digest) for name, digest in rows}


def add(connection: sqlite3.Connection, draft: int, revision: int, seal: NewSeal) -> None:
    """Append a statement with its files, its signature and their events; call it in a transaction."""
    row = connection.execute(
        "INSERT INTO snapshot (draft, revision, meaning, payload, at) VALUES (?, ?, ?, ?, ?)",
        (draft, revision, seal.meaning, put(connection, seal.payload), seal.at),
    ).lastrowid
    tell(connection, "statement kept", "snapshot", row, seal.name, seal.at, draft)
    for name, data in seal.files.items():
        values = (row, name, put(connection, data))
        file = connection.execute("INSERT INTO sealed_file (snapshot, name, sha256) VALUES (?, ?, ?)", values).lastrowid
        tell(connection, "sealed file kept", "sealed_file", file, seal.name, seal.at, draft)
    signature = connection.execute(
        "INSERT INTO signature (snapshot, payload, person, key, meaning, sshsig, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row, sha256(seal.payload).hexdigest(), seal.person, seal.key, seal.meaning, seal.sshsig, seal.at),
    ).lastrowid
    detail = history.row_detail(connection, "signature", signature or 0) | {"key": seal.key, "meaning": seal.meaning}
    history.log(connection, TAKEN, at=seal.at, actor=seal.name, draft=draft, detail=detail)


def versions(connection: sqlite3.Connection) -> tuple[Version, ...]:
    """Return every roster that was kept, with its owner's signature, oldest first."""
    rows = connection.execute("SELECT body, signature, r.sha256 FROM roster_version AS r JOIN blob USING (sha256) ORDER BY r.id").fetchall()
    return tuple((bytes(body), signature) for body, signature, digest in rows if sha256(body).hexdigest() == digest)


def kept_one(connection: sqlite3.Connection, number: int) -> Kept:
    """Return a statement by its number."""
    meaning, payload = connection.execute("SELECT meaning, payload FROM snapshot WHERE id = ?", (number,)).fetchone()
    signature = connection.execute("SELECT sshsig FROM signature WHERE snapshot = ? ORDER BY id LIMIT 1", (number,)).fetchone()
    named = dict(connection.execute("SELECT name, sha256 FROM sealed_file WHERE snapshot = ?", (number,)).fetchall())
    fragment, review = (body(connection, named[name]) if name in named else b"" for name in (FRAGMENT, REVIEW))
    return Kept(number, meaning, body(connection, payload), signature[0] if signature else "", fragment, review)


def put(connection: sqlite3.Connection, data: bytes) -> str:
    """Keep a body and return its hash; call it in a transaction."""
    digest = sha256(data).hexdigest()
    connection.execute("INSERT INTO blob VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (digest, data, len(data)))
    return digest


def body(connection: sqlite3.Connection, digest: str) -> bytes:
    """Return a kept body, its hash checked; raise Trouble where it is not as it was kept."""
    row = connection.execute("SELECT body FROM blob WHERE sha256 = ?", (digest,)).fetchone()
    if row is None or sha256(row[0]).hexdigest() != digest:
        raise Trouble("What was signed is not in the library as it was signed, so it is not used. Nothing was changed. Bring a copy of it back.")
    return bytes(row[0])


def enter(connection: sqlite3.Connection, values: tuple[str, ...], actor: str) -> None:
    """Enter a person with a key, unless they are known; call it in a transaction."""
    done = connection.execute("INSERT OR IGNORE INTO person (person, name, credentials, key, at) VALUES (?, ?, ?, ?, ?)", values)
    if done.rowcount:
        tell(connection, "person known", "person", done.lastrowid, actor, values[-1])


def tell(connection: sqlite3.Connection, kind: str, table: str, row: int | None, actor: str, at: str, draft: int | None = None) -> None:
    """Append the event of a row; call it in a transaction."""
    history.log(connection, kind, at=at, actor=actor, draft=draft, detail=history.row_detail(connection, table, row or 0))
