"""A large library that was closed whole is open at once; what opening left out is walked through before anything is signed."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.model.elsewhere import Said
from reviewer.store.disk import clean
from reviewer.store.ground import health, walking
from reviewer.store.ground.connection import Broken
from reviewer.store.library import Library
from tests.store.small import noon, state

KILLED = """
import os, sys
from pathlib import Path
from tests.store.small import noon
from reviewer.store.library import Library
library = Library.open(Path(sys.argv[1]), noon, wait=0.2)
os._exit(0)
"""


@pytest.fixture(autouse=True)
def every_library_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clean, "LARGE", 0)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A library of forty drafts that say something, looked through wholly and closed."""
    place, chance = tmp_path / "home" / "library.db", random.Random(4)
    library = Library.open(place, noon, wait=0)
    for number in range(40):
        text = f"# Draft {number}\n\n" + " ".join(f"word{chance.randrange(9999)}" for _ in range(1500))
        blocks = [Said((f"Sentence {number}.{n}.",), tuple(chance.getrandbits(63) - 2**62 for _ in range(60))) for n in range(10)]
        library.revise(None, state(text, path=f"/{number}.md"), blocks, holds=[chance.getrandbits(40) for _ in range(20)])
    looked_through(library)
    library.close()
    yield place


def looked_through(library: Library) -> None:
    while not library.health.look(1):
        pass


def spoilt(path: Path, tree: str) -> None:
    """Fill the last leaf of a table or an index with rubbish, its time and size as they were."""
    with closing(sqlite3.connect(path)) as other:
        pages = [row[0] for row in other.execute("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno", (tree,))]
    told, data = path.stat(), bytearray(path.read_bytes())
    data[(pages[-1] - 1) * 4096 : pages[-1] * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


def has_dbstat() -> bool:
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.execute("SELECT 1 FROM dbstat")
    except sqlite3.Error:
        return False
    return True


def test_a_library_that_was_closed_whole_leaves_its_large_tables_for_after_the_start(path: Path) -> None:
    library = Library.open(path, noon, wait=0)
    assert library.later == walking.LATER
    assert not library.health.done  # until it is, nothing is signed
    looked_through(library)
    assert library.health.green
    library.close()


def test_a_small_library_is_looked_through_at_once_and_gets_no_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    library = Library.open(tmp_path / "home" / "library.db", noon, wait=0)
    library.revise(None, state())
    looked_through(library)
    library.close()
    assert [file.name for file in library.path.parent.iterdir()] == ["library.db"]


def test_after_a_kill_all_of_it_is_looked_through_first(path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(path)], timeout=60, check=True)
    library = Library.open(path, noon, wait=0)
    assert library.unclean and library.later == ()
    library.close()


def test_after_another_hand_wrote_to_it_all_of_it_is_looked_through_first(path: Path) -> None:
    told = path.stat()
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns + 1))
    library = Library.open(path, noon, wait=0)
    assert library.later == ()
    library.close()


def test_a_session_that_wrote_and_ended_before_all_was_looked_at_vouches_for_nothing(path: Path) -> None:
    library = Library.open(path, noon, wait=0)
    library.revise(None, state("Another draft.\n", path="/another.md"))
    library.close()
    assert not clean.trusted(path)


def test_a_library_with_a_fault_is_vouched_for_by_nobody(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TRIGGER event_stays")
        other.execute("UPDATE event SET actor = 'Eve' WHERE seq = 7")
        other.commit()
    library = Library.open(path, noon, wait=0)
    looked_through(library)
    library.close()
    assert not clean.trusted(path)


def test_a_damaged_note_only_makes_the_start_longer(path: Path) -> None:
    clean.note_of(path).write_bytes(b"\xff{")
    library = Library.open(path, noon, wait=0)
    assert library.later == ()
    library.close()


@pytest.mark.skipif(not has_dbstat(), reason="this SQLite does not tell which page is whose")
@pytest.mark.parametrize("tree", ["run", "run_hash", "said", "said_draft", "told", "held", "held_draft", "blob"])
def test_damage_in_a_table_that_opening_left_out_is_found_before_anything_is_signed(path: Path, tree: str) -> None:
    spoilt(path, tree)
    library = Library.open(path, noon, wait=0)
    assert library.later == walking.LATER
    if tree != "blob":  # the control: what looks at rows and bodies alone sees nothing of it
        assert health.faults(library.connection) == ()
    looked_through(library)
    assert library.health.faults and not library.health.green
    library.close()
    clean.note_of(path).unlink()
    with pytest.raises(Broken):  # and as a whole look at the start finds it
        Library.open(path, noon, wait=0)


def test_an_index_that_lacks_a_row_is_found_in_the_walk(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA writable_schema=ON")
        was = other.execute("SELECT sql FROM sqlite_schema WHERE name = 'run_hash'").fetchone()[0]
        other.execute("UPDATE sqlite_schema SET sql = sql || ' WHERE hash > 0' WHERE name = 'run_hash'")
        other.commit()
    with closing(sqlite3.connect(path)) as other:
        other.execute("REINDEX run_hash")
        other.execute("PRAGMA writable_schema=ON")
        other.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'run_hash'", (was,))
        other.commit()
    with closing(sqlite3.connect(path)) as other:
        said = [said for said in walking.walk(other, walking.LATER) if said]
    assert said == ["The table run and its index tell different things."]


def test_what_is_written_during_the_walk_is_no_fault(path: Path) -> None:
    library = Library.open(path, noon, wait=0)
    steps = 0
    for said in walking.walk(library.connection, walking.LATER):
        assert said == ""
        steps += 1
        if steps % 900 == 0:
            blocks = [Said(("More.",), tuple(range(steps, steps + 50)))]
            library.revise(None, state(f"Draft of step {steps}.\n", path=f"/step/{steps}.md"), blocks, holds=[steps])
    assert steps > 5000
    library.close()
