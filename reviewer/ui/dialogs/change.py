"""A change of the roster: what it asks for, what it means, and the passphrase of who keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.desk.unlocking import Deed
from reviewer.ui.dialogs.keyed import KeyedDialog


class ChangeDialog(KeyedDialog):
    """Shows `told`, asks for what `fields` say (a caption and a widget each, filled in by who opens it) and for passphrases by their captions.

    `change` takes the passphrases in their order; `missing` says what of the fields is still missing.
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
    ) -> None:
        super().__init__(parent, title, main)
        self._change, self._missing = change, missing
        for words in told:
            self.text(words)
        for caption, widget in fields:
            self.field(caption, widget)
            if isinstance(widget, QLineEdit):
                widget.textChanged.connect(self.look)
        self.passphrases = [self.secret(words) for words in secrets]
        self.look()
        self.fit()

    def deed(self) -> Deed[Any]:
        """Return what changes the roster."""
        return self._change(tuple(field.text() for field in self.passphrases))

    def why_not(self) -> str:
        """Return what is still missing."""
        return self._missing() or ("" if all(field.text() for field in self.passphrases) else "Type the passphrase.")
