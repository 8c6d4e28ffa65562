"""A button that is never wider than its place: where a line of its words does not fit, it ends in an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class ElidedLink(QPushButton):
    """Shows as much of its words as there is room for; a screen reader is told all of them."""

    def __init__(self, words: str, parent: QWidget | None = None, *, look: str = "link") -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setAutoDefault(False)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words into the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the words anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        metrics, lines = self.fontMetrics(), self._words.split("\n")
        edge = 4 * metrics.averageCharWidth() if len(lines) > 1 else 2 * metrics.averageCharWidth()
        room = max(self.width() - edge, metrics.averageCharWidth() * 4)
        shown = "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
