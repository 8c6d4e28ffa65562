"""What the window will need is loaded while nobody waits for it: a module at a time, once a draft has stood for a while."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from reviewer.ui.window import Window

FIRST, NEXT = 1_500, 60
"""Milliseconds after a draft is shown until the first module is loaded, and between two."""
MODULES = (
    "reviewer.desk.ledger",
    "reviewer.ui.claims",
    "reviewer.ui.sources",
    "reviewer.ui.balance",
    "reviewer.review.changes",
    "reviewer.ui.changes",
    "reviewer.export",
    "reviewer.desk.exporting",
    "reviewer.ui.laying",
    "reviewer.ui.preview",
    "reviewer.ui.figures",
    "reviewer.ui.board",
    "reviewer.ui.dialogs.answer",
)
"""What tabs and pages are made of that few starts show at once; loaded when asked for, they would hold up the click that asks."""


class Warming(QObject):
    """Loads the modules one after the other; what a person asks for sooner is loaded then, as before."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._waiting = list(MODULES)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._load)

    def begin(self) -> None:
        """Begin in a while."""
        if self._waiting:
            self._timer.start(FIRST)

    def stop(self) -> None:
        """Load nothing more."""
        self._timer.stop()

    def _load(self) -> None:
        if self._window.pace.resting:
            import_module(self._waiting.pop(0))
        if self._waiting:
            self._timer.start(NEXT if self._window.pace.resting else FIRST)
