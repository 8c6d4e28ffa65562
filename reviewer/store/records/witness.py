"""Heads of other libraries' histories that were seen, and the refusal of a later one that does not contain them. Plain SQL, rows only ever added."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.store.ground import history


class Fork(NamedTuple):
    """Where a history parts from what was seen of it: the last event both have, and the first seen one that it has not, with the time it was seen."""

    agreed: int
    missing: int
    at: str


class Rewritten(Trouble):
    """A history does not contain what was seen of it before; `fork` is where they part."""

    def __init__(self, sentence: str, fork: Fork) -> None:
        super().__init__(sentence)
        self.fork = fork


def note(connection: sqlite3.Connection, peer: str, seq: int, head: str, at: str) -> None:
    """Keep that a library's event of this number had this hash, once, with its event; call it in a transaction."""
    if connection.execute("SELECT 1 FROM witnessed WHERE peer = ? AND seq = ? AND head = ?", (peer, seq, head)).fetchone():
        return
    row = connection.execute("INSERT INTO witnessed (peer, seq, head, at) VALUES (?, ?, ?, ?)", (peer, seq, head, at)).lastrowid
    history.log(connection, "history witnessed", at=at, actor=peer, detail=history.row_detail(connection, "witnessed", row or 0))


def seen(connection: sqlite3.Connection, peer: str) -> tuple[tuple[int, str, str], ...]:
    """Return what was seen of a library's history: number, hash and time, the oldest event first."""
    return tuple(connection.execute("SELECT seq, head, at FROM witnessed WHERE peer = ? ORDER BY seq, id", (peer,)).fetchall())


def require(connection: sqlite3.Connection, peer: str, chain: Mapping[int, str]) -> None:
    """Raise Rewritten where a library's history, hashes by number up to its newest event, does not contain what was seen of it before."""
    known, last = seen(connection, peer), max(chain, default=0)
    fork = next(((seq, at) for seq, head, at in known if chain.get(seq) != head), None)
    if fork is None:
        return
    agreed = max((seq for seq, head, _ in known if seq < fork[0] and chain.get(seq) == head), default=0)
    what = f"ends at event {last}" if fork[0] > last else f"has another event {fork[0]}"
    raise Rewritten(
        f"The history from {peer} is not the one that was seen before: it {what}, and event {fork[0]} was seen on {fork[1][:10]}. "
        f"Both agree up to event {agreed}. Nothing was taken from it. Ask {peer} what happened to their library.",
        Fork(agreed, *fork),
    )
