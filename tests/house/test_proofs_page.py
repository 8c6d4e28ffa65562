"""The page of proofs names tests that are there, for each of its promises."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from scripts import proofs

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "proofs.md").read_text("utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def missing(page: str) -> list[str]:
    """Return the tests a page names that are not there."""
    there: dict[str, set[str]] = {}
    for file, _ in NAMED.findall(page):
        path = ROOT / file
        tree = ast.parse(path.read_text("utf-8")) if path.exists() else ast.Module([], [])
        there[file] = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return [f"{file}::{name}" for file, name in NAMED.findall(page) if name not in there[file]]


def test_every_test_that_is_named_is_there() -> None:
    assert missing(PAGE) == []


def test_a_test_that_is_not_there_is_noticed() -> None:
    assert missing("`tests/house/test_proofs_page.py::test_of_nothing`, `tests/house/test_no.py::test_it`") != []


def test_each_of_twenty_five_promises_has_a_proof_that_runs_with_every_change() -> None:
    rows = [line.split(" | ") for line in PAGE.splitlines() if re.match(r"\| \d+ \|", line)]
    assert [int(row[0].strip("| ")) for row in rows] == list(range(1, 26))
    assert [row[0] for row in rows if not NAMED.search(row[2])] == []


def test_one_command_names_the_tests_of_the_page_and_of_single_promises() -> None:
    quick, by_hand = proofs.named(PAGE), proofs.named(PAGE, proofs.LONG)
    assert {f"{file}::{name}" for file, name in NAMED.findall(PAGE)} == {*quick, *by_hand}
    assert len(quick) == len(set(quick)) > 50
    assert all("test_chain.py" in name or "test_upkeep.py" in name for name in proofs.named(PAGE, promises=[15]))
    assert proofs.named("| 1 | a | `tests/a.py::test_b` | `tests/a.py::test_c` | d |", proofs.LONG) == ["tests/a.py::test_c"]
