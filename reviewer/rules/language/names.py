"""Names that are one or two letters away from an institution's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from reviewer.model.span import Span
from reviewer.reading.passage import Passage
from reviewer.reading.words import spoken
from reviewer.rules.memo import by_identity

Right = tuple[int, str, tuple[str, ...], str]
"""A name's number in the list, the name, its words, and these joined."""
Anchors = Mapping[str, tuple[tuple[int, int, tuple[Right, ...]], ...]]
"""A word of names → its position in them, how many words they have, and the names."""
PERSON_BEFORE = frozenset({"dr", "mr", "mrs", "ms", "miss", "prof", "professor", "sir", "doctor", "nurse", "founder", "patient", "named", "called"})
FEWEST_LETTERS = 10
"""Shorter names are too near to other words to compare."""
MOST = 2
"""Letters by which a misspelt name may differ."""


def near_names(passage: Passage, right_names: tuple[str, ...]) -> Iterator[tuple[Span, str]]:
    """Yield the place of each misspelt name, of an institution or of the house, with its right form."""
    known, names = anchors(right_names)
    words, text = passage.words, passage.block.text
    if known.keys().isdisjoint(words.said):
        return
    seen: set[int] = set()
    for at in [at for at, word in enumerate(words.text) if word in known]:
        if not text[words.starts[at]].isupper():
            continue
        for first, last, right in sorted(candidates(passage, at, known[words.text[at]], names), key=lambda found: found[2][0]):
            _, name, parts, joined = right
            found = words.text[first : last + 1]
            if first not in seen and 0 < distance(" ".join(found), joined, MOST) <= MOST and not plural_only(found, parts):
                seen.add(first)
                yield Span(words.starts[first], words.ends[last]), name


def candidates(
    passage: Passage, at: int, groups: tuple[tuple[int, int, tuple[Right, ...]], ...], names: frozenset[tuple[str, ...]]
) -> Iterator[tuple[int, int, Right]]:
    """Yield the runs of words around a word that are written like a name and are none, each with the names of its length."""
    words, text = passage.words, passage.block.text
    for position, size, rights in groups:
        first = at - position
        last = first + size - 1
        if first < 0 or last >= len(words.text) or not text[words.starts[first]].isupper():
            continue
        found = words.text[first : last + 1]
        length = sum(map(len, found)) + size - 1
        near = [right for right in rights if abs(len(right[3]) - length) <= MOST]
        if not near or found in names:
            continue
        shown = text[words.starts[first] : words.ends[last]]
        if capitalised(shown) and not is_person(passage, first, last):
            for right in near:
                if len(shown) <= len(right[1]) + 4:
                    yield first, last, right


@by_identity
def anchors(institutions: tuple[str, ...]) -> tuple[Anchors, frozenset[tuple[str, ...]]]:
    """Return for every longer word of a name the names it stands in, and all names as words."""
    index: dict[str, dict[tuple[int, int], list[Right]]] = {}
    names: set[tuple[str, ...]] = set()
    for number, (name, joined) in enumerate(zip(institutions, spoken(institutions), strict=True)):
        parts = tuple(joined.split())
        names.add(parts)
        if len(parts) > 1 and len(name) >= FEWEST_LETTERS:
            for position, part in enumerate(parts):
                if len(part) > 3:
                    index.setdefault(part, {}).setdefault((position, len(parts)), []).append((number, name, parts, joined))
    return {word: tuple((*shape, tuple(found)) for shape, found in groups.items()) for word, groups in index.items()}, frozenset(names)


def is_person(passage: Passage, first: int, last: int) -> bool:
    """Return whether a name is a person's: a title goes before it, or a comma and a role or letters come after."""
    if first and passage.words.text[first - 1] in PERSON_BEFORE:
        return True
    after = passage.block.prose[passage.words.ends[last] :]
    return after.startswith((", a ", ", an ", ", the ", ", our ", ", who ", ", MD", ", PhD", ", RN", ", PT", ", DO"))


def capitalised(shown: str) -> bool:
    """Return whether a run of words is written as a name: every longer word opens with a capital."""
    return all(word[:1].isupper() for word in shown.split() if len(word) > 3)


def plural_only(found: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Return whether only single-letter words differ, which tells nothing of a slip."""
    return all(a == b or min(len(a), len(b)) < 3 for a, b in zip(found, parts, strict=True))


@lru_cache(maxsize=4096)
def distance(a: str, b: str, most: int) -> int:
    """Return how many letters must be put in, left out, changed or swapped to turn `a` into `b`; `most` + 1 when there are more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    if len(set(a) ^ set(b)) > 2 * most:  # each change puts in or takes out two kinds of letters at most
        return most + 1
    # Names share most of their letters: what they open and end with alike need not be compared letter by letter.
    opening = alike(a, b)
    a, b = a[opening:], b[opening:]
    ending = alike(a[::-1], b[::-1])
    a, b = a[: len(a) - ending], b[: len(b) - ending]
    far = most + 1
    before: list[int] = []
    row = [min(j, far) for j in range(len(b) + 1)]
    for i, x in enumerate(a, 1):
        last, before, row = before, row, [far] * (len(b) + 1)
        row[0] = min(i, far)
        # Farther than `most` from the diagonal every cost is too high.
        for j in range(max(1, i - most), min(len(b), i + most) + 1):
            y = b[j - 1]
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, last[j - 2] + 1)
            row[j] = min(cost, far)
        if min(row) > most:
            return far
    return row[-1]


def alike(a: str, b: str) -> int:
    """Return with how many equal letters two texts open."""
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count
