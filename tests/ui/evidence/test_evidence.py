"""Claims, sources and balance beside the draft, with the shipped rules."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.dialogs.name import NameDialog
from reviewer.ui.dialogs.sign import SignDialog
from reviewer.ui.dialogs.source import SourceDialog
from reviewer.ui.evidence.claims import Claims
from reviewer.ui.evidence.sources import Sources
from reviewer.ui.frame.side import Tab
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering, in_hand, tab_ring
from tests.ui.hands import opened
from tests.ui.shipped import desk, window

__all__ = ["desk", "window"]

TEXT = (
    "# Acupuncture for backs\n\nAcupuncture relieves back pain.¹ Acupuncture cures every sore back. We offer acupuncture.\n\n"
    "We open at nine.\n\nFootnotes:\n\n"
    "¹ Needles and back pain: what we know. Riverside Wellness Clinic. (2021, May 4). https://www.riversidewellness.com/blog/needles\n"
)
WHY = "I read the paper: it pools nine trials."


def claims(window: Window) -> Claims:
    """Turn to the claims."""
    window.registry.run("pane_claims")
    window.evidence._turns.finish()
    return window.pages.side.claims


def sources(window: Window) -> Sources:
    """Turn to the sources."""
    window.registry.run("pane_sources")
    window.evidence._turns.finish()
    return window.pages.side.sources


def sentences(pane: Claims) -> list[str]:
    """Return the sentences of the table as they stand."""
    return [claim.sentence for claim in pane.shown]


def selected(window: Window) -> str:
    """Return the words that are selected in the draft."""
    return in_hand(window)


def click(pane: Claims | Sources, row: int, column: int = 0) -> None:
    """Click a cell."""
    box = pane.table.visualRect(pane.table.rows.index(row, column))
    QTest.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


# Tabs


def test_a_tab_is_built_when_it_is_first_shown(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    assert not window.pages.side.has(Tab.CLAIMS)
    claims(window)
    assert window.pages.side.has(Tab.CLAIMS)
    assert not window.pages.side.has(Tab.BALANCE)


def test_tabs_turn_by_key_and_take_the_keyboard(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, TEXT)
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    window.evidence._turns.finish()
    assert window.pages.side.tab is Tab.CLAIMS
    assert window.focusWidget() is window.pages.side.claims.table
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.checklist.list


def test_f6_goes_through_the_tab_that_is_shown(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = claims(window)
    seen: list[QWidget | None] = []
    for _ in range(3):
        window.pages.step(1)
        seen.append(window.focusWidget())
    assert pane.table in seen
    assert window.view in seen


def test_f8_brings_the_checklist_back(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    claims(window)
    window.registry.run("next")
    assert window.pages.side.tab is Tab.CHECKLIST
    assert window.walk.key


def test_every_control_of_every_tab_has_a_name(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    for tab in Tab:
        window.evidence.show(tab)
        for widget in window.pages.side.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                spoken = QAccessible.queryAccessibleInterface(widget)
                assert spoken is not None
                assert spoken.text(QAccessible.Text.Name), (tab, type(widget).__name__)


@pytest.mark.parametrize("tab", [Tab.CLAIMS, Tab.SOURCES, Tab.BALANCE, Tab.REVIEW])
def test_the_tab_key_goes_through_a_tab_and_comes_round(window: Window, write: Write, tab: Tab) -> None:
    opened(window, write, TEXT)
    window.evidence.show(tab)
    seen = tab_ring(window)
    assert window.view in seen
    assert window.pages.side.tabs in seen


def test_a_row_is_spoken_whole_and_a_table_is_a_table(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    for pane, said in (
        (claims(window), "Must fix. Acupuncture cures every sore back. Promise, bare. Paragraph 2."),
        (sources(window), "Reference 1. Page of a care business, 1 use."),
    ):
        table = QAccessible.queryAccessibleInterface(pane.table)
        assert table is not None
        assert table.role() is QAccessible.Role.Table
        assert said in [table.child(number).text(QAccessible.Text.Name) for number in range(table.childCount())]


# Claims


def test_the_claims_stand_in_the_order_of_the_text_with_what_backs_them(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = claims(window)
    assert sentences(pane)[:2] == ["Acupuncture relieves back pain.¹", "Acupuncture cures every sore back."]
    cells = [cell.text for cell in pane.table.rows.lines[1].cells]
    assert cells[1:4] == ["Promise", "Bare", ""]
    assert pane.table.rows.lines[1].cells[4].said == "Must fix"
    assert "bare" in pane.sentence.text()


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
    assert selected(window) == "Acupuncture cures every sore back."
    assert window.focusWidget() is pane.table
    QTest.keyClick(pane.table, Qt.Key.Key_Up)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert selected(window).startswith("Acupuncture relieves back pain.")
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


# Sources


def test_a_source_tells_its_kind_why_and_where_it_is_used(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = sources(window)
    assert [cell.text for cell in pane.table.rows.lines[0].cells][2] == "Page of a care business"
    assert pane.table.rows.lines[0].cells[4].said == "1 use"
    click(pane, 0, 4)
    assert selected(window).startswith("Acupuncture relieves back pain.")


def correct(dialog: QDialog) -> None:
    """Fill the dialog in: a systematic review."""
    assert isinstance(dialog, SourceDialog)
    assert dialog.why.text() == "Choose another kind than it has."
    dialog.kind.setCurrentIndex(dialog.kind.findText("Systematic review"))
    assert dialog.why.text() == "The reason needs 20 more characters."
    dialog.reason.setPlainText(WHY)
    assert dialog.why.text() == "Type your name."
    dialog.name.setText("Ben South")
    dialog.main.click()


def test_a_reviewer_corrects_a_source_and_takes_it_back(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    pane = sources(window)
    titles = [row.title for row in window.checklist.listing.rows]
    assert "A care business's page is used as a source" in titles
    assert not window.registry.run("restore_source")
    answering(window, monkeypatch, correct, lambda dialog: _named(dialog, "Ben South"))
    assert window.registry.run("correct_source")
    assert [cell.text for cell in pane.table.rows.lines[0].cells][2] == "Systematic review (corrected)"
    assert "A care business's page is used as a source" not in [row.title for row in window.checklist.listing.rows]
    assert not pane.buttons["restore_source"].isHidden()
    assert window.registry.run("restore_source")
    assert [cell.text for cell in pane.table.rows.lines[0].cells][2] == "Page of a care business"
    assert "A care business's page is used as a source" in [row.title for row in window.checklist.listing.rows]


def _named(dialog: QDialog, name: str) -> None:
    assert isinstance(dialog, NameDialog)
    dialog.name.setText(name)
    dialog.main.click()


def test_a_corrected_source_is_named_where_the_draft_is_signed(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    sources(window)
    answering(window, monkeypatch, correct)
    window.registry.run("correct_source")
    assert window.review is not None
    dialog = SignDialog(window, window.review, lambda *_: None)
    words = " ".join(label.text() for label in dialog.findChildren(type(dialog.why)))
    assert "is a systematic review: I read the paper" in words


def test_a_draft_without_references_says_so(window: Window, write: Write) -> None:
    opened(window, write, "# Rest\n\nWe open at nine.\n")
    pane = sources(window)
    assert pane.empty.text() == "This draft names no source: it has no list of references, and no sentence links to a page."
    assert window.registry["correct_source"].reason() == "Choose a source in the tab Sources, or a finding about one."


def test_pages_the_text_links_to_are_sources_too_and_can_be_corrected(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = "[a report](https://www.riversidewellness.com/blog/needles)"
    opened(window, write, f"# Needles\n\nAcupuncture relieves back pain, says {link}.\n")
    pane = sources(window)
    assert [cell.text for cell in pane.table.rows.lines[0].cells][:3] == [
        "link",
        "https://www.riversidewellness.com/blog/needles",
        "Page of a care business",
    ]
    answering(window, monkeypatch, correct)
    assert window.registry.run("correct_source")
    assert [cell.text for cell in pane.table.rows.lines[0].cells][2] == "Systematic review (corrected)"
    assert not any("care business" in row.title for row in window.checklist.listing.rows)


def test_a_finding_about_a_source_can_be_met_by_correcting_it_there_and_then(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, TEXT)
    row = next(row for row in window.checklist.listing.rows if row.title == "A care business's page is used as a source")
    window.walk.choose(row.key)
    assert window.detail.told.commands == ("answer", "correct_source")
    assert window.detail.buttons["correct_source"].isEnabled()
    answering(window, monkeypatch, correct)
    window.detail.buttons["correct_source"].click()
    assert window.review is not None
    assert window.review.report.references[0].rung == "R2"


# Balance


def test_a_filled_cell_leads_to_its_sentence_and_an_open_one_to_its_card(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    window.registry.run("pane_balance")
    window.evidence._turns.finish()
    pane = window.pages.side.balance
    assert [line.cells[1].text for line in pane.table.rows.lines][:2] == ["2 sentences", "Not said"]
    pane.table.choose("benefit", 1)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert selected(window).startswith("Acupuncture relieves back pain.")
    pane.table.choose("harm", 1)
    assert pane.table.rows.lines[1].cells[1].said == "Harm, acupuncture: not said. Which risks and side effects does it have?"
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert window.pages.side.tab is Tab.CHECKLIST
    assert window.detail.told.over.endswith("SA001")


def test_a_page_that_recommends_nothing_has_no_grid(window: Window, write: Write) -> None:
    opened(window, write, "# Rest\n\nWe open at nine.\n")
    window.registry.run("pane_balance")
    window.evidence._turns.finish()
    assert not window.pages.side.balance.empty.isHidden()


def test_a_source_is_called_by_its_title_before_its_many_authors(window: Window, write: Write) -> None:
    entry = "Lindqvist A, Ferreira B, Osei C, Varga D, Moreau E, et al. Supervised exercise for sore elbows. J Invented Med. 2021;3(2):1-9."
    opened(window, write, f"# Elbows\n\nExercise eases pain of the elbow.[1]\n\n## References\n\n[1] {entry}\n")
    assert sources(window).table.rows.lines[0].cells[1].text == "Supervised exercise for sore elbows. Lindqvist A et al., 2021"
    assert any(entry in one.text() for one in sources(window).findChildren(QLabel)), "below the table stands the entry as it was written"
