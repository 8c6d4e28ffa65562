"""Name, or run, the tests behind the twenty-five promises of docs/proofs.md: those that run with every change, or the long ones.

    uv run python -m scripts.proofs [--long] [--run] [--jobs 2] [PROMISE...]

Without `--run` prints them, one in a line, as pytest takes them. With it has pytest run exactly these, tells of the ten that took longest, and
says how long all took together: by the clock, and by the processors. Ends with pytest's own status. `--long` means the third of the tests'
columns, by hand; PROMISE is a number from 1 to 25.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Collection
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "proofs.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py::test_\w+)`")
QUICK, LONG = 2, 3
"""The columns of the page: what runs with every change, and what is run by hand."""


def named(page: str, column: int = QUICK, promises: Collection[int] = ()) -> list[str]:
    """Return the tests one column of the page names, each once, in its order; of all promises where none is given."""
    found: dict[str, None] = {}
    for line in page.splitlines():
        cells = line.split(" | ")
        number = re.match(r"\| (\d+)$", cells[0])
        if number and (not promises or int(number[1]) in promises):
            found.update(dict.fromkeys(NAMED.findall(cells[column])))
    return list(found)


def run(tests: list[str], jobs: int, *, slow: bool) -> int:
    """Have pytest run these; print how long they took together and return its status."""
    words = [sys.executable, "-m", "pytest", "--durations=10", "-p", "no:cacheprovider", *(["-m", "slow or not slow"] if slow else [])]
    spread = ["-n", str(jobs), "--dist", "load"] if jobs > 1 else []
    before, begun = os.times(), time.monotonic()
    status = subprocess.run([*words, *spread, *tests], cwd=ROOT, env={"QT_QPA_PLATFORM": "offscreen", **os.environ}, check=False).returncode
    took, after = time.monotonic() - begun, os.times()
    worked = after.children_user + after.children_system - before.children_user - before.children_system
    print(f"{len(tests)} tests: {took / 60:.1f} minutes by the clock with {jobs} at a time, {worked / 60:.1f} of the processors")
    return status


def main() -> int:
    """Print the tests, or run them and return the status."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("promises", nargs="*", type=int)
    asked.add_argument("--long", action="store_true")
    asked.add_argument("--run", action="store_true")
    asked.add_argument("--jobs", type=int, default=2)
    given = asked.parse_args()
    tests = named(PAGE.read_text("utf-8"), LONG if given.long else QUICK, given.promises)
    if given.run:
        return run(tests, given.jobs, slow=given.long)
    print("\n".join(tests))
    return 0


if __name__ == "__main__":
    sys.exit(main())
