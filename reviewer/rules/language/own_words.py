"""The words and names that the clinic's own list says are right."""

from __future__ import annotations

from reviewer.model.span import Span
from reviewer.reading.passage import Passage
from reviewer.reading.words import phrase
from reviewer.rules.memo import by_identity


@by_identity
def entries(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the entries of a list, each as its words."""
    return frozenset(found for found in map(phrase, words) if found)


@by_identity
def names(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entries that are names of several words, which can be misspelt."""
    return tuple(word for word in words if word[:1].isupper() and " " in word)


def is_own(passage: Passage, span: Span, words: tuple[str, ...]) -> bool:
    """Return whether an entry of the list stands over these words, or over part of them, just as the list has it."""
    if not words:
        return False
    known, found = entries(words), passage.words
    longest = max(map(len, known), default=0)
    inside = [at for at in range(len(found.text)) if found.starts[at] < span.end and span.start < found.ends[at]]
    if not inside:
        return False
    for first in range(max(0, inside[0] - longest + 1), inside[-1] + 1):
        for size in range(1, longest + 1):
            if first + size > inside[0] and tuple(found.text[first : first + size]) in known:
                return True
    return False
