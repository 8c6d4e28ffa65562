"""From a field that filters a list into the list, by the key a person tries there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Leading(QObject):
    """Takes the keyboard from a field to the first row of the list it filters, by the arrow down or Return. It goes with the field.

    Return never presses the main button of the dialog the field is in: it would close that under a person who looks for something.
    """

    def __init__(self, field: QLineEdit, into: QAbstractItemView) -> None:
        super().__init__(field)
        self._into = into
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key, where there is a row to go to; leave everything else to the field."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in KEYS or self._into.isHidden():
            return super().eventFilter(watched, event)
        model = self._into.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        first = next((index for index in rows if model.flags(index) & Qt.ItemFlag.ItemIsSelectable), None)
        if first is None:
            return event.key() != Qt.Key.Key_Down
        now = self._into.currentIndex()
        self._into.setFocus()
        if not now.isValid() or not model.flags(now) & Qt.ItemFlag.ItemIsSelectable:
            self._into.setCurrentIndex(first)
        return True
