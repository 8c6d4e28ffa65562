"""Dashboards: what a person sees of many drafts, and does there with keys and buttons."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.desk.library.board import Stand
from reviewer.ui.library.board import Board
from reviewer.ui.library.figures import Chart
from reviewer.ui.looks.theme import Look, Scheme, resolve
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import rested
from tests.ui.gaps import gaps
from tests.ui.hands import many

PLAIN = CLEAN + "\nAsk your clinician what to do when it still hurts after a week of rest.\n"
WORK = "# Knees\n\nIt cures knees.\n\nIt cures ankles, too.\n\nIt usually helps.\n"
BOUND = 0.5
"""Seconds of work the window may do in a row in a test: far above what was measured, for the machine may be a slow one."""


@pytest.fixture
def folder(write: Write) -> Path:
    """A folder of three drafts, of which one has nothing in it."""
    write(PLAIN)
    write("", "empty.md")
    return write(WORK, "knees.md").parent


def press(window: Window, words: str) -> None:
    """Press the button a person sees under these words."""
    buttons = [made for made in window.findChildren(QPushButton) if made.isVisible() and made.accessibleName() == words]
    assert len(buttons) == 1, words
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def done(window: Window, qtbot: QtBot) -> None:
    """Wait until a folder is checked: where the machine is slow, the check itself begins some turns after it was asked for."""
    qtbot.waitUntil(lambda: not window.boards.turns.busy and not window.boards.jobs.running, timeout=30_000)


def checked(window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Board:
    """Check a folder from the first page, and wait until it is done."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    press(window, "Check a folder…")
    done(window, qtbot)
    assert window.boards.shown
    return window.boards.board


