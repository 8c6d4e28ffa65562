"""Bits that flip in the library's file never give another text, and whatever they damage is found and named."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.disk import clean
from reviewer.store.ground import history
from reviewer.store.keeping import backups
from reviewer.store.library import Library
from tests.review.findings import answer
from tests.store.small import noon, state

Content = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def path(library: Library) -> Path:
    """A library of thirty drafts with answers, closed."""
    chance = random.Random(3)
    for number in range(30):
        words = " ".join(chance.choice(("rest", "ice", "pain", "knee", "walk", "sleep")) + str(chance.randrange(99)) for _ in range(900))
        draft, _ = library.revise(None, state(f"# Draft {number}\n\n{words}\n", path=f"/{number}.md"))
        library.decided.add_answers(draft, 1, (answer(f"f{number}"),), ("given",), actor="Ada North", at="2026-11-22T12:01:00+00:00")
    library.close()
    return library.path


def content(path: Path) -> Content | None:
    """Return all that people wrote, as it is in a file, unchecked; None where it cannot be read."""
    try:
        with closing(backups.reading(path)) as connection:
            tables = ("blob", "event", *history.TOLD)
            return {table: connection.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall() for table in tables}
    except (sqlite3.Error, OverflowError, ValueError):
        return None


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with one bit another, or 512 of them, or a page of nothing, or the end cut off."""
    made, at = bytearray(data), chance.randrange(len(data))
    kind = chance.randrange(20)
    if kind == 0:
        made[at : at + 512] = bytes(chance.randrange(256) for _ in range(len(made[at : at + 512])))
    elif kind == 1:
        at -= at % 4096
        made[at : at + 4096] = bytes(len(made[at : at + 4096]))
    elif kind == 2:
        del made[max(at, 1) :]
    else:
        made[at] ^= 1 << chance.randrange(8)
    return bytes(made)


def flips(path: Path, times: int, *, kept: bool = False) -> tuple[int, int, int, int]:
    """Flip bits so often, with `kept` in a library whose file looks as it was closed; return how often content was damaged, how often that was not found, how often SQLite alone did not, and wrong texts."""
    chance = random.Random(17)
    data, truth = path.read_bytes(), content(path)
    assert truth is not None
    texts = {row[0]: row[1] for row in truth["blob"]}
    place = path.with_name("flipped") / "library.db"
    place.parent.mkdir()
    damaged = missed = unseen = wrong = 0
    for _ in range(times):
        place.write_bytes(flipped(data, chance))
        if kept:
            clean.vouch(place)
        hurt = content(place) != truth
        damaged += hurt
        with closing(backups.reading(place)) as connection:
            unseen += hurt and _whole(connection)
        try:
            library = Library.open(place, noon, wait=0)
        except Trouble:
            continue
        missed += hurt and not library.health.all_faults()
        for digest, body in texts.items():
            with suppress(Trouble):
                wrong += library.text(str(digest)).encode() != body
        library.close()
    return damaged, missed, unseen, wrong


def _whole(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def test_three_hundred_flips_give_no_wrong_text_and_none_that_hurts_is_missed(path: Path) -> None:
    damaged, missed, unseen, wrong = flips(path, 300)
    assert damaged > 100  # the others hit room that nothing stands in, or what is worked out again
    assert wrong == 0
    assert missed == 0
    assert unseen > 60  # the control: SQLite's own check calls most of them whole


def test_flips_in_a_large_library_that_was_closed_whole_are_found_as_well(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clean, "LARGE", 0)
    damaged, missed, _, wrong = flips(path, 150, kept=True)
    assert damaged > 50
    assert (missed, wrong) == (0, 0)


def test_the_draft_whose_text_is_damaged_is_named(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TRIGGER blob_stays")
        seventh = "CAST(replace(CAST(body AS TEXT), '# Draft 7', '# Draft 8') AS BLOB)"
        other.execute(f"UPDATE blob SET body = {seventh} WHERE CAST(body AS TEXT) LIKE '# Draft 7%'")
        other.commit()
    library = Library.open(path, noon, wait=0)
    (fault,) = library.health.all_faults()
    assert "It belongs to “Ankles”" in fault
    library.close()


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_ten_thousand_flips_give_no_wrong_text(path: Path) -> None:
    damaged, missed, unseen, wrong = flips(path, 10_000)
    print(f"10,000 flips: {damaged} damaged content, {missed} of them missed, {unseen} not seen by SQLite's own check, {wrong} wrong texts")
    assert (missed, wrong) == (0, 0)
