"""Esc may have been meant for something else: what was filled in is not gone before that was said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from reviewer.model.house import Agreed, House
from reviewer.ui.dialogs.frames.name import NameDialog
from reviewer.ui.dialogs.frames.unkept import UNKEPT
from reviewer.ui.dialogs.house.house import HouseDialog
from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.dialogs.review.comment import CommentDialog
from reviewer.ui.looks.theme import Scheme
from reviewer.ui.window import Window

WORDS = "Is this true of children, too?"


def typed(over: QWidget, words: str = WORDS) -> CommentDialog:
    dialog = CommentDialog(over, "For most people", "Imogen Farrar")
    dialog.show()
    QTest.keyClicks(dialog.words, words)
    return dialog


def press_escape(dialog: QDialog) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)


def test_a_comment_that_was_typed_is_not_gone_at_the_first_escape(window: Window) -> None:
    dialog = typed(window)
    press_escape(dialog)
    assert dialog.isVisible() and dialog.refusal.text() == UNKEPT
    assert dialog.words.toPlainText() == WORDS
    press_escape(dialog)
    assert not dialog.isVisible()


def test_what_is_typed_after_the_warning_is_warned_of_anew(window: Window) -> None:
    dialog = typed(window)
    press_escape(dialog)
    QTest.keyClicks(dialog.words, " And of teenagers?")
    press_escape(dialog)
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize("leave", [lambda dialog: dialog.cancel.click(), lambda dialog: dialog.main.click()])
def test_the_buttons_leave_at_once(window: Window, leave: Callable[[CommentDialog], None]) -> None:
    dialog = typed(window)
    leave(dialog)
    assert not dialog.isVisible()


def test_the_close_button_of_the_frame_asks_as_escape_does(window: Window) -> None:
    dialog = typed(window)
    assert not dialog.close()
    assert dialog.close()


def test_a_word_or_nothing_is_left_without_a_question(window: Window) -> None:
    for dialog in (typed(window, "Why?"), typed(window, "")):
        press_escape(dialog)
        assert not dialog.isVisible()
    asked = NameDialog(window, "Reviewer", "Professor Bartholomew Montgomery-Cholmondeley")
    asked.show()
    press_escape(asked)
    assert not asked.isVisible()


def test_an_entry_added_to_the_house_profile_is_not_gone_at_the_first_escape(window: Window) -> None:
    figure = Agreed(("tennis elbow",), "1 to 3%")

    def fill(dialog: QDialog) -> bool:
        dialog.about.setText(figure.about[0])  # type: ignore[attr-defined]
        dialog.figure.setText(figure.figure)  # type: ignore[attr-defined]
        return True

    dialog = HouseDialog(window, House(), lambda _: None, ask=fill)
    dialog.show()
    dialog.figures.add.click()
    press_escape(dialog)
    assert dialog.isVisible() and dialog.refusal.text() == UNKEPT
    press_escape(dialog)
    assert not dialog.isVisible()


def test_settings_that_were_changed_are_not_gone_at_the_first_escape(window: Window) -> None:
    dialog = SettingsDialog(window, window.settings.situation(), window.look)
    dialog.show()
    press_escape(dialog)
    assert not dialog.isVisible()
    dialog = SettingsDialog(window, window.settings.situation(), window.look)
    dialog.show()
    dialog.appearance.scheme.setCurrentIndex(dialog.appearance.scheme.findData(Scheme.DARK))
    press_escape(dialog)
    assert dialog.isVisible() and dialog.refusal.text() == UNKEPT
    press_escape(dialog)
    assert not dialog.isVisible()
