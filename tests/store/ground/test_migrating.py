"""A library of any version so far comes to the present one with every row and every hash, or stays byte for byte as it was."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.ground import connection, health
from reviewer.store.ground.schema import MIGRATIONS
from reviewer.store.ground.transaction import Damaged
from reviewer.store.keeping import backups
from reviewer.store.library import Library
from tests.store.former import library_of
from tests.store.small import noon

VERSIONS = range(1, len(MIGRATIONS) + 1)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_library_of_each_version_comes_to_the_present_one_whole(tmp_path: Path, version: int) -> None:
    path = library_of(tmp_path / "library.db", version)
    with closing(backups.reading(path)) as old:
        head, texts = health.head(old), old.execute("SELECT sha256, body FROM blob ORDER BY 1").fetchall()
    library = Library.open(path, noon, wait=0)
    assert library.connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert library.health.all_faults() == ()
    assert health.head(library.connection) == head
    assert library.connection.execute("SELECT sha256, body FROM blob ORDER BY 1").fetchall() == texts
    assert [one.text for one in library.journal.kept()] == ["typed", "typed"]
    assert {shelved.revision.title for shelved in library.drafts()} == {"Draft 1", "Draft 2"}
    signed = library.signoff(1)
    assert signed is not None and signed.reviewer == "Ben South"
    library.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_copy_of_the_old_version_is_kept_before_it_is_changed(tmp_path: Path, version: int) -> None:
    path = library_of(tmp_path / "library.db", version)
    Library.open(path, noon, wait=0).close()
    found = backups.backups(tmp_path / "backups")
    assert len(found) == (version < len(MIGRATIONS))
    for backup in found:
        backups.verify(backup.path)
        with closing(backups.reading(backup.path)) as kept:
            assert kept.execute("PRAGMA user_version").fetchone()[0] == version
        view = Library.view(backup.path, "a copy", copied=True)  # an old copy can be looked at, too
        assert len(view.drafts()) == 2
        view.close()


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "step",
    [
        ("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT", "this is no SQL"),
        ("DROP TRIGGER answer_remains", "DELETE FROM answer WHERE id = 2"),
        ("DROP TRIGGER answer_stays", "UPDATE answer SET explanation = 'Another one.'"),
        ("DROP TRIGGER blob_stays", "UPDATE blob SET body = x'00', size = 1"),
        ("INSERT INTO working (draft, session, text, base, at) VALUES (77, 's', x'00', 1, '')",),
    ],
)
def test_a_step_that_fails_leaves_the_file_byte_for_byte(tmp_path: Path, version: int, step: tuple[str, ...]) -> None:
    path = library_of(tmp_path / "library.db", version)
    before = path.read_bytes()
    with pytest.raises((Trouble, Damaged)):
        connection.connect(path, migrations=(*MIGRATIONS, step))
    assert path.read_bytes() == before
    assert not path.with_name("library.db-journal").exists()


def test_a_failing_copy_stops_the_step_before_anything_is_changed(tmp_path: Path) -> None:
    path = library_of(tmp_path / "library.db", 1)
    before = path.read_bytes()
    (tmp_path / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(Trouble, match="No copy of the library"):
        Library.open(path, noon, wait=0)
    assert path.read_bytes() == before


STEP = """
import os, sys
from pathlib import Path
from reviewer.store.ground import migrating
from reviewer.store.library import Library
from tests.store.small import noon
real, left = migrating.health.faults, [int(sys.argv[2])]
def dying(*given):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), 9)
    return real(*given)
migrating.health.faults = dying
Library.open(Path(sys.argv[1]), noon, wait=0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("moment", [1, 2])
def test_a_kill_in_the_middle_of_a_step_leaves_the_old_library_and_the_next_start_takes_it(tmp_path: Path, moment: int) -> None:
    path = library_of(tmp_path / "library.db", 2)
    kept = shutil.copy(path, tmp_path / "as-it-was.db")
    assert subprocess.run([sys.executable, "-c", STEP, str(path), str(moment)], timeout=60, check=False).returncode == -9
    again = Library.open(path, noon, wait=0)
    assert again.health.all_faults() == ()
    with closing(sqlite3.connect(kept)) as old:
        assert again.connection.execute("SELECT * FROM revision").fetchall() == old.execute("SELECT * FROM revision").fetchall()
    again.close()
