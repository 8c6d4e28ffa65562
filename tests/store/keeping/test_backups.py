"""Copies of the library: whole before they have a name, kept for long, and never pushed out by a bad one."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.ground import health
from reviewer.store.keeping import backups
from reviewer.store.library import Library
from reviewer.store.opened.glance import glance
from tests.store.ground.test_history import tamper
from tests.store.small import noon, state

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def filled(library: Library) -> Library:
    """A library with forty drafts."""
    for number in range(40):
        library.revise(None, state(f"Words of {number}.\n" * 2000, path=f"/{number}.md"))
    return library


def test_a_copy_is_whole_and_tells_the_same_history(filled: Library) -> None:
    path = filled.back_up(NOW)
    assert path == filled.path.parent / "backups" / "library-20261122T120000Z.db"
    assert backups.verify(path) == health.head(filled.connection)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    assert not filled.changed
    assert path.stat().st_mode & 0o077 == 0


def test_the_lock_is_still_held_after_a_copy(filled: Library) -> None:
    filled.back_up(NOW)
    with pytest.raises(Trouble, match="another window"):
        glance(filled.path)


def test_a_library_with_a_fault_is_not_copied_over_good_ones(filled: Library) -> None:
    good = filled.back_up(NOW)
    again = tamper(filled, "UPDATE blob SET body = x'00', size = 1 WHERE rowid = 7")
    with pytest.raises(Trouble, match="not whole"):
        again.back_up(NOW + timedelta(hours=1))
    again.health.all_faults()
    with pytest.raises(Trouble, match="The good ones are kept"):
        again.back_up(NOW + timedelta(hours=2))
    assert [one.path for one in backups.backups(good.parent)] == [good]
    assert [entry.name for entry in good.parent.iterdir()] == [good.name]
    again.close()


def test_a_copying_that_is_stopped_leaves_nothing(filled: Library) -> None:
    folder = backups.folder_of(filled.path)
    with pytest.raises(backups.Stopped):
        backups.copy(filled.connection, folder, lambda: True)
    assert list(folder.iterdir()) == []


def test_what_is_written_while_a_copy_is_made_is_in_it_or_after_it(filled: Library) -> None:
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        if asked in (2, 4):  # between two slices
            filled.revise(None, state(f"Meanwhile {asked}.\n", path=f"/meanwhile{asked}.md"))
        return False

    made = backups.copy(filled.connection, backups.folder_of(filled.path), stop)
    path = backups.finish(filled.connection, made, backups.folder_of(filled.path), NOW)
    assert asked > 4
    assert backups.verify(path)[0] in (40, 41, 42)


def test_a_copy_with_another_history_gets_no_name(filled: Library, tmp_path: Path) -> None:
    other = Library.open(tmp_path / "other" / "library.db", noon, wait=0)
    other.revise(None, state("Another history.\n"))
    made = backups.copy(other.connection, tmp_path / "other" / "backups")
    with pytest.raises(Trouble, match="another history"):
        backups.finish(filled.connection, made, tmp_path / "other" / "backups", NOW)
    assert list((tmp_path / "other" / "backups").iterdir()) == []
    other.close()


def test_a_second_place_gets_the_same_copy(filled: Library, tmp_path: Path) -> None:
    path = filled.back_up(NOW)
    second = backups.put_second(path, tmp_path / "stick" / "copies", NOW)
    assert second.read_bytes() == path.read_bytes()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Trouble, match="The first one is whole"):
        backups.put_second(path, tmp_path / "file", NOW)


def test_a_damaged_copy_is_passed_over_for_an_older_whole_one(filled: Library) -> None:
    old = filled.back_up(NOW)
    new = filled.back_up(NOW + timedelta(minutes=1))
    data = bytearray(new.read_bytes())
    with closing(sqlite3.connect(new)) as look:
        root = look.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'blob'").fetchone()[0]
    for at in range((root + 3) * 4096, (root + 9) * 4096, 100):
        data[at] ^= 1
    new.write_bytes(data)
    found = backups.newest_whole(old.parent)
    assert found is not None and found.path == old


def test_copies_of_two_years_thin_out_to_days_weeks_and_months() -> None:
    held: set[datetime] = set()
    for number in range(2 * 365 * 24):
        now = NOW + timedelta(hours=number)
        held.add(now)
        if number % 6 == 0:
            held = set(backups.kept(held, now))
    held = set(backups.kept(held, now))
    age = sorted((now - at).total_seconds() / 86400 for at in held)
    assert sum(days < 2 for days in age) == 48
    assert 12 + 10 + 9 - 3 <= sum(days >= 2 for days in age) <= 12 + 10 + 9 + 2
    assert age[-1] > 270
    assert all(after - before <= 1.1 for before, after in pairwise([days for days in age if days < 12]))
    assert all(after - before < 8 for before, after in pairwise([days for days in age if days < 70]))


def test_the_newest_copy_is_kept_however_old_it_is() -> None:
    old = NOW - timedelta(days=4000)
    assert backups.kept([old], NOW) == {old}
    assert backups.kept([], NOW) == frozenset()


def test_files_of_others_in_the_folder_of_copies_are_left_alone(filled: Library) -> None:
    folder = backups.folder_of(filled.path)
    folder.mkdir()
    (folder / "library-mine.db").write_bytes(b"mine")
    shutil.copy(filled.back_up(NOW - timedelta(days=900)), folder / "keep.db")
    filled.back_up(NOW)
    assert {"library-mine.db", "keep.db"} <= {entry.name for entry in folder.iterdir()}
