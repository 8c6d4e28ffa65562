"""How a line of the checklist is drawn: sign, title and paragraph on one line, the words in question on the next."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reviewer.ui.checklist.checklist_model import Role
from reviewer.ui.looks.icons import paint, side
from reviewer.ui.parts.tables.delegate import Delegate
from reviewer.ui.values.rows import Header, Row

Index = QModelIndex | QPersistentModelIndex


def arrow_room(metrics: QFontMetrics) -> int:
    """Return the width, in pixels, of the arrow at the right edge of a card that has places."""
    return metrics.height()


class ChecklistDelegate(Delegate):
    """Draws headers and two-line rows in the colours of a look."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for one line or two."""
        metrics = QFontMetrics(option.font)
        line = index.data(Role.LINE)
        if isinstance(line, Header):
            return QSize(0, round(metrics.height() * 1.9))
        return QSize(0, round(metrics.height() * (3.0 if isinstance(line, Row) and line.quote and not line.brief else 2.0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line."""
        line = index.data(Role.LINE)
        painter.save()
        if isinstance(line, Header):
            self._header(painter, option, line)
        elif isinstance(line, Row):
            self._row(painter, option, line)
        painter.restore()

    def _header(self, painter: QPainter, option: QStyleOptionViewItem, line: Header) -> None:
        tokens, metrics = self._look.tokens, QFontMetrics(option.font)
        box, pad = option.rect, metrics.height() // 2
        right = box.right() - pad
        size = side(metrics)
        middle = box.center().y() + metrics.height() // 5
        painter.setPen(QColor(tokens.muted))
        for sign, count in reversed(line.counts):
            words = str(count)
            right -= metrics.horizontalAdvance(words)
            painter.drawText(QPoint(right, middle + metrics.ascent() // 2 - 1), words)
            right -= size + size // 4
            paint(painter, sign, QRectF(right, middle - size / 2, size, size), tokens)
            right -= size // 2
        painter.setFont(_bold(option.font))
        bold = QFontMetrics(painter.font())
        title = bold.elidedText(line.title, Qt.TextElideMode.ElideRight, right - box.left() - pad)
        painter.drawText(QPoint(box.left() + pad, middle + bold.ascent() // 2 - 1), title)

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, line: Row) -> None:
        tokens, metrics = self._look.tokens, QFontMetrics(option.font)
        box, pad = option.rect, metrics.height() // 2
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, QColor(tokens.selection))
            painter.fillRect(QRect(box.left(), box.top(), max(4, pad // 2), box.height()), QColor(tokens.accent))
        if option.state & QStyle.StateFlag.State_HasFocus and chosen:
            painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        size = side(metrics)
        top = box.top() + round(metrics.height() * 0.5)
        first = box.left() + pad * 1.6 + (size + pad if line.parent else 0)
        paint(painter, line.sign, QRectF(first, top + (metrics.height() - size) / 2, size, size), tokens, self._ground(chosen))
        left, baseline = round(first + size + pad), top + metrics.ascent()
        right = self._arrow(painter, line, metrics, box.right() - pad, top)
        right = self._number(painter, line, metrics, right, baseline)
        words = line.quote if line.brief and line.quote else line.title
        painter.setPen(QColor(tokens.text))
        painter.setFont(option.font if line.parent else _bold(option.font))
        letters = QFontMetrics(painter.font())
        painter.drawText(QPoint(left, baseline), letters.elidedText(words, Qt.TextElideMode.ElideRight, right - left))
        if line.quote and not line.brief:
            painter.setFont(_small(option.font))
            small = QFontMetrics(painter.font())
            painter.setPen(QColor(tokens.muted))
            words = small.elidedText(line.quote, Qt.TextElideMode.ElideRight, box.right() - pad - left)
            painter.drawText(QPoint(left, top + metrics.lineSpacing() + small.ascent() + 1), words)

    def _number(self, painter: QPainter, line: Row, metrics: QFontMetrics, right: int, baseline: int) -> int:
        """Write at the right edge how many places a card has, or in which paragraph it stands; return where that begins."""
        words = str(len(line.places)) if line.places else f"¶ {line.paragraph}" if line.paragraph else ""
        if not words:
            return right
        width = metrics.horizontalAdvance(words)
        painter.setPen(QColor(self._look.tokens.muted))
        painter.drawText(QPoint(right - width, baseline), words)
        return right - width - metrics.height() // 2

    def _arrow(self, painter: QPainter, line: Row, metrics: QFontMetrics, right: int, top: int) -> int:
        """Draw at the right edge which way the places of a card go; return where it begins."""
        if not line.places:
            return right
        room = arrow_room(metrics)
        middle, size = QPointF(right - room / 2, top + metrics.height() / 2), room / 4
        painter.setPen(QPen(QColor(self._look.tokens.muted), max(1.4, metrics.height() / 12), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        turned = [QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)]
        points = turned if line.expanded else [QPointF(point.y(), point.x()) for point in turned]
        painter.drawPolyline([middle + point for point in points])
        return right - room

    def _ground(self, chosen: bool) -> str:
        return self._look.tokens.selection if chosen else self._look.tokens.surface


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.93)
    return made
