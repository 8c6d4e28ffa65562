"""Phrases of the knowledge files in texts that no sentence was made of: alternative texts, credits, front matter, whole articles."""

from __future__ import annotations

from reviewer.reading.words import phrase, split
from reviewer.rules.memo import by_identity


@by_identity
def spaced(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return phrases as words between single spaces, with one at either end."""
    return tuple(f" {' '.join(phrase(one))} " for one in phrases)


def found(text: str, phrases: tuple[str, ...]) -> str:
    """Return the first of the phrases that stands in a text as whole words, or an empty string."""
    words = f" {' '.join(split(text).text)} "
    return next((one.strip() for one in spaced(phrases) if one in words), "")
