"""How a line of the source is to look: runs of style, worked out from the parsed draft. Pure.

What a reader will not see (heading marks, asterisks, brackets) is dim; everything else looks like what it will become.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import is_not, ne

from reviewer.model.draft import Block, Draft, Kind, Run, Zone
from reviewer.model.span import Span

QUIET = frozenset({Zone.FURNITURE, Zone.META})
SMALL = frozenset({Zone.REFERENCES, Zone.CREDITS, Zone.BYLINE})


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a stretch.

    `base` is body, title, heading1 to heading6, small, quiet, code or image; `marks` are of: strong, em, code, sup, sub, link, marker, dim.
    """

    base: str = "body"
    marks: frozenset[str] = frozenset()


BODY = Style()
DIM = frozenset({"dim"})


def is_heading(block: Block, zone: Zone) -> bool:
    """Return whether a block heads what follows; in pasted text only its zone says so."""
    return block.kind is Kind.HEADING or zone in (Zone.TITLE, Zone.HEADING)


def base_of(block: Block, zone: Zone) -> str:
    """Return the base look of a block."""
    if zone is Zone.TITLE:
        return "title"
    if is_heading(block, zone):
        return f"heading{min(block.level or 2, 6)}"
    if block.kind is Kind.IMAGE or zone is Zone.CAPTION:
        return "image"
    if zone in QUIET or block.kind in (Kind.META, Kind.HIDDEN):
        return "quiet"
    if block.kind is Kind.CODE:
        return "code"
    return "small" if zone in SMALL or block.kind is Kind.NOTE else "body"


def stretches(draft: Draft, start: int, end: int) -> Iterator[tuple[int, int, Style]]:
    """Yield (start, end, style) for the source range of one line, in order and without gaps."""
    number = max(draft.block_at(start), 0)
    at, base = start, "body"
    while number < len(draft.blocks) and draft.starts[number] < end:
        block, first = draft.blocks[number], draft.starts[number]
        last = first + len(block.source)
        if last > start:
            base = base_of(block, draft.zones[number])
            if first > at:
                yield at, first, Style(base, DIM)
                at = first
            for piece in _inside(block, base, at - first, min(end, last) - first):
                yield piece[0] + first, piece[1] + first, piece[2]
            at = min(end, last)
        number += 1
    if at < end:
        yield at, end, Style(base, DIM)


def _inside(block: Block, base: str, start: int, end: int) -> Iterator[tuple[int, int, Style]]:
    at = start
    runs = block.runs
    for index in range(bisect_left(runs, start, key=lambda run: run.end), len(runs)):
        run = runs[index]
        if run.start >= end:
            break
        first, last = max(run.start, at), min(run.end, end)
        if first > at:
            yield at, first, Style(base, DIM)
        if last > first:
            yield first, last, Style(base, _marks(run, block))
            at = last
    if at < end:
        yield at, end, Style(base, DIM if runs else frozenset())


def _marks(run: Run, block: Block) -> frozenset[str]:
    marks = run.styles & {"strong", "em", "code", "sup", "sub"}
    if run.marker is not None:
        raised = run.marker < len(block.markers) and block.markers[run.marker].style == "raised"
        return marks | ({"marker"} if raised else {"marker", "sup"})
    return marks | {"link"} if run.href else marks


def _same(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many things two sequences share at the front; none is touched in Python, for this is asked at every key."""
    return _first(map(is_not, one, other), min(len(one), len(other)))


def _first(answers: Iterable[bool], default: int) -> int:
    return next(compress(count(), answers), default)


def changed(before: Draft, after: Draft) -> Span:
    """Return the source range of the later draft whose blocks are not the earlier draft's."""
    old, new = before.blocks, after.blocks
    shared = min(len(old), len(new))
    head = min(_same(old, new), _same(before.zones, after.zones), _first(map(ne, before.starts, after.starts), shared))
    tail = min(_same(old[::-1], new[::-1]), _same(before.zones[::-1], after.zones[::-1]), shared - head)
    if head == len(new) and head == len(old):
        return Span(len(after.text), len(after.text))
    first = after.starts[head - 1] + len(new[head - 1].source) if head else 0
    last = after.starts[len(new) - tail] if tail else len(after.text)
    return Span(min(first, last), last)
