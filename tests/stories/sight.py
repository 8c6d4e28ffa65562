"""What can be read on a widget: words of labels, buttons, fields, tabs and rows that are on show."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)


def plain(text: str) -> str:
    """Return a text without its mnemonics."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def row_words(index: QModelIndex | QPersistentModelIndex) -> str:
    """Return what a row says: as it is spoken, else as it is shown."""
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
        said = index.data(role)
        if isinstance(said, str) and said:
            return said
    return ""


def cells(view: QAbstractItemView) -> Iterator[list[QModelIndex]]:
    """Yield the cells of each row of a list or table that is not hidden."""
    model, top = view.model(), QModelIndex()
    for number in range(model.rowCount(top)) if model is not None else ():
        hidden = isinstance(view, (QListView, QTableView)) and view.isRowHidden(number)
        if not hidden:
            yield [model.index(number, column) for column in range(1 if isinstance(view, QListView) else model.columnCount(top))]


def words_seen(widget: QWidget, but: QWidget | None = None) -> list[str]:
    """Return everything that can be read on a widget but one part of it, and its title."""
    shown = (one for one in widget.findChildren(QWidget) if one.isVisible() and one is not but)
    return [widget.windowTitle(), *(said for one in shown for said in _said(one) if said)]


def _said(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel):
        yield one.text()
    elif isinstance(one, QAbstractButton):
        yield plain(one.text())
    elif isinstance(one, QLineEdit):
        yield one.text()
    elif isinstance(one, (QPlainTextEdit, QTextEdit)):
        yield one.toPlainText()
    elif isinstance(one, QComboBox):
        yield one.currentText()
    elif isinstance(one, QTabBar):
        yield from (one.tabText(number) for number in range(one.count()))
    elif isinstance(one, QAbstractItemView):
        yield from (" | ".join(row_words(index) for index in row) for row in cells(one))
