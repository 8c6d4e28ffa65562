"""Two texts held against each other, word by word."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reviewer.review.changes import changes, compare
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages.difference import Difference
from reviewer.ui.parts.words.plain import button
from reviewer.ui.values.words import count


class CompareDialog(Frame):
    """Shows what only one of two texts has. With a `main` button it asks for a choice, else it only shows."""

    def __init__(
        self, parent: QWidget | None, look: Look, title: str, before: str, after: str, names: tuple[str, str], main: str = ""
    ) -> None:
        super().__init__(parent, title, main or "Close", letters=104)
        self.cancel.setVisible(bool(main))
        found = compare(before, after)
        many = changes(found)
        said = f"{count(many, 'change')}. − only in {names[0]}, + only in {names[1]}." if many else "Both say the same."
        self.text(said if many or before == after else "They differ in empty lines only.", "muted")
        self.shown = Difference(look)
        self.shown.setMinimumHeight(self.fontMetrics().height() * 14)
        self.shown.take(found)
        self.shown.setVisible(bool(many))
        self.column.addWidget(self.shown, 1)
        for words, by in (("Previous change", -1), ("Next change", 1)):
            made = button(words)
            made.clicked.connect(lambda _=False, by=by: self.shown.step(by))
            made.setVisible(many > 1)
            self.foot.insertWidget(self.foot.count() - 2, made)
        self.fit()
