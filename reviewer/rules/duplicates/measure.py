"""How alike two sentences are: their words without case, marks and punctuation, and the runs of three words they share."""

from __future__ import annotations

from collections import Counter
from itertools import chain, compress, count

from reviewer.model.draft import Block, Kind, Zone
from reviewer.model.named import NamedTuple, Record
from reviewer.model.span import Span
from reviewer.reading.passage import Article, Passage
from reviewer.rules.memo import along, by_identity, per_passage, per_source

EXACT_WORDS = 8
"""Fewer words than this may stand twice."""
LABEL_WORDS = 16
NEAR_WORDS = 12
ZONES = frozenset({Zone.BODY, Zone.PROMO})
KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM})

LINKED = 0.6
NOTHING: frozenset[int] = frozenset()

Shingle = int
"""A run of three words, by its hash: some hundred million sentences would have to be compared before two runs are taken for one another."""


class Prints(Record):
    """What tells cheaply that a block repeats nothing: the hashes of its sentences and of its runs of three words.

    `row` holds the runs by the number of their first word; it is empty for a block too short for a near match.
    """

    sentences: tuple[int, ...] = ()
    runs: frozenset[Shingle] = NOTHING
    repeats: bool = False
    row: tuple[Shingle, ...] = ()


NO_PRINTS = Prints()


class Unit(Record):
    """A sentence to compare: its range in the block's text, its words joined, and the numbers of its first word and of the next one's."""

    span: Span
    text: str
    contact: bool
    first: int = 0
    last: int = 0


class Units(NamedTuple):
    """A block's sentences to compare, and all of its words as one text (empty when the block is too short)."""

    units: tuple[Unit, ...]
    whole: str


def compared(block: Block, zone: Zone) -> bool:
    """Return whether a block's words may not stand twice: quotations, cells, headings and lists of sources may."""
    return zone in ZONES and block.kind in KINDS and not block.quoted and not is_link(block)


@per_source
def is_link(block: Block) -> bool:
    """Return whether most of a block is the text of links: titles of papers and pages stand wherever they are needed."""
    return sum(len(run.text) for run in block.runs if run.href) > LINKED * len(block.text)


@along
def considered(passage: Passage) -> bool:
    """Return whether a passage's words are compared."""
    return compared(passage.block, passage.setting.zone)


def look(article: Article) -> list[int]:
    """Return the numbers of the passages whose words are compared."""
    return list(compress(count(), considered(article)))


rows = by_identity(look, most=1)


@per_passage
def prints(passage: Passage) -> Prints:
    """Return the hashes of a block's sentences and of its runs of three words, and whether one of its runs stands in it twice."""
    words = passage.words.text
    if len(words) < EXACT_WORDS:
        return NO_PRINTS
    row = tuple(map(hash, zip(words, words[1:], words[2:], strict=False))) if len(words) >= NEAR_WORDS else ()
    runs = frozenset(row)
    whole = hash(words)
    sentences = [hash(words[line.first : line.last]) for line in passage.lines if line.last - line.first >= EXACT_WORDS]
    return Prints((whole, *(found for found in sentences if found != whole)), runs, len(runs) < len(row), row)


def twice_said(article: Article) -> set[int]:
    """Return the hashes of the sentences and blocks that may stand twice in an article."""
    told = list(chain.from_iterable(hashes(article)))
    return {said for said, times in Counter(told).items() if times > 1} if len(set(told)) < len(told) else set()


repeated = by_identity(twice_said, most=2)


def said(passage: Passage) -> tuple[int, ...]:
    """Return the hashes of a passage and its sentences, none of one whose words are not compared."""
    return prints(passage).sentences if compared(passage.block, passage.setting.zone) else ()


def counted(passage: Passage) -> int:
    """Return how many sentences of a passage are compared."""
    return len(units(passage).units) if compared(passage.block, passage.setting.zone) else 0


hashes, counts = along(said), along(counted)


def alike(article: Article) -> list[int]:
    """Return the numbers of the passages that share a run of three words with another, or hold one twice."""
    runs: set[int] = set()
    twice: set[int] = set()
    numbered = [(number, prints(article.passages[number])) for number in rows(article)]
    for _, found in numbered:
        twice |= found.runs & runs
        runs |= found.runs
    return [number for number, found in numbered if found.repeats or not twice.isdisjoint(found.runs)]


@per_passage
def units(passage: Passage) -> Units:
    """Return the sentences of a block that are long enough to compare."""
    words, block = passage.words.text, passage.block
    if len(words) < EXACT_WORDS:
        return Units((), "")
    found = [
        Unit(trimmed(block, line.span), " ".join(words[line.first : line.last]), is_contact(line.text), line.first, line.last)
        for line in passage.lines
        if line.last - line.first >= (LABEL_WORDS if is_label(block, line.text) else EXACT_WORDS)
    ]
    return Units(tuple(found), " ".join(words) if found or block.kind is Kind.PARAGRAPH else "")


@per_passage
def shingles(passage: Passage) -> tuple[frozenset[Shingle], ...]:
    """Return the runs of three words of each of `units`; none for a sentence too short for a near match."""
    row = prints(passage).row
    return tuple(
        frozenset(row[unit.first : unit.last - 2]) if unit.last - unit.first >= NEAR_WORDS else NOTHING for unit in units(passage).units
    )


def runs_of_three(words: list[str]) -> frozenset[Shingle]:
    """Return the runs of three words of a sentence."""
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False))) if len(words) >= NEAR_WORDS else NOTHING


def is_contact(shown: str) -> bool:
    """Return whether a sentence holds a telephone number, an address of the web or of mail: such lines stand where they are needed."""
    if "@" in shown or "://" in shown or "www." in shown:
        return True
    return "-" in shown and any("-" in part and sum(map(str.isdigit, part)) >= 3 for part in shown.split())


def is_label(block: Block, shown: str) -> bool:
    """Return whether a list item is a label and no sentence: ingredients and doses stand in every list they belong to."""
    return block.kind is Kind.ITEM and not shown.rstrip().endswith((".", "!", "?"))


def trimmed(block: Block, sentence: Span) -> Span:
    """Return a sentence's range without the space around it."""
    text = block.text[sentence.start : sentence.end]
    return Span(sentence.start + len(text) - len(text.lstrip()), sentence.start + len(text.rstrip()))


def likeness(a: frozenset[Shingle], b: frozenset[Shingle]) -> tuple[float, float]:
    """Return Jaccard likeness and containment (of the shorter in the longer) of two sentences."""
    shared = len(a & b)
    if not shared:
        return 0.0, 0.0
    return shared / (len(a) + len(b) - shared), shared / min(len(a), len(b))
