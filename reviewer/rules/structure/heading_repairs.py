"""How headings are put right for certain: their ranks by the marks before them, their small words by one letter each."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reviewer.model.draft import Draft
from reviewer.model.finding import Change
from reviewer.model.patterns.late import late
from reviewer.model.span import Place

DEEPEST = 6
SMALL = frozenset({"for", "of", "and", "in", "on", "the", "with", "to", "a", "an", "or", "at", "by", "from"})
AFTER_COLON = late(r"[:–—-]\s+\w+")
"""A word after a colon or a dash opens a title of its own."""
WORD = late(r"[A-Za-z][\w’'-]*")


def reranked(draft: Draft, wanted: Sequence[tuple[int, int]]) -> tuple[Change, ...]:
    """Return the changes that give headings (block, rank) other ranks; none where one of them is not written with number signs."""
    changes = []
    for number, rank in wanted:
        block = draft.blocks[number]
        if rank == block.level:
            continue
        if not block.source.startswith("#" * block.level) or block.source[block.level : block.level + 1] not in (" ", "\t"):
            return ()
        changes.append(Change(Place(number, 0, block.level), "#" * rank, source=True))
    return tuple(changes)


def without_jumps(draft: Draft, headings: Sequence[int]) -> tuple[Change, ...]:
    """Return the changes after which no heading skips a rank; what stood side by side still does."""
    above: list[tuple[int, int]] = []
    wanted = []
    for number in headings:
        level = draft.blocks[number].level
        while above and above[-1][0] >= level:
            above.pop()
        rank = above[-1][1] + 1 if above else level
        above.append((level, min(rank, level)))
        wanted.append((number, min(rank, level)))
    return reranked(draft, wanted)


def with_one_main(draft: Draft, headings: Sequence[int]) -> tuple[Change, ...]:
    """Return the changes that lower every main heading but the first by a rank, and what stands below each with it; none where the first is no main heading."""
    blocks = draft.blocks
    if not headings or blocks[headings[0]].level != 1:
        return ()
    second = next(at for at, number in enumerate(headings) if at and blocks[number].level == 1)
    if any(blocks[number].level >= DEEPEST for number in headings[second:]):
        return ()
    return reranked(draft, [(number, blocks[number].level + 1) for number in headings[second:]])


def recased(draft: Draft, numbers: Collection[int], *, capital: bool) -> tuple[Change, ...]:
    """Return the changes that write the small words inside headings with capitals, or without; a capital A may be a vitamin's and stays."""
    changes = []
    for number in numbers:
        text = draft.blocks[number].text
        opened = [found.span() for found in AFTER_COLON.finditer(text)]
        for found in list(WORD.finditer(text))[1:-1]:
            word, at = found.group(), found.start()
            if word.lower() not in SMALL or any(start <= at < end for start, end in opened):
                continue
            if capital and word[0].islower():
                changes.append(Change(Place(number, at, at + 1), word[0].upper()))
            elif not capital and word[0].isupper() and word != "A":
                changes.append(Change(Place(number, at, at + 1), word[0].lower()))
    return tuple(changes)
