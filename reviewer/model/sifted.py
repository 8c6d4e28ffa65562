"""Patterns of many alternatives, of which only those are tried whose words stand in a sentence: most sentences have the words of none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from reviewer.model.patterns import late
from reviewer.model.required import Words, alternatives, required
from reviewer.model.vocabulary import Drawn, Vocabulary, filled, groups_in

KEPT = 1000
"""Sets of alternatives that are remembered by the words that raise them."""
_WORD = late(r"(?<!\w)[^\W\d_]{2,}(?![\w*])")


Layout = tuple[dict[str, tuple[str, ...]], list[tuple[int, str]], dict[str, list[tuple[Words, int]]], frozenset[str]]
"""A pattern taken apart, in plain values: its groups with their words; each alternative's text with the bits it needs; the bits by their longest
words, with the words that must stand there, too; and words of which one stands in every sentence that the pattern finds something in."""
RESTORED: dict[str, Layout] = {}
MADE: dict[str, Layout] = {}
"""Patterns taken apart before this start, and since; `reviewer/expressions.py` keeps them, for it takes longer than to compile them."""


class Sieve:
    """A pattern's alternatives with the words each of them needs. It finds what the whole pattern would."""

    __slots__ = ("_parts", "_raised", "_raising", "_sought", "telling")

    def __init__(self, text: str, flags: int, known: Vocabulary) -> None:
        """Take the pattern apart; groups in braces stand for their words."""
        _, parts, self._raising, self.telling = _laid_out(text, known)
        self._parts = [(needed, late(part, flags)) for needed, part in parts]
        self._sought = frozenset(self._raising)
        self._raised: dict[int, tuple[re.Pattern[str], ...]] = {}

    def search(self, text: str, said: frozenset[str]) -> re.Match[str] | None:
        """Return what the pattern finds first in a sentence of these words."""
        if self.telling.isdisjoint(said):
            return None
        met = 0
        for word in self._sought & said:
            for others, bits in self._raising[word]:
                if said.issuperset(others):
                    met |= bits
        raised = self._raised.get(met)
        if raised is None:
            if len(self._raised) >= KEPT:
                self._raised.clear()
            raised = self._raised[met] = tuple([pattern for needed, pattern in self._parts if needed & met == needed])
        first = None
        for pattern in raised:
            found = pattern.search(text)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first


class Sifted(Drawn[Sieve]):
    """A pattern as `Worded` has it, of alternatives that each need some words."""

    __slots__ = ("flags", "telling", "text")

    def __init__(self, text: str, flags: int = 0) -> None:
        """Take the pattern as `re.compile` would, with groups in braces; `telling` are the words that questions need for it."""
        super().__init__(lambda known: Sieve(text, flags, known))
        self.text, self.flags = text, flags
        self.telling = Drawn(lambda known: self(known).telling)


def said_in(words: Iterable[str]) -> frozenset[str]:
    """Return the words of a sentence, the parts of those that an apostrophe parts, and the empty word, which stands everywhere."""
    said = frozenset((*words, ""))
    parted = [word for word in said if "'" in word]
    return said.union(*[word.split("'") for word in parted]) if parted else said


def _laid_out(text: str, known: Vocabulary) -> Layout:
    """Return a pattern taken apart, as it was kept where its groups have the same words."""
    kept = MADE.get(text) or RESTORED.get(text)
    if kept is None or any(known.get(name, ()) != words for name, words in kept[0].items()):
        kept = MADE[text] = _apart({name: known.get(name, ()) for name in groups_in(text)}, text)
    return kept


def _apart(known: dict[str, tuple[str, ...]], text: str) -> Layout:
    raising: dict[str, dict[Words, int]] = {}
    parts: list[tuple[int, str]] = []
    telling: set[str] = set()
    bit = 1
    for part in alternatives(text):
        needed, rarest = 0, frozenset[str]()
        for row in required(part) or (((),),):
            spoken = _spoken(row, known)
            for word, others in spoken:
                bits = raising.setdefault(word, {})
                bits[others] = bits.get(others, 0) | bit
            needed, bit = needed | bit, bit << 1
            rarest = max(rarest, frozenset(word for word, _ in spoken), key=lambda words: min(map(len, words), default=-1))
        parts.append((needed, filled(part, known)))
        telling |= rarest
    return known, parts, {word: list(bits.items()) for word, bits in raising.items()}, frozenset(telling)


def _spoken(row: tuple[Words, ...], known: Vocabulary) -> list[tuple[str, Words]]:
    """Return the longest word of each phrase of a row with the others of that phrase; of a phrase without whole words the empty word."""
    spoken: list[tuple[str, Words]] = []
    for words in row:
        plain = frozenset(word for word in words if word[0] != "{")
        groups = [known.get(word[1:-1], ()) for word in words if word[0] == "{"]
        for phrases in product(*groups):
            every = plain.union(*(_WORD.findall(phrase.lower()) for phrase in phrases))
            longest = max(sorted(every), key=len, default="")
            spoken.append((longest, tuple(sorted(every - {longest}))))
    return spoken
