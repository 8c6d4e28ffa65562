"""Which things two sequences share, in order: quick on long ones, and never slow on repetitive ones."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher

Step = tuple[bool, int, int, int, int]
"""Whether a stretch is the same in both, its range in the first sequence, its range in the second. Half-open; one of two may be empty."""
SMALL, LARGEST = 100, 250_000
"""Pairs of things in a stretch: a larger one than the first is cut at what stands only once in both; where nothing does, one larger than the second
is called different as a whole."""


def steps(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[Step]:
    """Yield stretches that are the same and stretches that are not, in order and without gaps; none is empty on both sides."""
    at_before = at_after = 0
    for one, other, length in _runs(before, after):
        if one > at_before or other > at_after:
            yield False, at_before, one, at_after, other
        if length:
            yield True, one, one + length, other, other + length
        at_before, at_after = one + length, other + length
    if at_before < len(before) or at_after < len(after):
        yield False, at_before, len(before), at_after, len(after)


def _runs(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[tuple[int, int, int]]:
    """Yield (start in before, start in after, length) of what is shared, rising; neighbours are joined."""
    joined: tuple[int, int, int] | None = None
    for one, other, length in _matches(before, after, 0, len(before), 0, len(after)):
        if joined is not None and joined[0] + joined[2] == one and joined[1] + joined[2] == other:
            joined = joined[0], joined[1], joined[2] + length
            continue
        if joined is not None:
            yield joined
        joined = one, other, length
    if joined is not None:
        yield joined


def _matches(
    before: Sequence[Hashable], after: Sequence[Hashable], low: int, high: int, start: int, end: int
) -> Iterator[tuple[int, int, int]]:
    head = 0
    while low + head < high and start + head < end and before[low + head] == after[start + head]:
        head += 1
    if head:
        yield low, start, head
    low, start = low + head, start + head
    tail = 0
    while low < high - tail and start < end - tail and before[high - tail - 1] == after[end - tail - 1]:
        tail += 1
    high, end = high - tail, end - tail
    if low < high and start < end:
        yield from _middle(before, after, low, high, start, end)
    if tail:
        yield high, end, tail


def _middle(
    before: Sequence[Hashable], after: Sequence[Hashable], low: int, high: int, start: int, end: int
) -> Iterator[tuple[int, int, int]]:
    pairs = (high - low) * (end - start)
    anchors = _anchors(before, after, low, high, start, end) if pairs > SMALL else []
    if not anchors:
        if pairs <= LARGEST:  # a larger one is called different, rather than have somebody wait
            matcher = SequenceMatcher(None, before[low:high], after[start:end], autojunk=False)
            yield from ((low + one, start + other, length) for one, other, length in matcher.get_matching_blocks() if length)
        return
    for one, other in anchors:
        yield from _matches(before, after, low, one, start, other)
        yield one, other, 1
        low, start = one + 1, other + 1
    yield from _matches(before, after, low, high, start, end)


def _anchors(
    before: Sequence[Hashable], after: Sequence[Hashable], low: int, high: int, start: int, end: int
) -> list[tuple[int, int]]:
    """Return the places of things that stand once in either stretch, as many as rise in both."""
    ours, theirs = Counter(before[low:high]), Counter(after[start:end])
    where = {after[at]: at for at in range(start, end) if theirs[after[at]] == 1}
    pairs = [(at, where[before[at]]) for at in range(low, high) if ours[before[at]] == 1 and before[at] in where]
    return _rising(pairs)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs whose second numbers rise, too (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    under: list[int] = []
    for number, (_, other) in enumerate(pairs):
        pile = bisect_left(tops, other)
        under.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [other]
        piles[pile : pile + 1] = [number]
    found, at = [], piles[-1] if piles else -1
    while at >= 0:
        found.append(pairs[at])
        at = under[at]
    return found[::-1]
