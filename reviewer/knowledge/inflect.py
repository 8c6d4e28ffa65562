"""The regular forms of English verbs and nouns, so that a phrase file names each word once."""

from __future__ import annotations

from collections.abc import Iterator

VOWELS = frozenset("aeiou")
HISSING = ("s", "x", "z", "ch", "sh")


def verb_forms(verb: str, doubling: frozenset[str]) -> Iterator[str]:
    """Yield base, -s, -ed and -ing of a regular verb; of a phrase ("clear up") the first word is inflected."""
    first, space, rest = verb.partition(" ")
    for form in _forms(first, first in doubling or verb in doubling):
        yield form + space + rest


def _forms(word: str, doubled: bool) -> tuple[str, str, str, str]:
    """Return the four forms of a single word."""
    if doubled:
        return word, plural(word), word + word[-1] + "ed", word + word[-1] + "ing"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word, plural(word), word[:-1] + "ied", word + "ing"
    if word.endswith("ie"):
        return word, word + "s", word + "d", word[:-2] + "ying"
    if word.endswith("e"):
        return word, word + "s", word + "d", word + "ing" if word.endswith(("ee", "oe", "ye")) else word[:-1] + "ing"
    return word, plural(word), word + "ed", word + "ing"


def plural(word: str) -> str:
    """Return a word with its regular -s: the plural of a noun, the third person of a verb."""
    if word.endswith(HISSING):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"
