"""The draft in the window says, letter for letter, what the source says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk
from reviewer.model.finding import Edit
from reviewer.model.span import Place
from reviewer.ui.draft.bubbles import Bubbles
from reviewer.ui.draft.draft_view import DraftView
from reviewer.ui.looks.theme import Look
from reviewer.ui.looks.tokens import LIGHT
from reviewer.ui.values.positions import units
from reviewer.ui.values.scene import Scene
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened

TEXT = "# Ankles 😀\n\nRest\u00a0helps a sprained ankle, and it was said twice.\n\nMove early. It usually heals, as it must.\n"


@pytest.fixture
def view(qtbot: QtBot, look: Look, desk: Desk, write: Write) -> DraftView:
    """A view of TEXT with two marks in it."""
    made = DraftView(look)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.take(Scene(desk.open(write(TEXT))))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_no_break_space_and_an_emoji_survive_typing_beside_them(view: DraftView, qtbot: QtBot) -> None:
    view.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(view.edited):
        QTest.keyClicks(view, "x")
    assert view.source == TEXT + "x"


def test_the_lines_of_a_short_draft_end_inside_its_page_from_the_first(view: DraftView) -> None:
    line = view.document().findBlockByNumber(2).layout().lineAt(0)
    assert line.isValid()
    assert line.x() + line.width() <= view.viewport().width()


def test_undo_brings_back_the_very_text(view: DraftView, qtbot: QtBot) -> None:
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert view.source == ""
    view.undo()
    assert view.source == TEXT


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.text(alphabet="ab\u00a0😀\n", max_size=4), st.booleans()), max_size=8))
def test_whatever_is_edited_and_undone_widget_and_source_agree(view: DraftView, steps: list[tuple[float, float, str, bool]]) -> None:
    for first, last, put, back in steps:
        cursor = view.textCursor()
        source = view.source
        cursor.setPosition(units(source[: round(first * len(source))]))
        cursor.setPosition(units(source[: round(last * len(source))]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(put)
        if back:
            view.undo()
        assert view.source == view.document().toRawText().replace("\u2029", "\n")


def test_an_edit_of_the_source_is_one_step_of_undo(view: DraftView) -> None:
    at = TEXT.index("twice")
    view.apply([Edit(2, 8, "Feet"), Edit(at, at + 5, "once")])
    assert view.source == TEXT.replace("Ankles", "Feet").replace("twice", "once")
    view.undo()
    assert view.source == TEXT


def test_a_passage_behind_an_emoji_is_shown_exactly_and_not_selected(view: DraftView, desk: Desk) -> None:
    finding = desk.review.report.findings[0]
    view.reveal(finding.place)
    passage = view.passage()
    assert passage is not None and TEXT[passage.start : passage.end] == "twice"
    assert not view.textCursor().hasSelection()
    assert next(made.cursor.selectedText() for made in view.extraSelections()) == "twice", "the passage is tinted, not selected"


def test_each_severity_has_an_underline_of_its_own(view: DraftView) -> None:
    drawn = {made.cursor.selectedText(): made.format.underlineStyle() for made in view.extraSelections()}
    assert drawn == {"twice": QTextCharFormat.UnderlineStyle.WaveUnderline, "usually": QTextCharFormat.UnderlineStyle.DashUnderline}


def test_only_what_can_be_seen_is_marked(view: DraftView, desk: Desk, write: Write) -> None:
    view.take(Scene(desk.open(write("# Long\n\n" + "It was said twice, they say.\n\n" * 400))))
    assert 0 < len(view.extraSelections()) < 60
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert 0 < len(view.extraSelections()) < 60


def test_headings_are_larger_and_their_marks_are_dim(view: DraftView) -> None:
    formats = view.document().firstBlock().layout().formats()
    body = view.document().defaultFont().pointSizeF()
    assert all(made.format.fontPointSize() > body for made in formats)
    assert formats[0].format.foreground().color().name() == LIGHT.muted
    assert formats[-1].format.foreground().color().name() == LIGHT.text


def test_an_empty_line_is_a_gap_and_not_a_line(view: DraftView) -> None:
    title, gap = view.document().firstBlock(), view.document().firstBlock().next()
    line = view.document().findBlockByNumber(2)
    assert view.blockBoundingRect(gap).height() < view.blockBoundingRect(line).height()
    assert title.isValid()


def test_the_measure_is_that_of_a_book_in_a_wide_window(view: DraftView) -> None:
    view.resize(2000, 600)
    letters = view.viewport().width() / (view.fontMetrics().averageCharWidth() or 1)
    assert 50 < letters < 90


@pytest.fixture
def steady() -> Iterator[None]:
    """A cursor that does not blink."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(before)


