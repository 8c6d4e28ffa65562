"""A field for a path: typed, or chosen from the files of this computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from reviewer.ui.parts.words.plain import button

Ask = Callable[[QWidget, str], str]
"""Asks over a widget for a path in place of the one so far; returns nothing where none was chosen."""


class PathField(QWidget):
    """A line with a path and a button that asks for another; empty where there is none."""

    def __init__(self, path: str, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self.line, self.choose = QLineEdit(path), button("Choose…")
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)

    def path(self) -> str:
        """Return the path without blanks and quotes around it, as it is copied from a file manager; nothing where there is none."""
        return self.line.text().strip().strip('"')

    def _choose(self) -> None:
        if chosen := self._ask(self, self.path()):
            self.line.setText(chosen)


def ask_folder(over: QWidget, path: str) -> str:
    """Ask for a folder."""
    return QFileDialog.getExistingDirectory(over, "Choose a folder", path)


def ask_page(over: QWidget, path: str) -> str:
    """Ask for a page that was saved from the web."""
    return QFileDialog.getOpenFileName(over, "The page, as it was saved from the web", path, "Web pages (*.html *.htm);;All files (*)")[0]
