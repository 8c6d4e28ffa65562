"""The drafts last worked on: which are listed, and a dialog to open one or take one off the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reviewer.desk.values import LibraryEntry
from reviewer.ui.parts.elided import ElidedLink
from reviewer.ui.parts.plain import button
from reviewer.ui.values.words import day

MOST = 12


def listed(entries: Sequence[LibraryEntry], unlisted: str) -> list[LibraryEntry]:
    """Return the drafts of the list, the one last worked on first; `unlisted` are marks (see `mark`) of those a person took off it."""
    gone = set(unlisted.split())
    return [entry for entry in entries if mark(entry) not in gone][:MOST]


def mark(entry: LibraryEntry) -> str:
    """Return the mark of a draft as it was last worked on: whoever works on it again has it back on the list."""
    return f"{entry.id}@{entry.touched.replace(' ', '_')}"


def state(entry: LibraryEntry) -> str:
    """Return how a draft stands, in words."""
    if entry.missing:
        return "The file is gone; the kept text opens"
    return str(entry.course.stage) + f" · last worked on {day(entry.touched)}"


class Recent(QWidget):
    """Rows of drafts; a missing one is grey and has a button that takes it off the list. `opened` and `removed` are handed the draft."""

    def __init__(self, opened: Callable[[LibraryEntry], object], removed: Callable[[LibraryEntry], object]) -> None:
        super().__init__()
        self._opened, self._removed = opened, removed
        self.buttons: list[QPushButton] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)

    def take(self, entries: Sequence[LibraryEntry]) -> None:
        """Show these drafts."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for entry in entries:
            self._rows.addWidget(self._row(entry))

    def _row(self, entry: LibraryEntry) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        row = ElidedLink(f"{entry.title}\n{state(entry)}", look="row")
        row.setProperty("missing", entry.missing)
        row.setAccessibleName(f"{entry.title}. {state(entry)}")
        row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row.clicked.connect(lambda _=False: self._opened(entry))
        self.buttons.append(row)
        line.addWidget(row, 1)
        if entry.missing:
            off = button("Remove from list", look="link")
            off.setAccessibleName(f"Remove {entry.title} from list")
            off.clicked.connect(lambda _=False: self._removed(entry))
            line.addWidget(off)
        return made
