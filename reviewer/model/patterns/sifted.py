"""Patterns of many alternatives, of which only those are tried whose words stand in a sentence: most sentences have the words of none."""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterable
from itertools import product

from reviewer.model.patterns.late import late
from reviewer.model.patterns.required import Words, alternatives, required
from reviewer.model.patterns.vocabulary import Drawn, Vocabulary, filled, groups_in

_COMMONER = 3
"""How many times as common in texts a word is taken to be as one that is a letter longer."""
_COMMONEST = frozenset(
    "a about also an and are as at back be body but by can care effects for from has have health help how if in is it may more most not of"
    " on or other pain patients research risk some symptoms that the their therapy these this to treatment use what when with you your".split()
)
"""Words that stand in sentences of this field far more often than their length tells."""
_COMMON, _RARE = 0.1, 0.01
"""How often one of these stands in a sentence, and any other word at most."""
_WORD = late(r"(?<!\w)[^\W\d_]{2,}(?![\w*])")

Part = tuple[str, tuple[frozenset[str], ...]]
"""An alternative's text, and sets of words of each of which one must stand in a sentence."""
Raised = list[tuple[Words, int]]
"""What a word raises: the numbers of alternatives with the other words of its phrase. It is the rarest that each needs, as far as length tells."""
Layout = tuple[dict[str, tuple[str, ...]], list[bytes], dict[str, bytes]]
"""A pattern taken apart, in plain values: its groups with their words; its alternatives; and what is raised by the rarest word of each phrase. Each
`Part` and each `Raised` is packed by itself, for a draft has the words of few."""
RESTORED: dict[str, Layout] = {}
MADE: dict[str, Layout] = {}
"""Patterns taken apart before this start, and since; `reviewer/expressions.py` keeps them, for it takes longer than to compile them."""


class Sieve:
    """A pattern's alternatives with the words each of them needs. It finds what the whole pattern would."""

    __slots__ = ("_parts", "_raising", "telling")

    def __init__(self, text: str, flags: int, known: Vocabulary) -> None:
        """Take the pattern apart; groups in braces stand for their words."""
        _, parts, raising = _laid_out(text, known)
        self._parts = _Parts(parts, flags)
        self._raising = _Raising(raising)
        self.telling = frozenset(raising)
        """Words of which one stands in every sentence that the pattern finds something in."""

    def search(self, text: str, said: frozenset[str]) -> re.Match[str] | None:
        """Return what the pattern finds first in a sentence of these words; of two alternatives at one place the earlier."""
        first, earliest = None, -1
        for word in self.telling & said:
            for others, number in self._raising[word]:
                if others and not said.issuperset(others):
                    continue
                pattern, needed = self._parts[number]
                for words in needed:
                    if words.isdisjoint(said):
                        break
                else:
                    found = pattern.search(text)
                    if found is not None and (first is None or (found.start(), number) < (first.start(), earliest)):
                        first, earliest = found, number
        return first


class _Parts(dict[int, tuple[re.Pattern[str], tuple[frozenset[str], ...]]]):
    """A pattern's alternatives by number with the words each needs, unpacked as they are raised."""

    __slots__ = ("_flags", "_packed")

    def __init__(self, packed: list[bytes], flags: int) -> None:
        super().__init__()
        self._packed, self._flags = packed, flags

    def __missing__(self, number: int) -> tuple[re.Pattern[str], tuple[frozenset[str], ...]]:
        text, needed = marshal.loads(self._packed[number])
        part = self[number] = late(text, self._flags), needed
        return part


class _Raising(dict[str, Raised]):
    """What each word raises, unpacked as words are met."""

    __slots__ = ("_packed",)

    def __init__(self, packed: dict[str, bytes]) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, word: str) -> Raised:
        raised: Raised
        raised = self[word] = marshal.loads(self._packed[word])
        return raised


class Sifted(Drawn[Sieve]):
    """A pattern as `Worded` has it, of alternatives that each need some words."""

    __slots__ = ("flags", "telling", "text")

    def __init__(self, text: str, flags: int = 0) -> None:
        """Take the pattern as `re.compile` would, with groups in braces; of `telling` one word stands in every sentence it finds something in."""
        super().__init__(lambda known: Sieve(text, flags, known))
        self.text, self.flags = text, flags
        self.telling = Drawn(lambda known: frozenset(_laid_out(text, known)[2]))


def said_in(words: Iterable[str]) -> frozenset[str]:
    """Return the words of a sentence, the parts of those that an apostrophe parts, and the empty word, which stands everywhere."""
    said = frozenset((*words, ""))
    return said.union(*[word.split("'") for word in said]) if "'" in "".join(said) else said


def _laid_out(text: str, known: Vocabulary) -> Layout:
    """Return a pattern taken apart, as it was kept where its groups have the same words."""
    kept = MADE.get(text) or RESTORED.get(text)
    if kept is None or any(known.get(name, ()) != words for name, words in kept[0].items()):
        kept = MADE[text] = _apart({name: known.get(name, ()) for name in groups_in(text)}, text)
    return kept


def _apart(known: dict[str, tuple[str, ...]], text: str) -> Layout:
    parts: list[bytes] = []
    raising: dict[str, Raised] = {}
    for number, part in enumerate(alternatives(text)):
        rows = [_spoken(row, known) for row in required(part) or (((),),)]
        needed = [frozenset(word for word, _ in row) for row in rows]
        rarest = min(range(len(rows)), key=lambda at: sum(map(_frequency, needed[at])))
        for word, others in dict.fromkeys(rows.pop(rarest)):
            raising.setdefault(word, []).append((others, number))
        needed.pop(rarest)
        taken: Part = filled(part, known), tuple(needed)
        parts.append(marshal.dumps(taken))
    return known, parts, {word: marshal.dumps(raised) for word, raised in raising.items()}


def _spoken(row: tuple[Words, ...], known: Vocabulary) -> list[tuple[str, Words]]:
    """Return the rarest word of each phrase of a row with the others of that phrase; of a phrase without whole words the empty word."""
    spoken: list[tuple[str, Words]] = []
    for words in row:
        plain = frozenset(word for word in words if word[0] != "{")
        groups = [known.get(word[1:-1], ()) for word in words if word[0] == "{"]
        for phrases in product(*groups):
            every = plain.union(*(_WORD.findall(phrase.lower()) for phrase in phrases))
            rarest = min(sorted(every), key=_frequency, default="")
            spoken.append((rarest, tuple(sorted(every - {rarest}))))
    return spoken


def _frequency(word: str) -> float:
    """Return about how often a word stands in a sentence; of the empty word that it always does."""
    if not word:
        return 1.0
    return _COMMON if word in _COMMONEST else min(_RARE, _COMMONER ** -len(word))
