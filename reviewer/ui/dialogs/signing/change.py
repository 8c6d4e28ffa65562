"""A change of the roster: what it asks for, what it means, and the passphrase of who keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.desk.signing.unlocking import Deed
from reviewer.ui.dialogs.frames.keyed import KeyedDialog, Onward

if TYPE_CHECKING:
    from reviewer.desk.signing.known import Person


class ChangeDialog(KeyedDialog):
    """Shows `told`, asks for what `fields` say (a caption and a widget each, filled in by who opens it) and for passphrases by their captions.

    `change` takes the passphrases in their order; `missing` says what of the fields is still missing; `signer` says whose key signs.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        main: str,
        change: Callable[[tuple[str, ...]], Deed[Any]],
        *,
        told: Sequence[str],
        fields: Sequence[tuple[str, QWidget]] = (),
        secrets: Sequence[str] = (),
        missing: Callable[[], str] = str,
        onward: Onward | None = None,
        signer: Callable[[], Person | None] = lambda: None,
    ) -> None:
        super().__init__(parent, title, main)
        self._change, self._missing, self._signer = change, missing, signer
        for words in told:
            self.text(words)
        for caption, widget in fields:
            self.field(caption, widget)
            if isinstance(widget, QLineEdit):
                widget.textChanged.connect(self.look)
        self.passphrases = [self.secret(words) for words in secrets]
        self.offer_file(onward)
        self.look()
        self.fit()

    def signer(self) -> Person | None:
        """Return who signs, where a review file can be made with their key."""
        return self._signer()

    def deed(self) -> Deed[Any]:
        """Return what changes the roster."""
        return self._change(tuple(field.text() for field in self.passphrases))

    def why_not(self) -> str:
        """Return what is still missing."""
        return self._missing() or ("" if all(field.text() for field in self.passphrases) else "Type the passphrase.")
