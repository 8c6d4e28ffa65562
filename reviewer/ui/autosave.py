"""Keeps unsaved text in the journal: two seconds after the last key, and every ten seconds of typing without pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE, LONGEST = 2_000, 10_000
"""Milliseconds."""


class Autosave(QObject):
    """Calls `keep` with nothing but the time running; it never writes a person's file."""

    def __init__(self, keep: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep, self._pending = keep, False
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, length in ((self._pause, PAUSE), (self._longest, LONGEST)):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.now)

    def touched(self) -> None:
        """Note that the text has changed."""
        self._pending = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def now(self) -> None:
        """Keep the text if it has changed since the last time."""
        self._pause.stop()
        self._longest.stop()
        if self._pending:
            self._pending = False
            self._keep()

    def forget(self) -> None:
        """Drop what was pending: another text is on the desk, or it was saved."""
        self._pending = False
        self._pause.stop()
        self._longest.stop()
