"""What a draft says, in the form in which the library keeps it: so that other drafts that say the same are found again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reviewer.model.claims import What
from reviewer.model.draft import Block, Draft
from reviewer.model.elsewhere import Said
from reviewer.model.hashes import blake2b
from reviewer.reading.words import split
from reviewer.rules.duplicates.measure import NEAR_WORDS, compared
from reviewer.rules.memo import per_block

NOT_SAID = Said((), ())
FEWEST_SHARED = 7
"""So many runs of three words are shared at least by two sentences of twelve words or more that are near copies."""


def said(draft: Draft) -> tuple[Said, ...]:
    """Return the words of every block that is long enough to be found again, in order."""
    found = (of_block(block) for block, zone in zip(draft.blocks, draft.zones, strict=True) if compared(block, zone))
    return tuple(one for one in found if one.runs)


@per_block
def of_block(block: Block) -> Said:
    """Return the words of a block; nothing for one that is short."""
    words = split(block.prose)
    if len(words.text) < NEAR_WORDS:
        return NOT_SAID
    bounds = [(bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)) for span in block.sentences]
    sentences = tuple(" ".join(words.text[first:last]) for first, last in bounds if last > first)
    return Said(sentences, runs_of(words.text))


def of_words(words: Sequence[str]) -> Said:
    """Return the words of one sentence, however short."""
    return Said((" ".join(words),), runs_of(words))


def runs_of(words: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the runs of three words in a text, each once."""
    return tuple(map(number, dict.fromkeys(map(" ".join, zip(words, words[1:], words[2:], strict=False)))))


def mark(what: What, key: str) -> int:
    """Return the number by which a claim, given by its words, or a source, given by its key, is found again."""
    return number(f"{what.value}:{key}")


def number(run: str) -> int:
    """Return the number of a run of words."""
    return int.from_bytes(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
