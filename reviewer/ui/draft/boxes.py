"""Boxes around what nobody would see in the draft: drawn over the text, which stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock, QTextCharFormat

from reviewer.model.characters import ALIKE, Hidden
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.positions import units

Find = Callable[[str], tuple[Hidden, ...]]
"""Returns the hidden characters of a line, with their places in it."""
SMALL = 0.62
"""The size of a label against the window's text."""
NO_BREAK = "\u00a0\u202f\u2007"
"""Spaces at which no line breaks: shown by a small mark, for they are right where they stand."""
ROOMLESS = "\u00ad\u2028\u2029"
"""What Qt gives no room whatever its format says: its box stands above the line."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box in a line: where its character is in UTF-16 units from the line's start, how many units it takes, and the label."""

    at: int
    length: int
    label: str
    roomless: bool = False
    alike: bool = False


class Boxes:
    """Knows which characters of a line get a box, gives them room, and draws the boxes. Owns no text."""

    def __init__(self, look: Look) -> None:
        self._find: Find = _nothing
        self._look = look
        self._font = _small(look.percent)

    def watch(self, find: Find) -> None:
        """Ask this for hidden characters from now on."""
        self._find = find

    def wear(self, look: Look) -> None:
        """Change colours and sizes."""
        self._look = look
        self._font = _small(look.percent)

    def of(self, line: str) -> tuple[Box, ...]:
        """Return the boxes of a line of the source."""
        found = self._find(line)
        return tuple(
            Box(units(line[: one.start]), units(one.letter), one.label, one.letter in ROOMLESS, one.kind == ALIKE) for one in found
        )

    def ranges(self, line: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """Yield which characters of a line are given the room of their boxes."""
        if line.isascii() and line.isprintable():
            return
        for box in self.of(line):
            if not box.alike and not box.roomless:
                yield box.at, box.length, _room(round(self._width(box.label)))

    def paint(self, painter: QPainter, block: QTextBlock, top: QPointF, line: str) -> None:
        """Draw the boxes of a line whose layout begins at a point."""
        self._no_breaks(painter, block, top, line)
        for box in self.of(line):
            self._draw(painter, block, top, box)

    def _draw(self, painter: QPainter, block: QTextBlock, top: QPointF, box: Box) -> None:
        layout = block.layout()
        row = layout.lineForTextPosition(box.at)
        if not row.isValid():
            return
        begin, end = _x(row, box.at), _x(row, box.at + box.length)
        colour = QColor(self._look.tokens.must)
        painter.setPen(QPen(colour, 1))
        painter.setFont(self._font)
        if box.alike:  # the letter can be seen: it is underlined twice, and its box says what it looks like
            base = top.y() + row.y() + row.ascent() + 2
            for step in (0, 2.5):
                painter.drawLine(QPointF(top.x() + min(begin, end), base + step), QPointF(top.x() + max(begin, end), base + step))
            return
        width, height = self._width(box.label) - 2, QFontMetricsF(self._font).height()
        left = (end - width - 1 if end >= begin else end + 1) if not box.roomless else begin - width / 2
        y = row.y() + (row.height() - height) / 2 if not box.roomless else row.y() - height * 0.1
        area = QRectF(top.x() + left, top.y() + y, width, height)
        painter.setBrush(QColor(self._look.tokens.must_tint))
        painter.drawRoundedRect(area, 2, 2)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), box.label)

    def _no_breaks(self, painter: QPainter, block: QTextBlock, top: QPointF, line: str) -> None:
        if not any(sign in line for sign in NO_BREAK):
            return
        painter.setPen(QPen(QColor(self._look.tokens.outline), 1))
        for at, letter in enumerate(line):
            if letter in NO_BREAK:
                place = units(line[:at])
                row = block.layout().lineForTextPosition(place)
                if row.isValid():
                    left, right = sorted((_x(row, place), _x(row, place + 1)))
                    base = top.y() + row.y() + row.ascent() + 1
                    left, right = top.x() + left + 1, top.x() + right - 1
                    painter.drawPolyline([QPointF(left, base - 3), QPointF(left, base), QPointF(right, base), QPointF(right, base - 3)])

    def _width(self, label: str) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(label) + 8


def _x(row: object, place: int) -> float:
    found = row.cursorToX(place)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)


def _small(percent: int) -> QFont:
    font = fonts.sans(percent)
    font.setPointSizeF(font.pointSizeF() * SMALL * fonts.DRAFT)
    font.setBold(True)
    return font


@lru_cache(maxsize=256)
def _room(width: int) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(width)
    return made


def _nothing(_: str) -> tuple[Hidden, ...]:
    return ()
