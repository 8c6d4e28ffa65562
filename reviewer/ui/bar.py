"""The bar under the checklist's headline: how much of each sign there is, hatched where colour alone would have to tell."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.ui.signs import ORDER, Sign
from reviewer.ui.theme import Look

_HATCHED = frozenset({Sign.SHOULD, Sign.ANSWERED, Sign.UNKNOWN})


class SignBar(QWidget):
    """Draws one stretch per sign, as wide as its share."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._counts = look, dict[Sign, int]()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take(self, counts: Mapping[Sign, int]) -> None:
        """Show these counts."""
        self._counts = {sign: counts[sign] for sign in ORDER if counts.get(sign)}
        self.setAccessibleName("Open items: " + (", ".join(f"{count} {sign.label}" for sign, count in self._counts.items()) or "none"))
        self.update()

    def wear(self, look: Look) -> None:
        """Take the colours in force."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a strip of half a line."""
        return QSize(80, max(8, round(self.fontMetrics().height() * 0.55)))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the stretches."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        counts = self._counts or {Sign.PASSED: 1}
        gap, total = 3, sum(counts.values())
        room = self.width() - gap * (len(counts) - 1)
        least = self.height()
        left = 0.0
        shares = {sign: max(room * count / total, least) for sign, count in counts.items()}
        scale = room / sum(shares.values())
        for sign, share in shares.items():
            self._stretch(painter, sign, QRectF(left, 0, share * scale, self.height()))
            left += share * scale + gap

    def _stretch(self, painter: QPainter, sign: Sign, box: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(box, 3, 3)
        colour = QColor(getattr(self._look.tokens, sign.value))
        if sign in _HATCHED:
            painter.fillPath(path, QColor(self._look.tokens.surface))
            painter.fillPath(path, QBrush(colour, Qt.BrushStyle.Dense4Pattern if sign is Sign.UNKNOWN else Qt.BrushStyle.BDiagPattern))
            painter.setPen(colour)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        else:
            painter.fillPath(path, colour)
