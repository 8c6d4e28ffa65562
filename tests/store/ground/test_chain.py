"""A history that was edited, cut, swapped, added to or written anew is found, and where."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator

import pytest

from reviewer.store.ground import health, history
from reviewer.store.ground.schema import MIGRATIONS

EVENTS = 150
COLUMNS = ("seq", "prev", "hash", "at", "actor", "kind", "draft", "detail")
Event = list[object]


@pytest.fixture
def chain() -> Iterator[sqlite3.Connection]:
    """A history of a hundred and fifty events, its guards taken down."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for statements in MIGRATIONS:
        for statement in statements:
            if "TRIGGER" not in statement:
                connection.execute(statement)
    for number in range(EVENTS):
        history.log(connection, "noted", at=f"2026-11-22T12:{number // 60:02}:{number % 60:02}+00:00", actor="Ada North", detail={"n": number})
    yield connection
    connection.close()


def events(connection: sqlite3.Connection) -> list[Event]:
    """Return the whole history, row by row."""
    return [list(row) for row in connection.execute("SELECT * FROM event ORDER BY seq")]


def put(connection: sqlite3.Connection, rows: list[Event]) -> None:
    """Have these rows be the history."""
    connection.execute("DELETE FROM event")
    connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def anew(rows: list[Event], begin: int, end: int) -> None:
    """Write numbers and hashes of events anew, so that they fit each other."""
    for place in range(begin, end):
        rows[place][0] = place + 1
        rows[place][1] = rows[place - 1][2] if place else ""
        row = rows[place]
        rows[place][2] = history.link(str(row[1]), row[0], *row[3:])


def edit(rows: list[Event], chance: random.Random) -> tuple[str, int]:
    """Change a history as somebody might who has the file; return how, and the number of the first event that is another."""
    how = chance.choice(("cell", "cell", "cell", "delete", "swap", "insert", "rehash one", "rehash all", "cut"))
    place = chance.randrange(1, EVENTS - 20)
    if how == "cell":
        column = chance.randrange(len(COLUMNS))
        before = rows[place][column]
        rows[place][column] = EVENTS + 7 if column == 0 else 3 if column == 6 else f"{before}x" if column != 1 else "0" * 64
        rows.sort(key=lambda row: int(str(row[0])))
        return f"cell {COLUMNS[column]}", place + 1
    if how == "delete":
        del rows[place]
        if chance.random() < 0.5:
            for row in rows[place:]:
                row[0] = int(str(row[0])) - 1
    elif how == "swap":
        rows[place][3:], rows[place + 1][3:] = rows[place + 1][3:], rows[place][3:]
    elif how == "insert":
        rows.insert(place, [*rows[place]])
        rows[place][4] = "Eve"
        anew(rows, place, len(rows) if chance.random() < 0.5 else place + 1)
        for number, row in enumerate(rows, 1):
            row[0] = number
    elif how == "cut":
        del rows[place:]
    else:
        rows[place][4] = "Eve"
        anew(rows, place, len(rows) if how == "rehash all" else place + 1)
    return how, place + 1


def found(connection: sqlite3.Connection, times: int, *, witnessed: bool) -> tuple[int, int, set[str]]:
    """Edit a history so often; return how many edits were found, how many of them at their place, and the ways of those that were not."""
    chance, original = random.Random(5), events(connection)
    heads = [(int(str(row[0])), str(row[2])) for row in original if int(str(row[0])) % 20 == 0] if witnessed else []
    caught = located = 0
    missed: set[str] = set()
    for _ in range(times):
        rows = [[*row] for row in original]
        how, place = edit(rows, chance)
        put(connection, rows)
        faults = health.faults(connection, heads)
        caught += bool(faults)
        if faults:
            # where all behind an edit was written anew, the next head that was seen elsewhere tells; else the event itself or the next
            located += place <= faults[0].event <= (place + 20 if how in {"rehash all", "insert", "cut", "delete"} else place + 1)
        else:
            missed.add(how)
    put(connection, original)
    return caught, located, missed


def test_a_thousand_edits_of_the_history_are_found_and_where(chain: sqlite3.Connection) -> None:
    assert health.faults(chain) == ()
    caught, located, missed = found(chain, 1000, witnessed=True)
    assert (caught, located, missed) == (1000, 1000, set())


def test_without_a_witness_a_history_that_was_cut_or_written_anew_passes(chain: sqlite3.Connection) -> None:
    caught, _, missed = found(chain, 300, witnessed=False)
    assert caught < 300
    assert {"cut", "rehash all"} <= missed <= {"cut", "rehash all", "insert"}


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_twenty_thousand_edits_of_the_history_are_found(chain: sqlite3.Connection) -> None:
    caught, located, missed = found(chain, 20_000, witnessed=True)
    print(f"20,000 edits: {caught} found, {located} at their place, {missed or 'none missed'}")
    assert (caught, located) == (20_000, 20_000)
