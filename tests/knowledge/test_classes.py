"""Every cue class of the knowledge files is listened for, so that an edit of any of them changes what the program finds."""

from __future__ import annotations

import re
from pathlib import Path

from reviewer import knowledge, paths

ROOT = Path(__file__).resolve().parents[2]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "reviewer").rglob("*.py")))
FACTS = knowledge.load(paths.resources() / "knowledge")
NOT_IN_FILES = {"treatment", "condition", "institution", "house"}
"""Classes made of the cards and the house profile."""


def unheard(source: str) -> list[str]:
    """Return the classes of the knowledge files that no code names."""
    return [name for name in FACTS.phrases if f'"{name}"' not in source]


def test_every_class_of_the_knowledge_files_is_listened_for() -> None:
    assert unheard(SOURCE) == []


def test_a_class_that_no_code_names_is_noticed() -> None:
    assert unheard(SOURCE.replace('"weaklabel"', '"weaklabels"')) == ["weaklabel"]


def test_every_class_that_is_listened_for_is_there() -> None:
    asked = {name for call in re.findall(r"\.has\(([^()]*)\)", SOURCE) for name in re.findall(r'"(\w+)"', call)}
    asked |= set(re.findall(r'phrases\.get\("(\w+)"', SOURCE))
    assert sorted(asked - FACTS.phrases.keys() - NOT_IN_FILES) == []
