"""Break single places of what decides about a seal, or about an approval, and see whether a quick test notices; takes some seconds for each.

    uv run python -m scripts.mutate_seal [--of seal|approval] [--sample 100] [--seed 1] [--jobs 2] [FILE...]

`--of seal` breaks what says whether a seal is valid (`reviewer/seal`). `--of approval` breaks what says whether a draft is approved, by whom, and
what ends that: who may sign, which signature counts, in which order the decisions of several libraries stand.

Each place is broken in a process of its own, forked from one that has loaded everything but the program: there the tests meet the broken module
instead of the true one, those of that module first, and end at the first failure. No file is changed. Needs a system that forks. Prints what
survived, and ends with 1 where fewer than nine in ten were noticed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import nh3  # noqa: F401 - loaded once here, not by each process anew; so are those below
import pytest
from cryptography.hazmat.primitives import serialization  # noqa: F401
from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: F401
from selectolax import lexbor  # noqa: F401

ROOT = Path(__file__).parents[1]


class Room(NamedTuple):
    """What is broken, and the tests that are asked about it.

    `tests` are their files; those that start processes are left out: these would meet the true module. `long` are words of tests in them that take
    seconds; what they alone would notice counts as not noticed. `first` is the name of the tests that are asked first about a module; of the
    others, `usual`.
    """

    files: tuple[str, ...]
    tests: tuple[str, ...]
    long: str
    first: Mapping[str, str]
    usual: str


def _files(room: str, names: str) -> tuple[str, ...]:
    """Return the files of these names, whichever room below this one they stand in: `reviewer/store/records/seals.py` for `seals` of `store`."""
    return _below(ROOT / "reviewer" / room, [f"{name}.py" for name in names.split()])


def _tests(room: str, names: str) -> tuple[str, ...]:
    """Return the files of tests of these names below a room's."""
    return _below(ROOT / "tests" / room, [f"test_{name}.py" for name in names.split()])


def _below(folder: Path, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(next(folder.rglob(name)).relative_to(ROOT).as_posix() for name in names)


ROOMS = {
    "seal": Room(
        _files("seal", "c14n canon shape attributes verdict envelope trust four_eyes strict_json sshsig"),
        _tests("seal", "refusals key_files signature_files strict_json roster_files form places sealing forgery standing tampering"),
        "random or readers",
        {
            "c14n": "form", "canon": "form", "attributes": "form", "verdict": "places", "trust": "refusals", "four_eyes": "refusals",
            "strict_json": "strict_json", "sshsig": "signature_files",
        },
        "roster_files",
    ),
    "approval": Room(
        (
            *_files("review", "sealed signing gate course people"),
            *_files("store", "seals opened/sealed statements decisions order withdrawals witness course taking"),
            *_files("desk", "approving signers signing"),
        ),
        (
            *_tests("review", "sealed signing gate course people"),
            *_tests("store", "witness has_people listed history taking"),
            *_tests("desk", "sealing by_hand four_eyes passphrases forging deciding course exchange claims keys_kept strangers withdrawn_apart"),
        ),
        "slow",
        {
            "sealed": "sealed", "approving": "four_eyes", "signers": "four_eyes", "signing": "signing", "seals": "by_hand", "gate": "gate",
            "people": "people", "witness": "witness", "taking": "exchange", "order": "withdrawn_apart", "withdrawals": "withdrawn_apart",
            "statements": "exchange", "decisions": "deciding", "course": "course",
        },
        "sealing",
    ),
}  # fmt: skip
OTHER: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
SECONDS, WAIT = 300, 3_000
"""How long the tests of one broken place may work, and may take by the clock; what takes longer hangs, and that is noticed, too.

The second is long, for on a crowded machine tests that notice nothing take their time.
"""


class Place(NamedTuple):
    """A place that can be broken: the file, the number of the node in it, its line, and what becomes of it."""

    file: str
    node: int
    line: int
    how: str


class Broken(MetaPathFinder, InspectLoader):
    """Gives the program a module with one place broken, whoever asks for it first."""

    def __init__(self, place: Place) -> None:
        self.name = place.file.removesuffix(".py").replace("/", ".")
        self.source = broken(place)

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return where the module comes from: here, where it is the one that is broken."""
        return spec_from_loader(fullname, self, origin="broken") if fullname == self.name else None

    def get_source(self, fullname: str) -> str:
        """Return the source of the broken module."""
        return self.source


def places(file: str) -> Iterator[Place]:
    """Yield every place of a file that can be broken."""
    for number, node in enumerate(ast.walk(ast.parse((ROOT / file).read_text("utf-8")))):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Compare) and type(node.ops[0]) in OTHER:
            yield Place(file, number, line, "comparison turned round")
        elif isinstance(node, ast.BoolOp):
            yield Place(file, number, line, "and for or")
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield Place(file, number, line, "a not left out")
        elif isinstance(node, ast.If | ast.IfExp):
            yield Place(file, number, line, "a condition always false")
        elif isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
            yield Place(file, number, line, "nothing returned")


def broken(place: Place) -> str:
    """Return the source of a file with one place broken."""
    tree = ast.parse((ROOT / place.file).read_text("utf-8"))
    node = list(ast.walk(tree))[place.node]
    if isinstance(node, ast.Compare):
        node.ops[0] = OTHER[type(node.ops[0])]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.UnaryOp):
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), copy.deepcopy(node.operand))
    elif isinstance(node, ast.If | ast.IfExp):
        node.test = ast.Constant(False)
    elif isinstance(node, ast.Return):
        node.value = ast.Constant(None)
    return ast.unparse(ast.fix_missing_locations(tree))


def noticed(room: Room, place: Place | None) -> bool:
    """Return whether the tests fail with a place broken; with none, they must not."""
    child = os.fork()
    if child == 0:
        _test(room, place)
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) != 0
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def _test(room: Room, place: Place | None) -> None:
    """Ask the tests in this process, which ends with their answer."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # these tests need none of them, and loading them takes longer than most tests
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    status = 1
    try:
        first = ""
        if place is not None:
            sys.meta_path.insert(0, Broken(place))
            first = room.first.get(Path(place.file).stem, room.usual)
        for name in sorted(room.tests, key=lambda name: not name.endswith(f"/test_{first}.py")):
            words = ["-x", "-q", "-c", os.devnull, "--rootdir", str(ROOT), "-p", "no:cacheprovider", "-m", "not slow", "-k", f"not ({room.long})"]
            status = pytest.main([*words, name])
            if status:
                break
    finally:
        os._exit(status)


def main() -> int:
    """Break a sample of places one after the other; return 1 where too many went unnoticed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", nargs="*")
    asked.add_argument("--of", choices=ROOMS, default="seal")
    asked.add_argument("--sample", type=int, default=100)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--jobs", type=int, default=2)
    given = asked.parse_args()
    os.chdir(ROOT)
    room = ROOMS[given.of]
    every = [place for file in given.files or room.files for place in places(file)]
    chosen = random.Random(given.seed).sample(every, min(given.sample, len(every)))
    if noticed(room, None):
        print("The tests fail as it is: nothing can be told.")
        return 1
    found = 0
    with ThreadPoolExecutor(given.jobs) as several:
        for number, (place, seen) in enumerate(zip(chosen, several.map(partial(noticed, room), chosen), strict=True), 1):
            found += seen
            print(f"{number}/{len(chosen)} {'noticed ' if seen else 'SURVIVED'} {place.file}:{place.line}: {place.how}", flush=True)
    print(f"{found} of {len(chosen)} noticed, of {len(every)} places")
    return int(found < 0.9 * len(chosen))


if __name__ == "__main__":
    sys.exit(main())
