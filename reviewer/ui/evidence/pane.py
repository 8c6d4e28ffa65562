"""What the tabs behind the checklist have in common: a table, and below it what is told of the row in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.layouts.rolling import Half
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.words.plain import label
from reviewer.ui.parts.words.told import Told

FEW = 6
"""Lines that are told of the row in hand in any case."""
SHORT = 24
"""Lines of height below which a pane is its table, with no sentence above it."""


class Pane(QWidget):
    """A heading, a sentence and a table. It lets out choices (`chose`)."""

    chose = Signal(object)

    def __init__(self, look: Look, registry: Registry, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.look, self.registry = look, registry
        self.title, self.sentence, self.empty = label(title, look="heading"), label(look="muted"), label(look="muted")
        self.table = self.make_table(look)
        self.empty.setContentsMargins(16, 16, 16, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.hide()
        self.top = QVBoxLayout()
        self.top.setContentsMargins(16, 12, 12, 8)
        self.top.setSpacing(6)
        self.top.addWidget(self.title)
        self.top.addWidget(self.sentence)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.top)

    def make_table(self, look: Look) -> Table:
        """Return the pane's table."""
        raise NotImplementedError

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        self.look = look
        self.table.wear(look)

    def keyboard(self) -> QWidget:
        """Return what takes the keyboard."""
        return self.table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the table where there is little of it."""
        super().resizeEvent(event)
        self.sentence.setVisible(self.height() / self.fontMetrics().height() >= SHORT)

    def show_table(self, filled: bool, otherwise: str = "") -> None:
        """Show the table, or a sentence where it would be empty."""
        self.table.setVisible(filled)
        self.empty.setText(otherwise)
        self.empty.setVisible(not filled)


class Parted(Pane):
    """A pane with a part below the table that tells of the row in hand, and buttons for it.

    `parted` tells which share of the height, in thousandths, a person gave the table; `edge` is the name that is kept by.
    """

    edge: str
    parted = Signal(int)

    def __init__(self, look: Look, registry: Registry, title: str, name: str, commands: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(look, registry, title, parent)
        self.told = Told(name)
        self.told.chose.connect(self.chose)
        self.below = Half()
        foot = self.foot = Flow(spacing=8)
        foot.setContentsMargins(16, 6, 16, 12)
        self.buttons = {command: registry.button(command) for command in commands}
        for made in self.buttons.values():
            foot.addWidget(made)
        inner = QVBoxLayout(self.below)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.told, 1)
        if commands:
            inner.addWidget(self._rule())
            inner.addLayout(foot)
        self.halves = QSplitter(Qt.Orientation.Vertical)
        self.halves.addWidget(self.table)
        self.halves.addWidget(self.below)
        self.halves.setChildrenCollapsible(False)
        self.halves.setHandleWidth(1)
        self.halves.splitterMoved.connect(self._moved)
        self._share = 0
        self.column.addWidget(self.halves, 1)
        self.column.addWidget(self.empty, 1)

    def _rule(self) -> QWidget:
        """Return the line above the buttons, which stands there where what is told goes on behind it."""
        rule = QWidget()
        rule.setProperty("look", "rule")
        rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rule.setFixedHeight(1)
        rule.hide()
        self.told.verticalScrollBar().rangeChanged.connect(lambda _, most: rule.setVisible(most > 0))
        return rule

    def show_table(self, filled: bool, otherwise: str = "") -> None:
        """Show table and part below, or a sentence where they would be empty."""
        super().show_table(filled, otherwise)
        self.halves.setVisible(filled)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out anew."""
        super().resizeEvent(event)
        self._place()

    def part(self, share: int) -> None:
        """Give the table the share of the height that a person gave it before; 0 where nobody did."""
        self._share = share
        self._place()

    def _moved(self) -> None:
        upper, lower = self.halves.sizes()
        self._share = round(1000 * upper / (upper + lower))
        self.parted.emit(self._share)

    def _told(self) -> int:
        """Return the height in which a few lines are told, with the buttons below them."""
        foot = max(self.foot.heightForWidth(max(self.width(), 200)), 0) if self.buttons else 0
        return foot + FEW * self.fontMetrics().lineSpacing()

    def _place(self) -> None:
        """Give the table the height whole rows take, three fifths of what there is at most, or the share a person has given it.

        What is told of the row in hand has a heading and a few lines in any case.
        """
        whole = self.halves.height()
        wanted = round(whole * self._share / 1000) or self.table.fitting(min(whole * 3 // 5, whole - self._told()))
        self.halves.setSizes([wanted, whole - wanted])
