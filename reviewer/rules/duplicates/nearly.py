"""How nearly two sentences say the same: share of common words, with every figure and every "not" the same where that is asked."""

from __future__ import annotations

from collections.abc import Iterable

ALIKE = 0.75
"""From this share of common words on, a sentence nearly says another."""
MOST_APART = 1.6
"""A sentence so many times as long as another says something else."""
NEGATIONS = frozenset({"no", "not", "never", "none", "neither", "nor", "without", "cannot", "isn't", "doesn't", "don't", "won't", "can't", "didn't"})
Words = tuple[str, ...]


def alike(a: Words, b: Words) -> float:
    """Return the share of words, from 0 to 1, that two sentences have in common in the same order."""
    if a == b:
        return 1.0
    longer, shorter = max(len(a), len(b)), min(len(a), len(b))
    if not shorter or longer > MOST_APART * shorter:
        return 0.0
    from difflib import SequenceMatcher  # noqa: PLC0415 - a start need not wait for it: few sentences are so near to an approved one

    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def weight(words: Words) -> tuple[tuple[str, ...], int]:
    """Return what turns a sentence into another claim though one word changes: its figures in order, and how often it says no."""
    return tuple(word for word in words if any(map(str.isdigit, word))), sum(word in NEGATIONS for word in words)


def nearest(words: Words, known: Iterable[Words]) -> tuple[Words, float] | None:
    """Return the sentence, among those known, that some words say most nearly, with the share; None where they say none of them."""
    best: tuple[Words, float] | None = None
    for other in known:
        share = alike(words, other)
        if share >= ALIKE and (best is None or share > best[1]):
            best = other, share
    return best
