"""Whether the library is whole: every event in its place, every row as its event tells, every kept body as its name says.

A check goes in small pieces over the library's own connection, so that it can run beside the typing: no second opener touches the file, which would
take the lock away, and nothing is read that another thread is just writing.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256

from reviewer.model.named import NamedTuple
from reviewer.store.ground import history
from reviewer.store.ground.walking import walk

_BATCH = 100
_LARGE = 512 * 1024
"""Bytes of a body from which on it is read in parts."""
_PART = 256 * 1024
_FIRST = -(2**63)
"""Before the least number a row can have."""


Head = tuple[int, str]
"""The number and the hash of an event."""


class Fault(NamedTuple):
    """A place where the library is not as it was written: a sentence, and the number of the event or the title of the draft it concerns."""

    sentence: str
    event: int = 0
    draft: str = ""


class Check:
    """A look through the whole library, a piece at a time; `heads` are hashes of events, with their numbers, that are held elsewhere.

    `later` are tables that the first look at the file left out.
    """

    def __init__(self, connection: sqlite3.Connection, heads: Iterable[Head] = (), later: tuple[str, ...] = ()) -> None:
        self._connection = connection
        self._later = later
        self._heads: dict[int, set[str]] = {}
        for seq, link in heads:
            self._heads.setdefault(seq, set()).add(link)
        self._told: dict[str, dict[int, str]] = {table: {} for table in history.TOLD}
        self._seq, self._hash, self._broken = 0, "", False
        self._pieces = self._all()
        self.faults: list[Fault] = []
        self.done = False

    @property
    def green(self) -> bool:
        """Return whether everything was looked at and all of it is whole."""
        return self.done and not self.faults

    def step(self, seconds: float) -> bool:
        """Look for about so long; return whether all has been looked at."""
        end = time.monotonic() + seconds
        while not self.done and time.monotonic() < end:
            self._next()
        return self.done

    def run(self) -> tuple[Fault, ...]:
        """Look at everything that is left and return what is not whole."""
        while not self.done:
            self._next()
        return tuple(self.faults)

    def _next(self) -> None:
        try:
            fault = next(self._pieces)
        except StopIteration:
            self.done = True
            return
        except (sqlite3.Error, ValueError, TypeError, KeyError, OverflowError) as error:  # what is read is not what was written
            self.done, fault = True, Fault(f"A part of the library cannot be read ({error}).")
        if fault is not None:
            self.faults.append(fault)

    def _all(self) -> Iterator[Fault | None]:
        if self._connection.execute("SELECT 1 FROM event WHERE seq < 1").fetchone():
            self._broken = True
            yield Fault("There is an event before the first one of the history.", 1)
        yield from self._chain()
        yield from self._missing_heads()
        there = {name for (name,) in self._connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        for table in history.TOLD:
            if table in there or self._told[table]:  # a library of an older version has not all of them
                yield from self._rows(table)
        yield from self._bodies()
        for problem in walk(self._connection, self._later):
            yield Fault(problem) if problem else None

    def _chain(self) -> Iterator[Fault | None]:
        """Follow the chain from where it was last left; a first fault ends it, since nothing behind it can be told."""
        while not self._broken:
            events = self._connection.execute(
                "SELECT seq, prev, hash, at, actor, kind, draft, detail FROM event WHERE seq > ? ORDER BY seq LIMIT ?", (self._seq, _BATCH)
            ).fetchall()
            if not events:
                return
            for seq, prev, link, *event in events:
                number = self._seq + 1
                if seq != number or prev != self._hash or link != history.link(prev, seq, *event):
                    self._broken = True
                    yield Fault(f"Event {number} of the history is not as it was written.", number)
                    return
                self._seq, self._hash = seq, link
                if self._heads.get(seq, {link}) != {link}:
                    self._broken = True
                    yield Fault(f"The history up to event {seq} is not the one that was seen elsewhere: it was written anew.", seq)
                    return
                about = json.loads(event[-1])
                if about.get("table") in self._told:
                    self._told[about["table"]][about["id"]] = about["sha256"]
            yield None

    def _missing_heads(self) -> Iterator[Fault | None]:
        last = max(self._heads, default=0)
        if not self._broken and last > self._seq:
            yield Fault(f"The history ends at event {self._seq}, but event {last} of it was seen elsewhere: its end was cut off.", self._seq + 1)

    def _rows(self, table: str) -> Iterator[Fault | None]:
        told, last = self._told[table], _FIRST
        seen: set[int] = set()
        while True:
            cursor = self._connection.execute(f"SELECT * FROM {table} WHERE id > ? ORDER BY id LIMIT ?", (last, _BATCH))
            place = [column[0] for column in cursor.description].index("id")
            rows = cursor.fetchall()
            if not rows:
                break
            for row in rows:
                last = row[place]
                seen.add(last)
                if last not in told:
                    yield from self._chain()  # it was added since the chain was followed
                if told.get(last) != history.hash_of(row):
                    yield Fault(f"Row {last} of the table {table} is not as written.{_whose(self._connection, table, last)}")
            yield None
        for row in sorted(told.keys() - seen):
            yield Fault(f"Row {row} of the table {table} is gone.")

    def _bodies(self) -> Iterator[Fault | None]:
        last = _FIRST
        while True:
            rows = self._connection.execute("SELECT rowid, sha256, size FROM blob WHERE rowid > ? ORDER BY rowid LIMIT ?", (last, _BATCH)).fetchall()
            if not rows:
                return
            for last, name, size in rows:
                digest = sha256()
                for part in self._parts(last, size):
                    digest.update(part)
                    yield None
                if digest.hexdigest() != name:
                    title = _title(self._connection, name)
                    whose = f" It belongs to “{title}”." if title else ""
                    yield Fault(f"The kept text {name[:12]} is not as it was written.{whose}", draft=title)

    def _parts(self, row: int, size: int) -> Iterator[bytes]:
        if size <= _LARGE:
            yield self._connection.execute("SELECT body FROM blob WHERE rowid = ?", (row,)).fetchone()[0]
            return
        with self._connection.blobopen("blob", "body", row, readonly=True) as body:
            while part := body.read(_PART):
                yield part


def faults(connection: sqlite3.Connection, heads: Iterable[Head] = ()) -> tuple[Fault, ...]:
    """Return where a library is not as it was written; empty where it is whole."""
    return Check(connection, heads).run()


def head(connection: sqlite3.Connection) -> tuple[int, str]:
    """Return the number and the hash of the newest event; (0, "") where there is none."""
    return connection.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone() or (0, "")


def _title(connection: sqlite3.Connection, body: str) -> str:
    """Return the title of a draft that a kept body belongs to; empty where none is found."""
    row = connection.execute("SELECT title FROM revision WHERE text_hash = ? ORDER BY id DESC LIMIT 1", (body,)).fetchone()
    if row is None:
        row = connection.execute(
            "SELECT r.title FROM asset AS a JOIN revision AS r ON r.draft = a.draft WHERE a.sha256 = ? ORDER BY r.id DESC LIMIT 1", (body,)
        ).fetchone()
    return str(row[0]) if row else ""


def _whose(connection: sqlite3.Connection, table: str, row: int) -> str:
    try:
        found = connection.execute(
            f"SELECT r.title FROM {table} AS t JOIN revision AS r ON r.draft = t.draft WHERE t.id = ? ORDER BY r.id DESC LIMIT 1", (row,)
        ).fetchone()
    except sqlite3.Error:  # a table that knows no draft
        return ""
    return f" It belongs to “{found[0]}”." if found else ""
