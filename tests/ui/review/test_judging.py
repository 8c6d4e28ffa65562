"""Questions only a person can judge: answered in the tab Review, and shown where a draft is signed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from reviewer.model.judging import Checklist, Question, Verdict
from reviewer.model.review import State
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.review.questions_section import Judging
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import answering
from tests.ui.review.hands import filled, press, section, signed, words

FAIR = Question("fair", "Is it fair to the reader?", "Readers weigh.", "House style")


def test_a_reviewer_judges_a_question_and_only_then_signs(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.desk.questions._read = lambda: (Checklist("Every article", (FAIR,)),)
    window.files.open(write())
    judging = section(window, Judging)
    assert "Is it fair to the reader?" in words(judging) and "Readers weigh. Standard: House style" in words(judging)
    assert window.registry["sign"].reason() == "1 question only a person can judge is not answered yet: see the tab Review."
    answering(window, monkeypatch, filled(Reviewer="Ben South"), signed)
    press(judging, "No")
    assert window.review is not None and not window.review.judged
    note = next(one for one in judging.findChildren(QLineEdit) if one.isVisible())
    assert not next(one for one in judging.findChildren(QPushButton) if one.text() == "Keep this no").isEnabled()
    QTest.keyClicks(note, "It leaves out the costs.")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert "is judged with no, by Ben South: It leaves out the costs." in window.registry["sign"].reason()
    press(judging, "Yes")
    assert "Answered by Ben South" in words(judging)
    assert window.registry.run("sign")
    assert window.review.state is State.APPROVED
    window.view.setPlainText(CLEAN + "\nMore.\n")
    window.catch_up()
    assert "Answered “yes” for an earlier text by Ben South" in words(judging)
    assert judging.findChildren(QPushButton)[0].accessibleName() == "Questions to judge, 1 of 1 left"


def test_what_was_judged_stands_in_the_sign_off_dialog(window: Window, write: Write) -> None:
    window.desk.questions._read = lambda: (Checklist("Every article", (FAIR,)),)
    window.files.open(write())
    window.show_review(window.desk.questions.judge("fair", Verdict.YES, by="Ben South"))
    assert window.review is not None
    dialog = SignDialog(window, window.review, lambda *_: None, judged=window.desk.questions.asked())
    dialog.show()
    assert "Judged by Ben South, and signed with the text:\n•\nIs it fair to the reader? Yes." in words(dialog)
