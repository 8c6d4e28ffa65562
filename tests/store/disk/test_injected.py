"""Whatever call of a save, a signature, an export or a copy fails, the old or the new is there, whole, and the sentence names the place and the cause."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reviewer.store.keeping import backups
from reviewer.store.library import Library
from tests.store.small import noon, state
from tests.store.traced import strace

pytestmark = pytest.mark.skipif(not strace(), reason="strace is not here, or may not be used")

WORK = """
import os, sqlite3, sys
from hashlib import sha256
from pathlib import Path
from reviewer.model.trouble import Trouble
from reviewer.store.disk.files import write
from reviewer.store.library import Library
from reviewer.store.disk.whole import write_all
from tests.store.small import noon, signed, state

home, text = Path(sys.argv[1]), "new " + "words " * 3000
library = Library.open(home / "library.db", noon, wait=0)
if sys.argv[3] == "careless":
    library.connection.execute("PRAGMA journal_mode=OFF")

def save():
    write(home / "ankle.md", text.encode())
    library.revise(1, state(text, reason="save"))

def sign():
    library.decided.sign(1, state(text, reason="signoff"), signed(sha256(text.encode()).hexdigest()))

def export():
    write_all({home / "ankle.html": text.encode(), home / "ankle.json": text.encode()})

def copy():
    library.back_up(noon())

for turn in range(2):
    try:
        {"save": save, "sign": sign, "export": export, "copy": copy}[sys.argv[2]]()
    except Trouble as trouble:
        said = f"refused {trouble}"
    else:
        said = "done"
    os.writev(1, [f"{said}\\n".encode()])  # writev: "write" is a call that may be made to fail
"""
CALLS = ("write", "pwrite64", "fdatasync", "fsync", "rename", "link", "unlink", "ftruncate")
"""Every call by which a file, or a name of one, becomes another, or is made to last."""
OLD = "old " + "words " * 3000


def home_in(folder: Path) -> Path:
    """Return the folder of a library with one draft, closed, and that draft's file."""
    library = Library.open(folder / "library.db", noon, wait=0)
    library.revise(None, state(OLD))
    library.close()
    (folder / "ankle.md").write_text(OLD, "utf-8")
    return folder


def injected(home: Path, work: str, call: str, error: str, when: str, how: str = "careful") -> tuple[bool, list[str]]:
    """Do some work with a call that fails; return whether it came to that, and what was said."""
    log = home.parent / "trace.txt"
    told = ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}", "-o", str(log)]
    done = subprocess.run(
        ["strace", *told, sys.executable, "-c", WORK, str(home), work, how], capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return "(INJECTED)" in log.read_text(), done.stdout.splitlines()


def look(home: Path, work: str, said: list[str], *, lasting: bool) -> None:
    """Assert that what is there is the old or the new, whole, and what was said of it is true."""
    assert all(line == "done" or line.startswith("refused ") for line in said) and len(said) == 2
    assert lasting or "done" in said, said  # once the disk takes it again, so does the library
    library = Library.open(home / "library.db", noon, wait=0)
    assert library.health.all_faults() == ()
    newest, file = library.text(library.newest(1).text_hash).split()[0], (home / "ankle.md").read_text("utf-8")
    assert newest in ("old", "new") and len(file) == len(OLD)
    if work in ("save", "sign") and "done" in said:
        assert newest == "new"
    if work == "export":
        pages = [path.read_text("utf-8") for path in sorted(home.glob("ankle.[hj]*"))]
        assert len(pages) in (0, 2) and (len(pages) == 2 or "done" not in said)
        assert all(len(page) == len(OLD) for page in pages)
    for backup in backups.backups(backups.folder_of(library.path)):
        backups.verify(backup.path)
    library.close()
    leftover = [path.name for path in home.iterdir() if path.name.startswith(".ankle")]
    assert leftover == [] or lasting
    for line in said:
        if line != "done":
            assert str(home.name) in line or "ankle" in line, line


@contextmanager
def explained(home: Path, case: str, said: list[str]) -> Iterator[None]:
    """Have whatever fails in the body tell of the case, of what was said, of what lies in the folder, and of the last calls that were traced."""
    try:
        yield
    except BaseException as error:
        trace = home.parent / "trace.txt"
        error.add_note(f"{case}; load {os.getloadavg()}; said: {said}")
        error.add_note("there is: " + ", ".join(f"{path.relative_to(home)} {path.lstat().st_size}" for path in sorted(home.rglob("*")) if not path.is_dir()))
        error.add_note("calls: " + (trace.read_text()[-3000:] if trace.exists() else "no trace"))
        raise


def tried(tmp_path: Path, work: str, call: str, error: str, numbers: Iterable[int], *, lasting: bool = False) -> int:
    """Have a call fail at each of these numbers until none is reached; return how many were."""
    count = 0
    for number in numbers:
        home = home_in(tmp_path / f"{work}-{call}-{error}-{number}-{lasting}" / "home")
        when, said = f"{number}{'+' if lasting else ''}", list[str]()
        with explained(home, f"{work}: {call} fails with {error}, when={when}", said):
            hit, answers = injected(home, work, call, error, when)
            said.extend(answers)
            look(home, work, said, lasting=lasting)
        if not hit:
            break
        count += 1
    return count


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("call", "error", "least"), [("pwrite64", "ENOSPC", 5), ("fdatasync", "EIO", 3), ("write", "ENOSPC", 2)])
def test_a_save_whose_call_fails_leaves_the_old_or_the_new(tmp_path: Path, call: str, error: str, least: int) -> None:
    assert tried(tmp_path, "save", call, error, (1, 2, 3, 5, 8, 13, 21, 34, 60)) >= least


@pytest.mark.timeout(120)
@pytest.mark.parametrize(("work", "call", "error"), [("sign", "pwrite64", "EIO"), ("export", "rename", "ENOSPC"), ("export", "write", "EIO"), ("copy", "pwrite64", "ENOSPC")])
def test_other_work_whose_call_fails_leaves_the_old_or_the_new(tmp_path: Path, work: str, call: str, error: str) -> None:
    assert tried(tmp_path, work, call, error, (1, 3)) == 2


@pytest.mark.timeout(120)
def test_the_same_fault_damages_a_library_without_a_journal(tmp_path: Path) -> None:
    whole = 0
    for number in (3, 5, 7):
        home = home_in(tmp_path / str(number) / "home")
        injected(home, "save", "pwrite64", "EIO", f"{number}+", "careless")
        try:
            look(home, "save", ["refused home", "refused home"], lasting=True)
        except Exception:  # whatever is wrong with it, it is not whole
            continue
        whole += 1
    assert whole < 3


def test_what_fails_is_told_with_its_case_and_the_folder(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "ankle.md").write_text(OLD, "utf-8")
    with pytest.raises(AssertionError) as failed, explained(tmp_path / "home", "export: unlink fails with EIO, when=3", ["done"]):
        raise AssertionError
    told = "\n".join(failed.value.__notes__)
    assert "when=3" in told and "said: ['done']" in told and f"ankle.md {len(OLD)}" in told


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("work", ["save", "sign", "export", "copy"])
@pytest.mark.parametrize("call", CALLS)
def test_every_call_of_every_work_may_fail(tmp_path: Path, call: str, work: str, lasting: bool) -> None:
    for error in ("EIO", "ENOSPC"):
        count = tried(tmp_path, work, call, error, range(1, 400), lasting=lasting)
        print(f"{work}: {call} {error} failed at each of {count} calls{', from there on' if lasting else ''}")
