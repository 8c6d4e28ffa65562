"""How a line of the palette is drawn: the command on the left, its key or the reason it is off on the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reviewer.ui.parts.tables.delegate import Delegate

HINT = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(Delegate):
    """Draws two columns in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one airy line."""
        return QSize(0, round(QFontMetrics(option.font).height() * 1.7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line."""
        tokens, metrics = self._look.tokens, QFontMetrics(option.font)
        hint, on = index.data(HINT)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(tokens.accent))
        pad = metrics.height() // 2
        box = option.rect.adjusted(pad, 0, -pad, 0)
        painter.setPen(QColor(tokens.on_accent if chosen else tokens.text if on else tokens.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        text = index.data()
        used = metrics.horizontalAdvance(text)
        painter.drawText(box, middle, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
        painter.setPen(QColor(tokens.on_accent if chosen else tokens.muted))
        room = box.width() - used - 2 * pad
        if room > 3 * pad:
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, metrics.elidedText(hint, Qt.TextElideMode.ElideRight, room))
        painter.restore()
