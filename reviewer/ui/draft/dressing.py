"""The looks of a new text: the lines that can be seen get theirs at once, all others in turns of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import perf_counter

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QTextBlock, QTextDocument

from reviewer.ui.draft.highlighter import Highlighter

FIRST = 100
"""Lines that are styled before a new text is first painted: more than a window shows."""
TURN = 0.008
"""Seconds in a row that styling takes from the window."""


class Dressing(QObject):
    """Styles a document's lines from its top on; `visible` yields those that can be seen, with their boxes."""

    def __init__(
        self,
        document: QTextDocument,
        highlighter: Highlighter,
        visible: Callable[[], Iterable[tuple[QTextBlock, QRectF]]],
    ) -> None:
        super().__init__(document)
        self._document, self._highlighter, self._visible = document, highlighter, visible
        self._next = -1
        self._turns = QTimer(self, singleShot=True)
        self._turns.timeout.connect(self._turn)
        document.contentsChange.connect(self._moved)

    def begin(self) -> None:
        """Style the first lines of a new text, and those that can be seen; the others follow."""
        self._next = 0
        self._style(FIRST)
        self.look()
        self._document.documentLayout().update.emit()

    def begin_at(self, position: int) -> None:
        """Style the lines from a position on anew, those first that can be seen."""
        block = self._document.findBlock(position)
        at = block.position() if block.isValid() else 0
        self._next = at if self._next < 0 else min(self._next, at)
        self.look()
        self._turns.start()

    def look(self) -> None:
        """Style what can be seen now, where the turns have not come to it yet."""
        if self._next >= 0:
            for block, _ in list(self._visible()):
                if block.position() >= self._next:
                    self._highlighter.style(block)

    def stop(self) -> None:
        """Style nothing more: all of it has been."""
        self._next = -1
        self._turns.stop()

    def _turn(self) -> None:
        begun = perf_counter()
        while self._next >= 0 and perf_counter() - begun < TURN:
            self._style(10)

    def _style(self, lines: int) -> None:
        """Style so many of the next lines."""
        block = self._document.findBlock(self._next)
        for _ in range(lines):
            if not block.isValid():
                self.stop()
                return
            self._highlighter.dress(block)
            block = block.next()
        self._next = block.position() if block.isValid() else self._document.characterCount()
        self._turns.start()

    def _moved(self, position: int, removed: int, added: int) -> None:
        """Go on at the same line when something was typed above it."""
        if 0 <= position < self._next:
            self._next = max(position, self._next + added - removed)
