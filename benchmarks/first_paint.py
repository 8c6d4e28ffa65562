"""Starts a window in a process of its own, says when it was painted, and ends: first_paint.py bare | window | findings.

Prints the time of day in seconds after the first paint of a bare widget, of the program's window with a sample in it, or of its findings.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Watch(QObject):
    """Waits for a paint after which the condition holds."""

    def __init__(self, app: QApplication, findings: bool) -> None:
        super().__init__()
        self._app, self._findings = app, findings
        app.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Look again when what is being painted has been painted."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        reviews = [getattr(widget, "review", None) for widget in self._app.topLevelWidgets()]
        if not self._findings or any(review is not None and review.report.cards for review in reviews):
            print(time.time(), flush=True)
            os._exit(0)


def main(mode: str) -> None:
    """Start the window of a mode; never returns."""
    if mode == "bare":
        app = QApplication([])
        watch = Watch(app, findings=False)
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
        keep = Watch(app, findings=mode == "findings")
        status = run()
        del keep
        return status

    QApplication.exec = watched  # type: ignore[method-assign]
    program.main([str(ROOT / "resources" / "samples" / "faulty.md")])


if __name__ == "__main__":
    main(sys.argv[1])
