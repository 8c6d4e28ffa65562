"""Two pages to read: every command with its key, and what this program is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from reviewer.model.parts import Part
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.looks.fonts import fixed
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.parts.words.plain import button, label

COLUMNS = (Column("Part"), Column("Version", "August and July 2026"), Column("Licence"))


class ShortcutsDialog(Frame):
    """Every command by menu, with its keys; one that cannot be done now says why. `change` leads to where keys are changed."""

    def __init__(self, parent: QWidget | None, registry: Registry, change: Callable[[], object] | None = None) -> None:
        super().__init__(parent, "Keyboard shortcuts", "Close", letters=112)
        self.cancel.hide()
        self.text("In the checklist: Enter goes to the text, Space shows or hides the places of a card, Delete opens the answer.", "muted")
        self.change = button("Change keys…")
        self.change.setVisible(change is not None)
        if change is not None:
            self.change.clicked.connect(self.accept)
            self.change.clicked.connect(lambda: change())
        self.foot.insertWidget(1, self.change)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.fontMetrics().height())
        menu, row, widest = "", 0, 0
        for command in registry:
            if command.menu != menu:
                menu, row = command.menu, row + 1
                head = label(menu.replace("&", ""), look="strong")
                head.setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
                grid.addWidget(head, row, 0, 1, 3)
                row += 1
            keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.keys]
            widest = max(widest, *map(self.fontMetrics().horizontalAdvance, keys)) if keys else widest
            for column, made in enumerate((label(command.name), label(", ".join(keys)), label(command.reason(), look="muted"))):
                grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
            row += 1
        for column, share in enumerate((5, 3, 5)):
            grid.setColumnStretch(column, share)
        grid.setColumnMinimumWidth(1, widest + self.fontMetrics().averageCharWidth())
        self.column.addLayout(grid)
        self.fit()


class AboutDialog(Frame):
    """What this is, of which parts it is made, and each one's licence to read: all of it offline."""

    def __init__(self, parent: QWidget | None, parts: Sequence[Part] = (), look: Look | None = None) -> None:
        super().__init__(parent, "About Clinical Content Reviewer", "Close", letters=132)
        self.cancel.hide()
        self._parts = {str(number): part for number, part in enumerate(parts)}
        version = f"Version {parts[0].version}. " if parts else ""
        self.text(f"{version}Free software under the GNU General Public License, version 3.")
        self.text("A draft beside the questions a careful medical reviewer would ask, a signature, and approved HTML.")
        self.text(
            "It does not say whether a claim is true or a review was good. It keeps who looked, at what, and with which answers: "
            "tamper-evident, not tamper-proof."
        )
        self.text("Qt for Python (LGPL 3). Fonts: Inter and Noto Serif (SIL Open Font License 1.1).", "muted")
        if parts and look is not None:
            self._list(look)
        self.fit()

    def _list(self, look: Look) -> None:
        """Add the list of parts, and below it the licence of the one in hand."""
        self.table, self.licence = Table("Parts and their licences", COLUMNS, look, lines=1), QPlainTextEdit()
        self.table.ask(6)
        self.licence.setReadOnly(True)
        self.licence.setFont(fixed(look.percent))
        self.licence.setProperty("look", "field")
        self.licence.setTabChangesFocus(True)
        self.licence.setMinimumHeight(self.fontMetrics().height() * 4)
        self.said = self.text("", "muted")
        self.column.insertWidget(self.column.indexOf(self.said), self.table, 1)
        self.field("&Licence of the part chosen", self.licence, share=1)
        self.table.moved.connect(self._show)
        self.table.take([Line(key, _cells(part)) for key, part in self._parts.items()])
        self.table.choose("0", 0)
        self._show("0")

    def _show(self, key: str, _: int = 0) -> None:
        part = self._parts.get(key)
        if part is not None:
            self.said.setText(f"{part.name}: {part.use}.")
            self.licence.setPlainText(part.text or f"{part.licence}. Its text does not come with this copy; the name says where it is found.")


def _cells(part: Part) -> tuple[Cell, ...]:
    return Cell(part.name, part.name.casefold()), Cell(part.version, part.version), Cell(part.licence, part.licence)