def test_a_folder_is_checked_from_the_first_page(window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    board = checked(window, folder, qtbot, monkeypatch)
    assert board.sentence.text() == "3 drafts: 1 needs work, 1 ready for sign-off, 1 could not be checked. 2 must-fix cards are open."
    assert [row.file for row in board.rows] == ["ankle.md", "empty.md", "knees.md"]
    said = [board.table.rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said[2] == "Needs work. Knees. 2 must-fix cards, 1 should-fix card, 3 bare claims, 0 weak sources."
    assert "empty.md is empty" in said[1]
    assert window.status.said.text() == "Checked 3 drafts, 1 draft could not be read, nothing sent online"


def test_how_far_the_check_is_stands_in_the_status_line(window: Window, folder: Path, qtbot: QtBot) -> None:
    seen: list[str] = []
    window.boards._said.connect(lambda _: seen.append(window.status.said.text()))
    window.boards.folder(folder)
    assert window.status.cancel.isVisible()
    done(window, qtbot)
    assert "Checking 1 of 3: ankle.md" in seen
    assert not window.status.cancel.isVisible()


def test_cancel_keeps_what_is_done_and_says_so(window: Window, write: Write, qtbot: QtBot) -> None:
    write(PLAIN, "a.md")
    path = write(PLAIN + "\nThis never ends.\n", "b.md")
    window.boards.folder(path.parent)
    qtbot.waitUntil(lambda: bool(window.boards._rows), timeout=30_000)
    press(window, "Cancel")
    qtbot.waitUntil(lambda: not window.boards.jobs.running, timeout=10_000)
    board = window.boards.board
    assert board.note.text() == "Stopped: 1 of 2 drafts checked. The others are not in the list."
    assert [row.file for row in board.rows] == ["a.md"]


def test_a_process_that_dies_is_told_in_its_row(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    write(PLAIN + "\nPlease end this process.\n", "a.md")
    board = checked(window, write(PLAIN, "b.md").parent, qtbot, monkeypatch)
    assert [row.stand for row in board.rows] == [Stand.UNKNOWN, Stand.READY]
    assert "was ended" in board.rows[0].why


def test_enter_and_a_double_click_open_the_draft(window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    board = checked(window, folder, qtbot, monkeypatch)
    assert board.table.hasFocus()
    QTest.keyClick(board.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(board.table, Qt.Key.Key_Return)
    rested(window)
    assert window.review is not None
    assert window.review.title == "Knees"
    assert window.stack.currentWidget() is window.pages
    board = checked_again(window, folder, qtbot)
    place = board.table.visualRect(board.table.rows.index(0, 0)).center()
    QTest.mouseClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.boards.shown
    QTest.mouseDClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    rested(window)
    assert window.review.title == "Ankles"


def checked_again(window: Window, folder: Path, qtbot: QtBot) -> Board:
    """Check a folder while a draft is open."""
    assert window.boards.folder(folder)
    done(window, qtbot)
    return window.boards.board


def test_escape_and_the_button_lead_back(window: Window, folder: Path, write: Write, qtbot: QtBot) -> None:
    board = checked_again(window, folder, qtbot)
    QTest.keyClick(board.table, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.start
    window.files.open(write())
    checked_again(window, folder, qtbot)
    assert window.header.title.text() == f"Folder {folder.name}"
    assert window.registry["find"].reason() == "A dashboard is shown. Go back to the draft first."
    press(window, "Back")
    assert window.stack.currentWidget() is window.pages
    assert window.header.title.text() == "Ankles"
    assert window.registry["find"].reason() == ""


def test_going_back_while_a_folder_is_checked_ends_the_check(window: Window, write: Write, qtbot: QtBot) -> None:
    window.boards.folder(write(PLAIN + "\nThis never ends.\n", "b.md").parent)
    QTest.keyClick(window.boards.board.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.boards.jobs.running, timeout=10_000)
    assert window.stack.currentWidget() is window.start
    assert not window.status.cancel.isVisible()


def test_words_and_chips_filter_and_what_is_hidden_is_counted(window: Window, folder: Path, qtbot: QtBot) -> None:
    board = checked_again(window, folder, qtbot)
    press(window, "Show must fix open, 1")
    assert [row.title for row in board.rows] == ["Knees"]
    QTest.keyClicks(board.field, "ankle")
    assert board.empty.text() == "All 3 drafts are hidden by filters."
    press(window, "3 hidden by filters. Show all")
    assert len(board.rows) == 3


def test_a_column_sorts_by_click_and_by_key(window: Window, folder: Path, qtbot: QtBot) -> None:
    board = checked_again(window, folder, qtbot)
    head = board.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(3) + 5, head.height() // 2)
    for _ in range(2):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [row.must for row in board.rows] == [2, 0, None]
    board.table.sort_by(-1)
    window.registry.run("sort_table")
    assert window.status.said.text() == "Sorted by draft"


def test_every_chart_says_what_it_shows(window: Window, folder: Path, qtbot: QtBot) -> None:
    board = checked_again(window, folder, qtbot)
    assert [chart.accessibleName() for chart in board.findChildren(Chart)] == [
        "Drafts by state: Could not check 1; Needs work 1; Ready for sign-off 1.",
        "Open must-fix cards: Knees 2.",
        "What backs the claims: Claims backed 0; Bare claims 3; Weak sources 0.",
        "Reviews due: None: a review falls due some months after an approval.",
    ]


def test_charts_can_be_told_apart_without_colour(window: Window, folder: Path, qtbot: QtBot) -> None:
    chart = checked_again(window, folder, qtbot).charts.charts[0]
    grey = chart.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    shades = {grey.pixelColor(x, y).value() // 32 for x in range(0, grey.width(), 2) for y in range(0, grey.height(), 2)}
    assert len(shades) > 2
    assert len({(bar.fill, bar.sign) for bar in chart.figure.bars}) == len(chart.figure.bars)


def test_what_is_shown_can_be_exported(
    window: Window, folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked_again(window, folder, qtbot)
    target = tmp_path / "table.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(window, "Export as CSV…")
    written = target.read_text(encoding="utf-8-sig").splitlines()
    assert written[0].startswith("Draft,File,State,Must fix")
    assert len(written) == 4
    assert window.status.said.text() == "Exported 3 drafts to table.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "such" / "table.csv"), ""))
    press(window, "Export as CSV…")
    assert "table.csv" in window.boards.board.note.text()


def test_the_dashboard_of_the_library_shows_every_draft_it_knows(window: Window, write: Write) -> None:
    window.files.open(write(PLAIN))
    window.files.open(write(WORK, "knees.md"))
    window.registry.run("library_board")
    window.boards.turns.finish()
    board = window.boards.board
    assert {row.title for row in board.rows} == {"Knees", "Ankles"}
    board.table.sort_by(0, down=False)
    board.table.choose(board.table.standing()[0])
    QTest.keyClick(board.table, Qt.Key.Key_Return)
    assert window.review is not None
    assert window.review.title == "Ankles"


def test_a_folder_without_drafts_changes_nothing(window: Window, write: Write, tmp_path: Path) -> None:
    window.files.open(write())
    (tmp_path / "nothing").mkdir()
    assert not window.boards.folder(tmp_path / "nothing")
    assert "There is no draft in the folder" in window.notices.topics() or "trouble" in window.notices.topics()
    assert window.stack.currentWidget() is window.pages


@pytest.mark.parametrize(("percent", "size"), [(100, (1440, 900)), (200, (1440, 900)), (100, (1024, 640))])
def test_the_dashboard_fits_the_window(window: Window, folder: Path, qtbot: QtBot, percent: int, size: tuple[int, int]) -> None:
    window.resize(*size)
    board = checked_again(window, folder, qtbot)
    try:
        window.appearance.wear(Look(resolve(Scheme.LIGHT), percent))
        qtbot.wait(50)
        assert (window.width(), window.height()) == size
        assert board.table.height() >= 2 * board.table.rowHeight(0)
    finally:
        window.appearance.wear(Look(resolve(Scheme.LIGHT), 100))


def test_the_window_answers_while_a_folder_is_checked(window: Window, write: Write, qtbot: QtBot) -> None:
    for number in range(30):
        path = write(f"# Draft {number}\n\n" + "It cures knees.\n\n" * 20, f"{number:02}.md")
    with gaps(lambda: qtbot.waitUntil(lambda: not window.boards.jobs.running, timeout=60_000)) as measured:
        window.boards.folder(path.parent)
    assert len(window.boards.board.rows) == 30
    assert measured.busiest < BOUND


def test_a_window_that_stands_still_is_noticed(window: Window, qtbot: QtBot) -> None:
    with gaps(lambda: qtbot.wait(10)) as measured:
        until = time.thread_time() + BOUND + 0.1
        while time.thread_time() < until:
            pass
    assert measured.busiest > BOUND


def test_the_words_of_the_table_begin_where_those_above_it_do(window: Window, write: Write, qtbot: QtBot) -> None:
    assert window.files.open(write(PLAIN))
    assert window.registry.run("library_board")
    board = window.boards.board
    qtbot.waitUntil(lambda: bool(board.rows) and board.table.isVisible() and not window.boards.turns.busy)
    head = board.table.horizontalHeader()
    image = head.grab().toImage()
    paper = image.pixelColor(image.width() - 2, 4).lightness()
    inked = min(x for x in range(image.width()) for y in range(image.height() - 4) if image.pixelColor(x, y).lightness() < paper - 60)
    assert abs(head.mapTo(board, QPoint(inked, 0)).x() - board.sentence.mapTo(board, QPoint(0, 0)).x()) <= 3


def test_rows_of_short_titles_take_one_line_and_grow_where_one_needs_two(window: Window, write: Write, qtbot: QtBot) -> None:
    many(window, write, 3)
    window.registry.run("library_board")
    table = window.boards.board.table
    qtbot.waitUntil(lambda: len(window.boards.board.rows) == 3 and not window.boards.turns.busy)
    line = table.fontMetrics().lineSpacing()
    assert table.rowHeight(0) < 2 * line
    window.boards.back()
    assert window.files.open(write(f"# {'A draft with a very long title indeed ' * 6}\n\nRest helps.\n", "long.md"))
    rested(window)
    window.registry.run("library_board")
    qtbot.waitUntil(lambda: len(window.boards.board.rows) == 4 and not window.boards.turns.busy)
    assert table.rowHeight(0) > 2 * line
