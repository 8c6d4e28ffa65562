"""A field for a person's name or credentials."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from reviewer.review.people import LONGEST, seen_letters


class NameLine(QLineEdit):
    """Takes what a byline has room for, and no letters that nobody sees: they come along with words copied from a page."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.textChanged.connect(self._look)
        self.setText(name)

    def _look(self, words: str) -> None:
        if words != (seen := seen_letters(words)):
            place = len(seen_letters(words[: self.cursorPosition()]))
            self.setText(seen)
            self.setCursorPosition(place)
            self.setModified(True)