@pytest.mark.usefixtures("steady")
def test_what_stands_below_moves_when_a_letter_begins_a_further_line(view: DraftView) -> None:
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock)
    view.setTextCursor(cursor)
    view.setFocus()
    block, rows = view.textCursor().block(), view.textCursor().block().layout().lineCount()
    for _ in range(60):
        QTest.keyClicks(view, "words ")
        QApplication.processEvents()
        if block.layout().lineCount() > rows:
            break
    assert block.layout().lineCount() > rows
    shown = view.screen().grabWindow(view.window().winId()).toImage()
    painted = view.window().grab().toImage()
    assert shown.convertToFormat(painted.format()) == painted, "the screen shows what a new painting shows"


def test_tab_leaves_the_text_and_soft_line_ends_do_not_enter_it(view: DraftView, qtbot: QtBot) -> None:
    view.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.source == TEXT + "\n"
    assert view.tabChangesFocus()


def test_pasted_words_come_plain_and_files_do_not_come_at_all(view: DraftView) -> None:
    words, files = QMimeData(), QMimeData()
    words.setHtml("<b>bold</b>")
    words.setText("bold")
    files.setUrls([QUrl.fromLocalFile("/etc/hosts")])
    view.moveCursor(QTextCursor.MoveOperation.End)
    view.insertFromMimeData(words)
    view.insertFromMimeData(files)
    assert view.source == TEXT + "bold"


@pytest.mark.timeout(20)
def test_a_word_without_end_does_not_hold_the_window_up(view: DraftView, desk: Desk, write: Write) -> None:
    view.take(Scene(desk.open(write("# Long\n\n" + "x" * 200_000))))
    view.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(view, "yes")
    assert view.source.endswith("xyes")
    view.take(Scene(desk.open(write(TEXT))))
    view.selectAll()
    view.textCursor().insertText("y" * 100_000)
    view.viewport().repaint()
    assert len(view.source) == 100_000


def test_a_whole_paragraph_far_away_is_scrolled_into_view(view: DraftView, desk: Desk, write: Write) -> None:
    review = desk.open(write("# Long\n\n" + "A line of text.\n\n" * 300 + "The last one usually wins.\n"))
    view.take(Scene(review))
    last = len(review.draft.blocks) - 1
    view.reveal(Place(last, 0, 8))
    assert view.viewport().rect().contains(view.cursorRect().center())


@pytest.mark.parametrize("paragraphs", [1, 60])
@pytest.mark.parametrize("width", [1024, 1440, 1800])
def test_nothing_stands_over_the_end_of_a_line_whether_the_draft_rolls_or_not(window: Window, write: Write, width: int, paragraphs: int) -> None:
    window.resize(width, 800)
    opened(window, write, "# Ankles\n\n" + "Rest helps most people who walk on ice.\n\n" * paragraphs)
    QApplication.processEvents()
    text, comments = window.view.viewport().geometry(), window.view.findChild(Bubbles)
    assert comments is not None and comments.geometry().left() > text.right()
    assert comments.geometry().right() <= window.view.width()
