"""The chips over the checklist: how many cards there are of each kind, and which kinds are shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton

from reviewer.ui.looks.icons import icon, side
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.words.plain import button, tip

CHIPS = (Sign.MUST, Sign.SHOULD, Sign.CONSIDER, Sign.ANSWERED, Sign.UNKNOWN, Sign.PASSED)
BRIEF = (frozenset[Sign](), frozenset({Sign.PASSED, Sign.ANSWERED}), frozenset({Sign.PASSED, Sign.ANSWERED, Sign.CONSIDER}))
"""Which chips are a shape and a number only, where there is less and less room."""
GAP, MARGINS = 5, 32
"""Pixels between two chips, and left and right of them all."""
EVERYTHING = frozenset(CHIPS) - {Sign.PASSED}


class Chips(QObject):
    """One button for each sign, `buttons` by their signs. `turned` says that others are on now."""

    turned = Signal()

    def __init__(self, on: frozenset[Sign], parent: QObject) -> None:
        super().__init__(parent)
        self.buttons = {sign: self._chip(sign, on=sign in on) for sign in CHIPS}
        self._counts: Mapping[Sign, int] = {}

    def row(self) -> Flow:
        """Return the chips side by side, in as many lines as they need."""
        made = Flow(spacing=GAP)
        for chip in self.buttons.values():
            made.addWidget(chip)
        return made

    def take(self, counts: Mapping[Sign, int], width: int) -> None:
        """Show how many cards there are of each sign, in a pane of so many pixels."""
        self._counts = counts
        for sign, chip in self.buttons.items():
            number = counts.get(sign, 0)
            chip.setAccessibleName(f"Show {sign.label}, {number}")
            chip.setToolTip(tip(sign.label))
            chip.setVisible(bool(number))
        self.fit(width)

    def fit(self, width: int) -> None:
        """Leave the words off the chips that ask for least where they would take a second line; their shapes and names still say it."""
        shown = [sign for sign, chip in self.buttons.items() if not chip.isHidden()]
        for brief in BRIEF:
            for sign in shown:
                number = self._counts.get(sign, 0)
                self.buttons[sign].setText(f" {number}" if sign in brief else f" {sign.short} {number}")
            if sum(self.buttons[sign].sizeHint().width() + GAP for sign in shown) <= width - MARGINS:
                return

    def wear(self, look: Look, letters: QFontMetrics, ratio: float) -> None:
        """Take the colours and text size in force, on a screen of so many dots to a pixel."""
        pixels = side(letters)
        for sign, chip in self.buttons.items():
            chip.setIconSize(QSize(pixels, pixels))
            chip.setIcon(icon(sign, pixels, look.tokens, ratio))

    @property
    def on(self) -> frozenset[Sign]:
        """Return the signs whose cards are shown."""
        return frozenset(sign for sign, chip in self.buttons.items() if chip.isChecked())

    def turn(self, on: frozenset[Sign]) -> None:
        """Show which signs are on, without saying that they were turned."""
        for sign, chip in self.buttons.items():
            with QSignalBlocker(chip):
                chip.setChecked(sign in on)

    def _chip(self, sign: Sign, *, on: bool) -> QPushButton:
        chip = button(sign.short, look="chip")
        chip.setCheckable(True)
        chip.setChecked(on)
        chip.toggled.connect(self.turned)
        return chip
