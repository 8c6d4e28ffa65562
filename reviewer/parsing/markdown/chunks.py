"""Chunks: stretches of Markdown, cut at blank lines, that can be read alone without a change of meaning."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reviewer.model.patterns.late import late

BLANK = late(r"\n(?:[ \t]*\n)+")
LEAD = late(r"(?:[ \t]*\n)+")
LIST_MARK = late(r"^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)", re.MULTILINE)
FENCE = late(r"^([ \t]*)(`{3,}(?=[^`\n]*$)|~{3,})(.*)$", re.MULTILINE)
ENDLESS = "endless"
MARKS = ("```", "~~~", "<!--", "]:")
"""Signs that few texts have, and without which a question about fences, comments or addresses of links need not be asked."""


def front_matter(text: str) -> int:
    """Return the length of the front matter at the very top, or 0."""
    if not text.startswith("---"):
        return 0
    match = late(r"---[ \t]*\n").match(text)
    if match is None:
        return 0
    close = late(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(text, match.end())
    if close is None or ":" not in text[match.end() : close.start()]:
        return 0
    return close.end()


class Cutter:
    """Cuts texts; when only a part has changed since the last text, only that part is cut anew."""

    def __init__(self) -> None:
        self._text = ""
        self._from = 0
        self._chunks: list[tuple[int, str]] = []
        self.marks: frozenset[str] = frozenset()
        """The MARKS that the text cut last may have: to look for one in all of a long text takes longer than to cut it anew."""

    def cut(self, text: str, start: int = 0) -> list[tuple[int, str]]:
        """Return the chunks with their places: each ends at a blank line behind which nothing continues it."""
        made = self._anew(text) if start == self._from and len(self._chunks) > 3 else None
        if made is None:
            self.marks = _marks(text)
            made = list(_chunks(text, start, self.marks))
        self._text, self._from, self._chunks = text, start, made
        return made

    def _anew(self, text: str) -> list[tuple[int, str]] | None:
        """Cut only from the chunk before the first change to the first old cut behind the last change: each cut begins with nothing open.

        Returns None where the change touches a comment's mark, which may end far away.
        """
        old, had = self._text, self._chunks
        same = _common(old, text)
        shift = len(text) - len(old)
        last = len(old) - _common_end(old, text, same)
        near = max(same - 3, 0)
        fresh = text[near : last + shift + 3]
        if any(mark in old[near : last + 3] or mark in fresh for mark in ("<!--", "-->")):
            return None
        self.marks |= _marks(fresh)
        first = max(bisect_right(had, (same, "\U0010ffff")) - 2, 0)
        made = had[:first]
        begin = had[first][0] if first else self._from
        for start, chunk in _chunks(text, begin, self.marks):
            nth = bisect_left(had, (start - shift,))
            if start - shift > last and nth < len(had) and had[nth][0] == start - shift:
                return made + ([(start + shift, chunk) for start, chunk in had[nth:]] if shift else had[nth:])
            made.append((start, chunk))
        return made


def _common(one: str, two: str) -> int:
    """Return how many characters two texts share at the beginning."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(one: str, two: str, least: int) -> int:
    """Return how many characters two texts share at the end, not counting the first `least`."""
    low, high = 0, min(len(one), len(two)) - least
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == two[len(two) - middle : len(two) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _marks(text: str) -> frozenset[str]:
    return frozenset([mark for mark in MARKS if mark in text])


def _chunks(text: str, start: int, marks: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the chunks of a text that may have these MARKS, from a place where nothing is open."""
    begin, end = start, start
    fenced, commented = "```" in marks or "~~~" in marks, "<!--" in marks
    fence = ""
    for at, stop in stretches(text, start):
        if end == begin:
            begin = at
        elif not fence and text[at] not in " \t":
            goes_on = LIST_MARK.match(text, at) is not None and LIST_MARK.search(text, begin, end) is not None
            if not goes_on and not (commented and _comment_open(text, begin, end)):
                yield begin, text[begin:end]
                begin = at
        end = stop
        if fenced:
            fence = _fence(text, at, stop, fence)
    if end > begin:
        yield begin, text[begin:end]


def stretches(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between blank lines."""
    lead = LEAD.match(text, start)
    at = lead.end() if lead else start
    for match in BLANK.finditer(text, at):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if text[at:].strip(" \t\n"):
        yield at, len(text)


def _comment_open(text: str, begin: int, end: int) -> bool:
    last = text.rfind("<!--", begin, end)
    return last >= 0 and text.find("-->", last, end) < 0 and text.find("-->", end) >= 0


def _fence(text: str, begin: int, end: int, fence: str) -> str:
    """Return the fence still open at the end of a stretch; nothing is cut behind an indented one, which may end with its list."""
    for match in FENCE.finditer(text, begin, end):
        mark, rest = match.group(2), match.group(3)
        if not fence:
            fence = ENDLESS if match.group(1) else mark
        elif mark[0] == fence[0] and fence is not ENDLESS and len(mark) >= len(fence) and not rest.strip():
            fence = ""
    return fence
