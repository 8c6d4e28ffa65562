"""Notices above the draft leave it its room, in large text and in a small window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
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


def test_the_keyboard_goes_to_the_text_when_the_bar_goes_that_had_it(window: Window, write: Write) -> None:
    opened(window, write)
    done: list[str] = []
    for topic in ("one", "two"):
        window.notices.take(Notice(topic, f"Topic {topic}.", ((f"Do {topic}", partial(done.append, topic)),)))
    QApplication.processEvents()
    first = next(made for made in window.notices.findChildren(QPushButton) if made.text() == "Do one")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert window.focusWidget() is window.view, "not on a button of the bar below"
    assert done == ["one"] and window.notices.topics() == ("two",)


def test_the_line_in_hand_stays_in_sight_when_a_bar_comes_above_the_draft(window: Window, write: Write) -> None:
    opened(window, write, "# Ankles\n\n" + "Rest helps.\n\n" * 200)
    last = next(n for n in range(400) if not window.view.viewport().rect().contains(line_at(window, n)))
    cursor = window.view.textCursor()
    cursor.setPosition(window.view.document().findBlockByNumber(last - 1).position())
    window.view.setTextCursor(cursor)
    window.notices.take(Notice("trouble", "It could not be done. Nothing was changed."))
    QApplication.processEvents()
    assert window.view.viewport().rect().contains(window.view.cursorRect())


def line_at(window: Window, number: int) -> QRect:
    """Return where a line of the draft stands."""
    return window.view.cursorRect(QTextCursor(window.view.document().findBlockByNumber(number)))
