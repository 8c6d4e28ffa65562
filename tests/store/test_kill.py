"""A program that is killed while it saves has lost nothing it called saved."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewer.store.library import Library
from tests.store.small import noon

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

SAVING = """
import sys
from pathlib import Path
from reviewer.store.files import write
from reviewer.store.library import Library
from tests.store.small import noon, state

library = Library.open(Path(sys.argv[1]), noon, wait=0)
file, draft, number = Path(sys.argv[2]), library.find("/drafts/ankle.md", ""), 0
print("ready", flush=True)
while True:
    number += 1
    text = f"{sys.argv[3]}.{number} " + "words " * 2000
    write(file, text.encode(), backup=True)
    if draft is None:
        draft, _ = library.revise(None, state(text))
    else:
        library.revise(draft, state(text, reason="save"))
    library.keep(draft, text, number, "2026-11-22T12:00:00+00:00")
    print(text.split()[0], flush=True)
"""


def killed(home: Path, file: Path, name: str, after: float) -> str:
    """Return the last save that a child called done before it was killed."""
    child = subprocess.Popen([sys.executable, "-c", SAVING, str(home), str(file), name], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    said, _ = child.communicate(timeout=30)
    done = said.split("\n")[:-1]
    return done[-1] if done else ""


def survives(tmp_path: Path, times: int) -> None:
    """Kill a saving child so many times, and after each look at what is left."""
    chance = random.Random(7)
    path, file = tmp_path / "home" / "library.db", tmp_path / "ankle.md"
    seen = ""
    for turn in range(times):
        acknowledged = killed(path, file, f"{turn}", chance.uniform(0, 0.12)) or seen
        library = Library.open(path, noon, wait=1)
        assert library.notices == () == library.faults()
        if acknowledged:
            draft = library.find("/drafts/ankle.md", "")
            assert draft is not None
            kept = library.text(library.newest(draft).text_hash)
            assert place(kept.split()[0]) >= place(acknowledged)
            assert place(file.read_text().split()[0]) >= place(acknowledged)
            assert len(file.read_text()) == len(file.read_text().split()[0]) + 12001
            seen = kept.split()[0]
        library.close()


def place(name: str) -> tuple[int, int]:
    """Return in which turn, and as which save of it, a text was written."""
    turn, _, number = name.partition(".")
    return int(turn), int(number)


def test_what_was_called_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    survives(tmp_path, 4)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_what_was_called_saved_is_there_after_a_hundred_kills(tmp_path: Path) -> None:
    survives(tmp_path, 100)
