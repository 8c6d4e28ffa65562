"""Words of treatments and illnesses written with two letters swapped, one left out or one doubled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewer.model.facts import Condition, Facts, Treatment
from reviewer.model.named import NamedTuple
from reviewer.model.span import Span
from reviewer.reading.passage import Passage
from reviewer.reading.words import phrase
from reviewer.rules.language.names import distance
from reviewer.rules.memo import by_identity

FEWEST_LETTERS = 8
"""Shorter words are too near to others."""
SURE = 2
"""Letters at either end that must be right: an ending tells another form of the word (arthritis, arthritic)."""
SPELLINGS = (("ae", "e"), ("oe", "e"), ("ll", "l"), ("ph", "f"), ("s", "z"))
"""Pairs that British and American spelling tell apart, or older and newer."""


class Terms(NamedTuple):
    """The right words by the letters they are made of, and all words that are no slip."""

    by_letters: Mapping[str, tuple[str, ...]]
    known: frozenset[str]


def slips(passage: Passage, facts: Facts) -> Iterator[tuple[Span, str]]:
    """Yield the place of each slip in the name of a treatment or an illness, with the right word in lower case."""
    right = terms(facts)
    words = passage.words
    for at, word in enumerate(words.text):
        if len(word) >= FEWEST_LETTERS and word not in right.known and (meant := meant_by(word, right)):
            yield Span(words.starts[at], words.ends[at]), meant


def meant_by(word: str, right: Terms) -> str:
    """Return the one term that a word is a slip of, or an empty string."""
    near = {term for term in right.by_letters.get(letters(word), ()) if is_slip(word, term)}
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


def letters(word: str) -> str:
    """Return the letters a word is made of, each once."""
    return "".join(sorted(set(word)))


@by_identity
def terms(facts: Facts) -> Terms:
    """Return the longer words of treatments and illnesses, and these with every other word the knowledge files hold."""
    cards: list[Treatment | Condition] = [*facts.treatments, *facts.conditions]
    named = [name for card in cards for name in (card.name, *card.names)]
    right = {word for name in named for word in phrase(name)}
    index: dict[str, list[str]] = {}
    for word in sorted(right):
        if len(word) >= FEWEST_LETTERS and word.isalpha():
            index.setdefault(letters(word), []).append(word)
    spoken = {word for phrases in facts.phrases.values() for text in phrases for word in text.split()}
    # What is wrong only in some company is a word of its own: prostrate.
    confused = [card.right for card in facts.confusions]
    confused += [card.wrong for card in facts.confusions if card.near or card.unless or " " in card.wrong]
    spoken |= {word for name in confused for word in phrase(name)}
    known = right | {word.casefold() for word in facts.words} | spoken | facts.jargon.keys()
    return Terms({key: tuple(found) for key, found in index.items()}, frozenset(known))
