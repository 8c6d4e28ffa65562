"""What every draft says, so that the same words are found again in another: plain SQL. It follows from the texts and may be made anew at any time."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Sequence

from reviewer.model.elsewhere import Said
from reviewer.store.ground.rows import MOST, Saying, Told

CROWD = 40
"""A run of three words that stands in so many blocks, or more, is a turn of phrase and finds these only."""
LEAST = 3
"""So many runs are shared at least, however many turns of phrase are among them."""
_NEWEST = "number = (SELECT max(number) FROM revision WHERE draft = r.draft)"


def keep(connection: sqlite3.Connection, draft: int, text_hash: str, blocks: Sequence[Said], most: int | None = None) -> bool:
    """Put what a draft says in place of what it said, so many new blocks at most; return whether that is all. Call it in a transaction.

    A block that is there already stays: whoever saves a long draft again does not wait for all of it. Until all blocks are there, the draft counts as
    one of which it is not kept what it says.
    """
    if connection.execute("SELECT 1 FROM told WHERE draft = ? AND text_hash = ?", (draft, text_hash)).fetchone():
        return True
    kept: dict[str, list[int]] = {}
    for number, sentences in connection.execute("SELECT id, sentences FROM said WHERE draft = ? ORDER BY id DESC", (draft,)):
        kept.setdefault(sentences, []).append(number)
    fresh = [block for block in blocks if not (same := kept.get("\n".join(block.sentences))) or not same.pop()]
    gone = [(number,) for numbers in kept.values() for number in numbers]
    connection.executemany("DELETE FROM run WHERE said = ?", gone)
    connection.executemany("DELETE FROM said WHERE id = ?", gone)
    _add(connection, draft, fresh[:most])
    if most is not None and len(fresh) > most:
        return False
    runs = array("q", {run for block in blocks for run in block.runs}).tobytes()
    connection.execute(
        "INSERT INTO told (draft, text_hash, runs) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET text_hash = ?2, runs = ?3", (draft, text_hash, runs)
    )
    return True


def _add(connection: sqlite3.Connection, draft: int, blocks: Sequence[Said]) -> None:
    first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM said").fetchone()[0]
    rows = [(number, draft, "\n".join(block.sentences)) for number, block in enumerate(blocks, first)]
    connection.executemany("INSERT INTO said (id, draft, sentences) VALUES (?, ?, ?)", rows)
    runs = [(number, run) for number, block in enumerate(blocks, first) for run in block.runs]
    connection.executemany("INSERT INTO run (said, hash) VALUES (?, ?)", runs)


def alike(connection: sqlite3.Connection, block: Said, fewest: int, draft: int) -> tuple[Saying, ...]:
    """Return the blocks of other drafts than one that share at least `fewest` runs of words with a block, those with most first."""
    shared = _shared(connection, block, fewest)
    if not shared:
        return ()
    rows = connection.execute(
        "SELECT said.id, said.draft, r.title, r.path, said.sentences FROM said"
        f" JOIN revision AS r ON r.draft = said.draft AND r.{_NEWEST} WHERE said.draft != ? AND said.id IN (SELECT value FROM json_each(?))",
        (draft, json.dumps(list(shared))),
    ).fetchall()
    rows.sort(key=lambda row: (-shared[row[0]], row[0]))
    return tuple(Saying(number, title, path, tuple(sentences.split("\n"))) for _, number, title, path, sentences in rows[:MOST])


def _shared(connection: sqlite3.Connection, block: Said, fewest: int) -> dict[int, int]:
    """Return how many runs of words each block shares with one, those that share too few left out.

    A run that stands in a crowd of blocks is followed to the first of them only: so a large library takes hardly longer than a small one.
    """
    found: dict[int, int] = {}
    crowds = 0
    for run in block.runs:
        rows = connection.execute("SELECT said FROM run WHERE hash = ? LIMIT ?", (run, CROWD)).fetchall()
        crowds += len(rows) == CROWD
        for (said,) in rows:
            found[said] = found.get(said, 0) + 1
    least = max(fewest - crowds, min(fewest, LEAST))
    best = sorted((-number, said) for said, number in found.items() if number >= least)
    return {said: -number for number, said in best[: 2 * MOST]}


def untold(connection: sqlite3.Connection, most: int) -> tuple[int, ...]:
    """Return drafts whose newest text is not told of here, at most so many: those kept by an earlier version of this program."""
    rows = connection.execute(
        f"SELECT draft FROM revision AS r WHERE {_NEWEST}"
        " AND NOT EXISTS (SELECT 1 FROM told WHERE told.draft = r.draft AND told.text_hash = r.text_hash) ORDER BY draft LIMIT ?",
        (most,),
    )
    return tuple(row[0] for row in rows)


def whole(connection: sqlite3.Connection) -> tuple[Told, ...]:
    """Return what every draft says, for whoever lets go of the library."""
    blocks: dict[int, list[str]] = {}
    for draft, sentences in connection.execute("SELECT draft, sentences FROM said ORDER BY id"):
        blocks.setdefault(draft, []).append(sentences)
    rows = connection.execute("SELECT draft, runs FROM told ORDER BY draft").fetchall()
    return tuple(Told(draft, array("q", runs), tuple(blocks.get(draft, ()))) for draft, runs in rows)
