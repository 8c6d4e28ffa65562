"""Where the words of a comment stand: taken down when it is made, found again in a text that has changed since. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from reviewer.model.comment import Anchor, Found
from reviewer.model.draft import Block, Draft
from reviewer.model.span import Place

AROUND = 48
"""Letters of the block kept before and after the words."""
FRAME = 16
"""Letters on each side between which words count as the same ones, changed."""
FIRM = 10
"""Letters on both sides that tell the place whatever stands between them now."""
ALIKE = 0.34
FAR = 0.6
"""The shares of words that what stands between must have in common with the comment otherwise: where a neighbour is still the same block,
and where none is."""
Spot = tuple[Found, Place]


def anchor_at(draft: Draft, place: Place) -> Anchor:
    """Return what is taken down of a place so that its words are found again."""
    block, number = draft.blocks[place.block], place.block
    above = draft.blocks[number - 1].key if number else ""
    below = draft.blocks[number + 1].key if number + 1 < len(draft.blocks) else ""
    before, after = block.text[max(place.start - AROUND, 0) : place.start], block.text[place.end : place.end + AROUND]
    return Anchor(block.key, number, place.start, place.end, block.quote(place), before, after, above, below)


def place_of(draft: Draft, start: int, end: int) -> Place | None:
    """Return the words between two offsets of the source, those of the first block that has any there; with none selected, the sentence there."""
    first, last = draft.block_at(start), draft.block_at(max(end - 1, start))
    if first < 0:
        return None
    for number in range(first, last + 1) if end > start else ():
        block, at = draft.blocks[number], draft.starts[number]
        low, high = text_offset(block, start - at), text_offset(block, end - at)
        inside = block.text[low:high]
        if inside.strip():
            return Place(number, low + len(inside) - len(inside.lstrip()), high - len(inside) + len(inside.rstrip()))
        if block.pictures and end > at and start < at + len(block.source):
            return Place(number, block.pictures[0].start, block.pictures[0].start)
    return _sentence(draft.blocks[first], first, start - draft.starts[first])


def text_offset(block: Block, offset: int) -> int:
    """Return where in a block's text an offset of its source is shown: the nearest letter at or behind it."""
    for index, (at, begin, length) in enumerate(block.segments):
        ending = block.segments[index + 1][0] if index + 1 < len(block.segments) else len(block.text)
        if offset < begin:
            return at
        if offset < begin + length:
            return at + min(offset - begin, ending - at)
    return len(block.text)


def _sentence(block: Block, number: int, offset: int) -> Place | None:
    at = text_offset(block, offset)
    index = max(bisect_right(block.sentences, at, key=lambda one: one.start) - 1, 0)
    if block.sentences and block.text.strip():
        return Place(number, block.sentences[index].start, block.sentences[index].end)
    if block.pictures:
        return Place(number, block.pictures[0].start, block.pictures[0].start)
    words = block.text.strip()
    return Place(number, block.text.index(words), block.text.index(words) + len(words)) if words else None


def find(anchor: Anchor, draft: Draft, numbers: Iterable[int] | None = None) -> Spot | None:
    """Return where the words of an anchor stand, the same or changed, in some blocks (all of them); None where they are gone."""
    looked = range(len(draft.blocks)) if numbers is None else list(numbers)
    same = exact(anchor, draft, looked)
    if same is not None and _settled(anchor, draft, same[1]):
        return same
    changed = _framed(anchor, draft, looked)
    return changed if changed is not None and (same is None or _firm(anchor)) else same


def exact(anchor: Anchor, draft: Draft, numbers: Iterable[int], *, whole: bool = True) -> Spot | None:
    """Return where the very words stand: of several places the one whose block and neighbourhood are most like they were.

    `whole` says that they may not begin or end inside a longer word, where they did not.
    """
    spots = ((number, at) for number in numbers for at in _spots(draft.blocks[number], anchor, whole=whole))
    best = max(spots, key=lambda spot: _likely(anchor, draft, *spot), default=None)
    return None if best is None else (Found.SAME, Place(best[0], best[1], best[1] + anchor.end - anchor.start))


