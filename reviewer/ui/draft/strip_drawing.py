"""How a strip is drawn: the small picture, three lines beside it, and what a click does."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from reviewer.desk.pictures.gallery import Seen, Stand
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look

SMALL = 0.88
"""The size of the strip's words against the window's."""
LINE = 1.12
"""The height of a line, in heights of its letters."""
AIR = 8
WIDE = 1.6
"""How much wider than high a small picture may be."""
LINKS = {Stand.OUTSIDE: "Bring it in…"}
"""What a click on a strip does, where it is not to open the details."""
DETAILS = "Details…"


class Shown(NamedTuple):
    """What came of looking at a picture, ready to be drawn."""

    seen: Seen
    image: QImage | None = None


def height(look: Look) -> int:
    """Return the height of a strip."""
    return round(QFontMetricsF(_font(look)).height() * LINE * 3) + 2 * AIR


def draw(painter: QPainter, box: QRectF, words: tuple[str, str, str], known: Shown | None, look: Look) -> None:
    """Draw a strip with its three lines; the words are cut where there is no room, never read as markup."""
    tokens, high, font = look.tokens, height(look) - 2 * AIR, _font(look)
    painter.fillRect(box, QColor(tokens.strip))
    frame = QRectF(box.left() + AIR, box.top() + AIR / 2, high * WIDE, high)
    _small(painter, frame, known, look)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    line, left = metrics.height() * LINE, frame.right() + AIR * 1.5
    link = LINKS.get(known.seen.stand, DETAILS) if known else DETAILS
    wide, room = metrics.horizontalAdvance(link), box.right() - AIR - left
    middle = int(Qt.AlignmentFlag.AlignVCenter)
    for nth, said in enumerate(words):
        here = QRectF(left, frame.top() + nth * line, room - (wide + 2 * AIR if nth == 0 else 0), line)
        painter.setPen(QColor(tokens.text if nth == 0 else tokens.muted))
        painter.drawText(here, middle, metrics.elidedText(said, Qt.TextElideMode.ElideRight, here.width()))
    painter.setPen(QColor(tokens.accent))
    painter.drawText(QRectF(box.right() - AIR - wide, frame.top(), wide + 1, line), middle, link)


def _small(painter: QPainter, frame: QRectF, known: Shown | None, look: Look) -> None:
    """Draw the small picture, or an empty frame; one that is not there has a stroke through it."""
    if known is not None and known.image is not None:
        size = known.image.size().toSizeF().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(QPointF(frame.left(), frame.center().y() - size.height() / 2), size), known.image)
        return
    painter.setPen(QPen(QColor(look.tokens.outline), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = frame.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRect(inside)
    if known is not None and known.seen.stand is not Stand.REMOTE:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawLine(inside.bottomLeft(), inside.topRight())


def _font(look: Look) -> QFont:
    return fonts.sans(round(look.percent * SMALL))
