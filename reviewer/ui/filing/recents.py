"""The list of the drafts last worked on: what is on it, what a person takes off it, and the dialog that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.desk.values import LibraryEntry
from reviewer.ui.library.recent import listed, mark

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Recents:
    """Lists drafts of the library; one that is off the list stays in the library."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def listed(self) -> list[LibraryEntry]:
        """Return the drafts last worked on that are on the list."""
        return listed(self._window.desk.shelf.drafts(), self._window.store.now.unlisted)

    def fill(self) -> None:
        """Show the newest of them on the first page."""
        self._window.start.take(self.listed(), self._window.desk.today())

    def unlist(self, entry: LibraryEntry) -> None:
        """Take a draft off the list; the library keeps it, and it comes back when it is worked on again."""
        store = self._window.store
        store.change(unlisted=" ".join([*store.now.unlisted.split()[-99:], mark(entry)]))

    def unlist_number(self, number: int) -> None:
        """Take a draft off the list of the first page."""
        for entry in self.listed():
            if entry.id == number:
                self.unlist(entry)
        self.fill()

    def show(self) -> None:
        """Show the drafts last worked on, and open the one that is picked."""
        from reviewer.ui.dialogs.filing.recent import RecentDialog  # noqa: PLC0415 - the window starts without what few open

        dialog = RecentDialog(self._window, self.listed, self.unlist, self._window.desk.today())
        if self._window.ask(dialog) and dialog.picked is not None:
            self._window.files.reopen(dialog.picked.id)
        elif self._window.review is None:
            self.fill()
