"""After a power cut at any moment the library and the saved file are whole, and hold all that was acknowledged."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from reviewer.store.ground import health
from reviewer.store.library import Library
from tests.store.small import noon, state
from tests.store.traced import Disk, record, states, strace

pytestmark = pytest.mark.skipif(not strace(), reason="strace is not here, or may not be used")

WORK = """
import os, sys
from hashlib import sha256
from pathlib import Path
from reviewer.store.ground.connection import connect
from reviewer.store.disk.files import write
from reviewer.store.library import Library
from tests.store.small import noon, signed, state

home = Path(sys.argv[1])
library = Library.open(home / "library.db", noon, wait=0)
if sys.argv[2] == "careless":
    library.connection.execute("PRAGMA synchronous=OFF")
for number in range(1, int(sys.argv[3]) + 1):
    text = f"{number} " + "words " * 1500
    write(home / "ankle.md", text.encode())
    library.revise(1, state(text, reason="save"))
    os.write(1, f"saved:{number}\\n".encode())
    library.decided.sign(1, state(text, reason="signoff"), signed(sha256(text.encode()).hexdigest()))
    os.write(1, f"signed:{number}\\n".encode())
    if sys.argv[2] == "all":
        library.archive(1, "2026-11-22T12:00:00+00:00")
        os.write(1, f"archived:{number}\\n".encode())
        library.back_up(noon())
        os.write(1, f"copied:{number}\\n".encode())
"""


@pytest.fixture
def home(library: Library) -> Path:
    """The folder of a library with one draft, closed."""
    library.revise(None, state("0 words"))
    library.close()
    (library.path.parent / "ankle.md").write_bytes(b"0 words")
    return library.path.parent


def replayed(home: Path, tmp_path: Path, how: str, saves: int, most: int, seed: int = 3) -> tuple[int, list[str]]:
    """Record so many saves and look at what the disk may hold after a power cut at any moment of them; return how many states, and the faults."""
    start = {str(home / name): (home / name).read_bytes() for name in ("library.db", "ankle.md")}
    ops = record(WORK, home, tmp_path / "trace.txt", how, str(saves))
    place = tmp_path / "after"
    place.mkdir()
    seen: dict[bytes, str] = {}
    faults: list[str] = []
    all_there = sum(1 for _ in states(ops, start, random.Random(seed), built=False))
    chosen = set(random.Random(seed).sample(range(all_there), min(most, all_there)))
    for number, (disk, told) in enumerate(states(ops, start, random.Random(seed), wanted=chosen)):
        if number not in chosen:
            continue
        wanted = max((int(word.split(":")[1]) for word in told if word.startswith("saved")), default=0)
        signed = max((int(word.split(":")[1]) for word in told if word.startswith("signed")), default=0)
        copied = any(word.startswith("copied") for word in told)
        key = sha256(repr((sorted((name, sha256(data).digest()) for name, data in disk.items()), wanted, signed, copied)).encode()).digest()
        if key not in seen:
            seen[key] = fault_of(disk, home, place, wanted, signed, copied=copied)
        if seen[key]:
            faults.append(seen[key])
    return len(chosen), faults


def fault_of(disk: Disk, home: Path, place: Path, saved: int, signed: int, *, copied: bool) -> str:
    """Return what is wrong with what the disk holds; empty where nothing is."""
    for old in place.iterdir():
        old.unlink()
    for name in ("library.db", "library.db-journal"):
        if str(home / name) in disk:
            (place / name).write_bytes(disk[str(home / name)])
    text = disk.get(str(home / "ankle.md"), b"")
    if text != b"0 words" and len(text) != len(text.split()[0]) + 1 + 9000:
        return "the file is torn"
    if int(text.split()[0]) < saved:
        return "the file lost a save"
    if copied and not any("/backups/library-" in name and data for name, data in disk.items()):
        return "the copy is gone"
    try:
        with closing(sqlite3.connect(place / "library.db", isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous=OFF")
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return "the library is damaged"
            if found := health.faults(connection):
                return found[0].sentence
            kept = connection.execute("SELECT b.body FROM revision AS r JOIN blob AS b ON b.sha256 = r.text_hash ORDER BY r.id DESC LIMIT 1").fetchone()
            if int(bytes(kept[0]).split()[0]) < saved:
                return "the library lost a save"
            if connection.execute("SELECT count(*) FROM signoff").fetchone()[0] < signed:
                return "the library lost a signature"
    except sqlite3.Error as error:
        return str(error)
    return ""


@pytest.mark.timeout(300)
def test_a_power_cut_at_any_of_a_thousand_moments_loses_nothing(home: Path, tmp_path: Path) -> None:
    count, faults = replayed(home, tmp_path, "all", 2, 1000)
    assert count == 1000
    assert faults == []


@pytest.mark.timeout(300)
def test_the_same_power_cuts_damage_a_library_that_does_not_sync(home: Path, tmp_path: Path) -> None:
    _, faults = replayed(home, tmp_path, "careless", 2, 300)
    assert faults


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_a_power_cut_at_any_of_twenty_thousand_moments_loses_nothing(tmp_path: Path) -> None:
    total, bad = 0, list[str]()
    for seed in range(4):
        folder = tmp_path / str(seed)
        library = Library.open(folder / "home" / "library.db", noon, wait=0)
        library.revise(None, state("0 words"))
        library.close()
        (folder / "home" / "ankle.md").write_bytes(b"0 words")
        count, faults = replayed(folder / "home", folder, "all", 12, 5000, seed)
        total, bad = total + count, bad + faults
    print(f"{total} states after power cuts, {len(bad)} faults")
    assert bad == []
    assert total >= 20_000
