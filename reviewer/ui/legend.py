"""What the bars beside the draft mean, in one line where there is room for it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.ui.covers import Cover, paint_cover
from reviewer.ui.theme import Look

SHORT = {Cover.OWN: "own", Cover.PARAGRAPH: "paragraph", Cover.BARE: "bare", Cover.ANSWERED: "answered"}

ROWS = 2
"""Lines it may take; where it would take more it is left out."""


class Legend(QWidget):
    """Draws each bar with its word; breaks into lines where it must. Takes a Look by `wear`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Bars beside the draft: " + ", ".join(cover.label for cover in Cover))

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line with all words."""
        return QSize(round(self._width(self._words(10**6))), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for one bar with its word."""
        return QSize(round(self._item("answered")), self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines it takes."""
        places = self._places(width)
        return self.fontMetrics().height() * (1 + max((row for row, _, _, _ in places), default=0))

    def fits(self, width: int) -> bool:
        """Return whether it takes two lines at most in this width."""
        places = self._places(width)
        return max(row for row, _, _, _ in places) < ROWS and self._item("answered") <= width

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw bars and words."""
        painter, metrics = QPainter(self), self.fontMetrics()
        places = self._places(self.width())
        rows = 1 + max((row for row, _, _, _ in places), default=0)
        over = (self.height() - rows * metrics.height()) / 2
        painter.setPen(QColor(self._look.tokens.muted))
        for row, left, cover, words in places:
            top = over + row * metrics.height()
            bar = self._bar()
            paint_cover(painter, cover, QRectF(left, top + 2, bar, metrics.height() - 4), self._look.tokens)
            painter.drawText(QPointF(left + bar * 1.8, top + metrics.ascent()), words)

    def _words(self, width: int) -> dict[Cover, str]:
        """Return the words there is room for: the long ones if they fit in one line."""
        long = {cover: cover.label for cover in Cover}
        return long if self._width(long) <= width else SHORT

    def _width(self, words: dict[Cover, str]) -> float:
        return sum(self._item(word) for word in words.values()) + self._gap() * (len(words) - 1)

    def _places(self, width: int) -> list[tuple[int, float, Cover, str]]:
        row, left, found = 0, 0.0, []
        for cover, words in self._words(width).items():
            room = self._item(words)
            if left and left + room > width:
                row, left = row + 1, 0.0
            found.append((row, left, cover, words))
            left += room + self._gap()
        return found

    def _item(self, words: str) -> float:
        return self._bar() * 1.8 + self.fontMetrics().horizontalAdvance(words)

    def _bar(self) -> float:
        return max(6, self.fontMetrics().height() // 3)

    def _gap(self) -> float:
        return self.fontMetrics().height() * 0.8
