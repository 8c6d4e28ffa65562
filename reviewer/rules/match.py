"""Phrases of the knowledge files in texts that no sentence was made of: alternative texts, credits, front matter, whole articles."""

from __future__ import annotations

from functools import lru_cache
from string import digits

from reviewer.model.draft import Block
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.reading.words import split, spoken
from reviewer.rules.memo import by_identity, per_source

DIGIT = late(r"\d")


@by_identity
def regions(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the letters that stand for a state or a province after a town, in lower case."""
    return frozenset(map(str.lower, vocabulary.get("region", ())))


@per_source
def has_digit(block: Block) -> bool:
    """Return whether a digit stands in a block, its marks left out."""
    return any(map(block.prose.__contains__, digits))


@by_identity
def spaced(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return phrases as words between single spaces, with one at either end."""
    return tuple(f" {words} " for words in spoken(phrases))


@lru_cache(maxsize=2048)
def squeezed(text: str) -> str:
    """Return a text as words between single spaces: several rules ask for phrases in the same alternative texts and credits."""
    return f" {' '.join(split(text).text)} "


def found(text: str, phrases: tuple[str, ...]) -> str:
    """Return the first of the phrases that stands in a text as whole words, or an empty string."""
    words = squeezed(text)
    return next((one.strip() for one in spaced(phrases) if one in words), "")
