"""What all that draws the rows of a list has in common: the colours in force."""

from __future__ import annotations

from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from reviewer.ui.looks.theme import Look


class Delegate(QStyledItemDelegate):
    """Draws in the colours of a look."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def wear(self, look: Look) -> None:
        """Take the colours in force."""
        self._look = look
