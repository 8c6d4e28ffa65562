"""A table to look things up in: sorted by a click on a column, read by a screen reader cell by cell, its rows chosen by click or Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from reviewer.ui.looks.fonts import average
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.tables.table_delegate import TableDelegate
from reviewer.ui.parts.tables.table_model import Column, Line, TableModel

RING = 4
"""Pixels of the ring around a table that has the keyboard."""
WIDE_LETTERS = 1.15
"""How much wider than the longest words of a column shorter ones of wide letters may be."""
LEAST = 18
"""Average letters below which a column of running words is too narrow to read."""


class Table(QTableView):
    """Takes lines by `take`. `moved` lets out the key of the row in hand and the column.

    `picked` lets them out when clicked, or (then with true) when Enter was pressed.
    """

    picked = Signal(str, int, bool)
    moved = Signal(str, int)

    def __init__(self, name: str, columns: Sequence[Column], look: Look, *, lines: int = 2, whole_rows: bool = True) -> None:
        super().__init__()
        self._asked: tuple[int, int] | None = None
        self._lines = lines
        self._table, self._delegate, self._quiet = TableModel(columns, self), TableDelegate(look, lines, rows=whole_rows, parent=self), False
        self.setModel(self._table)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows, cells = QAbstractItemView.SelectionBehavior.SelectRows, QAbstractItemView.SelectionBehavior.SelectItems
        self.setSelectionBehavior(rows if whole_rows else cells)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._head_clicked)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._clicked)
        self.selectionModel().currentChanged.connect(self._current)
        self.wear(look)

    def take(self, lines: Sequence[Line], columns: Sequence[Column] | None = None) -> None:
        """Show other lines; the row in hand stays in hand where its key is still there."""
        key, column, top = self.key(), self.currentIndex().column(), self.verticalScrollBar().value()
        self._quiet = True
        self._table.take(lines, columns)
        self.choose(key, max(column, 0))
        self._quiet = False
        self._share()
        self.verticalScrollBar().setValue(top)

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        self._delegate.wear(look)
        self.verticalHeader().setMinimumSectionSize(1)
        self._stand()
        self._share()
        self.viewport().update()

    def key(self) -> str:
        """Return the key of the row in hand, or nothing."""
        row = self.currentIndex().row()
        return self._table.lines[row].key if 0 <= row < len(self._table.lines) else ""

    def standing(self) -> tuple[str, ...]:
        """Return the keys of all rows as they stand."""
        return tuple(line.key for line in self._table.lines)

    def choose(self, key: str, column: int = 0) -> None:
        """Take a row in hand; nothing where there is none with this key."""
        row = self._table.row_of(key) if key else -1
        index = self._table.index(row, min(column, max(len(self._table.columns) - 1, 0))) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows:
            flags |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        if row >= 0:
            self.scrollTo(index)

    def sort_by(self, column: int, *, down: bool = False) -> None:
        """Sort by a column, or (-1) in the order the lines were given."""
        key, at = self.key(), max(self.currentIndex().column(), 0)
        self._quiet = True
        self._table.sort(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
        self.choose(key, at)
        self._quiet = False

    def ask(self, rows: int, least: int = 3) -> None:
        """Ask a dialog for the height of so many rows, and take less where it has none, but never less than that of `least`."""
        self._asked = rows, least
        self._stand()

    def sizeHint(self) -> QSize:
        """Return the height that was asked for."""
        return QSize(super().sizeHint().width(), self._high(self._asked[0])) if self._asked else super().sizeHint()

    def _high(self, rows: int) -> int:
        return self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth() + 4

    def _stand(self) -> None:
        if self._asked:
            self.setMinimumHeight(self._high(self._asked[1]))
            self.updateGeometry()

    def whole_height(self) -> int:
        """Return the height at which all rows can be seen."""
        rows = self.verticalHeader().defaultSectionSize() * len(self._table.lines)
        return self.horizontalHeader().sizeHint().height() + rows + self.fontMetrics().height()

    def fitting(self, room: int) -> int:
        """Return the height in so much room at which no row is cut: one row at least, all where there is room for them."""
        head, row = self.horizontalHeader().sizeHint().height(), self.verticalHeader().defaultSectionSize()
        if self.whole_height() <= room or not row:
            return self.whole_height()
        return head + max((room - head) // row, 1) * row + 2 * self.frameWidth() + RING

    @property
    def sorting(self) -> tuple[int, bool]:
        """Return the column the rows are sorted by (-1: as given) and whether downwards."""
        return self._table.sorted_by, self._table.order == Qt.SortOrder.DescendingOrder

    @property
    def rows(self) -> TableModel:
        """Return the model."""
        return self._table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as a choice."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key():
            self.picked.emit(self.key(), self.currentIndex().column(), True)
            event.accept()
            return
        super().keyPressEvent(event)

    def _head_clicked(self, column: int) -> None:
        if self._table.folded and not self._table.columns[column].room:
            self.sort_next()
            return
        at, down = self.sorting
        self.sort_by(column, down=at == column and not down)

    def _clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self._table.lines[index.row()].key, index.column(), False)

    def _current(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.moved.emit(self._table.lines[current.row()].key, current.column())

    def sort_next(self) -> str:
        """Sort by the next column, after the last as given again; return in words what the rows are sorted by."""
        at = self.sorting[0] + 1
        self.sort_by(at if at < len(self._table.columns) else -1)
        now = self.sorting[0]
        return self._table.columns[now].title if now >= 0 else "order of the text"

    def _share(self) -> None:
        """Give each column the room its words need, and the others what is left; fold columns away where that is too little."""
        columns = self._table.columns
        wanted = self._wanted()
        rest = self.viewport().width() - sum(wanted)
        folded = rest < average(self.font()) * LEAST * wanted.count(0)
        if folded != self._table.folded:
            self._table.folded = folded
            self._table.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(len(columns) - 1, 0))
        rest += sum(width for column, width in zip(columns, wanted, strict=True) if folded and column.folds)
        for number, (column, width) in enumerate(zip(columns, wanted, strict=True)):
            self.setColumnHidden(number, folded and column.folds)
            self.setColumnWidth(number, width or max(rest // max(wanted.count(0), 1), 1))
        self._tighten()

    def _tighten(self) -> None:
        """Make the rows as high as they need to be: of one line where no cell has words for a second."""
        self._delegate.lines = self._lines if self._table.folded or any(map(self._wraps, range(len(self._table.columns)))) else 1
        high = self._delegate.height(self.fontMetrics())
        if high != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(high)
            self._stand()

    def _wraps(self, column: int) -> bool:
        """Return whether the longest words of a column take more than a line; in one of running words, with a sign and wide letters."""
        longest = max((line.cells[column].text for line in self._table.lines), key=len, default="")
        wide, high = self.fontMetrics().horizontalAdvance(longest), self.fontMetrics().height()
        if self._table.columns[column].room:
            return wide > self.columnWidth(column) - high * 3 // 4
        return wide * WIDE_LETTERS > self.columnWidth(column) - 2 * high

    def _wanted(self) -> list[int]:
        """Return the width each column needs; 0 for those that take what is left."""
        metrics, head = QFontMetrics(self.font()), QFontMetrics(self.horizontalHeader().font())
        return [
            max(metrics.horizontalAdvance(column.room), head.horizontalAdvance(column.title)) + metrics.height() if column.room else 0
            for column in self._table.columns
        ]
