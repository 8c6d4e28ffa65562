"""Set a finding aside with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reviewer.model.finding import Card, WaiverClass
from reviewer.model.review import Answer, Role, Scope
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Choice, Day
from reviewer.ui.parts.forms.name_line import NameLine
from reviewer.ui.values.rows import short
from reviewer.ui.values.words import day

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
MOST_WORDS = 12
"""Words of the passage that are quoted."""


REACHES = {
    Scope.PLACE: "Only this text, until it changes",
    Scope.DRAFT: "The same words anywhere in this draft",
    Scope.HOUSE: "The same words in every draft (the reviewer decides)",
}
OF_REVIEWER = "This kind of finding is the reviewer’s to set aside."
OF_HOUSE = "What holds in every draft is the reviewer’s to decide."


@dataclass(frozen=True, slots=True)
class Given:
    """What the dialog came to."""

    reason: str
    explanation: str
    by: str
    role: Role
    scope: Scope
    again: date


class AnswerDialog(Frame):
    """Asks for reason, explanation, reach, day, name and role; the button is off until all are there.

    `again` is the day offered for the next check, `before` an answer whose day has come: its words are offered again.
    """

    def __init__(
        self, parent: QWidget | None, card: Card, again: date, name: str = "", role: Role = Role.AUTHOR, before: Answer | None = None
    ) -> None:
        super().__init__(parent, "Answer this finding", "Give this answer")
        self._waiver = card.head.waiver
        self.text(card.title, "strong")
        if len(card.findings) == 1 and card.head.quote:
            self.text(f"“{short(card.head.quote, MOST_WORDS)}”", "muted")
        if len(card.findings) > 1:
            self.text(f"The answer covers the {len(card.findings)} places of this card.", "muted")
        if before is not None:
            self.text(f"{before.by} answered this on {day(before.at)}, to be checked again now. Those words stand below.", "muted")
        self.reason, self.explanation = Choice(), QPlainTextEdit(before.explanation if before is not None else "")
        self.reason.addItems([FIRST, *REASONS])
        self.reason.setCurrentText(before.reason if before is not None else FIRST)
        self.explanation.setProperty("look", "field")
        self.explanation.setTabChangesFocus(True)
        self.explanation.setFixedHeight(self.fontMetrics().height() * 5)
        self.scope, self.again = Choice(), Day(QDate(again.year, again.month, again.day))
        for scope, words in REACHES.items():
            self.scope.addItem(words, scope)
        self.again.setMinimumDate(QDate.currentDate().addDays(1))
        self.name, self.role = NameLine(name), Choice()
        self.role.addItem("The author", Role.AUTHOR)
        self.role.addItem("The medical reviewer", Role.REVIEWER)
        self.role.setCurrentIndex(1 if role is Role.REVIEWER else 0)
        self.field("&Reason", self.reason)
        self.field("&Explanation for the reviewer", self.explanation)
        self.text(f"At least {LEAST} characters. It is kept in the review history and printed in the review record.", "muted")
        self.field("A&pplies to", self.scope)
        self.field("&Check again on", self.again)
        self.text("On that day, and as soon as the words change, the finding comes back.", "muted")
        self.field("Your &name", self.name)
        self.field("You answer &as", self.role)
        self.note = self.text("", "note")
        for chosen in (self.reason, self.scope, self.role):
            chosen.currentIndexChanged.connect(self._look)
        self.explanation.textChanged.connect(self._look)
        self.name.textChanged.connect(self._look)
        self._look()
        self.fit()

    def given(self) -> Given:
        """Return the answer as it was filled in."""
        until = self.again.date()
        return Given(
            self.reason.currentText(),
            self.explanation.toPlainText().strip(),
            " ".join(self.name.text().split()),
            Role(self.role.currentData()),
            Scope(self.scope.currentData()),
            date(until.year(), until.month(), until.day()),
        )

    def _look(self) -> None:
        given = self.given()
        own = OF_HOUSE if given.scope is Scope.HOUSE else OF_REVIEWER if self._waiver is WaiverClass.REVIEWER else ""
        self.note.setVisible(bool(own))
        self.note.setText(
            "As the reviewer you decide this yourself. Your name stands beside it in the review record."
            if given.role is Role.REVIEWER
            else f"{own} Your answer waits until the reviewer accepts it."
        )
        missing = LEAST - len(given.explanation)
        if self.reason.currentIndex() == 0:
            self.allow("Choose a reason first.")
        elif missing > 0:
            self.allow(f"The explanation needs {missing} more {'character' if missing == 1 else 'characters'}.")
        else:
            self.allow("" if given.by else "Type your name.")
