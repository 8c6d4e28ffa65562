"""Ask who takes a step of the draft's course, and what they say of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.name_line import NameLine


@dataclass(frozen=True, slots=True)
class Asked:
    """What a step asks for besides a name: a text of at least `least` characters, in one `line` or several; with `optional` none at all.

    `begun` is what stands there already.
    """

    label: str
    least: int = 1
    missing: str = "Write a note."
    line: bool = False
    optional: bool = False
    begun: str = ""


class StepDialog(Frame):
    """Asks for a name, perhaps for credentials and for a text, and takes the step; a refusal is shown in it and nothing typed is lost.

    `do` takes name, credentials and text; it raises Trouble where the step may not be taken.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        main: str,
        do: Callable[[str, str, str], object],
        *,
        told: tuple[str, ...] = (),
        who: str = "Your &name",
        name: str = "",
        credentials: str | None = None,
        asked: Asked | None = None,
    ) -> None:
        super().__init__(parent, title, main, letters=84)
        self._do, self._asked = do, asked
        for words in told:
            self.text(words)
        self.note: QLineEdit | QPlainTextEdit | None = None
        if asked is not None:
            self.note = self._note(asked)
        self._more()
        self.name = NameLine(name)
        self.field(who, self.name)
        self.credentials = NameLine(credentials or "") if credentials is not None else None
        if self.credentials is not None:
            self.field("Your cre&dentials, as in a byline", self.credentials)
        self.text("The name and the date are kept in the draft’s history.", "muted")
        self.name.textChanged.connect(self._look)
        self._look()
        self.fit()

    def accept(self) -> None:
        """Take the step; where that is refused, say why and stay."""
        credentials = " ".join(self.credentials.text().split()) if self.credentials is not None else ""
        try:
            self._do(" ".join(self.name.text().split()), credentials, self._said())
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        super().accept()

    def _more(self) -> None:
        """Add what a step of its own kind asks for besides."""

    def _note(self, asked: Asked) -> QLineEdit | QPlainTextEdit:
        made: QLineEdit | QPlainTextEdit
        if asked.line:
            made = QLineEdit()
        else:
            made = QPlainTextEdit()
            made.setProperty("look", "field")
            made.setTabChangesFocus(True)
            made.setFixedHeight(self.fontMetrics().height() * 5)
        (made.setText if isinstance(made, QLineEdit) else made.setPlainText)(asked.begun)
        made.textChanged.connect(self._look)
        self.field(asked.label, made)
        return made

    def _said(self) -> str:
        if self.note is None:
            return ""
        return (self.note.text() if isinstance(self.note, QLineEdit) else self.note.toPlainText()).strip()

    def _look(self) -> None:
        self.refuse("")
        asked = self._asked
        missing = asked.least - len(self._said()) if asked is not None and not asked.optional else 0
        if asked is not None and missing > 0:
            self.allow(asked.missing if asked.least == 1 else f"The reason needs {missing} more {'character' if missing == 1 else 'characters'}.")
        else:
            self.allow("" if self.name.text().strip() else "Type your name.")
