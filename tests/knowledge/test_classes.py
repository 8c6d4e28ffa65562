"""Every cue class of the knowledge files is listened for, so that an edit of any of them changes what the program finds."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from reviewer import knowledge, paths

ROOT = Path(__file__).resolve().parents[2]
SOURCES = tuple(path.read_text(encoding="utf-8") for path in sorted((ROOT / "reviewer").rglob("*.py")))
SOURCE = "\n".join(SOURCES)
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


def asked_groups(sources: tuple[str, ...]) -> set[str]:
    """Return the groups of the vocabulary that code names: in patterns, and by themselves."""
    calls = [node for source in sources if re.search(r"(?:Worded|Sifted)\(", source) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    patterns = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in {"Worded", "Sifted"}]
    texts = [part.value for call in patterns for part in ast.walk(call) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    found = {name for text in texts for name in re.findall(r"\{([a-z]+)\}", text)}
    by_name = re.compile(r'(?:(?:known|vocabulary)\.get|\bGroup)\("(\w+)"')
    return found | {name for source in sources if "ocabulary" in source for name in by_name.findall(source)}


def test_every_group_of_words_is_asked_for_and_every_one_asked_for_is_there() -> None:
    assert asked_groups(SOURCES) == FACTS.vocabulary.keys()


def test_a_group_of_words_that_no_code_names_is_noticed() -> None:
    assert "regulator" not in asked_groups(tuple(source.replace("{regulator}", "{adviser}") for source in SOURCES))


def test_no_group_of_words_is_called_as_a_class_of_cues() -> None:
    assert FACTS.vocabulary.keys() & FACTS.phrases.keys() == set(), "they hold other words, and who edits one takes it for the other"
