"""Break single places of what decides about a seal, and see whether a test of tests/seal notices; takes some seconds for each.

    uv run python -m scripts.mutate_seal [--sample 40] [--seed 1] [FILE...]

Works on a copy in a folder of its own. Prints what survived, and ends with 1 where fewer than nine in ten were noticed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
_NAMES = ("c14n", "canon", "shape", "attributes", "verdict", "envelope", "trust", "four_eyes", "strict_json", "sshsig")
FILES = tuple(f"reviewer/seal/{name}.py" for name in _NAMES)
TESTS = (*(f"tests/seal/test_{name}.py" for name in ("tampering", "forgery", "sealing", "standalone", "hidden")), "--timeout=60")
OTHER: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
SECONDS = 300


class Place(NamedTuple):
    """A place that can be broken: the file, the number of the node in it, its line, and what becomes of it."""

    file: str
    node: int
    line: int
    how: str


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


def noticed(place: Place | None, folder: Path) -> bool:
    """Return whether the tests fail with a place broken; with none, they must not."""
    if place is not None:
        (folder / place.file).write_text(broken(place), "utf-8")
    try:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS]
        told = os.environ | {"PYTHONPATH": str(folder), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(command, cwd=folder, env=told, capture_output=True, timeout=SECONDS, check=False).returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        if place is not None:
            shutil.copyfile(ROOT / place.file, folder / place.file)


def main() -> int:
    """Break a sample of places one after the other; return 1 where too many went unnoticed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", nargs="*", default=FILES)
    asked.add_argument("--sample", type=int, default=40)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    every = [place for file in given.files for place in places(file)]
    chosen = random.Random(given.seed).sample(every, min(given.sample, len(every)))
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("reviewer", "tests", "resources"):
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        for file in ("main.py", "pyproject.toml"):
            shutil.copyfile(ROOT / file, folder / file)
        if noticed(None, folder):
            print("The tests fail as it is: nothing can be told.")
            return 1
        found = 0
        for number, place in enumerate(chosen, 1):
            seen = noticed(place, folder)
            found += seen
            print(f"{number}/{len(chosen)} {'noticed ' if seen else 'SURVIVED'} {place.file}:{place.line}: {place.how}", flush=True)
    print(f"{found} of {len(chosen)} noticed, of {len(every)} places")
    return int(found < 0.9 * len(chosen))


if __name__ == "__main__":
    sys.exit(main())
