"""Opening a library: locked, newer, foreign, damaged or not there at all."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.ground.connection import Broken, Damaged, Locked, connect
from reviewer.store.ground.schema import APPLICATION, MIGRATIONS
from reviewer.store.keeping.recovery import Way
from reviewer.store.library import Library
from reviewer.store.opened.glance import glance
from tests.store.small import noon, state

OPEN = """
import sys
from pathlib import Path
from reviewer.model.trouble import Trouble
from tests.store.small import noon
from reviewer.store.library import Library
try:
    Library.open(Path(sys.argv[1]), noon, wait=0.2)
except Trouble as trouble:
    print(trouble)
"""


def test_a_second_program_is_told_who_holds_the_library(library: Library) -> None:
    said = subprocess.run([sys.executable, "-c", OPEN, str(library.path)], capture_output=True, text=True, timeout=60, check=True)
    assert "open in another window of this program" in said.stdout
    assert "Nothing was changed" in said.stdout


def test_the_lock_is_free_once_the_first_has_closed(library: Library) -> None:
    library.close()
    said = subprocess.run([sys.executable, "-c", OPEN, str(library.path)], capture_output=True, text=True, timeout=60, check=True)
    assert said.stdout == ""


def test_reading_a_library_that_a_window_holds_is_refused_in_words(library: Library) -> None:
    library.revise(None, state())
    with pytest.raises(Locked, match="another window"):
        glance(library.path)


def test_the_pragmas_are_the_ones_that_survive_a_power_cut(library: Library) -> None:
    wanted = {"locking_mode": "exclusive", "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0}
    wanted |= {"cell_size_check": 1, "temp_store": 2, "secure_delete": 1, "recursive_triggers": 1, "busy_timeout": 0}
    assert {name: library.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted


def test_a_library_of_a_newer_program_is_left_as_it_is(library: Library) -> None:
    library.connection.execute("PRAGMA user_version=99")
    library.close()
    before = library.path.read_bytes()
    with pytest.raises(Trouble, match="newer version"):
        Library.open(library.path, noon, wait=0)
    assert library.path.read_bytes() == before
    assert [path.name for path in library.path.parent.iterdir()] == ["library.db"]


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(Trouble, match="another program"):
        Library.open(path, noon, wait=0)
    assert path.read_bytes() == before


@pytest.mark.parametrize("damage", ["no database at all", "cut short", "a page of nothing"])
def test_a_damaged_library_is_left_until_a_way_is_chosen_and_then_moved_aside_whole(library: Library, damage: str) -> None:
    draft, _ = library.revise(None, state("Rest helps.\n" * 2000))
    library.journal.keep(draft, "typed and not saved", 1, "2026-11-22T12:05:00+00:00")
    library.close()
    whole = library.path.read_bytes()
    broken = {
        "no database at all": b"not a library",
        "cut short": whole[: len(whole) // 2],
        "a page of nothing": whole[:4096] + bytes(4096) + whole[8192:],
    }
    library.path.write_bytes(broken[damage])
    with pytest.raises(Broken, match="left as it is"):
        Library.open(library.path, noon, wait=0)
    assert library.path.read_bytes() == broken[damage]
    again = Library.mend(library.path, noon, Way.ANEW)
    assert again.drafts() == () or damage == "a page of nothing"
    assert "moved, whole" in again.notices[0]
    (aside,) = library.path.parent.glob("damaged-*/library.db")
    assert aside.read_bytes() == broken[damage]
    again.close()


def test_what_was_unsaved_in_a_damaged_library_is_offered_back(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.journal.keep(draft, "typed and not saved", 1, "2026-11-22T12:05:00+00:00")
    root = library.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'signoff'").fetchone()[0]
    library.close()
    data = bytearray(library.path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    library.path.write_bytes(data)
    again = Library.mend(library.path, noon, Way.ANEW)
    assert [(kept.text, kept.title, kept.path, kept.mine) for kept in again.journal.kept()] == [
        ("typed and not saved", "Ankles", "/drafts/ankle.md", False)
    ]
    assert again.health.all_faults() == ()
    again.close()


def test_two_damaged_libraries_of_one_second_lie_side_by_side(library: Library) -> None:
    library.close()
    for _ in range(2):
        library.path.write_bytes(b"not a library")
        Library.mend(library.path, noon, Way.ANEW).close()
    assert len(list(library.path.parent.glob("damaged-*"))) == 2


def test_the_command_line_leaves_a_damaged_library_where_it_is(library: Library) -> None:
    library.close()
    library.path.write_bytes(b"not a library")
    with pytest.raises(Trouble, match="left as it is"):
        glance(library.path)
    assert library.path.read_bytes() == b"not a library"


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_library_behind_a_link_is_not_opened(library: Library, tmp_path: Path) -> None:
    library.close()
    link = tmp_path / "library.db"
    link.symlink_to(library.path)
    with pytest.raises(Trouble, match="a link"):
        Library.open(link, noon, wait=0)
    link.unlink()
    link.hardlink_to(library.path)
    with pytest.raises(Trouble, match="a link"):
        Library.open(link, noon, wait=0)


def test_a_file_where_the_folder_should_be_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way", encoding="utf-8")
    with pytest.raises(Trouble, match="could not be made"):
        Library.open(tmp_path / "home" / "library.db", noon, wait=0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_librarys_folder_is_for_its_owner_alone(library: Library) -> None:
    assert stat.S_IMODE(library.path.parent.stat().st_mode) == 0o700


def test_a_step_to_a_new_version_that_fails_leaves_the_library_as_it_was(library: Library) -> None:
    library.revise(None, state())
    library.close()
    before = library.path.read_bytes()
    steps = (*MIGRATIONS, ("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT", "CREATE TABLE more (id INTEGER)"))
    with pytest.raises(Trouble):
        connect(library.path, migrations=steps)
    assert library.path.read_bytes() == before


def test_a_step_to_a_new_version_is_taken_once_and_recorded(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.close()
    steps = (*MIGRATIONS, ("ALTER TABLE draft ADD COLUMN colour TEXT",))
    for _ in range(2):
        with closing(connect(library.path, migrations=steps)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone()[0] == len(steps)
            assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
            assert connection.execute("SELECT id FROM draft").fetchone()[0] == draft


def test_a_row_without_its_partner_stops_a_step(library: Library) -> None:
    library.close()
    lonely = "INSERT INTO working (draft, session, text, base, at) VALUES (77, 's', x'00', 1, '')"
    with pytest.raises((Damaged, Trouble)):
        connect(library.path, migrations=(*MIGRATIONS, (lonely,)))
