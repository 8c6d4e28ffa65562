"""The signed statements of a draft, as they travel: each with its signature and the files it seals."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import sha256

from reviewer.model.named import NamedTuple
from reviewer.seal.statements.envelope import Signed
from reviewer.seal.statements.statement import Statement, read_statement
from reviewer.seal.trust import verified
from reviewer.store.records import seals


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
    """Return the signed statements of a draft, the oldest first; raise Trouble where a body is not as it was kept."""
    return tuple(Kept(one.payload, one.signature, seals.files(connection, one.number)) for one in seals.kept(connection, draft))


def take(connection: sqlite3.Connection, draft: int, new: Iterable[Kept], at: str) -> int:
    """Keep statements that are not kept yet and return how many were new; call it in a transaction.

    Raise Malformed where a signature does not fit its statement, or is by another key than that names.
    """
    there = {one.sha256 for one in of(connection, draft)}
    added = 0
    for one in sorted(new, key=lambda one: one.statement.signer.at):
        statement = verified(Signed(one.payload, one.signature))
        if statement.sha256 in there:
            continue
        there.add(statement.sha256)
        signer, number = statement.signer, statement.predicate.get("revision", {}).get("number", 0)
        meaning = statement.meaning.value
        came = seals.NewSeal(meaning, one.payload, one.signature, signer.person, signer.name, signer.key, at, one.files)
        seals.add(connection, draft, number, came)
        added += 1
    return added
