"""Rooms import downwards only, and what is slow to load is loaded late."""

from __future__ import annotations

import os
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from tempfile import TemporaryDirectory

import grimp

ROOT = Path(__file__).parents[2]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Return what this Python did with the words, run from the root of the checkout, in a home of its own: nobody's library is read."""
    with TemporaryDirectory() as home:
        told = {**os.environ, "CLINICAL_REVIEW_HOME": home}
        return subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, timeout=100, env=told)


def test_every_import_contract_is_kept() -> None:
    done = run("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_check_from_the_command_line_loads_neither_window_nor_network_nor_a_reader_of_word_files() -> None:
    probe = """
import sys
from reviewer.app import main
status = main(["check", "--fail-on", "never", sys.argv[1]])
heavy = {"PySide6", "requests", "urllib3", "language_tool_python", "docx", "lxml", "reviewer.word", "xml.etree.ElementTree"} & set(sys.modules)
sys.exit(f"loaded {sorted(heavy)}" if heavy else status)
"""
    done = run("-c", probe, str(ROOT / "resources" / "samples" / "faulty.md"))
    assert done.returncode == 0, done.stderr


def test_no_two_files_need_each_other() -> None:
    """Not even for the names of types. The window alone is known by what it is made of: each part of it is handed the window it works in."""
    graph = grimp.build_graph("reviewer", cache_dir=None)
    graph.remove_module("reviewer.ui.window")
    tied = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert not circle(tied)
    assert circle(tied | {"reviewer.model.span": {"reviewer.model.finding"}}), "a circle would not be noticed"


def circle(tied: dict[str, set[str]]) -> list[str]:
    """Return modules of which each imports the one before it, and the first the last; none where there are none."""
    try:
        TopologicalSorter(tied).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []
