"""Which words must stand in a text for a pattern to find anything in it: read off the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from reviewer.model.patterns.late import late

Words = tuple[str, ...]
"""Words that stand together in a text, in no order; `{group}` stands for the words of one phrase of that group."""
Required = tuple[tuple[Words, ...], ...]
"""Rows of each of which one must stand in the text."""
_ANY, _EDGE = "\0", "\1"
"""What stands in a spelling for letters nobody knows, none included, and for the edge of a word."""
_UNKNOWN = frozenset({_ANY})
_MOST = 400
"""Spellings of a part of a pattern that are told apart; a part with more of them asks for nothing."""
_STEP = late(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")
_WORD = late(r"(?<![\w\0{}])(?:[^\W\d_]{2,}|\{[a-z]+\})(?![\w\0{}])")
_Spellings = frozenset[str]


def alternatives(pattern: str) -> list[str]:
    """Return what a pattern can be at its top: its alternatives, or itself alone."""
    parts, depth, begun = [], 0, 0
    for step in _STEP.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(step[0], 0)
        if step[0] == "|" and depth == 0:
            parts.append(pattern[begun : step.start()])
            begun = step.end()
    return [*parts, pattern[begun:]]


def required(pattern: str) -> Required:
    """Return the words without which an alternative of a pattern is not found in a text."""
    wanted: list[tuple[Words, ...]] = []
    spelled = _UNKNOWN
    for kind, told in re._parser.parse(pattern):  # type: ignore[attr-defined]
        more = _spellings(str(kind), told)
        if all(map(_is_edge, (one[-1] for one in spelled))):
            wanted += _wanted(spelled)
            spelled = frozenset({_EDGE})
        elif more == _UNKNOWN or len(spelled) * len(more) > _MOST:
            wanted += _wanted(one + _ANY for one in spelled)
            spelled = _UNKNOWN
        spelled = frozenset({one + other for one in spelled for other in more})
    return tuple(dict.fromkeys([*wanted, *_wanted(one + _ANY for one in spelled)]))


def _wanted(spelled: Iterable[str]) -> Iterator[tuple[Words, ...]]:
    """Yield the words that all spellings have, each by itself, then together the others of each, where each has any."""
    words = [frozenset(_WORD.findall(one)) for one in spelled]
    shared = frozenset.intersection(*words)
    yield from (((word,),) for word in sorted(shared))
    if all(one - shared for one in words):
        yield tuple(sorted({tuple(sorted(one - shared)) for one in words}))


def _run(steps: Iterable[tuple[Any, Any]]) -> _Spellings:
    """Return the spellings of steps that follow each other."""
    spelled = frozenset({""})
    for kind, told in steps:
        more = _spellings(str(kind), told)
        if len(spelled) * len(more) > _MOST:
            return _UNKNOWN
        spelled = frozenset({one + other for one in spelled for other in more})
    return _UNKNOWN if any(not one.strip(_ANY) and one for one in spelled) else spelled


def _spellings(kind: str, told: Any) -> _Spellings:
    """Return how one step of a pattern can be spelled, in small letters; what need not be known of it is `_ANY`."""
    if kind == "LITERAL":
        return frozenset({chr(told).lower()})
    if kind == "IN":
        return _of_class(told)
    if kind == "BRANCH":
        spelled = frozenset().union(*map(_run, told[1]))
        return _UNKNOWN if _ANY in spelled else spelled
    if kind in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _run(told[-1] if kind == "SUBPATTERN" else told)
    if kind.endswith("_REPEAT"):
        return _repeated(*told)
    if kind == "AT":
        return frozenset({"" if str(told).endswith("NON_BOUNDARY") else _EDGE})
    if kind == "ASSERT":
        ahead, steps = told
        return frozenset({_EDGE if all(_is_edge(one[:1] if ahead > 0 else one[-1:]) for one in _run(steps)) else ""})
    return frozenset({""}) if kind == "ASSERT_NOT" else _UNKNOWN


def _of_class(members: Iterable[tuple[Any, Any]]) -> _Spellings:
    """Return the letters of a class, an edge where none of them can be within a word."""
    letters = {chr(value).lower() if str(kind) == "LITERAL" else f"{value}" for kind, value in members}
    if letters <= {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"} or all(map(_is_edge, letters - {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"})):
        return frozenset({_EDGE})
    return frozenset(letters) if all(len(letter) == 1 for letter in letters) else _UNKNOWN


def _repeated(least: Any, most: Any, steps: Iterable[tuple[Any, Any]]) -> _Spellings:
    """Return the spellings of what may stand there several times: of more than once, only how it begins and ends is told."""
    spelled = _run(steps)
    if most != 1 and not all(one and all(map(_is_edge, one)) for one in spelled):
        begins = {one[:1] if _is_edge(one[:1]) else "" for one in spelled}
        ends = {one[-1:] if _is_edge(one[-1:]) else "" for one in spelled}
        spelled = frozenset({begun + _ANY + ended for begun in begins for ended in ends})
    return _UNKNOWN if _ANY in spelled else spelled | {""} if least == 0 else spelled


def _is_edge(letter: str) -> bool:
    """Return whether a letter of a spelling stands outside words."""
    return len(letter) == 1 and not letter.isalnum() and letter not in {_ANY, "_", "{", "}"}
