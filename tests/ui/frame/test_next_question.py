"""The checklist and the tab Review lead a reviewer from one question nobody answered to the next, and from the last to the signature and what comes after it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.model.judging import Checklist, Question, Verdict
from reviewer.model.review import Role
from reviewer.ui.dialogs.review.step import StepDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.review.course_sections import Standing
from reviewer.ui.review.questions_section import Asking, Judging
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.frame.next_steps import main, told
from tests.ui.review.hands import filled, press, signed


def question(nth: int) -> Question:
    """Return a question of that number."""
    return Question(f"q{nth}", f"Is question {nth} met?", "It matters.", "House style")
MANY = (Checklist("Every article", tuple(question(nth) for nth in range(14))),)
"""More questions than a window shows at once."""


def questions(window: Window) -> Judging:
    """Return the section of the questions."""
    return next(one for one in window.pages.side.review.sections if isinstance(one, Judging))


def asking(window: Window, words: str) -> Asking:
    """Return the question that has these words."""
    return next(row for row in questions(window).rows.values() if words in row.asks.text())


def test_the_checklist_leads_the_reviewer_to_the_first_question_nobody_answered(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr("reviewer.ui.parts.words.speech.announce", lambda _, sentence: spoken.append(sentence))
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    for known in MANY[0].questions[:10]:
        window.show_review(window.desk.questions.judge(known.id, Verdict.YES, by="Ben South"))
    assert "Judge the questions, then sign off\nSent for review by Ada North. 4 questions are left to judge." in told(window)
    assert main(window) == ["Next open question"]
    press(window.detail, "Next open question")
    qtbot.waitUntil(lambda: not window.evidence.turning)
    side = window.pages.side
    asked = asking(window, "question 10")
    assert asked.choices[Verdict.YES].hasFocus()
    assert spoken[-1] == "Is question 10 met? It matters. Standard: House style"
    view = side.review.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(asked.asks.geometry().translated(asked.mapTo(view, QPoint(0, 0)))))
    assert view.rect().contains(asked.choices[Verdict.NO].geometry().translated(asked.mapTo(view, QPoint(0, 0))))


def test_from_a_question_the_key_goes_to_the_next_one_and_round(window: Window, write: Write, qtbot: QtBot) -> None:
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    window.show_review(window.desk.questions.judge("q1", Verdict.YES, by="Ben South"))
    gone = []
    for _ in range(14):
        window.registry.run("next_question")
        qtbot.waitUntil(lambda: not window.evidence.turning)
        gone.append(next(name for name, row in questions(window).rows.items() if row.choices[Verdict.YES].hasFocus()))
    assert gone == ["q0", *(f"q{nth}" for nth in range(2, 14)), "q0"]


def test_where_every_question_is_answered_the_next_step_is_to_sign(window: Window, write: Write, qtbot: QtBot) -> None:
    window.desk.questions._read = lambda: (Checklist("Every article", (question(0),)),)
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    window.store.change(name="Ben South", role=str(Role.REVIEWER))
    window.questions.judge("q0", Verdict.YES, "")
    assert window.status.said.text() == "Answered “yes”. All questions are answered"
    assert "Sign off, or ask for changes\nSent for review by Ada North. Every question is answered." in told(window)
    assert main(window) == ["Sign off…"]
    window.registry.run("next_question")
    qtbot.waitUntil(lambda: not window.evidence.turning)
    assert window.status.said.text() == "Every question is answered"


def test_a_question_judged_with_no_leads_to_asking_for_changes(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.desk.questions._read = lambda: (Checklist("Every article", (question(0),)),)
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    window.show_review(window.desk.questions.judge("q0", Verdict.NO, "It leaves out the costs.", by="Ben South"))
    assert window.checklist.title.text() == "Not ready for sign-off"
    assert "“Is question 0 met?” is judged with no: It leaves out the costs." in told(window)
    assert main(window) == ["Ask for changes…"]
    asked: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, StepDialog)
        assert isinstance(dialog.note, QPlainTextEdit)
        asked.append(dialog.note.toPlainText())
        dialog.name.setText("Ben South")
        dialog.accept()

    answering(window, monkeypatch, look)
    press(window.detail, "Ask for changes…")
    assert asked == ["Is question 0 met? No: It leaves out the costs."]
    assert told(window).startswith("Changes asked\n"), "and the next step is told in place of the last"


def test_a_no_has_room_for_its_note_and_offers_to_keep_only_what_is_new(window: Window, write: Write, qtbot: QtBot) -> None:
    window.desk.questions._read = lambda: MANY
    window.store.change(name="Ben South", role=str(Role.REVIEWER))
    window.files.open(write())
    window.evidence.show(Tab.REVIEW)
    last = asking(window, "question 13")
    window.pages.side.review.bring(last)
    QApplication.processEvents()
    QTest.mouseClick(last.choices[Verdict.NO], Qt.MouseButton.LeftButton)
    view = window.pages.side.review.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(last.keep.geometry().translated(last.mapTo(view, QPoint(0, 0)))))
    assert last.note.hasFocus()
    QTest.keyClicks(last.note, "It leaves out the costs.")
    QTest.keyClick(last.note, Qt.Key.Key_Return)
    assert not last.keep.isVisible()
    QTest.keyClicks(last.note, " And the risks.")
    assert last.keep.isVisible()


def test_the_keyboard_stays_in_the_right_pane_when_another_tab_is_clicked(window: Window, write: Write, qtbot: QtBot) -> None:
    window.files.open(write())
    window.evidence.show(Tab.REVIEW)
    bar = window.pages.side.tabs
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    qtbot.waitUntil(lambda: not window.evidence.turning)
    assert window.focusWidget() is bar, "the list has nothing in it"


def test_who_judges_writes_as_the_reviewer_from_then_on(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    answering(window, monkeypatch, filled(Reviewer="Ben South"))
    window.questions.judge("q0", Verdict.YES, "")
    assert (window.store.now.name, window.store.now.role) == ("Ben South", "reviewer")


def test_after_a_signature_what_comes_next_is_in_view_with_the_keyboard(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    for known in MANY[0].questions:
        window.show_review(window.desk.questions.judge(known.id, Verdict.YES, by="Ben South"))
    window.evidence.show(Tab.REVIEW)
    tab = window.pages.side.review
    last = asking(window, "question 13")
    tab.bring(last)
    qtbot.waitUntil(lambda: tab.verticalScrollBar().value() > 0)
    last.choices[Verdict.YES].setFocus()
    answering(window, monkeypatch, signed)
    assert window.registry.run("sign")
    qtbot.waitUntil(lambda: tab.verticalScrollBar().value() < 20)
    here = window.focusWidget()
    assert isinstance(here, QPushButton)
    assert here.text() == "Export…"


def test_in_the_tab_review_the_first_step_is_the_next_question(window: Window, write: Write) -> None:
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    window.evidence.show(Tab.REVIEW)
    standing = next(one for one in window.pages.side.review.sections if isinstance(one, Standing))
    assert [made.text() for made in standing.findChildren(QPushButton) if made.property("look") == "primary"] == ["Next open question"]
    assert standing.reason.text() == "14 questions only a person can judge are not answered yet: see the tab Review."
