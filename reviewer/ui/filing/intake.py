"""What a draft's way in asks or tells: its encoding, and what was said of how it was read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reviewer.desk.values import Review
from reviewer.model.finding import Edit
from reviewer.model.trouble import Trouble, Unclear
from reviewer.parsing.text.encodings import candidates
from reviewer.ui.dialogs.filing.encoding import EncodingDialog
from reviewer.ui.dialogs.filing.left_out import LeftOutDialog
from reviewer.ui.parts.words.notices import Notice

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
            choices = [("Show what was left out…", self.show_left_out)] if review.left else []
            self._window.notices.take(Notice(TOPIC, " ".join(review.told), choices, "answered"))
        else:
            self._window.notices.drop(TOPIC)
        self._window.behind.tell(review)
        self._window.recovery.offer(self._window.desk.shelf.open_draft)

    def show_left_out(self) -> None:
        """Show what was left out around the article, and add what a person ticks."""
        review, view = self._window.review, self._window.view
        if review is None or not review.left:
            return
        dialog = LeftOutDialog(self._window, review.left)
        if self._window.ask(dialog):
            end = len(view.source)
            gap = "\n" * max(2 - (end - len(view.source.rstrip("\n"))), 0)
            added = "\n\n".join(part.text for part in dialog.wanted)
            view.apply([Edit(end, end, f"{gap}{added}\n")])
        self.tell(review)

    def why_nothing_left_out(self) -> str:
        """Return why there is nothing to show."""
        review = self._window.review
        if review is None:
            return "No draft is open."
        return "" if review.left else "Nothing was left out around this draft."
