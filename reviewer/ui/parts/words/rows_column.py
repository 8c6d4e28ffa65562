"""A column of words and links that is made anew only when they change, so that the keyboard stays where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reviewer.model.named import NamedTuple
from reviewer.ui.parts.layouts.hanging import Outset
from reviewer.ui.parts.words.elided import ElidedLink
from reviewer.ui.parts.words.plain import label


class Row(NamedTuple):
    """A paragraph in a look (muted, strong …), or a link where there is a `choice`."""

    text: str
    look: str = ""
    choice: object = None


class Column(Outset):
    """Takes rows by `take`; lets out what a link among them stands for (`chose`)."""

    chose = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self._rows: tuple[Row, ...] = ()

    def take(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of the ones before."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        empty(self.inside)
        for row in self._rows:
            self.inside.addWidget(self._made(row))

    def _made(self, row: Row) -> QWidget:
        if row.choice is None:
            made = label(row.text, look=row.look)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            return made
        link = ElidedLink(row.text)
        link.clicked.connect(lambda _=False, choice=row.choice: self.chose.emit(choice))
        return link


def empty(box: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := box.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
