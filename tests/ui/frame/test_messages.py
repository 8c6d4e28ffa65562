"""Messages that wait to be read: the usual answer is a safe one, Esc chooses nothing, and words stay words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reviewer.ui.acts.showing import question
from reviewer.ui.dialogs.frames.message import MessageDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened


def up(dialog: MessageDialog, qtbot: QtBot) -> MessageDialog:
    """Show a message."""
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QApplication.processEvents()
    return dialog


@pytest.mark.parametrize(("key", "chosen"), [(Qt.Key.Key_Return, "save"), (Qt.Key.Key_Escape, "")])
def test_before_text_is_left_return_saves_it_and_escape_stays(window: Window, write: Write, qtbot: QtBot, key: Qt.Key, chosen: str) -> None:
    dialog = up(window.files.closing(opened(window, write)), qtbot)
    QTest.keyClick(dialog.focusWidget(), key)
    assert not dialog.isVisible()
    assert dialog.chosen == chosen


@pytest.mark.parametrize("words", ["Save", "Keep as draft copy", "Discard"])
def test_each_button_stands_for_what_it_says(window: Window, write: Write, qtbot: QtBot, words: str) -> None:
    dialog = up(window.files.closing(opened(window, write)), qtbot)
    QTest.mouseClick(dialog.buttons[words], Qt.MouseButton.LeftButton)
    assert dialog.chosen == {"Save": "save", "Keep as draft copy": "keep", "Discard": "discard"}[words]


def test_an_address_is_not_opened_by_a_return_that_nobody_meant(window: Window, qtbot: QtBot) -> None:
    dialog = up(question(window, "https://clinic.example/page"), qtbot)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert (dialog.chosen, dialog.result()) == ("", int(MessageDialog.DialogCode.Rejected))


def test_a_message_with_nothing_to_choose_has_one_button(window: Window, qtbot: QtBot) -> None:
    dialog = up(MessageDialog(window, "This could not be done", "Could not read <b>notes</b>. Nothing was changed."), qtbot)
    assert dialog.main.text() == "Close"
    assert not dialog.cancel.isVisible()
    assert dialog.told.textFormat() == Qt.TextFormat.PlainText
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in dialog.findChildren(QLabel))
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
