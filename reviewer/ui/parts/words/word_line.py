"""A line of words in which some go or come: struck through or underlined, on the colour that says so. Author text is drawn, never parsed."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.review.wording import Fate, Piece
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.folded import SIGNS, seen
from reviewer.ui.values.positions import units

INK = {Fate.REMOVED: "must", Fate.ADDED: "passed"}


class WordLine(QWidget):
    """Draws pieces of one line behind its sign, as high as they are wrapped; a screen reader is told `spoken`."""

    def __init__(self, pieces: Sequence[Piece], fate: Fate, look: Look, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces, self.fate, self._look = tuple(pieces), fate, look
        self.setAccessibleName(spoken)
        made = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        made.setHeightForWidth(True)
        self.setSizePolicy(made)

    @property
    def words(self) -> str:
        """Return what is drawn behind the sign."""
        return "".join(map(seen, self.pieces))

    def heightForWidth(self, width: int) -> int:
        """Return the height the words take in that width."""
        layout = self._laid(width)
        return ceil(layout.boundingRect().height()) + 2 * self._pad()

    def sizeHint(self) -> QSize:
        """Return the size at a width that reads well."""
        width = self.fontMetrics().averageCharWidth() * 40
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least it can be."""
        return QSize(0, self.fontMetrics().height() + 2 * self._pad())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colour, the sign and the words."""
        painter = QPainter(self)
        tokens, pad = self._look.tokens, self._pad()
        painter.fillRect(self.rect(), QColor(getattr(tokens, self.fate.value)))
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(getattr(tokens, INK[self.fate])))
        mirrored = self.isRightToLeft()
        room = QRectF(self.width() - self._lead() if mirrored else 2 * pad, pad, self._lead(), self.fontMetrics().height())
        painter.drawText(room, SIGNS[self.fate])
        painter.setPen(QColor(tokens.text))
        self._laid(self.width()).draw(painter, QPointF(2 * pad if mirrored else self._lead(), pad))
        painter.end()

    def _pad(self) -> int:
        return max(self.fontMetrics().height() // 4, 2)

    def _lead(self) -> int:
        return self.fontMetrics().horizontalAdvance(SIGNS[self.fate]) + 4 * self._pad()

    def _laid(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.words, self.font(), self)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        top, room = 0.0, max(width - self._lead() - 2 * self._pad(), 1)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        found, at = [], 0
        alone = all(piece.fate is self.fate for piece in self.pieces)
        for piece in self.pieces:
            size = units(seen(piece))
            if piece.fate is self.fate:
                made = QTextLayout.FormatRange()
                made.start, made.length = at, size
                made.format = _mark(piece.fate, bold=not alone)
                found.append(made)
            at += size
        return found


def _mark(fate: Fate, *, bold: bool) -> QTextCharFormat:
    """Return how words that go or come are drawn; what comes alone needs no line below every word."""
    made = QTextCharFormat()
    made.setFontStrikeOut(fate is Fate.REMOVED)
    made.setFontUnderline(fate is Fate.ADDED and bold)
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    return made
