"""Commands that were chosen while the draft was still being checked: they are done in their order as soon as the results stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from reviewer.ui.window import Window

LOOK = 3
"""Milliseconds from one look to the next whether the results stand."""
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock})
_CLICKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod})


class Waiting(QObject):
    """Lets a command that a person chose wait for the check, which goes on in turns: the window answers meanwhile.

    A key or a click in the text that comes later is done later: what waits is then done at once.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._names: list[str] = []
        self._hurried = self._inside = False
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)
        window.registry.ask = self.ask
        for part in (window.view, window.view.viewport()):
            part.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Return whether a command waits."""
        return bool(self._names)

    def ask(self, name: str) -> None:
        """Do a command now, or when the results stand that it needs and whatever was chosen before it is done."""
        window = self._window
        if window.registry.held or not (self._names or window.pace.awaited(name)):
            with window.appearance.by_hand():
                window.registry.run(name)
            return
        self._names.append(name)
        self._hurried = False
        self._look()

    def finish(self) -> None:
        """Do what waits at once; nothing from inside a command that waited."""
        while self._names and not self._inside:
            self._next()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Do what waits before a key or a click that came after it."""
        if self._names and (event.type() in _CLICKS or (isinstance(event, QKeyEvent) and _is_typed(event))):
            self.finish()
        return False

    def _look(self) -> None:
        """See whether the results stand, and have them made; a check that came to nothing is done in a row by the command itself."""
        pace = self._window.pace
        if not self._names:
            self._timer.stop()
        elif pace.whole or (self._hurried and not pace.turns.busy):
            self._next()
        else:
            self._hurried = True
            pace.hurry()
            if not self._timer.isActive():
                self._timer.start()

    def _next(self) -> None:
        name = self._names.pop(0)
        self._hurried, inside, self._inside = False, self._inside, True
        try:
            self._window.registry.run(name)
        finally:
            self._inside = inside


def _is_typed(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() not in _MODIFIERS
