"""Play the stories of a new author and a new reviewer and write down the steps each takes: docs/guide/tasks.md.

uv run python -m scripts.stories
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from reviewer.model.named import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "guide" / "tasks.md"
WRITE = "STORIES_WRITTEN_TO"
"""The environment variable that names the file the stories write their steps into."""
INTRODUCTION = """\
# What it takes: tasks of an author and a reviewer, step by step

Each task is a test that uses only what can be seen: buttons, menus, rows, fields and keys (`tests/stories`). A step is one press, one choice from
a menu, one row picked, one text typed or one key. Made by `python -m scripts.stories`; a count that is no longer true fails the tests.
"""
_ROW = re.compile(r"^\| (?P<title>.+?) \| \w+ \| (?P<steps>\d+) \|$", re.MULTILINE)


class Story(NamedTuple):
    """A task, whose it is (author, reviewer or both) and what was done, step by step."""

    title: str
    who: str
    steps: tuple[str, ...]


def title_of(test: str) -> str:
    """Return the title of a story by the name of its test."""
    words = test.removeprefix("test_").replace("_", " ").replace(" i ", " I ").replace("word file", "Word file")
    return words[:1].upper() + words[1:]


def listed(page: str) -> dict[str, int]:
    """Return the number of steps of each task that a page lists."""
    return {row["title"]: int(row["steps"]) for row in _ROW.finditer(page)}


def page(stories: Sequence[Story]) -> str:
    """Return the page: a table of all tasks, and below it how each is done."""
    rows = [f"| {story.title} | {story.who} | {len(story.steps)} |" for story in stories]
    ways = [line for story in stories for line in ("", f"## {story.title}", "", *(f"{n}. {_said(step)}" for n, step in enumerate(story.steps, 1)))]
    return "\n".join([INTRODUCTION, "| task | whose | steps |", "|---|---|---|", *rows, *ways]) + "\n"


def _said(step: str) -> str:
    return step[:1].upper() + step[1:] + "."


def main() -> int:
    """Play all stories and write the page; return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "stories.jsonl"
        done = subprocess.run([sys.executable, "-m", "pytest", "-q", "tests/stories"], cwd=ROOT, env={**os.environ, WRITE: str(written)}, check=False)
        if done.returncode:
            return done.returncode
        found = [json.loads(line) for line in written.read_text("utf-8").splitlines()]
    stories = [Story(one["title"], one["who"], tuple(one["steps"])) for one in found]
    PAGE.write_text(page(stories), encoding="utf-8")
    print(f"Wrote {len(stories)} tasks to {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
