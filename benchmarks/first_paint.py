"""Starts a window in a process of its own, says when it was painted, and ends: first_paint.py bare | window | findings.

Prints the time of day in seconds after the first paint of a bare widget, of the program's window with a sample in it, or of its findings.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget


class Watch(QObject):
    """Waits for the paint of what a mode is about: anything, the words of a draft, or the words with the findings in them."""

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
        os._exit(0)


def main(mode: str) -> None:
    """Start the window of a mode; never returns."""
    if mode == "bare":
        app = QApplication([])
        watch = Watch(app, mode)
        widget = QWidget()
        widget.show()
        app.exec()
        del watch
        return
    from benchmarks.corpus import ROOT  # noqa: PLC0415 - the bare window must not pay for it
    from reviewer import app as program  # noqa: PLC0415 - as above

    run = QApplication.exec

    def watched(*_: object) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        keep = Watch(app, mode)
        status = run()
        del keep
        return status

    QApplication.exec = watched  # type: ignore[method-assign]
    program.main([str(ROOT / "resources" / "samples" / "faulty.md")])


if __name__ == "__main__":
    main(sys.argv[1])
