"""Set a finding aside with a reason."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reviewer.model.finding import Card, WaiverClass
from reviewer.model.review import Role
from reviewer.ui.dialogs.frame import Frame
from reviewer.ui.parts.fields import Choice

FIRST = "Choose a reason"
REASONS = (
    "Common knowledge",
    "Covered by a source nearby",
    "Our own service fact, and I can vouch for it",
    "A decision of the house",
    "The check is wrong here",
    "Another reason",
)
LEAST = 20
"""Characters an explanation needs."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the dialog came to."""

    reason: str
    explanation: str
    by: str
    role: Role


class AnswerDialog(Frame):
    """Asks for reason, explanation, name and role; the button is off until all are there."""

    def __init__(self, parent: QWidget | None, card: Card, name: str = "", role: Role = Role.AUTHOR) -> None:
        super().__init__(parent, "Answer this finding", "Give this answer")
        self._waiver = card.head.waiver
        self.text(card.title, "strong")
        if len(card.findings) > 1:
            self.text(f"The answer covers the {len(card.findings)} places of this card.", "muted")
        self.reason, self.explanation = Choice(), QPlainTextEdit()
        self.reason.addItems([FIRST, *REASONS])
        self.explanation.setProperty("look", "field")
        self.explanation.setTabChangesFocus(True)
        self.explanation.setFixedHeight(self.fontMetrics().height() * 5)
        self.name, self.role = QLineEdit(name), Choice()
        self.role.addItem("The author", Role.AUTHOR)
        self.role.addItem("The medical reviewer", Role.REVIEWER)
        self.role.setCurrentIndex(1 if role is Role.REVIEWER else 0)
        self.field("&Reason", self.reason)
        self.field("&Explanation for the reviewer", self.explanation)
        self.text(f"At least {LEAST} characters. It is kept in the review history and printed in the review record.", "muted")
        self.field("Your &name", self.name)
        self.field("You answer &as", self.role)
        self.note = self.text("", "note")
        self.text("The answer holds for these words. When they change, the finding comes back.", "muted")
        self.reason.currentIndexChanged.connect(self._look)
        self.explanation.textChanged.connect(self._look)
        self.name.textChanged.connect(self._look)
        self.role.currentIndexChanged.connect(self._look)
        self._look()
        self.fit()

    def given(self) -> Given:
        """Return the answer as it was filled in."""
        role = Role(self.role.currentData())
        return Given(self.reason.currentText(), self.explanation.toPlainText().strip(), " ".join(self.name.text().split()), role)

    def _look(self) -> None:
        given = self.given()
        self.note.setVisible(self._waiver is WaiverClass.REVIEWER)
        self.note.setText(
            "As the reviewer you decide this yourself. Your name stands beside it in the review record."
            if given.role is Role.REVIEWER
            else "This kind of finding is the reviewer’s to set aside. Your answer waits until the reviewer accepts it."
        )
        missing = LEAST - len(given.explanation)
        if self.reason.currentIndex() == 0:
            self.allow("Choose a reason first.")
        elif missing > 0:
            self.allow(f"The explanation needs {missing} more {'character' if missing == 1 else 'characters'}.")
        else:
            self.allow("" if given.by else "Type your name.")
