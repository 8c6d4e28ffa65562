"""The list of all drafts, read at once: what is worked out of a draft's rows is kept until an event tells of it again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reviewer.model.course import Entry, Step, Trail
from reviewer.model.review import SignOff
from reviewer.model.summary import Summary
from reviewer.store.ground.connection import writing
from reviewer.store.ground.rows import Revision, Shelved
from reviewer.store.records import shelf

_SHAPE = ";".join(",".join(kind._fields) for kind in (Shelved, Revision, SignOff, Trail, Entry))
"""Which fields a kept row has: one that another version of this program wrote with others is worked out anew."""
_AT = {name: number for number, name in enumerate(Shelved._fields)}
_TOUCHED, _SIGNED, _TRAIL, _SUMMARY, _UNSAVED = (_AT[name] for name in ("touched", "signoff", "trail", "summary", "unsaved"))
_UNLISTED = "SELECT id FROM draft WHERE id NOT IN (SELECT draft FROM listed WHERE shape = ?)"
_FIGURES = ", ".join(f"s.{name}" for name in Summary._fields)
_LISTED = f"SELECT listed.draft, facts, {_FIGURES} FROM listed LEFT JOIN summary AS s ON s.draft = listed.draft WHERE shape = ?"


Known = dict[int, tuple[tuple[Any, ...], Shelved]]
"""What was made of a draft's row, with the row: the same value again as long as the row is the same."""


def drafts(connection: sqlite3.Connection, known: Known) -> tuple[Shelved, ...]:
    """Return all drafts with their newest revision, signature and figures, the one last worked on first.

    A row is kept as it was worked out (see `shelf.standing`); a trigger drops it with the next event of its draft. The journal has no events and is
    read along each time. `known` is what was made of the rows before, and is brought up to date.
    """
    fresh = [shelf.standing(connection, number) for (number,) in connection.execute(_UNLISTED, (_SHAPE,)).fetchall()]
    stored = not fresh or _keep(connection, fresh)
    rows = connection.execute(_LISTED, (_SHAPE,)).fetchall()
    unsaved = dict(connection.execute("SELECT draft, max(at) FROM working GROUP BY draft").fetchall())
    changed = [row for row in rows if row[0] not in known or known[row[0]][0] != row or known[row[0]][1].unsaved != unsaved.get(row[0], "")]
    facts = json.loads(f"[{','.join(row[1] for row in changed)}]")
    known.update((row[0], (row, _made(fact, row[2:], unsaved))) for fact, row in zip(facts, changed, strict=True))
    found = [known[row[0]][1] for row in rows]
    if not stored:
        found += [one._replace(unsaved=unsaved.get(one.revision.draft, "")) for one in fresh]
    return tuple(sorted(found, key=_worked_on, reverse=True))


def work_out(connection: sqlite3.Connection, most: int) -> bool:
    """Work out and keep the rows of so many drafts that are not kept; return whether there are more of them. The last few are left to `drafts`."""
    numbers = connection.execute(f"{_UNLISTED} LIMIT ?", (_SHAPE, most)).fetchall()
    return len(numbers) == most and _keep(connection, [shelf.standing(connection, number) for (number,) in numbers])


def recheck(connection: sqlite3.Connection) -> Iterator[None]:
    """Take out, one draft at a time, what is kept of it and is not what its rows say: no hand from outside makes a list say approved."""
    for (number,) in connection.execute("SELECT draft FROM listed").fetchall():
        row = connection.execute("SELECT facts FROM listed WHERE draft = ? AND shape = ?", (number, _SHAPE)).fetchone()
        if row is not None and row[0] != json.dumps(shelf.standing(connection, number)):
            with writing(connection):
                connection.execute("DELETE FROM listed WHERE draft = ?", (number,))
        yield


def _worked_on(one: Shelved) -> tuple[str, int]:
    return one.touched, one.revision.id


def _made(fact: list[Any], figures: tuple[Any, ...], unsaved: Mapping[int, str]) -> Shelved:
    """Return a draft from its kept row, its figures and the moments at which text of drafts was kept."""
    revision = Revision(*fact[0])
    kept = unsaved.get(revision.draft, "")
    fact[_TOUCHED], fact[_UNSAVED] = max(fact[_TOUCHED], kept), kept
    fact[_SUMMARY] = Summary(*figures) if figures[0] is not None else None
    if fact[_SIGNED] is not None:
        fact[_SIGNED] = SignOff(*fact[_SIGNED])._replace(block_keys=(), seen=())
    entries, *rest = fact[_TRAIL]
    fact[_TRAIL] = Trail(tuple(Entry(Step(entry[0]), *entry[1:]) for entry in entries), *rest)
    return Shelved(revision, *fact[1:])


def _keep(connection: sqlite3.Connection, fresh: Sequence[Shelved]) -> bool:
    """Keep rows as they were worked out; return whether that could be done: a list that cannot be kept is worked out anew the next time."""
    rows = [(one.revision.draft, _SHAPE, json.dumps(one)) for one in fresh]
    try:
        with writing(connection):
            connection.executemany("INSERT OR REPLACE INTO listed (draft, shape, facts) VALUES (?, ?, ?)", rows)
    except sqlite3.Error:
        return False
    return True
