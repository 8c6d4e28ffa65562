"""What is offered back after a crash: text that was kept and is in no file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer.desk.values import Recovery as Kept
from reviewer.paths import is_there
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.words import at

if TYPE_CHECKING:
    from reviewer.ui.window import Window

MOST = 3
"""Bars that are shown at once."""


class Recovery:
    """Offers kept texts in bars: use, compare, discard."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def offer(self, draft: int | None = None) -> None:
        """Offer back what was kept and never saved, of all drafts or of one: of each the newest, an older one when that is settled."""
        newest: dict[int, Kept] = {}
        for found in self._window.desk.journal.unsaved():
            if draft in (None, found.draft):
                newest.setdefault(found.draft, found)
        for found in list(newest.values())[:MOST]:
            self._window.notices.take(
                Notice(
                    f"recovery {found.draft}",
                    f"We kept text of “{found.title}” from {at(found.at)} that is {'not in the file' if found.path else 'in no file'}.",
                    (
                        ("Use it", partial(self._use, found)),
                        ("Compare…", partial(self.compare, found)),
                        ("Discard", partial(self._discard, found)),
                    ),
                )
            )

    def compare(self, found: Kept) -> None:
        """Show what was kept beside what the file says, and take it where a person says so."""
        from reviewer.ui.dialogs.filing.compare import CompareDialog  # noqa: PLC0415 - the window starts without what few open

        before, desk = "", self._window.desk
        if found.path is not None and is_there(found.path):
            before = self._window.attempt(partial(desk.outside.text_in, found.path)) or ""
        names = ("the file" if found.path else "no text", "the kept text")
        dialog = CompareDialog(self._window, self._window.look, "What we kept", before, found.text, names, "Use the kept text")
        if self._window.ask(dialog):
            self._use(found)
        else:
            self.offer()

    def give_up(self) -> None:
        """Give up what was typed since the draft was last in its file; what was kept of it before stays."""
        self._window.autosave.forget()
        self._window.attempt(self._window.desk.journal.give_up)

    def _discard(self, found: Kept) -> None:
        """Take a kept text out, however often it was kept, and offer what else was."""
        self._drop_same(found)
        self._window.attempt(partial(self._window.desk.journal.discard, found))
        self.offer()

    def _drop_same(self, found: Kept) -> None:
        """Take out where the same text of a draft was kept once more."""
        journal = self._window.desk.journal
        for other in journal.unsaved():
            if (other.draft, other.text) == (found.draft, found.text) and other.id != found.id:
                self._window.attempt(partial(journal.discard, other))

    def _use(self, found: Kept) -> None:
        self._drop_same(found)
        self._window.files.lay(partial(self._window.desk.journal.recover, found), edited=True)
