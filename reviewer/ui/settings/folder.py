"""A field for a folder: typed, or chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from reviewer.ui.parts.plain import button


class Folder(QWidget):
    """A line with a folder's path and a button that asks for one; empty where there is none."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.line = QLineEdit(path)
        self.line.setPlaceholderText("None")
        self.line.setAccessibleName("Folder")
        self.choose = button("Choose…")
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)

    def path(self) -> str:
        """Return the folder, or nothing."""
        return self.line.text().strip()

    def _ask(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, "Choose a folder", self.path()):
            self.line.setText(chosen)
