"""A program that is killed while it saves has lost nothing it called saved."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import pytest

from reviewer.store.disk.files import write
from reviewer.store.library import Library
from tests.store.small import noon, state

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")


def save_on_and_on(home: Path, file: Path, turn: int, said: int, *, careless: bool) -> None:
    """Save one text after the other, each acknowledged; `careless` acknowledges before it saves."""
    library = Library.open(home, noon, wait=5)
    draft, number = library.find("/drafts/ankle.md", ""), 0
    os.write(said, b"ready\n")
    while True:
        number += 1
        text = f"{turn}.{number} " + "words " * 2000
        if careless:
            os.write(said, f"{turn}.{number}\n".encode())
        write(file, text.encode(), backup=True)
        draft, _ = library.revise(draft, state(text, reason="save" if draft else "import"))
        library.journal.keep(draft, text, number, "2026-11-22T12:00:00+00:00")
        if not careless:
            os.write(said, f"{turn}.{number}\n".encode())


def killed(home: Path, file: Path, turn: int, after: float, *, careless: bool) -> str:
    """Return the last save that a child called done before it was killed."""
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            save_on_and_on(home, file, turn, said, careless=careless)
        finally:
            os._exit(1)
    os.close(said)
    with os.fdopen(heard, encoding="ascii") as lines:
        assert lines.readline() == "ready\n"
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        done = [line.strip() for line in lines if line.endswith("\n")]
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    return done[-1] if done else ""


def lost(tmp_path: Path, times: int, *, careless: bool = False, seed: int = 7) -> int:
    """Kill a saving child so many times, and return how often an acknowledged save was lost; whatever is left must be whole."""
    chance = random.Random(seed)
    path, file = tmp_path / "home" / "library.db", tmp_path / "ankle.md"
    seen, missing = "", 0
    for turn in range(times):
        acknowledged = killed(path, file, turn, chance.uniform(0, 0.12), careless=careless) or seen
        library = Library.open(path, noon, wait=1)
        assert library.unclean and library.notices == () == library.health.all_faults()
        if acknowledged:
            draft = library.find("/drafts/ankle.md", "")
            kept = library.text(library.newest(draft).text_hash).split()[0] if draft is not None else "0.0"
            filed = file.read_text().split()[0] if file.exists() else "0.0"
            missing += place(kept) < place(acknowledged) or place(filed) < place(acknowledged)
            if draft is not None:
                assert len(file.read_text()) == len(filed) + 12001
                seen = kept
        library.close()
    return missing


def place(name: str) -> tuple[int, int]:
    """Return in which turn, and as which save of it, a text was written."""
    turn, _, number = name.partition(".")
    return int(turn), int(number)


@pytest.mark.timeout(300)
def test_what_was_called_saved_is_there_after_a_hundred_kills(tmp_path: Path) -> None:
    assert lost(tmp_path, 100) == 0


@pytest.mark.timeout(300)
def test_the_same_kills_find_what_was_called_saved_too_early(tmp_path: Path) -> None:
    assert lost(tmp_path, 30, careless=True) > 0


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_what_was_called_saved_is_there_after_two_thousand_kills(tmp_path: Path) -> None:
    missing = 0
    for part in range(20):  # each in a library of its own: one that holds two thousand drafts takes longer to look through than to kill
        folder = tmp_path / str(part)
        folder.mkdir()
        missing += lost(folder, 100, seed=part)
    assert missing == 0
