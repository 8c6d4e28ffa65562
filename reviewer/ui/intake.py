"""What a draft's way in asks or tells: its encoding, and what was said of how it was read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reviewer.desk.values import Review
from reviewer.model.trouble import Trouble, Unclear
from reviewer.parsing.encodings import candidates
from reviewer.ui.dialogs.encoding import EncodingDialog
from reviewer.ui.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.window import Window

TOPIC = "told"
Opening = Callable[[str], Review]
"""Opens a draft in an encoding; the empty one means what the file itself says."""


class Intake:
    """Asks what only a person can say of a file, and tells what was made of it."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def read(self, opening: Opening) -> Review | None:
        """Return the draft that was opened, once its encoding is clear; None where a person would not say. Raise Trouble where it cannot be."""
        code = ""
        while True:
            try:
                return opening(code)
            except Unclear as unclear:
                code = self.ask(unclear)
                if not code:
                    return None

    def ask(self, unclear: Unclear) -> str:
        """Return the encoding a person chose, or nothing."""
        found = candidates(unclear.data, unclear.first)
        if not found:
            raise Trouble(str(unclear))
        dialog = EncodingDialog(self._window, unclear.name, unclear.why, found)
        return dialog.code if self._window.ask(dialog) else ""

    def tell(self, review: Review) -> None:
        """Show what was said of how a draft was read, in place of what was said of the last one."""
        if review.told and review.word is None:  # of a Word file its own notice tells
            self._window.notices.take(Notice(TOPIC, " ".join(review.told), (), "answered"))
        else:
            self._window.notices.drop(TOPIC)
