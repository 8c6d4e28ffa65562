"""Keeps unsaved text in the journal: two seconds after the last key, and every ten seconds of typing without pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE, LONGEST, RETRY = 2_000, 10_000, 5_000
"""Milliseconds: after the last key, after the first, and until it is tried again where it could not be done."""


class Autosave(QObject):
    """Calls `keep`, which returns whether it could be done, with nothing but the time running; it never writes a person's file."""

    def __init__(self, keep: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep, self._pending = keep, False
        self._pause, self._longest, self._retry = QTimer(self), QTimer(self), QTimer(self)
        for timer, length in ((self._pause, PAUSE), (self._longest, LONGEST), (self._retry, RETRY)):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.now)

    def rest(self, seconds: int) -> None:
        """Keep the text after so many seconds without a key."""
        self._pause.setInterval(seconds * 1000)

    def touched(self) -> None:
        """Note that the text has changed."""
        self._pending = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def now(self) -> None:
        """Keep the text if it has changed since the last time."""
        self._stop()
        if self._pending:
            self._pending = not self._keep()
            if self._pending:
                self._retry.start()

    def forget(self) -> None:
        """Drop what was pending: another text is on the desk, or it was saved."""
        self._pending = False
        self._stop()

    def _stop(self) -> None:
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()
