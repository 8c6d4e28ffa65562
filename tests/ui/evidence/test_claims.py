"""The tab Claims: every sentence that claims, with what backs it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from reviewer.desk.writing.ledger import BADGES
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import in_hand
from tests.ui.evidence.panes import TEXT, claims, click, sentences
from tests.ui.hands import opened


def test_the_claims_stand_in_the_order_of_the_text_with_what_backs_them(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = claims(window)
    assert sentences(pane)[:2] == ["Acupuncture relieves back pain.¹", "Acupuncture cures every sore back."]
    cells = [cell.text for cell in pane.table.rows.lines[1].cells]
    assert cells[1:4] == ["Promise", "Bare", ""]
    assert pane.table.rows.lines[1].cells[4].said == "Must fix"
    assert "bare" in pane.sentence.text()


def test_no_kind_of_source_is_broken_inside_its_word(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    table = claims(window).table
    words = table.fontMetrics()
    assert all(words.horizontalAdvance(word) + words.height() <= table.columnWidth(3) for badge in BADGES.values() for word in badge.split())


def test_a_filter_leaves_the_bare_ones_or_all(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = claims(window)
    pane.chips["bare"].click()
    assert "Acupuncture relieves back pain.¹" not in sentences(pane)
    assert "Acupuncture cures every sore back." in sentences(pane)
    pane.chips["all"].click()
    assert "We open at nine." in sentences(pane)
    pane.filter("answered")
    assert not pane.empty.isHidden()


def test_a_click_on_a_claim_selects_its_sentence_and_enter_goes_there(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = claims(window)
    click(pane, 1)
    assert in_hand(window) == "Acupuncture cures every sore back."
    assert window.focusWidget() is pane.table
    QTest.keyClick(pane.table, Qt.Key.Key_Up)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert in_hand(window).startswith("Acupuncture relieves back pain.")
    assert window.focusWidget() is window.view


def test_claims_are_sorted_by_a_click_on_a_column_and_by_a_key(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = claims(window)
    given = sentences(pane)
    pane.table.horizontalHeader().sectionClicked.emit(2)
    assert pane.shown[0].cover == "bare"
    assert pane.table.rows.headerData(2, Qt.Orientation.Horizontal) == "Cover ▲"
    pane.table.horizontalHeader().sectionClicked.emit(2)
    assert pane.shown[-1].cover == "bare"
    for _ in range(3):
        window.registry.run("sort_table")
    assert sentences(pane) == given
    assert pane.table.sorting[0] == -1


def test_the_claims_follow_the_cursor_and_the_text(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = claims(window)
    cursor = window.view.textCursor()
    cursor.setPosition(TEXT.index("cures"))
    window.view.setTextCursor(cursor)
    assert sentences(pane)[int(pane.table.currentIndex().row())] == "Acupuncture cures every sore back."
    window.view.moveCursor(QTextCursor.MoveOperation.Start)
    window.view.insertPlainText("Acupuncture helps.\n\n")
    window.catch_up()
    assert pane.table.key().endswith("Acupuncture cures every sore back."), "the sentence in hand stays in hand"
    cursor.setPosition(window.view.source.index("cures"))
    cursor.insertText("often ")
    window.catch_up()
    assert "Acupuncture often cures every sore back." in sentences(pane)


def test_claims_are_exported_for_a_spreadsheet(window: Window, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    file = tmp_path / "claims.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    window.registry.run("claims_csv")
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    assert {"Sentence": "Acupuncture cures every sore back.", "Cover": "Bare"}.items() <= rows[2].items()


def test_where_it_is_narrow_what_backs_a_claim_stands_below_it(window: Window, write: Write, qapp: QApplication) -> None:
    opened(window, write, TEXT)
    pane = claims(window)
    pane.table.setFixedWidth(900)
    qapp.processEvents()
    assert not pane.table.isColumnHidden(2)
    pane.table.setFixedWidth(260)
    qapp.processEvents()
    assert pane.table.isColumnHidden(2)
    pane.table.sort_by(2)
    assert pane.table.rows.headerData(0, Qt.Orientation.Horizontal) == "Sentence, by cover ▲"


def test_a_row_says_what_kind_of_source_backs_its_claim(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    cell = claims(window).table.rows.lines[0].cells[3]
    assert (cell.text, cell.said) == ("1 business", "Source 1, page of a care business")
