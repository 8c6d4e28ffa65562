"""Watches a window for the paint of what is waited for."""

from __future__ import annotations

import os
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit


class Watch(QObject):
    """Waits for a paint: of anything, of the words of a draft, or of the words with the findings in them; then prints the time of day and ends.

    `used` waits for the findings, too, but ends the program as a person does, so that it keeps what it keeps for the next start.
    """

    def __init__(self, app: QApplication, mode: str) -> None:
        super().__init__()
        self._mode = mode
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End when what is being painted now has been painted."""
        if event.type() == QEvent.Type.Paint and self._is_it(watched):
            QTimer.singleShot(0, self._painted)
        return False

    def _is_it(self, watched: QObject) -> bool:
        if self._mode == "bare":
            return True
        page = watched.parent()
        if not isinstance(page, QPlainTextEdit) or page.viewport() is not watched or page.document().isEmpty():
            return False
        return self._mode == "window" or bool(page.extraSelections())

    def _painted(self) -> None:
        print(time.time(), flush=True)
        if self._mode != "used":
            os._exit(0)
        QApplication.quit()
