"""What is said aloud when something has been done, through the one way by which anything is said; and what rows say of themselves."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reviewer.ui.dialogs.review.answer import AnswerDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.parts.words import speech
from scripts.stage import FAULTY, Stage
from tests.access.controls import twice_keyed_menus

ROW = re.compile(r"^(Must fix|Should fix|Consider|Passed|Answered|Could not check)\. .+[.”]$")
PLACE = re.compile(r"\. Paragraphs? \d+(?:, \d+)*\.(?: .*)?$")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was announced, in its order."""
    said: list[str] = []
    monkeypatch.setattr(speech, "announce", lambda _, sentence: said.append(sentence))
    return said


def test_f8_says_the_finding_it_goes_to_and_reaches_them_all(stage: Stage, heard: list[str]) -> None:
    window = stage.lay(FAULTY)
    window.checklist.list.setFocus()
    carets, wanted = set[int](), len(window.walk.stops)
    for _ in range(wanted):
        QTest.keyClick(window, Qt.Key.Key_F8)
        carets.add(window.view.offset())
    assert len(heard) == wanted
    assert len(set(heard)) > wanted // 2
    assert all(ROW.match(sentence) for sentence in heard), heard
    assert len(carets) > wanted // 3


def test_a_check_that_is_done_says_how_the_draft_stands(stage: Stage, heard: list[str], qtbot: QtBot) -> None:
    window = stage.lay(FAULTY)
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.pace.resting, timeout=30_000)
    assert "Not ready for sign-off" in heard


def test_a_fix_that_is_made_is_said(stage: Stage, heard: list[str]) -> None:
    window = stage.lay(FAULTY)
    for _ in range(60):
        window.walk.next()
        if not window.registry.why("fix"):
            break
    heard.clear()
    assert window.registry.run("fix")
    assert heard
    window.registry.run("undo")


def test_an_answer_that_is_given_is_said(stage: Stage, heard: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    window = stage.lay(FAULTY)
    for _ in range(60):
        window.walk.next()
        if not window.registry.why("answer"):
            break

    def give(dialog: QDialog) -> bool:
        assert isinstance(dialog, AnswerDialog)
        dialog.reason.setCurrentIndex(1)
        dialog.explanation.setPlainText("It is common knowledge and every textbook has it.")
        dialog.name.setText("Ada North")
        dialog.accept()
        return True

    monkeypatch.setattr(window, "ask", give)
    heard.clear()
    assert window.registry.run("answer")
    assert any("nswer" in sentence for sentence in heard), heard


def test_rows_of_the_checklist_speak_severity_title_and_place(stage: Stage) -> None:
    window = stage.lay(FAULTY)
    model = window.checklist.model
    rows = [str(model.data(model.index(at), Qt.ItemDataRole.AccessibleTextRole)) for at in range(model.rowCount())]
    cards = [row for row in rows if ROW.match(row)]
    assert len(cards) >= 15
    assert all(PLACE.search(row) for row in cards if not row.startswith("Passed")), cards


@pytest.mark.parametrize("tab", [Tab.CLAIMS, Tab.SOURCES, Tab.BALANCE])
def test_cells_of_the_tables_say_something(stage: Stage, tab: Tab) -> None:
    window = stage.lay(FAULTY)
    window.evidence.show(tab)
    stage.settle()
    side = window.pages.side
    table = {Tab.CLAIMS: side.claims.table, Tab.SOURCES: side.sources.table}.get(tab)
    model = table.model() if table is not None else side.balance.table.model()
    for row in range(min(model.rowCount(), 10)):
        said = [model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole) for column in range(model.columnCount())]
        assert any(said), row


def test_mnemonics_are_unique_in_the_menus_as_they_are_built(stage: Stage) -> None:
    assert twice_keyed_menus(stage.window.menuBar()) == []
    bar = stage.window.menuBar()
    extra = bar.addMenu("&Zoo")
    extra.addAction("&Ape")
    extra.addAction("&Ant")
    extra.addAction("Bee")
    assert len(twice_keyed_menus(bar)) == 2, "the control: a letter twice and a line without one"
    bar.removeAction(extra.menuAction())
    extra.deleteLater()
    QCoreApplication.processEvents()


def test_the_ring_goes_from_left_to_middle_to_right_and_back_out_of_the_text(stage: Stage) -> None:
    window = stage.lay(FAULTY)
    window.activateWindow()
    pages = window.pages
    pages.outline.list.setFocus()
    seen = [window.outline.list]
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here in (window.view, window.checklist.list):
            seen.append(here)  # type: ignore[arg-type]
        if here is window.checklist.list:
            break
    assert seen == [window.outline.list, window.view, window.checklist.list]
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is not window.view
