"""What came of the histories of other libraries about a draft: plain SQL, rows only ever added."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from reviewer.store.pack.review_file import Line


def lines(connection: sqlite3.Connection, draft: int) -> tuple[Line, ...]:
    """Return what came of a draft, library by library, each in its order."""
    rows = connection.execute("SELECT line FROM slice WHERE draft = ? ORDER BY library, seq", (draft,))
    return tuple(read(text) for (text,) in rows)


def known(connection: sqlite3.Connection, library: str) -> dict[int, tuple[str, str]]:
    """Return the hash and the time of every event of a library that came here, by number."""
    rows = connection.execute("SELECT seq, hash, line FROM slice WHERE library = ?", (library,))
    return {seq: (link, json.loads(line)["at"]) for seq, link, line in rows}


def keep(connection: sqlite3.Connection, draft: int, new: Iterable[Line]) -> int:
    """Keep events that are not here yet and return how many were new; call it in a transaction."""
    added = 0
    for line in new:
        added += connection.execute(
            "INSERT INTO slice (draft, library, seq, hash, line) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (draft, line.library, line.seq, line.hash, written(line)),
        ).rowcount
    return added


def written(line: Line) -> str:
    """Return a line as it is kept."""
    return json.dumps({**line._asdict(), "refs": dict(line.refs)}, ensure_ascii=False, sort_keys=True)


def read(text: str) -> Line:
    """Return a line that was kept."""
    told = json.loads(text)
    return Line(**(told | {"row": tuple(told["row"])}))
