"""Two programs never write one library, and one that is killed leaves it free at once."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.store.ground.connection import Locked
from reviewer.store.library import Library
from tests.store.small import noon, state

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")

Start = Callable[[Path], object]


def carefully(path: Path) -> object:
    """Open a library as the window does."""
    return Library.open(path, noon, wait=0.3)  # of two that ask at the very same moment each may find the other in the way


def carelessly(path: Path) -> object:
    """Open a library without its lock, as one must not."""
    return sqlite3.connect(path)


def started(path: Path, start: Start) -> tuple[int, int]:
    """Start a process that opens a library and stays; return it and where it says whether it could."""
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            held = start(path)
            os.write(said, b"1")
            time.sleep(60)
            del held
        except Locked:
            os.write(said, b"0")
        finally:
            os._exit(0)
    os.close(said)
    return child, heard


def two_writers(path: Path, times: int, start: Start) -> tuple[int, float]:
    """Start two at a time so often, killing the one that holds the library; return how often both had it, and the longest take-over in seconds."""
    both, longest = 0, 0.0
    for _ in range(times):
        pair = [started(path, start) for _ in range(2)]
        answers = [os.read(heard, 1) for _, heard in pair]
        both += answers == [b"1", b"1"]
        assert b"1" in answers or start is carelessly
        for child, heard in pair:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(heard)
        begun = time.monotonic()
        library = Library.open(path, noon, wait=5)
        longest = max(longest, time.monotonic() - begun)
        library.close()
    return both, longest


@pytest.fixture
def path(library: Library) -> Path:
    """A library that is closed."""
    library.revise(None, state())
    library.close()
    return library.path


def test_of_two_that_start_at_once_one_has_the_library_and_a_kill_frees_it(path: Path) -> None:
    both, longest = two_writers(path, 20, carefully)
    assert both == 0
    assert longest < 1


def test_without_the_lock_both_have_it(path: Path) -> None:
    assert two_writers(path, 3, carelessly)[0] == 3


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_four_hundred_double_starts_never_make_two_writers(path: Path) -> None:
    both, longest = two_writers(path, 400, carefully)
    assert both == 0
    assert longest < 1
    print(f"400 double starts, longest take-over {longest * 1000:.0f} ms")
