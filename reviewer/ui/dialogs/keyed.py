"""A dialog that takes a passphrase: what it opens takes about a second, which passes beside the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.desk.unlocking import Deed
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frame import Frame
from reviewer.ui.jobs import Dispatcher, Outcome

WORKING = "Opening the key…"
_JOB = "key"


class KeyedDialog(Frame):
    """`deed` is what the main button does; what comes of it is in `made`. A wrong passphrase is told, its field is emptied, nothing else is lost."""

    def __init__(self, parent: QWidget | None, title: str, main: str, letters: int = 84) -> None:
        super().__init__(parent, title, main, letters=letters)
        self.made: Any = None
        self._deed: Deed[Any] | None = None
        self._secrets: list[QLineEdit] = []
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)

    def deed(self) -> Deed[Any]:
        """Return what is done with what was filled in; raise Trouble where that may not be."""
        raise NotImplementedError

    def why_not(self) -> str:
        """Return what is still missing, or nothing."""
        return ""

    def secret(self, words: str) -> QLineEdit:
        """Add a field for a passphrase."""
        made = QLineEdit()
        made.setEchoMode(QLineEdit.EchoMode.Password)
        made.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        made.textChanged.connect(self.look)
        self._secrets.append(made)
        self.field(words, made)
        return made

    @property
    def busy(self) -> bool:
        """Return whether a key is being opened."""
        return self._deed is not None

    def look(self) -> None:
        """Switch the main button on, or off with what is missing."""
        self.refuse("")
        self.allow(WORKING if self.busy else self.why_not())

    def accept(self) -> None:
        """Do it; where that is refused, say why and stay."""
        if self.busy or self.why_not():
            return
        try:
            self._deed = deed = self.deed()
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        self.allow(WORKING)
        self.jobs.start(_JOB, lambda *_: deed.work())

    def reject(self) -> None:
        """Go, unless a key is being opened: that ends within a second or two."""
        if not self.busy:
            self._forget()
            super().reject()

    def _finished(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        deed, self._deed = self._deed, None
        try:
            if outcome.trouble or deed is None:
                raise Trouble(outcome.trouble)
            self.made = deed.keep(outcome.value)
        except Trouble as trouble:
            self._forget()
            self.look()
            self.refuse(str(trouble))
            self._secrets[-1].setFocus()
            return
        self._forget()
        super().accept()

    def _forget(self) -> None:
        for field in self._secrets:
            field.clear()
