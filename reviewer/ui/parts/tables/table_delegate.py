"""How a cell of a table is drawn: wrapped words, cut after some lines, with a sign or a bar before them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reviewer.ui.looks.covers import paint_cover
from reviewer.ui.looks.icons import paint, side
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.tables.delegate import Delegate
from reviewer.ui.parts.tables.table_model import Cell, Index, Role, TableModel


class TableDelegate(Delegate):
    """Draws cells in the colours of a look, `lines` lines at most; `rows` says that whole rows are chosen, not cells."""

    def __init__(self, look: Look, lines: int, *, rows: bool, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.lines, self._rows = lines, rows

    def height(self, metrics: QFontMetrics) -> int:
        """Return the height of a row."""
        return metrics.lineSpacing() * self.lines + round(metrics.height() * 0.6)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for all lines."""
        return QSize(0, self.height(QFontMetrics(option.font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        cell = index.data(Role.CELL)
        if not isinstance(cell, Cell):
            return
        tokens, metrics, box = self._look.tokens, QFontMetrics(option.font), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = tokens.selection if chosen else tokens.surface
        painter.save()
        painter.fillRect(box, QColor(ground))
        painter.setPen(QColor(tokens.rule))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if chosen and (index.column() == 0 or not self._rows):
            painter.fillRect(QRect(box.left(), box.top(), max(3, metrics.height() // 4), box.height()), QColor(tokens.accent))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        inside = box.adjusted(metrics.height() // 2, round(metrics.height() * 0.3), -metrics.height() // 4, 0)
        caption = self._caption(index)
        left = self._mark(painter, cell, inside, metrics, ground)
        room = QRect(left, inside.top(), inside.right() - left, inside.height())
        drawn = self._words(painter, cell, room, option.font, self.lines - bool(caption))
        if caption:
            painter.setPen(QColor(tokens.muted))
            painter.setFont(option.font)
            top = inside.top() + drawn * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(QPointF(left, top), metrics.elidedText(caption, Qt.TextElideMode.ElideRight, inside.right() - left))
        painter.restore()

    @staticmethod
    def _caption(index: Index) -> str:
        """Return what the folded columns of a row say, for the column that takes them in."""
        model = index.model()
        if not isinstance(model, TableModel) or not model.folded or model.columns[index.column()].room:
            return ""
        cells = zip(model.columns, model.lines[index.row()].cells, strict=True)
        return " · ".join(cell.said for column, cell in cells if column.folds and cell.said)

    def _mark(self, painter: QPainter, cell: Cell, box: QRect, metrics: QFontMetrics, ground: str) -> int:
        """Draw the sign or the bar and return where the words begin."""
        if cell.sign is not None:
            size = side(metrics)
            paint(painter, cell.sign, QRectF(box.left(), box.top() + (metrics.height() - size) / 2, size, size), self._look.tokens, ground)
            return box.left() + size + size // 3
        if cell.cover is not None:
            width = max(6, metrics.height() // 3)
            paint_cover(painter, cell.cover, QRectF(box.left(), box.top() + 1, width, metrics.height() - 2), self._look.tokens)
            return box.left() + width * 2
        return box.left()

    def _words(self, painter: QPainter, cell: Cell, box: QRect, font: QFont, lines: int) -> int:
        """Draw the words of a cell and return how many lines they took."""
        made = QFont(font)
        made.setBold(cell.look == "strong")
        tokens = self._look.tokens
        painter.setFont(made)
        painter.setPen(QColor({"muted": tokens.muted, "link": tokens.accent}.get(cell.look, tokens.text)))
        metrics = QFontMetrics(made)
        found = wrapped(cell.text, made.key(), box.width(), lines)
        for number, words in enumerate(found):
            painter.drawText(QPointF(box.left(), box.top() + metrics.ascent() + number * metrics.lineSpacing()), words)
        return len(found)


@lru_cache(maxsize=4096)
def wrapped(text: str, font: str, width: int, most: int) -> tuple[str, ...]:
    """Return a text broken into at most so many lines of that width, the last one cut with an ellipsis; `font` is a `QFont.key()`."""
    made = QFont()
    made.fromString(font)
    found: list[str] = []
    units, at = text.encode("utf-16-le", "surrogatepass"), 0  # Qt counts in them
    layout = QTextLayout(text, made)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while len(found) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        at, length = 2 * line.textStart(), 2 * line.textLength()
        found.append(_decoded(units[at : at + length]))
    layout.endLayout()
    if len(found) == most:
        found[-1] = QFontMetrics(made).elidedText(_decoded(units[at:]), Qt.TextElideMode.ElideRight, width)
    return tuple(found)


def _decoded(units: bytes) -> str:
    return units.decode("utf-16-le", "replace").strip()
