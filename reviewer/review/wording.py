"""What became of the words of one paragraph. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from reviewer.model.named import NamedTuple
from reviewer.review.alignment import Step, steps


class Fate(StrEnum):
    """What became of a piece or a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Piece(NamedTuple):
    """Some words of a paragraph: the same in both texts, added, or removed."""

    fate: Fate
    text: str


WORD = re.compile(r"[^\W⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:['’][^\W\d]+)*|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\s+|[^\w\s]")
"""A word, a footnote's raised digits, blanks, or a mark."""


def words(before: str, after: str) -> tuple[Piece, ...]:
    """Return what became of a paragraph's words; blanks and marks between two changes go with them, so that what is read is words."""
    old, new = WORD.findall(before), WORD.findall(after)
    found: list[Piece] = []
    for same, low, high, start, end in _tidied(_slid(list(steps(old, new)), old, new), old):
        if same:
            found.append(Piece(Fate.SAME, "".join(new[start:end])))
            continue
        if low < high:
            found.append(Piece(Fate.REMOVED, "".join(old[low:high])))
        if start < end:
            found.append(Piece(Fate.ADDED, "".join(new[start:end])))
    return tuple(found)


def _slid(found: list[Step], old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """Return the steps with what was only put in, or only taken out, moved on to where it begins with a word and ends with a blank, if it can be."""
    for number in range(1, len(found) - 1):
        (_, a, _, c, _), (same, low, high, start, end), (_, _, b, _, d) = found[number - 1 : number + 2]
        if same or (low < high and start < end):
            continue
        tokens, first, last = (new, start, end) if low == high else (old, low, high)
        by = _shift(tokens, first, last, b - high)
        found[number - 1 : number + 2] = [
            (True, a, low + by, c, start + by),
            (False, low + by, high + by, start + by, end + by),
            (True, high + by, b, end + by, d),
        ]
    return found


def _shift(tokens: Sequence[str], first: int, last: int, room: int) -> int:
    """Return by how many tokens a run can be moved on, reading the same, to begin with a word and end with a blank; 0 where it cannot."""
    for by in range(min(room, last - first)):
        if tokens[first + by][0].isalnum() and tokens[last + by - 1].isspace():
            return by
        if tokens[first + by] != tokens[last + by]:
            break
    return 0


def _tidied(found: Sequence[Step], old: Sequence[str]) -> list[Step]:
    """Return the steps with each blank or mark between two changes made part of them."""
    made: list[Step] = []
    for number, step in enumerate(found):
        same, low, high, start, end = step
        between = same and 0 < number < len(found) - 1 and high - low <= 2
        if between and not any(token.isalnum() for token in old[low:high]):
            same = False
        if made and not same and not made[-1][0]:
            made[-1] = (False, made[-1][1], high, made[-1][3], end)
        else:
            made.append((same, low, high, start, end))
    return made
