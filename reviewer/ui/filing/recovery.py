"""What is offered back after a crash: text that was kept and is in no file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer.desk.values import Recovery as Kept
from reviewer.ui.parts.notices import Notice
from reviewer.ui.values.words import at

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Recovery:
    """Offers kept texts in bars: use, compare, discard."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def offer(self) -> None:
        """Offer back every text that was kept and never saved."""
        for found in self._window.desk.journal.unsaved()[:3]:
            self._window.notices.take(
                Notice(
                    f"recovery {found.id}",
                    f"We kept text of “{found.title}” from {at(found.at)} that is not in the file.",
                    (
                        ("Use it", partial(self._use, found)),
                        ("Compare…", partial(self.compare, found)),
                        ("Discard", partial(self._window.attempt, partial(self._window.desk.journal.discard, found))),
                    ),
                )
            )

    def compare(self, found: Kept) -> None:
        """Show what was kept beside what the file says, and take it where a person says so."""
        from reviewer.ui.dialogs.compare import CompareDialog  # noqa: PLC0415 - the window starts without what few open

        before, desk = "", self._window.desk
        if found.path is not None and found.path.exists():
            before = self._window.attempt(partial(desk.outside.text_in, found.path)) or ""
        names = ("the file", "the kept text")
        dialog = CompareDialog(self._window, self._window.look, "What we kept", before, found.text, names, "Use the kept text")
        if self._window.ask(dialog):
            self._use(found)
        else:
            self.offer()

    def give_up(self) -> None:
        """Give up what was typed since the draft was last in its file."""
        window, journal = self._window, self._window.desk.journal
        window.autosave.forget()
        window.attempt(journal.give_up)
        for kept in journal.unsaved():
            if window.review is not None and kept.path is not None and kept.path == window.review.path:
                window.attempt(partial(journal.discard, kept))

    def _use(self, found: Kept) -> None:
        self._window.files.lay(partial(self._window.desk.journal.recover, found), edited=True)
