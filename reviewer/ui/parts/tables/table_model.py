"""A table of words as Qt wants it: sorted by any column, each row known by a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reviewer.ui.looks.covers import Cover
from reviewer.ui.looks.signs import Sign
from reviewer.ui.parts.words.plain import tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """The model's own data roles."""

    CELL = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `room` is a text it must have room for in one line; empty where the column takes what is left.

    Where there is too little left, the columns that may fold are told in a line below the words of that column.
    """

    title: str
    room: str = ""
    folds: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: words, and before them a sign or a bar. `rank` sorts it; `look` is muted, strong, link or nothing."""

    text: str
    rank: float | str = 0
    sign: Sign | None = None
    cover: Cover | None = None
    look: str = ""
    spoken: str = ""

    @property
    def said(self) -> str:
        """Return the words for it where it cannot be seen."""
        return self.spoken or self.text


@dataclass(frozen=True, slots=True)
class Line:
    """One row of cells. `key` survives another check of the same words."""

    key: str
    cells: tuple[Cell, ...]


class TableModel(QAbstractTableModel):
    """Rows of cells; all of them are replaced at once."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.lines: list[Line] = []
        self._given: tuple[Line, ...] = ()
        self.sorted_by, self.order = -1, Qt.SortOrder.AscendingOrder
        self.folded = False

    def take(self, lines: Sequence[Line], columns: Sequence[Column] | None = None) -> None:
        """Show other rows, sorted as before."""
        self.beginResetModel()
        if columns is not None:
            self.columns = tuple(columns)
        self._given = tuple(lines)
        self.lines = self._arranged()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order in which the rows were given."""
        self.layoutAboutToBeChanged.emit()
        self.sorted_by, self.order = column, order
        self.lines = self._arranged()
        self.layoutChanged.emit()
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row_of(self, key: str) -> int:
        """Return the number of the row with this key, or -1."""
        return next((number for number, line in enumerate(self.lines) if line.key == key), -1)

    def cell(self, index: Index) -> Cell | None:
        """Return the cell at an index."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        cells = self.lines[index.row()].cells
        return cells[index.column()] if index.column() < len(cells) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the cell itself or the words for it."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Role.CELL:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.said
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(cell.said)
        return cell.text if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title, with an arrow where the rows are sorted by it, or by a column that is folded into it."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self.columns[section].title)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        title, at = self.columns[section].title, self.sorted_by
        arrow = " ▲" if self.order == Qt.SortOrder.AscendingOrder else " ▼"
        if self.folded and not self.columns[section].room and 0 <= at < len(self.columns) and self.columns[at].folds:
            return f"{title}, by {self.columns[at].title.lower()}{arrow}"
        return title + arrow if section == at else title

    def _arranged(self) -> list[Line]:
        if not 0 <= self.sorted_by < len(self.columns):
            return list(self._given)
        at, down = self.sorted_by, self.order == Qt.SortOrder.DescendingOrder
        return sorted(self._given, key=lambda line: (isinstance(line.cells[at].rank, str), line.cells[at].rank), reverse=down)
