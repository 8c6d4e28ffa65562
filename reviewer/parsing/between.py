"""A text in which paragraphs came or went: the draft as it was, with the blocks that came in the place of those that went.

What a block is for depends on how its neighbours look. Where prose or the lines on who wrote an article take the place of such, and what stands
beside them is the same whatever its neighbours are, no other block can have changed: it only stands further on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, compress
from itertools import count as count_up
from operator import is_not

from reviewer.model.draft import Block, Byline, Credit, Draft, Image, Kind, Zone
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place
from reviewer.parsing.again import Last, Looked, Parts
from reviewer.parsing.survey.looks import Heading, Look

MOST = 6
"""Stretches that may have come or gone: more are seldom prose alone."""
_BEGUN = frozenset({Zone.BODY, Zone.TITLE})
"""Zones behind which an article has begun: a line there is no title unless it is marked as one."""


class Swap(NamedTuple):
    """The stretches `first` to `gone` of the last text stand for `first` to `come` of this one; all others are the same ones."""

    first: int
    gone: int
    come: int


def swapped(last: Last, text: str, parts: Parts) -> Swap | None:
    """Return which stretches of a text are others than in the last one, or None where they are many."""
    old, new = [chunk for _, chunk in last.parts], [chunk for _, chunk in parts]
    shorter = min(len(old), len(new))
    first = _alike(old, new, shorter)
    same = _alike(old[::-1], new[::-1], shorter - first)
    swap = Swap(first, len(old) - same, len(new) - same)
    if not first < swap.gone <= first + MOST or not first < swap.come <= first + MOST:
        return None
    before, start = last.draft.text, parts[first][0]
    ends = [where[at][0] if at < len(where) else len(whole) for where, at, whole in ((last.parts, swap.gone, before), (parts, swap.come, text))]
    stands = start == last.parts[first][0] and text[:start] == before[:start] and text[ends[1] :] == before[ends[0] :]
    return swap if stands else None


def respaced(last: Last, text: str, parts: Parts) -> Draft | None:
    """Return the last draft where only more or fewer empty lines stand between two stretches than did; None where anything else may be another."""
    if len(parts) != len(last.parts) or any(new[1] != old[1] for new, old in zip(parts, last.parts, strict=True)):
        return None
    at = next((number for number, (new, old) in enumerate(zip(parts, last.parts, strict=True)) if new[0] != old[0]), len(parts))
    draft, before = last.draft, last.draft.text
    if not 0 < at < len(parts):
        return None
    start, was, end = parts[at][0], last.parts[at][0], parts[at - 1][0] + len(parts[at - 1][1])
    apart = min(text.count("\n", end - 1, start), before.count("\n", end - 1, was)) > 1  # where fewer do, a short line may be a heading
    if not apart or text[:end] != before[:end] or text[start:] != before[was:]:
        return None
    first, shift = bisect_left(draft.starts, was), start - was
    return draft._replace(text=text, starts=(*draft.starts[:first], *[at + shift for at in draft.starts[first:]]))


def _alike(old: Sequence[str], new: Sequence[str], most: int) -> int:
    """Return how many stretches are the same ones from the beginning on: most are the very same strings, told without a loop of Python's own."""
    at = min(next(compress(count_up(), map(is_not, old, new)), most), most)
    while at < most and old[at] == new[at]:
        at += 1
    return at


def draft_between(
    last: Last, text: str, parts: Parts, swap: Swap, read: Sequence[Looked], told: Callable[[Block, int], Byline]
) -> Draft | None:
    """Return the last draft with some stretches read anew (`read`: all of this text), or None where that may change more than their own blocks.

    `told` tells who wrote an article, of the line of this number that says it.
    """
    came, went = read[swap.first : swap.come], last.read[swap.first : swap.gone]
    zones, before = _zones(came), _zones(went)
    if not (zones and before and _settled(reversed(last.read[: swap.first]), -1) and _settled(last.read[swap.gone :], 0)):
        return None
    draft = last.draft
    first = bisect_left(draft.starts, last.parts[swap.first][0])
    gone = first + len(before)
    if draft.zones[first:gone] != before:  # in the list of references prose is an entry
        return None
    lines = Zone.BYLINE in zones or Zone.BYLINE in before
    if lines and (zones[0] is not before[0] or _BEGUN.isdisjoint(draft.zones[:first])):  # a byline ends that list, and begins no article
        return None
    blocks = tuple(chain.from_iterable(one[0] for one in came))
    starts = [start + at for (start, _), one in zip(parts[swap.first : swap.come], came, strict=True) for at in one[2]]
    shift, by = len(text) - len(draft.text), len(blocks) - (gone - first)
    moved = draft._replace(
        text=text,
        blocks=(*draft.blocks[:first], *blocks, *draft.blocks[gone:]),
        starts=(*draft.starts[:first], *starts, *[at + shift for at in draft.starts[gone:]]),
        zones=(*draft.zones[:first], *zones, *draft.zones[gone:]),
    )
    if lines:
        moved = moved._replace(bylines=tuple([one for one in draft.bylines if not first <= one.place.block < gone]))
    made = _facts_moved(moved, gone, by) if by else moved
    here = [told(block, number) for number, (block, zone) in enumerate(zip(blocks, zones, strict=True), first) if zone is Zone.BYLINE]
    return made._replace(bylines=tuple(sorted([*made.bylines, *here], key=lambda one: one.place.block))) if here else made


def _zones(stretches: Sequence[Looked]) -> tuple[Zone, ...]:
    """Return what the blocks of some stretches are for; nothing where one of them is neither prose nor a byline whatever its neighbours are."""
    found = []
    for blocks, looks, _, sure in stretches:
        for block, seen, zone in zip(blocks, looks, sure, strict=True):
            plain = zone is Zone.BODY or (seen.byline and not block.pictures and not (seen.furniture or seen.references or seen.credit))
            if not plain:
                return ()
            found.append(zone or Zone.BYLINE)
    return tuple(found)


def _settled(stretches: Iterable[Looked], at: int) -> bool:
    """Return whether the nearest block of some stretches is what it is whatever its neighbours are; so is the end of the text."""
    for blocks, looks, _, sure in stretches:
        if blocks:
            return sure[at] is not None or _alone(blocks[at], looks[at])
    return True


def _alone(block: Block, seen: Look) -> bool:
    """Return whether the zone of a block that is no prose is told without its neighbours, but for a picture that may stand before it."""
    if seen.furniture:
        return not seen.references and block.kind is not Kind.ITEM
    return seen.references or seen.credit or seen.byline or seen.slot or block.kind is Kind.IMAGE or seen.heading is Heading.MARKED


def _facts_moved(draft: Draft, gone: int, by: int) -> Draft:
    """Return a draft whose facts behind a block stand so many blocks further on."""

    def place(old: Place) -> Place:
        return Place(old.block + by, old.start, old.end) if old.block >= gone else old

    def credit(old: Credit) -> Credit:
        return old._replace(place=place(old.place)) if old.place.block >= gone else old

    def image(old: Image) -> Image:
        return old._replace(place=place(old.place), credit=credit(old.credit) if old.credit is not None else None)

    return draft._replace(
        references=tuple([one._replace(block=one.block + by) if one.block >= gone else one for one in draft.references]),
        images=tuple(map(image, draft.images)),
        credits=tuple(map(credit, draft.credits)),
        bylines=tuple([one._replace(place=place(one.place)) if one.place.block >= gone else one for one in draft.bylines]),
    )
