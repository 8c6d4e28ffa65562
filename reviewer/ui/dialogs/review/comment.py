"""Say something about a passage, or in a thread about one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reviewer.model.review import Role
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.forms.name_line import NameLine
from reviewer.ui.values.rows import short

MOST_WORDS = 30


@dataclass(frozen=True, slots=True)
class Said:
    """What the dialog came to."""

    text: str
    by: str
    role: Role


class CommentDialog(Frame):
    """Asks what is to be said, by whom and in which part; the button is off until that is there. Ctrl+Enter presses it."""

    def __init__(self, parent: QWidget | None, quote: str, name: str = "", role: Role = Role.AUTHOR, *, answered: str = "") -> None:
        title, main = ("Reply to this comment", "Keep this reply") if answered else ("Comment on this passage", "Keep this comment")
        super().__init__(parent, title, main)
        self.text(f"“{short(quote, MOST_WORDS)}”", "muted")
        if answered:
            self.text(answered)
        self.words = QPlainTextEdit()
        self.words.setProperty("look", "field")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(self.fontMetrics().height() * 6)
        self.name, self.role = NameLine(name), Choice()
        self.role.addItem("The author", Role.AUTHOR)
        self.role.addItem("The medical reviewer", Role.REVIEWER)
        self.role.setCurrentIndex(1 if role is Role.REVIEWER else 0)
        self.field("Your &reply" if answered else "Your &comment", self.words)
        self.field("Your &name", self.name)
        self.field("You write &as", self.role)
        self.text("It is kept with your name and the date, and printed in the review record. It is never part of the article.", "muted")
        self.words.textChanged.connect(self._look)
        self.name.textChanged.connect(self._look)
        self._look()
        self.fit()
        self.words.setFocus()

    def said(self) -> Said:
        """Return what was filled in."""
        return Said(self.words.toPlainText().strip(), " ".join(self.name.text().split()), Role(self.role.currentData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter as the main button, from the field with several lines, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.main.click()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        said = self.said()
        self.allow("Type what is to be said." if not said.text else "" if said.by else "Type your name.")
