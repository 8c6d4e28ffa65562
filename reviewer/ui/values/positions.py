"""Where a place in the text widget stands in the source, and back: Qt counts UTF-16 units, the source counts characters."""

from __future__ import annotations

import re
from bisect import bisect_left

from reviewer.model.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text) + sum(1 for _ in _ASTRAL.finditer(text))


def typed(raw: str) -> str:
    """Return what Qt holds for newly typed or pasted text as it belongs in the source: paragraph ends are line feeds."""
    return raw.translate(_LINE_ENDS)


class Positions:
    """The source string of a text widget, kept in step by deltas, never read back from the widget (which turns no-break spaces into spaces).

    Characters beyond the basic plane take two units: their offsets are kept in a rising list, which is all the map there is.
    """

    def __init__(self, source: str = "") -> None:
        self._source = ""
        self._astral: list[int] = []
        self.reset(source)

    @property
    def source(self) -> str:
        """Return the text as it is."""
        return self._source

    def reset(self, source: str) -> None:
        """Take a whole new text."""
        self._source = source
        self._astral = [] if source.isascii() else [match.start() for match in _ASTRAL.finditer(source)]

    def length(self) -> int:
        """Return the length of the text in UTF-16 units."""
        return len(self._source) + len(self._astral)

    def position(self, offset: int) -> int:
        """Return the widget position of a source offset."""
        return offset + bisect_left(self._astral, offset)

    def offset(self, position: int) -> int:
        """Return the source offset of a widget position; a position inside a pair belongs to the pair's character."""
        if not self._astral:
            return min(position, len(self._source))
        before = bisect_left(range(len(self._astral)), position, key=lambda at: self._astral[at] + at)
        if before and self._astral[before - 1] + before - 1 == position - 1:
            return self._astral[before - 1]
        return min(position - before, len(self._source))

    def span(self, start: int, end: int) -> Span:
        """Return the source range of two widget positions."""
        return Span(self.offset(start), self.offset(end))

    def replace(self, position: int, removed: int, inserted: str) -> Span:
        """Replace `removed` units at a widget position by text; return the source range that now holds it."""
        start, end = self.offset(position), self.offset(position + removed)
        self._source = self._source[:start] + inserted + self._source[end:]
        first, last = bisect_left(self._astral, start), bisect_left(self._astral, end)
        if first < len(self._astral) or not inserted.isascii():
            shift = len(inserted) - (end - start)
            fresh = [start + match.start() for match in _ASTRAL.finditer(inserted)]
            self._astral = [*self._astral[:first], *fresh, *(offset + shift for offset in self._astral[last:])]
        return Span(start, start + len(inserted))
