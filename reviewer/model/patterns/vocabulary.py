"""Patterns with words of the knowledge files in them: the structure stands in code, the words where a clinic's editor can change them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from reviewer.model.patterns.late import late

Value = TypeVar("Value")
Vocabulary = Mapping[str, tuple[str, ...]]
"""The words of each group by its name, as `resources/knowledge/vocabulary.toml` holds them."""
NO_WORDS: Vocabulary = {}
_GROUP = late(r"\{([a-z]+)\}")
_NOTHING = r"(?!)"
"""What stands for a group without words: it finds nothing."""


class Drawn(Generic[Value]):
    """What follows from a vocabulary, worked out when that vocabulary first asks for it and kept until another does."""

    __slots__ = ("_draw", "_kept")

    def __init__(self, draw: Callable[[Vocabulary], Value]) -> None:
        """Take the function that works it out."""
        self._draw = draw
        self._kept: tuple[Vocabulary, Value] | None = None

    def __call__(self, vocabulary: Vocabulary) -> Value:
        """Return what follows from this vocabulary."""
        kept = self._kept
        if kept is None or kept[0] is not vocabulary:
            # Kept as one value, so that two threads with two vocabularies never mix them.
            kept = self._kept = vocabulary, self._draw(vocabulary)
        return kept[1]


class Group(Drawn[frozenset[str]]):
    """The words of one group, for looking one of them up."""

    __slots__ = ()

    def __init__(self, name: str) -> None:
        """Take the group's name."""
        super().__init__(lambda words: frozenset(words.get(name, ())))


class Worded(Drawn[re.Pattern[str]]):
    """A pattern whose `{group}`s stand for any word of that group.

    A space of a word may be a hyphen in the text, and a word that ends in `*` may have any ending.
    """

    __slots__ = ()

    def __init__(self, text: str, flags: int = 0) -> None:
        """Take the pattern as `re.compile` would, with groups in braces."""
        super().__init__(lambda words: re.compile(filled(text, words), flags))


def filled(text: str, words: Vocabulary) -> str:
    """Return the text of a pattern with the words of its groups in their places."""
    return _GROUP.sub(lambda found: any_of(words.get(found[1], ())), text)


def groups_in(text: str) -> list[str]:
    """Return the names of the groups in the text of a pattern."""
    return _GROUP.findall(text)


def any_of(words: tuple[str, ...]) -> str:
    """Return the text of a pattern for any of these words, the longest first."""
    if not words:
        return _NOTHING
    ordered = sorted(words, key=len, reverse=True)
    shaped = (word if word.isalnum() else re.escape(word).replace(r"\ ", "[ -]").replace(r"\*", r"\w*") for word in ordered)
    return f"(?:{'|'.join(shaped)})"
