"""Find words in the draft: a bar above it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reviewer.ui.draft_view import DraftView
from reviewer.ui.plain import button, label


class Finder(QWidget):
    """Searches the draft as words are typed; Enter goes on, Escape closes."""

    def __init__(self, view: DraftView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.field, self.said = QLineEdit(), label(look="muted", wrap=False)
        self.field.setAccessibleName("Find in the draft")
        self.field.setPlaceholderText("Find in the draft")
        onward, close = button("Next match"), button("Close")
        self.field.textChanged.connect(lambda: self._search(fresh=True))
        self.field.returnPressed.connect(lambda: self._search(fresh=False))
        onward.clicked.connect(lambda: self._search(fresh=False))
        close.clicked.connect(self.shut)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 6, 10, 6)
        for part in (self.field, self.said, onward, close):
            box.addWidget(part)
        self.hide()

    def open(self) -> None:
        """Show the bar with the selected words in it."""
        chosen = self._view.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.field.selectAll()
        self.field.setFocus()

    def shut(self) -> None:
        """Hide the bar and go back to the text."""
        self.hide()
        self._view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _search(self, *, fresh: bool) -> None:
        words = self.field.text()
        found = self._view.find_words(words, from_start_of_selection=fresh) if words else True
        self.said.setText("" if found else "Not in this draft")
