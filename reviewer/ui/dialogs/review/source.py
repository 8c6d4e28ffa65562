"""Say what kind of source a reference is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reviewer.desk.writing.ledger import KINDS
from reviewer.model.finding import Standing
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.dialogs.review.answer import LEAST
from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.forms.name_line import NameLine


@dataclass(frozen=True, slots=True)
class Given:
    """What the dialog came to."""

    rung: str
    reason: str
    by: str


class SourceDialog(Frame):
    """Asks for the kind, the reason and the reviewer's name; the button is off until all are there."""

    def __init__(self, parent: QWidget | None, standing: Standing, name: str = "") -> None:
        super().__init__(parent, "Correct the kind of a source", "Set this kind")
        self._standing = standing
        self.text(standing.text)
        self.text(f"It now stands as: {KINDS.get(standing.rung, standing.rung).lower()}.", "muted")
        self.kind, self.reason, self.name = Choice(), QPlainTextEdit(), NameLine(name)
        for rung, words in KINDS.items():
            if rung != "-":
                self.kind.addItem(words, rung)
        self.kind.setCurrentIndex(max(self.kind.findData(standing.rung), 0))
        self.reason.setProperty("look", "field")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(self.fontMetrics().height() * 4)
        self.field("&Kind of source", self.kind)
        self.field("&Reason", self.reason)
        self.text(f"At least {LEAST} characters. It is kept in the review history and printed in the review record.", "muted")
        self.field("Your &name, as the reviewer", self.name)
        self.text("The correction holds in every draft that cites this source, and can be taken back.", "muted")
        self.kind.currentIndexChanged.connect(self._look)
        self.reason.textChanged.connect(self._look)
        self.name.textChanged.connect(self._look)
        self._look()
        self.fit()

    def given(self) -> Given:
        """Return the correction as it was filled in."""
        return Given(str(self.kind.currentData()), self.reason.toPlainText().strip(), " ".join(self.name.text().split()))

    def _look(self) -> None:
        given = self.given()
        missing = LEAST - len(given.reason)
        if given.rung == self._standing.rung:
            self.allow("Choose another kind than it has.")
        elif missing > 0:
            self.allow(f"The reason needs {missing} more {'character' if missing == 1 else 'characters'}.")
        else:
            self.allow("" if given.by else "Type your name.")
