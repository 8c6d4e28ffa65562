"""The library in the left pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.desk.values import LibraryEntry
from reviewer.model.review import Role
from reviewer.ui.library.shelf_lines import Line
from reviewer.ui.library.shelf_list import wrapped
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import away, rested
from tests.ui.hands import many, opened

SMALL = "# Knees\n\nMove early and gently.\n"


def spoken(window: Window) -> list[str]:
    """Return what the rows of the library say."""
    model = window.pages.shelf.model
    return [str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def waited(window: Window, qtbot: QtBot, words: str) -> None:
    """Wait until a row of the library has these words."""
    qtbot.waitUntil(lambda: any(words in row for row in spoken(window)))


def pick(window: Window, title: str) -> None:
    """Click the row of a draft."""
    shelf = window.pages.shelf
    row = next(n for n, line in enumerate(shelf.model.lines) if isinstance(line, Line) and title in line.title)
    index = shelf.model.index(row)
    shelf.list.scrollTo(index)
    QTest.mouseClick(shelf.list.viewport(), Qt.MouseButton.LeftButton, pos=shelf.list.visualRect(index).center())


def test_the_open_draft_stands_in_the_library_with_what_it_needs(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write)
    waited(window, qtbot, "Open here. Draft. 3 must fix.")
    assert spoken(window)[0] == "Needs your work"


def test_a_click_opens_another_draft_and_marks_it(window: Window, write: Write, qtbot: QtBot) -> None:
    window.files.open(write(SMALL, "knees.md"))
    opened(window, write)
    waited(window, qtbot, "Knees. Draft. Ready to sign.")
    pick(window, "Knees")
    assert window.header.title.text() == "Knees"
    assert window.view.hasFocus()
    waited(window, qtbot, "Knees. Open here.")


def test_a_draft_that_is_called_otherwise_now_is_listed_so_before_it_is_saved(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, SMALL)
    waited(window, qtbot, "Knees. Open here.")
    window.view.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    QTest.keyClicks(window.view, " at work")
    waited(window, qtbot, "Knees at work. Open here.")


def test_enter_opens_and_the_panes_are_reached_by_key(window: Window, write: Write, qtbot: QtBot) -> None:
    window.files.open(write(SMALL, "knees.md"))
    opened(window, write)
    waited(window, qtbot, "Knees. Draft")
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.shelf.list.hasFocus()
    QTest.keyClick(window.pages.shelf.list, Qt.Key.Key_Down)
    QTest.keyClick(window.pages.shelf.list, Qt.Key.Key_Return)
    assert window.header.title.text() == "Knees"


def test_text_in_no_file_is_asked_about_before_another_draft_opens(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open(write(SMALL, "knees.md"))
    opened(window, write)
    waited(window, qtbot, "Knees. Draft")
    QTest.keyClicks(window.view, "New words. ")
    monkeypatch.setattr(window.files, "ask_close", lambda _: "")
    pick(window, "Knees")
    assert window.header.title.text() != "Knees"
    monkeypatch.setattr(window.files, "ask_close", lambda _: "keep")
    pick(window, "Knees")
    assert window.header.title.text() == "Knees"
    waited(window, qtbot, "unsaved text kept")


def test_an_answer_is_seen_in_the_library(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Ankles\n\nRest cures ankles.\n")
    waited(window, qtbot, "1 must fix")
    found = window.desk.review.report.findings[0].fingerprint
    window.show_review(
        window.desk.decisions.answer([found], reason="common", explanation="It does, as every walker knows.", by="Ben South", role=Role.REVIEWER)
    )
    waited(window, qtbot, "Ready to sign")


def test_a_draft_whose_answers_wait_is_listed_with_what_waits_for_a_reviewer(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, "# Ankles\n\nRest cures ankles.\n")
    waited(window, qtbot, "1 must fix")
    found = window.desk.review.report.findings[0].fingerprint
    window.show_review(
        window.desk.decisions.answer([found], reason="common", explanation="It does, as every walker knows.", by="Ada North", role=Role.AUTHOR)
    )
    waited(window, qtbot, "Ready for the reviewer")
    assert spoken(window)[0] == "Waiting for a reviewer"


def test_an_approved_draft_is_not_listed_as_approved_after_an_edit_that_is_not_saved(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, CLEAN)
    window.show_review(window.desk.decisions.sign(author="Ada North", reviewer="Ben South", reviewer_credentials="MD"))
    waited(window, qtbot, "Open here. Approved")
    QTest.keyClicks(window.view, "New words. ")
    waited(window, qtbot, "Approval ended")
    assert "approval ended" in window.header.chip.text()
    assert not [row for row in spoken(window) if "Approved" in row]


def test_typing_never_reads_the_library(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write)
    waited(window, qtbot, "Open here")
    read: list[str] = []

    def library() -> tuple[LibraryEntry, ...]:
        read.append("library")
        return ()

    monkeypatch.setattr(window.desk.shelf, "drafts", library)
    QTest.keyClicks(window.view, "Rest")
    assert not read


def test_a_draft_whose_file_is_gone_is_named_so_and_can_be_taken_off(window: Window, write: Write, qtbot: QtBot) -> None:
    gone = write(SMALL, "knees.md")
    window.files.open(gone)
    opened(window, write)
    gone.unlink()
    window.shelves.refresh()
    assert "Knees. Draft. File gone; kept text opens." in spoken(window)
    window.pages.go_to(0)
    shelf = window.pages.shelf
    shelf.list.setCurrentIndex(shelf.model.index(2))
    QTest.keyClick(shelf.list, Qt.Key.Key_Delete)
    assert not any("Knees" in row for row in spoken(window))


def test_the_menu_of_a_row_opens_it_or_takes_it_off_the_list(window: Window, write: Write, qtbot: QtBot) -> None:
    window.files.open(write(SMALL, "knees.md"))
    opened(window, write)
    window.shelves.refresh()
    shelf = window.pages.shelf
    line = next(line for line in shelf.model.lines if isinstance(line, Line) and line.title == "Knees")
    menu = shelf.menu(line)
    assert [action.text() for action in menu.actions()] == ["Open", "Remove from list"]
    menu.actions()[1].trigger()
    assert not any("Knees" in row for row in spoken(window))


def test_a_filter_appears_where_there_are_many(window: Window, write: Write, qtbot: QtBot) -> None:
    many(window, write, 5)
    window.shelves.refresh()
    assert not window.pages.shelf.words.isVisible()
    many(window, write, 14)
    window.shelves.refresh()
    assert window.pages.shelf.words.isVisible()
    QTest.keyClicks(window.pages.shelf.words, "number 11")
    assert [row for row in spoken(window) if "number" in row] == ["Draft number 11. Draft. Ready to sign."]
    window.pages.shelf.words.setText("zebra")
    assert window.pages.shelf.empty.text() == "No draft has these words in its title."


def test_library_and_outline_fold_and_that_is_remembered(window: Window, write: Write, qtbot: QtBot, look: Look) -> None:
    opened(window, write)
    window.shelves.refresh()
    window.pages.shelf.heading.click()
    assert not window.pages.shelf.list.isVisible()
    assert window.outline.list.isVisible()
    assert window.outline.height() > window.pages.left.height() * 0.8
    window.outline.heading.click()
    window.pages.shelf.heading.click()
    assert window.pages.shelf.height() > window.pages.left.height() * 0.8
    store = Store(None)
    store.change(left=window.store.now.left)
    again = Window(window.desk, store, look=look)
    assert not again.outline.heading.opened
    assert again.pages.shelf.heading.opened
    away(again)


def test_a_setting_nobody_can_read_leaves_both_open(window: Window) -> None:
    window.pages.left.restore("garbage")
    window.pages.left.restore("x y z")
    assert window.pages.shelf.heading.opened
    assert window.outline.heading.opened


@pytest.mark.parametrize(("percent", "width", "height"), [(200, 1440, 900), (100, 1024, 640)])
def test_where_there_is_no_room_the_left_pane_lies_over_the_draft(
    qapp: QApplication, window: Window, write: Write, qtbot: QtBot, look: Look, percent: int, width: int, height: int
) -> None:
    window.appearance.wear(Look(look.tokens, percent))
    window.resize(width, height)
    opened(window, write)
    qapp.processEvents()
    assert not window.pages.shelf.isVisible()
    window.view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.shelf.isVisible()
    assert window.pages.left.mapTo(window.pages, window.pages.left.rect().topLeft()).x() == 0
    assert window.minimumSizeHint().width() <= width
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.pages.shelf.isVisible()
    assert window.view.hasFocus()
    window.pages.go_to(0)
    window.checklist.list.setFocus()
    assert not window.pages.shelf.isVisible()
    window.appearance.wear(look)


def test_titles_take_two_lines_at_most(look: Look, qapp: QApplication) -> None:
    font = QFont(qapp.font())
    assert wrapped("Short", font, 200) == ["Short"]
    long = wrapped("How a long walk in the evening helps some people to fall asleep and to stay so for longer", font, 160)
    assert len(long) == 2
    assert long[1].endswith("…")


def test_without_a_draft_in_the_library_the_pane_says_what_it_is_for(window: Window) -> None:
    assert window.pages.shelf.empty.text() == "Drafts you open are listed here, with what each still needs."


def test_a_draft_that_is_opened_is_in_view_in_a_long_library(window: Window, write: Write, qtbot: QtBot) -> None:
    many(window, write, 25)
    window.shelves.refresh()
    first = next(one for one in window.desk.shelf.drafts() if one.title == "Draft number 0")
    assert first.path is not None and window.files.open(first.path)
    rested(window)
    window.shelves.refresh()
    QApplication.processEvents()
    shelf = window.pages.shelf
    row = shelf.model.index(shelf.model.row_of(first.id))
    assert shelf.list.viewport().rect().contains(shelf.list.visualRect(row).center())
