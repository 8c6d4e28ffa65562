"""Notices above the draft leave it its room, in large text and in a small window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reviewer.ui.parts.words.notices import SHARE, Notice
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened

LONG = "Another program changed this file while you wrote. Your text is kept here, and nothing has been written over. " * 2


def test_notices_take_no_more_than_their_share_and_then_roll_to_the_newest(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write)
    before = window.view.height()
    for nth in range(12):
        window.notices.take(Notice(f"topic {nth}", f"{LONG}{nth}"))
    QApplication.processEvents()
    over = window.notices.parentWidget()
    assert over is not None
    assert window.notices.height() <= over.height() * SHARE + 1
    assert window.view.height() > before / 3
    last = next(one for one in window.notices.findChildren(QLabel) if one.text().endswith("11"))
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    for nth in range(11):
        window.notices.drop(f"topic {nth}")
    QApplication.processEvents()
    assert last.height() >= last.heightForWidth(last.width()), "one has all the room it needs"
    assert window.notices.verticalScrollBar().maximum() == 0
