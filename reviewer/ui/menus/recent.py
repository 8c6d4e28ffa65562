"""The drafts last worked on, as a menu: one key from the menu File to any of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reviewer.desk.values import LibraryEntry
from reviewer.ui.values.rows import short

if TYPE_CHECKING:
    from reviewer.ui.window import Window

RECENT = "Open &recent"
MOST = 9
"""Rows: each has its number as its key."""
WORDS = 8
"""Words of a title in a row."""


class RecentMenu(QMenu):
    """Lists them anew whenever it is opened, but for the one on the desk, above the command that shows all of them."""

    def __init__(self, window: Window) -> None:
        super().__init__(RECENT, window)
        self._window = window
        self._rows: list[QAction] = []
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        for row in self._rows:
            self.removeAction(row)
            row.deleteLater()
        desk, files = self._window.desk, self._window.files
        here = desk.shelf.open_draft if self._window.review is not None else None
        others = [] if files.arrival.busy else [entry for entry in files.recents.listed() if entry.id != here]
        self._rows = [QAction(f"&{number} {_told(entry)}", self) for number, entry in enumerate(others[:MOST], start=1)]
        for row, entry in zip(self._rows, others, strict=False):
            row.triggered.connect(partial(self._open, entry.id))
        if self._rows:
            self._rows.append(QAction(self))
            self._rows[-1].setSeparator(True)
        self.insertActions(self.actions()[0], self._rows)

    def _open(self, number: int, _: bool = False) -> None:
        self._window.files.reopen(number)


def _told(entry: LibraryEntry) -> str:
    """Return what a draft is called and where it lies."""
    where = entry.path.name if entry.path is not None else "in the library"
    return f"{short(entry.title, WORDS)} · {where}{' (file is gone)' if entry.missing else ''}".replace("&", "&&")
