"""The top line: which draft, how it stands, and the three things done most."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reviewer.ui.commands import Registry
from reviewer.ui.fonts import average
from reviewer.ui.plain import label, restyle, tip

SIDE = 16


class Elided(QLabel):
    """A one-line label that ends in … where the room does, and never forces the window's width."""

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        box = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class Header(QWidget):
    """Takes a title and a state by `take`; its buttons are commands."""

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folding = False
        self.setProperty("room", "frame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Elided()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("look", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.chip = label(look="chip", wrap=False)
        self.search = registry.button("palette", look="command", text="Search or run a command    Ctrl+K")
        self.check = registry.button("check")
        self.export = registry.button("export")
        self.sign = registry.button("sign", look="primary")
        box = QHBoxLayout(self)
        box.setContentsMargins(SIDE, 6, SIDE, 10)
        box.setSpacing(8)
        box.addWidget(self.title)
        box.addWidget(self.chip)
        box.addStretch(2)
        box.addWidget(self.search, 0)
        box.addStretch(2)
        for part in (self.check, self.export, self.sign):
            box.addWidget(part)

    def take(self, title: str, state: str = "", mood: str = "answered") -> None:
        """Show a title and the words of the state chip; without a state only the title and the command box remain."""
        self.title.setText(title)
        self.title.setToolTip(tip(title))
        self.chip.setText(state)
        restyle(self.chip, "mood", mood)
        for part in (self.check, self.export, self.sign):
            part.setVisible(bool(state))
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Return room for the title's first letters and the buttons: the rest folds."""
        buttons = sum(part.sizeHint().width() + 8 for part in (self.check, self.export, self.sign))
        return QSize(2 * SIDE + self.title.minimumSizeHint().width() + buttons, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the search box and then the chip where there is no room for them."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        if self._folding:
            return
        self._folding = True
        room = self.width() - 2 * SIDE - self.title.sizeHint().width()
        shown = bool(self.chip.text())
        if shown:
            room -= sum(part.sizeHint().width() + 8 for part in (self.check, self.export, self.sign))
        chip = self.chip.sizeHint().width() + 8
        self.chip.setVisible(shown and room >= min(chip, self.width() - 95 * average(self.font())))
        self.search.setVisible(room - (chip if shown else 0) >= self.search.sizeHint().width() + 16)
        self._folding = False
