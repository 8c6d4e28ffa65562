"""The keys of commands that cannot be done now: pressed, they say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Refusing(QObject):
    """Hears the keys nothing in the window took: Qt leaves those of a command that is off without an answer."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Say why the command of a key cannot be done now; Qt calls this."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            pressed = QKeySequence(event.keyCombination())
            registry = self._window.registry
            why = next((registry.why(one.id) for one in registry if any(QKeySequence(key) == pressed for key in one.keys)), "")
            if why:
                self._window.say(why)
                self._window.announce(why)
        return False
