"""How it is drawn what stands behind a sentence: four bars that stay apart without colour."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reviewer.ui.looks.tokens import Tokens


class Cover(StrEnum):
    """What stands behind a claim, as the ledger of evidence names it."""

    OWN = "own"
    PARAGRAPH = "paragraph"
    BARE = "bare"
    ANSWERED = "answered"

    @property
    def label(self) -> str:
        """Return the words of the legend."""
        return _LABELS[self]


_LABELS = {Cover.OWN: "own source", Cover.PARAGRAPH: "its paragraph’s", Cover.BARE: "bare", Cover.ANSWERED: "answered"}
_KNOWN = frozenset(Cover)


def cover_of(name: str) -> Cover | None:
    """Return the cover of a name of the ledger, or None where nothing is drawn for it."""
    return Cover(name) if name in _KNOWN else None


def paint_cover(painter: QPainter, cover: Cover, box: QRectF, tokens: Tokens) -> None:
    """Draw a bar into a tall box: filled, in dashes, hollow, or hatched."""
    ink = QColor(getattr(tokens, f"cover_{cover}"))
    painter.save()
    painter.setClipRect(box)
    if cover is Cover.OWN:
        painter.fillRect(box, ink)
    elif cover is Cover.PARAGRAPH:
        _dashes(painter, box, ink)
    elif cover is Cover.BARE:
        line = max(1.2, box.width() * 0.24)
        painter.setPen(QPen(ink, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2))
    else:
        _hatches(painter, box, ink)
    painter.restore()


def _dashes(painter: QPainter, box: QRectF, ink: QColor) -> None:
    step = box.width() * 0.8
    top = box.top()
    while top < box.bottom():
        painter.fillRect(QRectF(box.left(), top, box.width(), min(step * 0.55, box.bottom() - top)), ink)
        top += step


def _hatches(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, max(1.0, box.width() * 0.22)))
    top = box.top() - box.width()
    while top < box.bottom() + box.width():
        painter.drawLine(QPointF(box.left(), top + box.width()), QPointF(box.right(), top))
        top += box.width() * 0.75
