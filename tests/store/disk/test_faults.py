"""Whatever breaks while a file is saved, it is wholly the old one or wholly the new one, and the sentence names it and the cause."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.disk.files import write

OLD, NEW = b"old words\n" * 400, b"new words, and more of them\n" * 900
CALLS = ("open", "write", "fsync", "close", "replace", "stat", "fchmod", "fchown", "unlink")
Save = Callable[[Path, bytes], object]
posix = pytest.mark.skipif(os.name == "nt", reason="a matter of Unix")


def plainly(path: Path, data: bytes) -> None:
    """Save as one must not: into the file itself."""
    handle = os.open(path, os.O_WRONLY | os.O_TRUNC)
    try:
        for at in range(0, len(data), 4096):
            os.write(handle, data[at : at + 4096])
    finally:
        os.close(handle)


def safely(path: Path, data: bytes) -> None:
    """Save as the desk does."""
    write(path, data, backup=True, follow=True)


def broken_at(number: int, code: int, patch: pytest.MonkeyPatch, *, lasting: bool) -> list[str]:
    """Have the call of that number to the system fail, or all from there on; return the names of the calls as they come."""
    seen: list[str] = []

    def failing(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            seen.append(name)
            if len(seen) == number or (lasting and len(seen) > number and name != "close"):
                if name == "close":
                    real(*given, **named)
                raise OSError(code, os.strerror(code))
            return real(*given, **named)

        return call

    for name in CALLS:
        if hasattr(os, name):
            patch.setattr(os, name, failing(name, getattr(os, name)))
    return seen


def faults(tmp_path: Path, save: Save, code: int, *, lasting: bool) -> tuple[int, int]:
    """Break a save at each of its calls; return how many there were, and how often the file was neither the old nor the new one."""
    torn = number = 0
    while number < 60:
        number += 1
        path = tmp_path / f"{code}-{number}.md"
        path.write_bytes(OLD)
        with pytest.MonkeyPatch.context() as patch:
            seen = broken_at(number, code, patch, lasting=lasting)
            try:
                save(path, NEW)
                refused = ""
            except Trouble as trouble:
                refused = str(trouble)
            except OSError as error:
                refused = str(error)
            reached = len(seen) >= number
        torn += path.read_bytes() not in (OLD, NEW)
        if refused and save is safely:
            assert path.name in refused
            assert ("old file is as it was" in refused) == (path.read_bytes() == OLD), refused
        if not refused:
            assert save is not safely or path.read_bytes() == NEW
        if not reached:
            break
    return number - 1, torn


@posix
@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_fault_at_any_call_of_a_save_leaves_the_file_whole(tmp_path: Path, code: int, lasting: bool) -> None:
    calls, torn = faults(tmp_path, safely, code, lasting=lasting)
    assert calls >= 12
    assert torn == 0


@posix
def test_the_same_faults_tear_a_file_that_is_written_plainly(tmp_path: Path) -> None:
    _, torn = faults(tmp_path, plainly, errno.ENOSPC, lasting=False)
    assert torn > 0


LIMITED = """
import resource, signal, sys
from pathlib import Path
from reviewer.model.trouble import Trouble
from reviewer.store.disk.files import write

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    write(Path(sys.argv[1]), b"new words " * 5_000, backup=True)
except Trouble as trouble:
    print(trouble)
"""


@posix
def test_a_disk_that_takes_no_more_is_named_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "ankle.md"
    path.write_bytes(OLD)
    done = subprocess.run([sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=True, timeout=60)
    assert "Could not write ankle.md: the file is larger than this disk takes. The old file is as it was, your text is still here." in done.stdout
    assert path.read_bytes() == OLD
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["ankle.md", "ankle.md.bak"]


def killed(path: Path, save: Save, after: float, turn: int) -> None:
    """Have a child save one text after the other, all of one length, and kill it after so many seconds."""
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        number = 0
        os.write(said, b"!")
        while True:
            number += 1
            save(path, f"{turn:04} {number:08} ".encode() * 40_000)
    os.read(heard, 1)
    os.close(heard)
    os.close(said)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def torn_by_kills(path: Path, save: Save, times: int) -> int:
    """Return whether a file was found torn after one of so many kills of its writer."""
    chance, torn = random.Random(11), 0
    path.write_bytes(b"0000 00000000 " * 40_000)
    for turn in range(times):
        killed(path, save, chance.uniform(0.001, 0.03), turn)
        found = path.read_bytes()
        torn += found != found[:14] * 40_000
        if torn:
            break
    return torn


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_a_hundred_kills_while_saving_tear_nothing(tmp_path: Path) -> None:
    assert torn_by_kills(tmp_path / "ankle.md", safely, 100) == 0
    write(tmp_path / "ankle.md", b"the last", backup=True)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["ankle.md", "ankle.md.bak"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_the_same_kills_tear_a_file_that_is_written_plainly(tmp_path: Path) -> None:
    assert torn_by_kills(tmp_path / "ankle.md", plainly, 200) > 0
