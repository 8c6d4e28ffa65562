"""A text that differs from the last one inside one paragraph: the draft as it was, with that paragraph exchanged.

What a block is for depends on how its neighbours look, not on what they say. Where the paragraph looks as it did, no other block can have changed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress
from itertools import count as count_up
from operator import is_not

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.named import NamedTuple
from reviewer.parsing.blocks.references import is_entry
from reviewer.parsing.survey.looks import Look

Parts = list[tuple[int, str]]
"""The stretches of a text with their places."""
Looked = tuple[tuple[Block, ...], tuple[Look, ...], tuple[int, ...], tuple[Zone | None, ...]]
"""The blocks of a stretch, what they look like, where in it they begin, and their zones where no neighbour can change them."""

_PLAIN = frozenset({Zone.BODY, Zone.HEADING})
"""Zones of blocks of which nothing but themselves is told: no title, no credit, no entry of the list of references."""


class Last(NamedTuple):
    """The last draft with the stretches of its text and what was read in each; `sign` tells the link addresses they were read with."""

    draft: Draft
    sign: str
    parts: Parts
    read: Sequence[Looked]


def exchanged(last: Last, text: str, parts: Parts) -> int | None:
    """Return the number of the one stretch in which a text differs from the last one, or None."""
    if len(parts) != len(last.parts):
        return None
    old, new = [chunk for _, chunk in last.parts], [chunk for _, chunk in parts]
    others = list(compress(count_up(), map(is_not, old, new)))  # most are the very same strings: told without a loop of Python's own
    others = [number for number in others if old[number] != new[number]]
    if len(others) != 1:
        return None
    number = others[0]
    start, before = parts[number][0], last.draft.text
    behind = len(text) - start - len(new[number])
    same = start == last.parts[number][0] and behind == len(before) - start - len(old[number])
    return number if same and text[:start] == before[:start] and text[len(text) - behind :] == before[len(before) - behind :] else None


def draft_with(last: Last, text: str, number: int, fresh: Looked) -> Draft | None:
    """Return the last draft with one stretch read anew, or None where that may change more than its own blocks."""
    draft, old = last.draft, last.read[number]
    start = last.parts[number][0]
    first = bisect_left(draft.starts, start)
    behind = first + len(old[0])
    if not old[0] or old[1] != fresh[1] or list(map(_shape, old[0])) != list(map(_shape, fresh[0])):
        return None
    if not _PLAIN.issuperset(draft.zones[first:behind]) or any(block.pictures for block in (*old[0], *fresh[0])):
        return None
    shift = len(text) - len(draft.text)
    starts = (*draft.starts[:first], *(start + at for at in fresh[2]), *(at + shift for at in draft.starts[behind:]))
    made = draft._replace(text=text, blocks=(*draft.blocks[:first], *fresh[0], *draft.blocks[behind:]), starts=starts)
    return made if _gaps(made, first, behind) == _gaps(draft, first, behind) else None


def _shape(block: Block) -> tuple[Kind, int, bool]:
    """Return what of a block, besides its look, tells what it and its neighbours are for."""
    return block.kind, block.level, is_entry(block)


def _gaps(draft: Draft, first: int, behind: int) -> list[int]:
    """Return how many line ends stand before and behind some blocks: where few do, a short line is no heading."""
    text, blocks, starts = draft.text, draft.blocks, draft.starts
    return [text.count("\n", starts[at] + len(blocks[at].source), starts[at + 1]) for at in (first - 1, behind - 1) if 0 <= at < len(blocks) - 1]
