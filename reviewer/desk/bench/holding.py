"""What of a draft can be withdrawn: its sentences and its sources, as numbers by which they are found again. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.claims import What
from reviewer.model.draft import PROSE, Block, Draft
from reviewer.reading.ladder import key_of, key_of_link
from reviewer.reading.words import split
from reviewer.rules.duplicates.said import mark
from reviewer.rules.memo import per_block

FEWEST = 3
"""Sentences of fewer words claim nothing that could be withdrawn."""


def words_of(block: Block, start: int, end: int) -> str:
    """Return the words of a passage in lower case with single spaces, its markers left out."""
    return " ".join(split(block.prose[start:end]).text)


def sentences_of(block: Block) -> tuple[str, ...]:
    """Return the words of each sentence of a block."""
    found = (words_of(block, span.start, span.end) for span in block.sentences)
    return tuple(words for words in found if words.count(" ") >= FEWEST - 1)


@per_block
def _claims(block: Block) -> tuple[int, ...]:
    """Return the numbers of the sentences of a block: a draft that is saved again has most of them still."""
    return tuple([mark(What.CLAIM, words) for words in sentences_of(block)])


def holdings(draft: Draft) -> Iterator[int]:
    """Yield the number of every sentence and source a draft holds."""
    for block, zone in zip(draft.blocks, draft.zones, strict=True):
        if zone in PROSE:
            yield from _claims(block)
            for run in block.runs:
                if run.href:
                    yield mark(What.SOURCE, key_of_link(run.href))
    for reference in draft.references:
        yield mark(What.SOURCE, key_of(reference))
