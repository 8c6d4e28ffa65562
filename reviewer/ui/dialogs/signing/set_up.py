"""Make a key for somebody: their name, their part, a passphrase typed twice. The first one makes the roster, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from reviewer.desk.signing.unlocking import Deed
from reviewer.seal.keys.personal import SHORTEST
from reviewer.ui.dialogs.frames.keyed import KeyedDialog
from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.forms.name_line import NameLine

PARTS = {"Author and reviewer": ("author", "reviewer"), "Author": ("author",), "Medical reviewer": ("reviewer",)}
Make = Callable[[str, str, tuple[str, ...], str, str], Deed[Any]]
"""Takes name, credentials, roles, the new passphrase and the owner's (empty where none is asked for)."""
_FAIR, _GOOD = 16, 22
"""Letters of a passphrase from which it is fair, and good."""


class SetUpDialog(KeyedDialog):
    """Asks for a person and a passphrase; `owner` names who must agree with theirs."""

    def __init__(self, parent: QWidget | None, title: str, main: str, make: Make, told: tuple[str, ...], *, owner: str = "", name: str = "") -> None:
        super().__init__(parent, title, main)
        self._make = make
        for words in told:
            self.text(words)
        self.name, self.credentials, self.part = NameLine(name), NameLine(), Choice()
        for words, roles in PARTS.items():
            self.part.addItem(words, roles)
        self.field("&Name, as in a byline", self.name)
        self.field("&Credentials, as MD or PhD", self.credentials)
        self.field("Signs &as", self.part)
        self.passphrase = self.secret("&Passphrase for the new key")
        self.strength = self.text("", "muted")
        self.again = self.secret("Passphrase a&gain")
        self.text("Nobody can bring a forgotten passphrase back. It is asked for at each signature and kept nowhere.", "muted")
        self.owners = self.secret(f"Passphrase of {owner}, &who keeps the roster") if owner else None
        self.name.textChanged.connect(self.look)
        self.look()
        self.fit()

    def deed(self) -> Deed[Any]:
        """Return what makes the key."""
        owners = self.owners.text() if self.owners is not None else ""
        return self._make(self.name.text(), self.credentials.text(), self.part.currentData(), self.passphrase.text(), owners)

    def why_not(self) -> str:
        """Return what is still missing."""
        self.strength.setText(strength(self.passphrase.text()))
        if not self.name.text().strip():
            return "Type the name."
        if len(self.passphrase.text().encode()) < SHORTEST:
            return f"The passphrase needs {SHORTEST} letters or more."
        if self.passphrase.text() != self.again.text():
            return "Type the same passphrase twice."
        return "Type the passphrase of who keeps the roster." if self.owners is not None and not self.owners.text() else ""


def strength(words: str) -> str:
    """Return in a sentence how hard a passphrase is to guess, by its length and variety alone."""
    if not words:
        return "4 or 5 words that do not belong together are easy to keep and hard to guess."
    if len(set(words)) < 6 or len(words) < SHORTEST:
        return "Soon guessed. Add words."
    if len(words) < _FAIR:
        return "Weak. One or two more words make it good."
    return "Good." if len(words) >= _GOOD and " " in words.strip() else "Fair. Another word makes it good."
