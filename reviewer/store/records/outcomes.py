"""What became of each finding: still found, fixed, reworded, or lapsed for another reason. Rows are only ever added."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from reviewer.store.ground.connection import told, writing
from reviewer.store.ground.rows import Record

_OPEN = (
    "SELECT fingerprint, rule, ruleset FROM outcome AS o WHERE draft = ? AND state = 'found'"
    " AND id = (SELECT max(id) FROM outcome WHERE draft = o.draft AND fingerprint = o.fingerprint)"
)
_ANSWERED = (
    "SELECT fingerprint FROM answer AS a WHERE draft = ? AND state != 'withdrawn'"
    " AND id = (SELECT max(id) FROM answer WHERE draft = a.draft AND fingerprint = a.fingerprint)"
)


def changes(
    connection: sqlite3.Connection, draft: int, found: Mapping[str, str], ruleset: str, *, by_edit: bool = True
) -> list[tuple[str, str, str]]:
    """Return what is new since this was last told of a draft, as (rule, fingerprint, state); `found` maps each finding to its rule.

    A finding that is gone was fixed, unless its rule found as many new ones (then its words were only changed), it had been answered, or the rules
    are others than before. `by_edit=False` says that the text is the same, so that nothing can have been fixed.
    """
    known = {fingerprint: (rule, rules) for fingerprint, rule, rules in connection.execute(_OPEN, (draft,))}
    new = [(rule, fingerprint, "found") for fingerprint, rule in found.items() if known.get(fingerprint, ("", ""))[1] != ruleset]
    gone = {fingerprint: known[fingerprint] for fingerprint in known if fingerprint not in found}
    if not gone:
        return new
    answered = {key.removeprefix("draft:").removeprefix("house:") for (key,) in connection.execute(_ANSWERED, (draft,))}
    fresh = Counter(rule for fingerprint, rule in found.items() if fingerprint not in known)
    ended = []
    for fingerprint, (rule, rules) in gone.items():
        if not by_edit or rules != ruleset or fingerprint in answered:
            state = "lapsed"
        else:
            state = "reworded" if fresh[rule] > 0 else "fixed"
            fresh[rule] -= 1
        ended.append((rule, fingerprint, state))
    return [*new, *ended]


def add(connection: sqlite3.Connection, draft: int, revision: int, rows: list[tuple[str, str, str]], ruleset: str, at: str) -> None:
    """Append changes; call it in a transaction."""
    connection.executemany(
        "INSERT INTO outcome (draft, revision, rule, fingerprint, state, ruleset, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(draft, revision, *row, ruleset, at) for row in rows],
    )


def records(connection: sqlite3.Connection) -> dict[str, Record]:
    """Return of each rule how many of its findings were fixed and how many stand answered, in all drafts."""
    fixed = dict(
        connection.execute(
            "SELECT rule, count(*) FROM outcome AS o WHERE state = 'fixed'"
            " AND id = (SELECT max(id) FROM outcome WHERE draft = o.draft AND fingerprint = o.fingerprint) GROUP BY rule"
        )
    )
    answered = dict(
        connection.execute(
            "SELECT rule, count(*) FROM answer AS a WHERE state != 'withdrawn'"
            " AND id = (SELECT max(id) FROM answer WHERE draft = a.draft AND fingerprint = a.fingerprint) GROUP BY rule"
        )
    )
    return {rule: Record(fixed.get(rule, 0), answered.get(rule, 0)) for rule in {*fixed, *answered}}


class Outcomes:
    """What became of the findings, in an open library. Its errors are Trouble."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection = path, connection

    def note(self, draft: int, revision: int, found: Mapping[str, str], ruleset: str, at: str, *, by_edit: bool = True) -> None:
        """Keep what became of a draft's findings since this was last told; `found` maps those that stand to their rules."""
        with told(self._path):
            if rows := changes(self._connection, draft, found, ruleset, by_edit=by_edit):
                with writing(self._connection):
                    add(self._connection, draft, revision, rows, ruleset, at)

    def records(self) -> dict[str, Record]:
        """Return of each rule what became of its findings on this desk."""
        with told(self._path):
            return records(self._connection)
