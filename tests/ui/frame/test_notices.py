"""Notices above the draft leave it its room, in large text and in a small window."""

from __future__ import annotations

import itertools
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.desk import Review
from reviewer.model.trouble import Trouble
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.words.notices import SHARE, Notice, Notices
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened, press

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


def test_a_bar_whose_buttons_just_fit_beside_its_words_comes_to_rest(qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    box = QVBoxLayout(over)
    box.setContentsMargins(0, 0, 0, 0)
    notices = Notices()
    box.addWidget(notices)
    box.addStretch(1)
    over.resize(900, 800)
    over.show()
    fit, fits = Notices._fit, list[int]()

    def counted(self: Notices) -> None:
        fits.append(self.width())
        assert len(fits) < 50  # it took place from itself until the program ended
        fit(self)

    monkeypatch.setattr(Notices, "_fit", counted)
    choices = tuple((words, lambda: None) for words in ("Use it", "Compare…", "Discard"))
    said = "We kept text of “Draft 0” from 10:41 that is not in the file"
    for width, letters in itertools.product(range(720, 746, 2), range(0, 20, 2)):
        over.resize(width, 800)
        notices.take(Notice("one", f"{said}{'.' * letters}", choices))
        qtbot.wait(1)
        over.resize(width - 11, 800)
        over.resize(width, 800)
        qtbot.wait(1)
        fits.clear()
        notices.keep(())


def test_trying_again_to_save_saves_what_was_typed_since(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, "# Ankles\n\nRest helps.\n")
    window.store.change(typing=False)
    save = window.desk.save

    def refused(path: Path | None) -> Review:
        raise Trouble("The disk is full.")

    monkeypatch.setattr(window.desk, "save", refused)
    window.registry.run("save")
    monkeypatch.setattr(window.desk, "save", save)
    QTest.keyClicks(window.view, "More. ")
    press(window, "Try again")
    assert window.review is not None and window.review.path is not None
    assert window.review.path.read_text("utf-8") == window.view.source
