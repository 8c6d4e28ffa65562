"""A sifted pattern finds what the whole pattern finds, though it tries only the alternatives whose words stand there."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

from reviewer import knowledge, reading, rules
from reviewer.model.patterns.required import required
from reviewer.model.patterns.sifted import Sieve, Sifted, said_in
from reviewer.model.patterns.vocabulary import filled
from reviewer.reading.words import split

KNOWN = knowledge.load(Path(__file__).parents[2] / "resources" / "knowledge").vocabulary
WORDS = {"ill": ("side effects", "harm"), "ended": ("hurt*", "come back"), "empty": ()}


def _every() -> Iterator[tuple[str, Sifted]]:
    for package in (reading, rules):
        for found in walk_packages(package.__path__, f"{package.__name__}."):
            module = import_module(found.name)
            yield from ((f"{found.name}:{name}", one) for name, one in vars(module).items() if isinstance(one, Sifted))


def _spelled(steps: Any, dice: random.Random) -> str:
    """Return a text that a pattern of these steps may find, lookarounds left aside."""
    return "".join(_step(str(kind), told, dice) for kind, told in steps)


def _step(kind: str, told: Any, dice: random.Random) -> str:
    if kind == "LITERAL":
        return chr(told)
    if kind == "IN":
        how, what = told[0] if str(told[0][0]) == "NEGATE" else dice.choice(told)
        return {"LITERAL": lambda: chr(what), "RANGE": lambda: chr(dice.randint(*what)), "NEGATE": lambda: dice.choice("w ")}.get(str(how), lambda: "w")()
    if kind == "BRANCH":
        return _spelled(dice.choice(told[1]), dice)
    if kind == "SUBPATTERN":
        return _spelled(told[-1], dice)
    if kind.endswith("REPEAT"):
        return "".join(_spelled(told[2], dice) for _ in range(dice.randint(told[0], min(told[1], told[0] + 2))))
    return dice.choice("x ") if kind in {"ANY", "NOT_LITERAL"} else ""


def _found(pattern: Sieve, text: str) -> tuple[int, int] | None:
    found = pattern.search(text, said_in(split(text).text))
    return found.span() if found else None


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(*one, id=one[0]) for one in _every()])
def test_a_sifted_pattern_finds_what_the_whole_one_finds(name: str, pattern: Sifted) -> None:
    whole = re.compile(filled(pattern.text, KNOWN), pattern.flags)
    steps = re._parser.parse(whole.pattern)  # type: ignore[attr-defined]
    dice = random.Random(name)
    texts = [f"It {_spelled(steps, dice)} we {_spelled(steps, dice)}." for _ in range(200)]
    spans = [found.span() if (found := whole.search(text)) else None for text in texts]
    assert any(spans)
    assert [_found(pattern(KNOWN), text) for text in texts] == spans


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bno more (?!than\b)(?:[\w-]+ ){0,2}?{ended}\b", [{("no",)}, {("more",)}, {("{ended}",)}]),
        (r"\b(?:takes?|have) (?:your|you) \w+", [{("take",), ("takes",), ("have",)}, {("your",), ("you",)}]),
        (r"\b(?:free from|rid of) (?:any )?pain\b", [{("free", "from"), ("of", "rid")}, {("pain",)}]),
        (r"\bpain[- ]?free", []),
        (r"\bhelp\w* (?:\w+ )?{ill}s?\b", []),
        (r"can(?:not|[’']t) lose(?=[.!,]|$)", [{("lose",)}]),
    ],
)
def test_a_pattern_needs_its_whole_words(pattern: str, needed: list[set[tuple[str, ...]]]) -> None:
    assert [set(row) for row in required(pattern)] == needed


def test_the_first_of_several_alternatives_wins_and_of_two_at_a_place_the_earlier() -> None:
    sieve = Sieve(r"\bno pain\b|\bno pain at all\b|\bwe promise\b", re.IGNORECASE, WORDS)
    assert _found(sieve, "Here we promise no pain at all") == (5, 15)
    assert _found(sieve, "No pain at all") == (0, 7)


def test_a_phrase_of_a_group_counts_with_all_its_words() -> None:
    sieve = Sieve(r"\bwithout {ill}\b", re.IGNORECASE, WORDS)
    assert sieve.telling == {"effects", "harm"} or sieve.telling == {"without"}
    assert _found(sieve, "Relief without side-effects") == (7, 27)
    assert _found(sieve, "Effects without a side") is None


def test_what_asks_for_no_word_is_always_tried_and_a_group_without_phrases_finds_nothing() -> None:
    assert _found(Sieve(r"\b{ended}\b", re.IGNORECASE, WORDS), "It never hurts") == (9, 14)
    assert _found(Sieve(r"\bno more pain\b|\bpain[- ]?free", re.IGNORECASE, WORDS), "A painfree life") == (2, 10)
    assert _found(Sieve(r"\bnever {empty}\b", re.IGNORECASE, WORDS), "It never {empty}") is None


def test_words_parted_by_an_apostrophe_are_said() -> None:
    assert {"you'll", "you", "ll"} <= said_in(("you'll", "see"))
    assert _found(Sieve(r"\b(?:you|they)[’']ll sleep\b", 0, WORDS), "Tonight you’ll sleep") == (8, 20)
