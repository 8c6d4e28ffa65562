"""A draft with pictures, and what is done to them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from reviewer.ui.dialogs.filing.picture import PictureDialog
from reviewer.ui.window import Window

TEXT = "# Pumps\n\nA pump runs slowly.\n\n![](pump.jpg)\n\nIt beeps.\n\n![Far away](https://example.org/far.png)\n\n![Gone](gone.png)\n\n![Bad](bad.png)\n"


def fill(dialog: QDialog) -> None:
    """Fill in the form as an author would."""
    assert isinstance(dialog, PictureDialog)
    dialog.alt.setPlainText("A nurse fills a pump")
    dialog.maker.setText("Ana Ruiz")
    dialog.source.setText("https://www.pexels.com/photo/pump-12345/")
    dialog.licence.setCurrentIndex(dialog.licence.findData("Pexels License"))
    dialog.main.click()


def drop(window: Window, path: Path, at: QPointF | None = None) -> None:
    """Drop a file on the draft, or on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    target = window if at is None else window.view.viewport()
    event = QDropEvent(at or QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert window.drops.eventFilter(target, event)
    settle(window)


def settle(window: Window) -> None:
    """Wait until no picture is being looked at."""
    for _ in range(200):
        if not window.pictures.jobs.running:
            return
        QTest.qWait(20)
    raise AssertionError("a picture was looked at for ever")
