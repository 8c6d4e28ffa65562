"""All that is needed of a library to show what people decided, read at one moment so that its lock can be let go."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from reviewer.model.course import Trail
from reviewer.model.steps import Steps, at_once
from reviewer.store.opened.snapshot import Snapshot
from reviewer.store.records import course, decisions, house, order, sayings, seals, shelf, withdrawals
from reviewer.store.records.recall import Recall

AT_A_TIME = 60
"""Drafts that are read in a row, where that is done in steps: some milliseconds."""
V = TypeVar("V")


def remembered(connection: sqlite3.Connection, number: int = 0) -> Snapshot:
    """Return what the library knows; with the texts of the drafts' revisions of a number, where one is named."""
    return at_once(remembering(connection, number))


def remembering(connection: sqlite3.Connection, number: int = 0) -> Steps[Snapshot]:
    """Do what `remembered` does in steps; where something is written between two of them, it is all read again, for it is to be of one moment."""
    while True:
        before = connection.total_changes
        reading = _reading(connection, number)
        while connection.total_changes == before:
            try:
                next(reading)
            except StopIteration as done:
                snapshot: Snapshot = done.value
                return snapshot
            yield


def _reading(connection: sqlite3.Connection, number: int) -> Steps[Snapshot]:
    paths, hashes = shelf.places(connection)
    yield
    drafts = sorted({*paths.values(), *hashes.values()})

    def of_each(what: Callable[[int], V], *tables: str) -> Iterator[dict[int, V]]:
        """Yield what is read of every draft, so many at a time; of those alone that have rows in one of some tables, where any are named."""
        some = order.told_of(connection, *tables) if tables else frozenset(drafts)
        asked = [draft for draft in drafts if draft in some]
        for first in range(0, len(asked), AT_A_TIME):
            yield {draft: what(draft) for draft in asked[first : first + AT_A_TIME]}

    revisions = yield from _together(of_each(lambda draft: shelf.newest(connection, draft)))
    given = yield from _together(of_each(lambda draft: decisions.given_in(connection, draft), "answer"))
    signed = yield from _together(of_each(seals.signoff_reader(connection), "signoff", "snapshot"))
    trails = yield from _together(of_each(lambda draft: course.trail(connection, draft), "course", "signoff"))
    judged = yield from _together(of_each(lambda draft: course.judgements(connection, draft), "verdict"))
    recall = Recall(sayings.whole(connection))
    yield
    return Snapshot(
        paths=paths,
        hashes=hashes,
        revisions=revisions,
        given=given,
        everywhere=decisions.house_wide(connection),
        signed={draft: signoff for draft, signoff in signed.items() if signoff},
        corrected=house.corrections(connection),
        off=house.rules_off(connection),
        recall=recall,
        texts={(draft, number): text for draft, text in shelf.texts(connection, number).items()} if number else {},
        trails={draft: trail for draft, trail in trails.items() if trail != Trail()},
        judged={draft: found for draft, found in judged.items() if found},
        gone=withdrawals.withdrawn(connection),
    )


def _together(parts: Iterable[dict[int, V]]) -> Steps[dict[int, V]]:
    """Return some parts as one, a step for each."""
    whole: dict[int, V] = {}
    for part in parts:
        whole.update(part)
        yield
    return whole
