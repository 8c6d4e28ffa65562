"""Two pages to read: every shortcut, and what this program is."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from reviewer.ui.commands import Registry
from reviewer.ui.dialogs.frame import Frame
from reviewer.ui.plain import label


class ShortcutsDialog(Frame):
    """Every command that has a key."""

    def __init__(self, parent: QWidget | None, registry: Registry) -> None:
        super().__init__(parent, "Keyboard shortcuts", "Close", letters=100)
        self.cancel.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        known = [command for command in registry if command.keys]
        half = (len(known) + 1) // 2
        for number, command in enumerate(known):
            keys = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.keys)
            column, row = divmod(number, half)
            grid.addWidget(label(command.name), row, 2 * column)
            grid.addWidget(label(keys, look="muted"), row, 2 * column + 1)
        for column, share in enumerate((3, 2, 3, 2)):
            grid.setColumnStretch(column, share)
        self.column.addLayout(grid)
        self.text("In the checklist: Enter goes to the text, Space shows or hides the places of a card, Delete opens the answer.", "muted")
        self.fit()


class AboutDialog(Frame):
    """What this is, and under which licences."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "About Clinical Content Reviewer", "Close")
        self.cancel.hide()
        self.text(f"Version {_version()}. Free software under the GNU General Public License, version 3.")
        self.text("A draft beside the questions a careful medical reviewer would ask, a signature, and approved HTML.")
        self.text(
            "It does not say whether a claim is true or a review was good. It keeps who looked, at what, and with which answers: "
            "tamper-evident, not tamper-proof."
        )
        self.text("Qt for Python (LGPL 3). Fonts: Inter and Noto Serif (SIL Open Font License 1.1).", "muted")
        self.fit()


def _version() -> str:
    """Return the installed version."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to import, and only this page asks

    try:
        return version("clinical-content-reviewer")
    except PackageNotFoundError:
        return "of a checkout"
