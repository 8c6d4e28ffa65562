"""The drafts last worked on: which are listed, and a dialog to open one or take one off the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reviewer.desk.values import LibraryEntry
from reviewer.model.course import Stage
from reviewer.ui.library.shelf_lines import line_of
from reviewer.ui.parts.words.elided import ElidedLink
from reviewer.ui.parts.words.plain import button
from reviewer.ui.values.words import day

MOST = 12


def listed(entries: Sequence[LibraryEntry], unlisted: str) -> list[LibraryEntry]:
    """Return the drafts of the list, the one last worked on first; `unlisted` are marks (see `mark`) of those a person took off it."""
    gone = set(unlisted.split())
    return [entry for entry in entries if mark(entry) not in gone][:MOST]


def mark(entry: LibraryEntry) -> str:
    """Return the mark of a draft as it was last worked on: whoever works on it again has it back on the list."""
    return f"{entry.id}@{entry.touched.replace(' ', '_')}"


def state(entry: LibraryEntry, today: date) -> str:
    """Return how a draft stands and when it was last worked on, in words: "8 must fix · edited yesterday"."""
    said, stage = line_of(entry, today).words, entry.course.stage
    if entry.missing:
        return said
    if stage is not Stage.DRAFT and not said.startswith(str(stage)):
        said = f"{stage} · {said[:1].lower()}{said[1:]}"
    last = day(entry.touched)
    when = {day(today.isoformat()): "today", day((today - timedelta(days=1)).isoformat()): "yesterday"}
    return f"{said} · edited {when.get(last, last)}"


class Recent(QWidget):
    """Rows of drafts; a missing one is grey and has a button that takes it off the list. `opened` and `removed` are handed the draft."""

    def __init__(self, opened: Callable[[LibraryEntry], object], removed: Callable[[LibraryEntry], object]) -> None:
        super().__init__()
        self._opened, self._removed = opened, removed
        self.buttons: list[QPushButton] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)

    def take(self, entries: Sequence[LibraryEntry], today: date) -> None:
        """Show these drafts, as they stand on a day."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for entry in entries:
            self._rows.addWidget(self._row(entry, state(entry, today)))

    def _row(self, entry: LibraryEntry, stands: str) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        row = ElidedLink(f"{entry.title}\n{stands}", look="row")
        row.setProperty("missing", entry.missing)
        row.setAccessibleName(f"{entry.title}. {stands}")
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
