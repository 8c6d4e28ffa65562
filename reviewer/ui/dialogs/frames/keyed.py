"""A dialog that takes a passphrase: what it opens takes about a second, which passes beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.desk.signing.unlocking import Deed
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.desk.signing.known import Person

WORKING = "Opening the key…"
PACKING = "Signed. Making the review file…"
_JOB = "key"


@dataclass(frozen=True, slots=True)
class Onward:
    """The review file that may be made with the same passphrase after a signature: what makes it, and whether it was wanted the last time."""

    pack: Callable[[Person, str], Deed[Any]]
    wanted: bool = False


class KeyedDialog(Frame):
    """`deed` is what the main button does; what comes of it is in `made`. A wrong passphrase is told, its field is emptied, nothing else is lost.

    Where a review file is made after it, that is in `packed`, or in `late` why there is none: what the main button did is done then.
    """

    def __init__(self, parent: QWidget | None, title: str, main: str, letters: int = 84) -> None:
        super().__init__(parent, title, main, letters=letters)
        self.made: Any = None
        self._deed: Deed[Any] | None = None
        self._secrets: list[QLineEdit] = []
        self.packed: Any = None
        self.late = ""
        self._onward: Onward | None = None
        self._signed = False
        self.pass_on = Tick("Make the re&view file for the other computer, too")
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)

    def deed(self) -> Deed[Any]:
        """Return what is done with what was filled in; raise Trouble where that may not be."""
        raise NotImplementedError

    def why_not(self) -> str:
        """Return what is still missing, or nothing."""
        return ""

    def signer(self) -> Person | None:
        """Return whose key is opened, where a review file can be made with it; None where none can."""
        return None

    def offer_file(self, onward: Onward | None) -> None:
        """Offer to make a review file with the same passphrase."""
        self._onward = onward
        if onward is not None:
            self.pass_on.setChecked(onward.wanted)
            self.column.addWidget(self.pass_on)

    @property
    def passes_on(self) -> bool | None:
        """Return whether a review file was wanted; None where none was offered."""
        return self.pass_on.isChecked() if self._onward is not None else None

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
            came = deed.keep(outcome.value)
        except Trouble as trouble:
            if self._signed:
                self.late = str(trouble)
                self._end()
                return
            self._forget()
            self.look()
            self.refuse(str(trouble))
            self._secrets[-1].setFocus()
            return
        if self._signed:
            self.packed = came
        else:
            self.made, self._signed = came, True
            if self._went_on():
                return
        self._end()

    def _went_on(self) -> bool:
        """Begin to make the review file where it is wanted, and return whether that was begun."""
        who = self.signer()
        if self._onward is None or who is None or not self.pass_on.isChecked():
            return False
        try:
            self._deed = deed = self._onward.pack(who, self._secrets[-1].text())
        except Trouble as trouble:
            self.late = str(trouble)
            return False
        self.allow(PACKING)
        self.jobs.start(_JOB, lambda *_: deed.work())
        return True

    def _end(self) -> None:
        self._forget()
        super().accept()

    def _forget(self) -> None:
        for field in self._secrets:
            field.clear()
