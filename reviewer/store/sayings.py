"""What every draft says, so that the same words are found again in another: plain SQL. It follows from the texts and may be made anew at any time."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Sequence

from reviewer.model.elsewhere import Said
from reviewer.store.rows import MOST, Saying, Told

_NEWEST = "number = (SELECT max(number) FROM revision WHERE draft = r.draft)"


def keep(connection: sqlite3.Connection, draft: int, text_hash: str, blocks: Sequence[Said]) -> None:
    """Put what a draft says in place of what it said; call it in a transaction."""
    connection.execute("DELETE FROM run WHERE said IN (SELECT id FROM said WHERE draft = ?)", (draft,))
    connection.execute("DELETE FROM said WHERE draft = ?", (draft,))
    for block in blocks:
        said = connection.execute("INSERT INTO said (draft, sentences) VALUES (?, ?)", (draft, "\n".join(block.sentences))).lastrowid
        connection.executemany("INSERT INTO run (said, hash) VALUES (?, ?)", [(said, run) for run in block.runs])
    runs = array("q", {run for block in blocks for run in block.runs}).tobytes()
    connection.execute(
        "INSERT INTO told (draft, text_hash, runs) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET text_hash = ?2, runs = ?3", (draft, text_hash, runs)
    )


def alike(connection: sqlite3.Connection, block: Said, fewest: int, draft: int) -> tuple[Saying, ...]:
    """Return the blocks of other drafts than one that share at least `fewest` runs of words with a block, those with most first."""
    rows = connection.execute(
        "SELECT said.draft, r.title, r.path, said.sentences FROM"
        " (SELECT said, count(*) AS shared FROM run WHERE hash IN (SELECT value FROM json_each(?1)) GROUP BY said HAVING shared >= ?2) AS near"
        f" JOIN said ON said.id = near.said JOIN revision AS r ON r.draft = said.draft AND r.{_NEWEST}"
        " WHERE said.draft != ?3 ORDER BY shared DESC, said.id LIMIT ?4",
        (json.dumps(block.runs), fewest, draft, MOST),
    )
    return tuple(Saying(number, title, path, tuple(sentences.split("\n"))) for number, title, path, sentences in rows)


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
