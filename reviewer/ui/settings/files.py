"""Settings, Files: where everything is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton

from reviewer.paths import is_folder, is_there
from reviewer.settings.preferences import BY_NAME
from reviewer.ui.looks.fonts import average
from reviewer.ui.parts.forms.path_field import PathField, ask_folder
from reviewer.ui.parts.words.plain import breakable, button, label
from reviewer.ui.settings.section import Section, choice
from reviewer.ui.settings.values import Situation

NARROW = 60
"""Average letters of width below which a path and a button do not stand side by side."""


class FilesSection(Section):
    """The files the program keeps, each with a way to its folder; and how soon unsaved text is kept."""

    def __init__(self, now: Situation) -> None:
        super().__init__("Files")
        self.text("Everything is on this computer. Copy the folder to keep it safe or to move to another computer.")
        self._grid, self._buttons = QGridLayout(), list[QPushButton]()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(self.fontMetrics().height())
        self._grid.setVerticalSpacing(self.fontMetrics().height() // 2)
        for number, (what, path) in enumerate(now.places):
            there = "" if is_there(path) else " (not there yet)"
            said = label(f"{what}\n{breakable(path)}{there}")
            said.setAccessibleName(f"{what}: {path}{there}")
            self._grid.addWidget(said, 2 * number, 0)
            if now.show_folder is not None:
                made = button("Open the folder")
                made.setAccessibleName(f"Open the folder: {what}")
                made.setEnabled(is_folder(path.parent))
                made.setAccessibleDescription("" if is_folder(path.parent) else "There is no such folder yet.")
                made.clicked.connect(_opens(now.show_folder, path.parent))
                self._buttons.append(made)
        self.column.addLayout(self._grid)
        self._place()
        self.keep_after = choice(now.now.keep_after, {f"{second} s": second for second in BY_NAME["keep_after"].choices})
        effect = "In the library, so that it outlives a crash. Your own file changes only when you save."
        self.field("&Keep unsaved text after a rest of", self.keep_after, effect)
        self.shared, self._shared = PathField(now.now.shared, ask_folder), now.now.shared
        self.shared.line.setPlaceholderText("None")
        effect = "Review files that others put there are offered to you, and yours are put there. No file there is ever changed."
        self.field("&Shared folder for review files", self.shared, effect)
        self.shared.line.textChanged.connect(self.touched)
        self.end()

    def why_not(self) -> str:
        """Return why another shared folder cannot be taken; the one in force may be away for a while."""
        folder = self.shared.path()
        return "" if folder in ("", self._shared) or is_folder(Path(folder)) else "There is no such shared folder. Choose one that is there."

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again where the buttons have room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put the way to each folder beside its words, or below them where they need the width."""
        below = self.width() < average(self.font()) * NARROW
        for number, made in enumerate(self._buttons):
            self._grid.addWidget(made, 2 * number + below, int(not below), Qt.AlignmentFlag.AlignLeft)

    def values(self) -> dict[str, object]:
        """Return the settings of this section, by name."""
        return {"keep_after": int(self.keep_after.currentData()), "shared": self.shared.path()}


def _opens(show: Callable[[Path], object], folder: Path) -> Callable[[], object]:
    """Return what shows a folder, for a signal that may come with a value."""
    return partial(_called, show, folder)


def _called(show: Callable[[Path], object], folder: Path, *_: object) -> None:
    show(folder)
