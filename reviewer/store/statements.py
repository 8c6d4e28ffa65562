"""The signed statements of a draft, as they travel: each with its signature and the files it seals."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import sha256

from reviewer.model.named import NamedTuple
from reviewer.seal.envelope import Signed
from reviewer.seal.statement import FRAGMENT, Statement, read_statement
from reviewer.seal.trust import verified
from reviewer.seal.values import Meaning
from reviewer.store import history

_KINDS = {Meaning.AUTHORSHIP: "signed as author", Meaning.APPROVAL: "signed as reviewer", Meaning.WITHDRAWAL: "signed as withdrawn"}


class Kept(NamedTuple):
    """A statement byte by byte with its signature, and the files it seals by name."""

    payload: bytes
    signature: str
    files: Mapping[str, bytes]

    @property
    def sha256(self) -> str:
        """Return the hash of the statement."""
        return sha256(self.payload).hexdigest()

    @property
    def statement(self) -> Statement:
        """Return what it says; raise Malformed where it is none."""
        return read_statement(self.payload)


def of(connection: sqlite3.Connection, draft: int) -> tuple[Kept, ...]:
    """Return the signed statements of a draft, the oldest first."""
    marks = ", ".join("?" * len(_KINDS))
    rows = connection.execute(f"SELECT detail FROM event WHERE draft = ? AND kind IN ({marks}) ORDER BY seq", (draft, *_KINDS.values()))
    told = [json.loads(detail) for (detail,) in rows]
    return tuple(Kept(one["payload"].encode(), one["signature"], {FRAGMENT: one["fragment"].encode()} if one["fragment"] else {}) for one in told)


def take(connection: sqlite3.Connection, draft: int, new: Iterable[Kept], at: str) -> int:
    """Keep statements that are not kept yet and return how many were new; call it in a transaction.

    Raise Malformed where a signature does not fit its statement, or is by another key than that names.
    """
    there = {one.sha256 for one in of(connection, draft)}
    added = 0
    for one in new:
        statement = verified(Signed(one.payload, one.signature))
        if statement.sha256 in there:
            continue
        there.add(statement.sha256)
        detail = {"payload": one.payload.decode(), "signature": one.signature, "fragment": one.files.get(FRAGMENT, b"").decode(), "brought": True}
        history.log(connection, _KINDS[statement.meaning], at=at, actor=statement.signer.name, draft=draft, detail=detail)
        added += 1
    return added
