"""How alike two sentences are: their words without case, marks and punctuation, and the runs of three words they share."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.model.draft import Block, Kind, Zone
from reviewer.model.span import Span
from reviewer.reading.words import split
from reviewer.rules.memo import per_block

EXACT_WORDS = 8
"""Fewer words than this may stand twice."""
NEAR_WORDS = 12
ZONES = frozenset({Zone.BODY, Zone.PROMO})
KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM})

Shingle = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence to compare: its range in the block's text, its words joined, its shingles (empty when too short for a near match)."""

    span: Span
    text: str
    words: int
    shingles: frozenset[Shingle]
    contact: bool


@dataclass(frozen=True, slots=True)
class Units:
    """A block's sentences to compare, and all of its words as one text (empty when the block is too short)."""

    units: tuple[Unit, ...]
    texts: frozenset[str]
    shingles: frozenset[Shingle]
    whole: str


def compared(block: Block, zone: Zone) -> bool:
    """Return whether a block's words may not stand twice: quotations, cells, headings and lists of sources may."""
    return zone in ZONES and block.kind in KINDS and not block.quoted


@per_block
def units(block: Block) -> Units:
    """Return the sentences of a block that are long enough to compare."""
    words = split(block.prose)
    found: list[Unit] = []
    first = 0
    for sentence in block.sentences:
        while first < len(words.starts) and words.starts[first] < sentence.start:
            first += 1
        last = first
        while last < len(words.starts) and words.starts[last] < sentence.end:
            last += 1
        if last - first >= EXACT_WORDS:
            found.append(unit(block, sentence, words.text[first:last]))
        first = last
    texts = frozenset(one.text for one in found)
    shingles: frozenset[Shingle] = frozenset().union(*(one.shingles for one in found))
    return Units(tuple(found), texts, shingles, " ".join(words.text) if len(words.text) >= EXACT_WORDS else "")


def unit(block: Block, sentence: Span, words: tuple[str, ...]) -> Unit:
    """Return a sentence with its shingles."""
    shown = block.prose[sentence.start : sentence.end]
    shingles = frozenset(zip(words, words[1:], words[2:], strict=False)) if len(words) >= NEAR_WORDS else frozenset[Shingle]()
    return Unit(trimmed(block, sentence), " ".join(words), len(words), shingles, is_contact(shown))


def is_contact(shown: str) -> bool:
    """Return whether a sentence holds a telephone number, an address of the web or of mail: such lines stand where they are needed."""
    return (
        "@" in shown or "://" in shown or "www." in shown or any(sum(map(str.isdigit, part)) >= 3 and "-" in part for part in shown.split())
    )


def trimmed(block: Block, sentence: Span) -> Span:
    """Return a sentence's range without the space around it."""
    text = block.text[sentence.start : sentence.end]
    return Span(sentence.start + len(text) - len(text.lstrip()), sentence.start + len(text.rstrip()))


def likeness(a: Unit, b: Unit) -> tuple[float, float]:
    """Return Jaccard likeness and containment (of the shorter in the longer) of two sentences."""
    shared = len(a.shingles & b.shingles)
    if not shared:
        return 0.0, 0.0
    return shared / (len(a.shingles) + len(b.shingles) - shared), shared / min(len(a.shingles), len(b.shingles))
