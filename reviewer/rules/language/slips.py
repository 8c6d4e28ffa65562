"""Words of treatments and illnesses written with two letters swapped, one left out or one doubled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from reviewer.model.facts import Facts
from reviewer.model.span import Span
from reviewer.reading.passage import Passage
from reviewer.reading.words import phrase
from reviewer.rules.cards import numbers
from reviewer.rules.indexes import index
from reviewer.rules.language.names import distance
from reviewer.rules.memo import by_identity

FEWEST_LETTERS = 8
"""Shorter words are too near to others."""
REMEMBERED = 50_000
"""Words of texts that are remembered."""
SURE = 2
"""Letters at either end that must be right: an ending tells another form of the word (arthritis, arthritic)."""
SPELLINGS = (("ae", "e"), ("oe", "e"), ("ll", "l"), ("ph", "f"), ("s", "z"))
"""Pairs that British and American spelling tell apart, or older and newer."""


Terms = Mapping[str, list[str]]
"""The longer words of treatments and illnesses by the letters they open and end with."""


class Meanings(dict[str, str]):
    """What words of texts are slips of, remembered as they are met: most are slips of nothing, which is an empty string."""

    __slots__ = ("_facts", "right")

    def __init__(self, facts: Facts) -> None:
        """Take the knowledge; `right` are the words met that are slips of nothing."""
        super().__init__()
        self._facts = facts
        self.right: set[str] = set()

    def __missing__(self, word: str) -> str:
        meant = meant_by(word, terms(self._facts)) if len(word) >= FEWEST_LETTERS else ""
        if meant and word in others(self._facts):
            meant = ""
        if len(self) >= REMEMBERED:
            self.clear()
            self.right.clear()
        self[word] = meant
        if not meant:
            self.right.add(word)
        return meant


meanings = by_identity(Meanings)


def slips(passage: Passage, facts: Facts) -> Iterator[tuple[Span, str]]:
    """Yield the place of each slip in the name of a treatment or an illness, with the right word in lower case."""
    words = passage.words
    known = meanings(facts)
    if not words.said <= known.right and any(map(known.__getitem__, words.said)):
        for at, word in enumerate(words.text):
            if known[word]:
                yield Span(words.starts[at], words.ends[at]), known[word]


def meant_by(word: str, known: Terms) -> str:
    """Return the one term that a word is a slip of, or an empty string."""
    alike = known.get(ends(word), ())
    if word in alike:
        return ""
    near = {term for term in alike if set(term) == set(word) and is_slip(word, term)}
    return near.pop() if len(near) == 1 else ""


def is_slip(word: str, term: str) -> bool:
    """Return whether two letters inside a word are swapped, one is missing or one is double, and not in the way two spellings of it differ.

    A letter put in another's place is no sure sign: dropping is no slip of drooping.
    """
    if word[:SURE] != term[:SURE] or word[-SURE:] != term[-SURE:] or distance(word, term, 1) != 1 or spelling(word) == spelling(term):
        return False
    return len(word) != len(term) or sum(a != b for a, b in zip(word, term, strict=True)) == 2


def spelling(word: str) -> str:
    """Return a word as both spellings write it."""
    for one, other in SPELLINGS:
        word = word.replace(one, other)
    return word


def ends(word: str) -> str:
    """Return the letters of a word that must be right."""
    return word[:SURE] + word[-SURE:]


@index
def terms(facts: Facts) -> Terms:
    """Return the words of treatments and illnesses."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for word in set(" ".join(numbers(facts)).split()):
        if len(word) >= FEWEST_LETTERS and word.isalpha():
            index[ends(word)].append(word)
    return dict(index)


@by_identity
def others(facts: Facts) -> frozenset[str]:
    """Return every other word the knowledge files hold; made when the first slip is met, for it takes longer than finding it."""
    spoken = {word for phrases in facts.phrases.values() for text in phrases for word in text.split()}
    # What is wrong only in some company is a word of its own: prostrate.
    confused = [card.right for card in facts.confusions]
    confused += [card.wrong for card in facts.confusions if card.near or card.unless or " " in card.wrong]
    spoken |= {word for name in confused for word in phrase(name)}
    return frozenset({word.casefold() for word in facts.words} | spoken | facts.jargon.keys())