def _spots(block: Block, anchor: Anchor, *, whole: bool) -> Iterator[int]:
    """Yield where in a block's text the words of an anchor stand."""
    if anchor.start == anchor.end:
        yield from (picture.start for picture in block.pictures if block.source[picture.source_start : picture.source_end] == anchor.quote)
        return
    text, quote = block.text, anchor.quote
    at = text.find(quote)
    while at >= 0:
        if not (whole and (_cut(text, at, anchor.before, quote) or _cut_behind(text, at + len(quote), anchor.after, quote))):
            yield at
        at = text.find(quote, at + 1)


def _cut(text: str, at: int, before: str, quote: str) -> bool:
    """Return whether the words would begin in the middle of a word, which they did not."""
    return quote[0].isalnum() and text[max(at - 1, 0) : at].isalnum() and not before[-1:].isalnum()


def _cut_behind(text: str, at: int, after: str, quote: str) -> bool:
    return quote[-1].isalnum() and text[at : at + 1].isalnum() and not after[:1].isalnum()


def _likely(anchor: Anchor, draft: Draft, number: int, at: int) -> tuple[int, int, int, int]:
    block = draft.blocks[number]
    end = at + anchor.end - anchor.start
    above = number > 0 and draft.blocks[number - 1].key == anchor.above
    below = number + 1 < len(draft.blocks) and draft.blocks[number + 1].key == anchor.below
    same = block.key == anchor.key and at == anchor.start
    around = same_end(block.text[:at], anchor.before) + same_start(block.text[end:], anchor.after)
    return (2 * AROUND if same else around, above + below, -abs(number - anchor.number), -abs(at - anchor.start))


def _settled(anchor: Anchor, draft: Draft, place: Place) -> bool:
    """Return whether what stands around the words is as it was, so that they are no others that say the same."""
    return _likely(anchor, draft, place.block, place.start)[0] >= min(FIRM, len(anchor.before) + len(anchor.after))


def _firm(anchor: Anchor) -> bool:
    """Return whether enough letters stood around the words to tell their place by."""
    return len(anchor.before) >= FIRM and len(anchor.after) >= FIRM


def _framed(anchor: Anchor, draft: Draft, numbers: Iterable[int]) -> Spot | None:
    """Return where other words stand between the letters that stood around the words."""
    if anchor.start == anchor.end:
        return None
    found = [place for number in numbers for place in _frames(anchor, draft, number)]
    best = max(found, key=lambda place: (_alike(anchor.quote, draft.quote(place)), -abs(place.block - anchor.number)), default=None)
    return None if best is None else (Found.CHANGED, best)


def _frames(anchor: Anchor, draft: Draft, number: int) -> Iterator[Place]:
    block = draft.blocks[number]
    text, before, after = block.text, anchor.before[-FRAME:], anchor.after[:FRAME]
    if not text or block.key in (anchor.above, anchor.below) or (before and before not in text) or (after and after not in text):
        return
    start = text.index(before) + len(before) if before else 0
    end = text.find(after, start) if after else len(text)
    if end <= start or not text[start:end].strip() or end - start > 3 * len(anchor.quote) + FRAME:
        return
    near = draft.blocks[number - 1].key == anchor.above if number else not anchor.above
    near = near or (number + 1 < len(draft.blocks) and draft.blocks[number + 1].key == anchor.below)
    if _firm(anchor) or _alike(anchor.quote, text[start:end]) >= (ALIKE if near else FAR):
        yield Place(number, start, end)


def alike(one: str, other: str) -> bool:
    """Return whether two stretches have enough words in common to be the same one, changed."""
    return _alike(one, other) >= ALIKE


def _alike(one: str, other: str) -> float:
    ours, theirs = Counter(one.casefold().split()), Counter(other.casefold().split())
    return 2 * (ours & theirs).total() / max(ours.total() + theirs.total(), 1)


def same_start(one: str, other: str) -> int:
    """Return how many letters two texts share at their beginning."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while high - low > 1:  # compared by halves, which is a matter of a few slices however long they are
        middle = (low + high) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle)
    return low


def same_end(one: str, other: str) -> int:
    """Return how many letters two texts share at their end."""
    low, high = 0, min(len(one), len(other))
    if one[len(one) - high :] == other[len(other) - high :]:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        same = one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]
        low, high = (middle, high) if same else (low, middle)
    return low
