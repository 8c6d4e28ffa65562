"""The drafts last worked on, to open one of them or take it off the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from reviewer.desk.values import LibraryEntry
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.library.recent import Recent


class RecentDialog(Frame):
    """`listed` returns the drafts, told as they stand `today`; `remove` takes one off. What was picked is `picked`, once the dialog was confirmed."""

    def __init__(
        self, parent: QWidget | None, listed: Callable[[], Sequence[LibraryEntry]], remove: Callable[[LibraryEntry], object], today: date
    ) -> None:
        super().__init__(parent, "Drafts last worked on", "Close", letters=108)
        self.cancel.hide()
        self.picked: LibraryEntry | None = None
        self._listed, self._remove, self._today = listed, remove, today
        self.rows = Recent(self._pick, self._off)
        self.empty = self.text("No draft has been worked on yet.", "muted")
        self.column.addWidget(self.rows)
        self._fill()
        self.fit()

    def _fill(self) -> None:
        entries = self._listed()
        self.rows.take(entries, self._today)
        self.empty.setVisible(not entries)
        (self.rows.buttons[0] if self.rows.buttons else self.main).setFocus()

    def _pick(self, entry: LibraryEntry) -> None:
        self.picked = entry
        self.accept()

    def _off(self, entry: LibraryEntry) -> None:
        self._remove(entry)
        self._fill()
