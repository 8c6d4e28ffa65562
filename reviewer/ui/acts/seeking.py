"""Finding words in all drafts, and opening one at the place where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer.desk.library.seeking import Found, folded
from reviewer.model.span import Span

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Seeker:
    """Shows the dialog and opens what is picked in it."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def show(self) -> None:
        """Ask for words and open the draft that is picked at its place."""
        from reviewer.ui.dialogs.library.seek import SeekDialog  # noqa: PLC0415 - the window starts without what few open

        window = self._window
        window.follow()
        entries = window.attempt(window.desk.shelf.drafts) or ()
        dialog = SeekDialog(window, window.look, partial(window.desk.seeking.seek, entries), len(entries))
        if window.ask(dialog) and dialog.picked is not None:
            self.open(dialog.picked)

    def open(self, found: Found) -> bool:
        """Open the draft in which words were found, with the text they were found in, and select them; return whether it was opened."""
        window = self._window
        if found.entry.id != window.desk.shelf.open_draft or window.review is None:
            kept = found.kept
            opened = window.files.lay(partial(window.desk.journal.recover, kept), edited=True) if kept else window.files.reopen(found.entry.id)
            if not opened:
                return False
        place = self._place(window.view.source, found) if found.hit else None
        if place is not None:
            window.view.show_span(place)
        return True

    def why_not(self) -> str:
        """Return why there is nothing to search."""
        return "" if self._window.desk.shelf.keeps else "No library is open, so there are no other drafts to search."

    def _place(self, source: str, found: Found) -> Span | None:
        """Return where the words stand in a draft as it opened: its file may hold another text than the library kept."""
        plain, words = folded(source), [found.hit, *(folded(found.passage[mark.start : mark.end]) for mark in found.marks)]
        if plain.startswith(found.hit, found.offset):
            return Span(found.offset, found.offset + len(found.hit))
        hits = ((plain.find(word), len(word)) for word in words)
        return next((Span(at, at + length) for at, length in hits if at >= 0), None)
