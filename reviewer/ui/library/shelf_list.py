"""The list of the library's drafts: its model, and how a line of it is drawn."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem

from reviewer.ui.library.shelf_lines import Heading, Line
from reviewer.ui.looks.icons import paint, side
from reviewer.ui.parts.tables.delegate import Delegate

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TITLE_LINES = 2


class Role(IntEnum):
    """The model's own data roles."""

    LINE = Qt.ItemDataRole.UserRole + 1


class ShelfModel(QAbstractListModel):
    """Headings and drafts; where the same drafts stand in the same order, only their words are told anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Heading | Line, ...] = ()

    def take(self, lines: tuple[Heading | Line, ...]) -> None:
        """Show these lines."""
        if lines == self.lines:
            return
        if [_name(line) for line in lines] == [_name(line) for line in self.lines]:
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def line(self, index: Index) -> Heading | Line | None:
        """Return the line at an index."""
        return self.lines[index.row()] if index.isValid() and index.row() < len(self.lines) else None

    def row_of(self, number: int) -> int:
        """Return the row of a draft, or -1."""
        return next((row for row, line in enumerate(self.lines) if isinstance(line, Line) and line.entry.id == number), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the line itself or the words for it."""
        line = self.line(index)
        if line is None:
            return None
        if role == Role.LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line.title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that drafts can be picked and headings not."""
        if isinstance(self.line(index), Line):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled


class ShelfDelegate(Delegate):
    """Draws a draft: its title over two lines at most, and below it its sign and how it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for the title and the words below it."""
        metrics, line, view = QFontMetrics(option.font), index.data(Role.LINE), self.parent()
        if not isinstance(line, Line):
            return QSize(0, round(metrics.height() * 1.9))
        width = view.viewport().width() if isinstance(view, QListView) else 200
        return QSize(0, metrics.lineSpacing() * (len(wrapped(line.title, option.font, width - 2 * _pad(metrics))) + 1) + metrics.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line."""
        line = index.data(Role.LINE)
        painter.save()
        if isinstance(line, Line):
            self._draft(painter, option, line)
        elif isinstance(line, Heading):
            self._heading(painter, option, line)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, line: Heading) -> None:
        font = QFont(option.font)
        font.setBold(bool(line.count))
        metrics = QFontMetrics(font)
        box = option.rect.adjusted(_pad(metrics), 0, -_pad(metrics) // 2, -metrics.height() // 4)
        painter.setFont(font)
        painter.setPen(QColor(self._look.tokens.muted))
        where = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, where, metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, box.width()))

    def _draft(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        tokens, metrics, box = self._look.tokens, QFontMetrics(option.font), option.rect
        if line.open:
            painter.fillRect(box, QColor(tokens.selection))
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(tokens.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        pad = _pad(metrics)
        left, top, room = box.left() + pad, box.top() + metrics.height() // 2, box.width() - 2 * pad
        painter.setPen(QColor(tokens.muted if line.entry.missing and not line.open else tokens.text))
        for words in wrapped(line.title, option.font, room):
            painter.drawText(QPoint(left, top + metrics.ascent()), words)
            top += metrics.lineSpacing()
        size = side(metrics)
        ground = tokens.selection if line.open else tokens.window
        paint(painter, line.sign, QRectF(left, top + (metrics.height() - size) / 2, size, size), tokens, ground)
        painter.setPen(QColor(tokens.muted))
        left += size + size // 2
        words = metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, box.right() - pad // 2 - left)
        painter.drawText(QPoint(left, top + metrics.ascent()), words)


class ShelfList(QListView):
    """The list itself: Enter or a click opens, Delete takes one off whose file is gone; `wanted` and `dropped` hand out its number."""

    wanted = Signal(int)
    dropped = Signal(int)

    def __init__(self, model: ShelfModel) -> None:
        super().__init__()
        self._lines = model
        self.setModel(model)
        self.setAccessibleName("Library")
        self.setProperty("room", "frame")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, take off the list on Delete."""
        line = self._lines.line(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and isinstance(line, Line) and line.entry.missing:
            self.dropped.emit(line.entry.id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap titles to the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        line = self._lines.line(index)
        if isinstance(line, Line):
            self.wanted.emit(line.entry.id)


def wrapped(title: str, font: QFont, width: int) -> list[str]:
    """Return a title as one line or two, each at most `width` pixels wide; the second ends in … where more follows."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(title) <= width:
        return [title]
    layout = QTextLayout(title, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(max(width, 1))
    layout.endLayout()
    at = first.textLength()
    return [title[:at].rstrip(), metrics.elidedText(title[at:], Qt.TextElideMode.ElideRight, width)][:TITLE_LINES]


def _pad(metrics: QFontMetrics) -> int:
    return round(metrics.height() * 0.9)


def _name(line: Heading | Line) -> object:
    return line.entry.id if isinstance(line, Line) else line.title
