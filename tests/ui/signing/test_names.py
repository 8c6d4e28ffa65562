"""What stands in a field for a name is what is signed: nothing in it turns the words round, and no byline is endless."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.review.people import LONGEST
from reviewer.ui.dialogs.review.comment import CommentDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened

TURNED = "Desmond \u202eetnedrutS\u202c\u200b Achterberg"
PLAIN = "Desmond etnedrutS Achterberg"


def test_letters_that_turn_a_signers_name_or_credentials_are_not_taken(window: Window, write: Write, qapp: QApplication) -> None:
    dialog = SignDialog(window, opened(window, write), lambda *_: None, TURNED, "MD\u2066")
    assert (dialog.reviewer.text(), dialog.reviewer_credentials.text()) == (PLAIN, "MD")
    qapp.clipboard().setText(TURNED)
    dialog.author.clear()
    dialog.author.paste()
    assert dialog.author.text() == PLAIN


def test_a_field_for_a_name_has_room_for_a_byline_and_no_more(window: Window) -> None:
    dialog = CommentDialog(window, "For most people", "n" * 10_000)
    assert len(dialog.name.text()) == LONGEST


def test_a_name_can_be_typed_with_its_spaces_and_mended_in_its_middle(window: Window) -> None:
    dialog = CommentDialog(window, "For most people")
    QTest.keyClicks(dialog.name, "Jane Roe")
    dialog.name.setCursorPosition(4)
    dialog.name.insert("\u202e Q.")
    assert (dialog.name.text(), dialog.name.cursorPosition()) == ("Jane Q. Roe", 7)
