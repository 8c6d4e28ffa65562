"""Timing, and the table that comes of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_STARTER = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(os.wait4(process.pid, 0)[2].ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was measured, the two sides, their ratio, and the ratio it must not pass."""

    what: str
    ours: str
    theirs: str
    ratio: str
    bar: str


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| what | here | against | ratio | at most |", "|---|---|---|---|---|"]
    return "\n".join([*lines, *(f"| {row.what} | {row.ours} | {row.theirs} | {row.ratio} | {row.bar} |" for row in rows)])


def cpu(work: Callable[[], object]) -> float:
    """Return the seconds of processor time a piece of work took in this process."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def environment(**more: str) -> dict[str, str]:
    """Return the environment for a process to be timed: one that keeps its compiled modules, as an installed program does."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | more


def process_cpu(words: Sequence[str]) -> float:
    """Return the seconds of processor time, user and system, of a whole process; its words go nowhere."""
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_utime + usage.ru_stime


def wall(words: Sequence[str]) -> float:
    """Return the seconds a whole process takes from its start to its end; its words go nowhere."""
    begun = time.perf_counter()
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(), check=False)
    return time.perf_counter() - begun


def room(words: Sequence[str], folder: Path | None = None) -> int:
    """Return the megabytes of memory a whole process holds at most.

    It is started by a small process: what a process is said to have held at most begins with what the one that started it held.
    """
    starter = [sys.executable, "-S", "-c", _STARTER, *words]
    told = subprocess.run(starter, cwd=folder, stdout=subprocess.PIPE, text=True, env=environment(), check=True).stdout
    return int(told) // 1024


def pairs(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> tuple[float, float, float]:
    """Return the medians of both sides and of their ratio, measured in turn; the first round only warms up."""
    ours(), theirs()
    seen = [(ours(), theirs()) for _ in range(rounds)]
    return median(one for one, _ in seen), median(other for _, other in seen), median(one / other for one, other in seen)


def milliseconds(seconds: float) -> str:
    """Return a time for a person."""
    return f"{seconds * 1000:.3g} ms"
