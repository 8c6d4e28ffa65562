"""A review file on its way out, and one on its way in: what it holds is shown before anything is taken from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from reviewer.desk.library.incoming import Standing
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.dialogs.frames.keyed import KeyedDialog
from reviewer.ui.parts.forms.fields import Choice, Tick
from reviewer.ui.parts.forms.name_line import NameLine
from reviewer.ui.parts.words.bulleted import bullets
from reviewer.ui.values.words import day

if TYPE_CHECKING:
    from reviewer.desk.library.exchange import Offered
    from reviewer.desk.signing.unlocking import Deed
    from reviewer.desk.signing.vouching import Own

    Pack = Callable[[str, Own | None, str], Deed[Any]]

SHOWN = 200_000
"""Letters of a text that are shown before it is taken in."""
_WIDE = 400
"""Letters after which a line without a blank is broken: no view is handed a word of a million letters."""


class SendFileDialog(KeyedDialog):
    """Asks who sends a draft and, where that person has a key here, for the passphrase. `do` takes name, person and passphrase; see `made`."""

    def __init__(self, parent: QWidget | None, title: str, people: tuple[Own, ...], name: str, do: Pack) -> None:
        super().__init__(parent, "Send as a review file", "Make the file…")
        self._do, self._people = do, people
        self.text(
            f"“{title}” goes into one file with its pictures, the answers, comments and signatures, and the draft’s own history. Send it by mail or "
            "put it into a shared folder. Whoever gets it sees what is in it before anything is added."
        )
        self.name, self.who = NameLine(name), Choice()
        self.passphrase: QLineEdit | None = None
        if people:
            for one in people:
                self.who.addItem(one.name)
            self.who.setCurrentIndex(max(self.who.findText(name), 0))
            self.field("&Who sends it", self.who)
            self.passphrase = self.secret("&Passphrase")
            self.text("The file is signed with that person’s key, so that the other machine knows who sent it.", "muted")
        else:
            self.field("Your &name", self.name)
            self.text("Nobody has a key on this computer, so the file is not signed: whoever gets it has your word only.", "muted")
        self.name.textChanged.connect(self.look)
        self.look()
        self.fit()

    def deed(self) -> Deed[Any]:
        """Return what makes the file."""
        own = self._people[self.who.currentIndex()] if self._people else None
        words = self.passphrase.text() if self.passphrase is not None else ""
        return self._do(own.name if own is not None else " ".join(self.name.text().split()), own, words)

    def why_not(self) -> str:
        """Return what is still missing."""
        if self.passphrase is not None:
            return "" if self.passphrase.text() else "Type the passphrase."
        return "" if self.name.text().strip() else "Type your name."

    def accept(self) -> None:
        """Make the file, beside the window where a key is opened; where that is refused, say why and stay."""
        if self._people:
            super().accept()
            return
        try:
            self.made = self.deed().do()
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        QDialog.accept(self)


class ReviewFileDialog(Frame):
    """Shows what a review file holds and would bring. `confirmed` says that a person vouched for its sender; its text is plain, without links."""

    def __init__(self, parent: QWidget | None, offered: Offered) -> None:
        super().__init__(parent, offered.decision, "Add to my library", letters=96)
        self._offered = offered
        file = offered.file
        self.text(f"“{file.title}”, draft {file.number}, sent by {offered.sender or 'somebody unnamed'}, made on {day(file.at)}.")
        if offered.against:
            self.text(f"This is {offered.against}. It does not speak of the words you have now.", "strong")
        self.text("What will come in", "strong")
        self.column.addLayout(bullets(offered.words))
        self.sure = Tick("")
        self._standing()
        self.draft = QPlainTextEdit(readable(file.text))
        self.draft.setReadOnly(True)
        self.draft.setProperty("look", "field")
        self.draft.setTabChangesFocus(True)
        self.draft.setMinimumHeight(self.fontMetrics().height() * 4)
        self.field("The &text, only to read", self.draft, share=1)
        self.sure.toggled.connect(self._look)
        self._look()
        self.fit()

    @property
    def confirmed(self) -> bool:
        """Return whether a person vouched for the sender."""
        return self.sure.isChecked()

    def _standing(self) -> None:
        offered = self._offered
        who = offered.sender or "the sender"
        if offered.standing is Standing.TRUSTED:
            self.text(f"Signed by {who}, whose key is known here.", "muted")
        elif offered.standing is Standing.STRANGER:
            self.text(f"Signed by a key that nobody here knows yet, as {who}. Ring {who} up and have them read their 8 words to you:")
            self.text("  ".join(offered.phone), "strong")
            self._ask("I have &compared the 8 words by telephone")
        elif offered.standing is Standing.UNSIGNED:
            self.text(f"Nobody signed this file, so nothing proves that it came from {who}.")
            self._ask("I &know that it came from them")
        else:
            self.text("This file is not signed by a key that holds. It can be read here, and nothing of it is added to your library.")

    def _ask(self, words: str) -> None:
        self.sure.setText(words)
        self.column.addWidget(self.sure)

    def _look(self) -> None:
        offered = self._offered
        if offered.standing is Standing.REFUSED:
            self.allow("Ask its sender to sign it with a key that holds.")
        elif offered.taken.nothing:
            self.allow("Nothing in it is new here.")
        elif offered.standing is Standing.STRANGER and not self.confirmed:
            self.allow("Compare the 8 words first.")
        else:
            self.allow("" if offered.standing is Standing.TRUSTED or self.confirmed else "Say first that you know where it came from.")


def readable(text: str) -> str:
    """Return a text as a view can hold it: not without end, and with breaks in lines nobody could read."""
    lines = [line[start : start + _WIDE] for line in text[:SHOWN].split("\n") for start in range(0, max(len(line), 1), _WIDE)]
    return "\n".join(lines) + ("\n…" if len(text) > SHOWN else "")
