"""Each line looks as its block will read, however it came to be, and a key costs no more than its line."""

from __future__ import annotations

import random
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer import knowledge, paths
from reviewer.checking import Engine
from reviewer.desk import Desk
from reviewer.model.house import House
from reviewer.parsing import Parser, decode, import_html
from reviewer.ui.draft.draft_view import DraftView
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.positions import units
from reviewer.ui.values.scene import Scene

TEXT = "# Knees 😀\n\nRest **helps** a knee, says *one* [study](https://example.org).\n\n- first\n- **second** thing\n\n## More\n\nThe last words.\n"
TYPED = ("e", " ", "**", "\n", "\n\n", "# ", "😀", "")


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(knowledge.load(paths.resources() / "knowledge"), House())


def desk_with(engine: Engine) -> Desk:
    return Desk(Parser(engine.facts.layout), engine, None, decode=decode, to_markdown=import_html, clock=lambda: datetime.now().astimezone())


def shown(qtbot: QtBot, look: Look, desk: Desk, text: str) -> DraftView:
    view = DraftView(look)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.take(Scene(desk.paste(text)))
    view.show()
    qtbot.waitExposed(view)
    return view


def looks(view: DraftView) -> list[list[tuple[int, int, QTextCharFormat]]]:
    """Return how each line looks, stretch by stretch."""
    found, block = [], view.document().firstBlock()
    while block.isValid():
        ranges = block.layout().formats()
        found.append([(one.start, one.length, QTextCharFormat(one.format)) for one in ranges])
        block = block.next()
    return found


@pytest.mark.parametrize("seed", range(12))
def test_after_any_edits_every_line_looks_as_in_a_draft_just_opened(qtbot: QtBot, look: Look, engine: Engine, seed: int) -> None:
    desk, dice = desk_with(engine), random.Random(seed)
    view = shown(qtbot, look, desk, TEXT)
    view.edited.connect(lambda: view.take(Scene(desk.edit(view.source, settle=False))))
    for _ in range(20):
        cursor, source = view.textCursor(), view.source
        at = dice.randrange(len(source) + 1)
        cursor.setPosition(units(source[:at]))
        if dice.random() < 0.3:
            cursor.setPosition(units(source[: at + dice.choice((1, 3, 40))]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(dice.choice(TYPED))
        QApplication.processEvents()
    view.undo()
    fresh = shown(qtbot, look, desk_with(engine), view.source)
    assert looks(view) == looks(fresh)


def test_before_the_check_has_come_the_looks_move_along_with_the_letters(qtbot: QtBot, look: Look, engine: Engine) -> None:
    view = shown(qtbot, look, desk_with(engine), TEXT)
    before = looks(view)[2]
    cursor = view.textCursor()
    cursor.setPosition(view.document().findBlockByNumber(2).position() + 2)
    cursor.insertText("ea")
    assert [(start - 2 * (start > 2), look) for start, _, look in looks(view)[2]] == [(start, look) for start, _, look in before]


def test_a_letter_has_its_own_line_painted_and_not_the_whole_view(qtbot: QtBot, look: Look, engine: Engine) -> None:
    desk = desk_with(engine)
    view = shown(qtbot, look, desk, TEXT)
    view.edited.connect(lambda: view.take(Scene(desk.edit(view.source, settle=False))))
    cursor = view.textCursor()
    cursor.setPosition(view.document().findBlockByNumber(2).position() + 8)
    view.setTextCursor(cursor)
    QTest.keyClick(view, Qt.Key.Key_E)  # the first brings the marks of what was found
    QApplication.processEvents()
    heights: list[int] = []
    view.updateRequest.connect(lambda rect, _: heights.append(rect.height()))
    QTest.keyClick(view, Qt.Key.Key_E)
    QApplication.processEvents()
    assert max(heights) < view.viewport().height() // 3


def test_a_letter_being_composed_leaves_its_line_its_look(qtbot: QtBot, look: Look, engine: Engine) -> None:
    view = shown(qtbot, look, desk_with(engine), TEXT)
    before = looks(view)[2]
    cursor = view.textCursor()
    cursor.setPosition(view.document().findBlockByNumber(2).position() + 2)
    view.setTextCursor(cursor)
    QApplication.sendEvent(view, QInputMethodEvent("´", []))
    assert [look for _, _, look in looks(view)[2]][-len(before) :] == [look for _, _, look in before]
    QApplication.sendEvent(view, QInputMethodEvent("", []))
    assert looks(view)[2] == before


def test_many_lines_that_look_otherwise_are_painted_together(qtbot: QtBot, look: Look, engine: Engine) -> None:
    desk = desk_with(engine)
    view = shown(qtbot, look, desk, "First.\n\n" + "Rest **helps** a knee.\n\n" * 60)
    told: list[str] = []
    view._layout.update.connect(lambda *_: told.append("all"))
    view._layout.updateBlock.connect(lambda *_: told.append("one"))
    view.exchange("```\n" + view.source)  # all of it is code from here on
    told.clear()
    view.take(Scene(desk.edit(view.source, settle=False)))
    assert len(told) < 10
    assert looks(view) == looks(shown(qtbot, look, desk_with(engine), view.source))
    told.clear()
    view._highlighter.wear(look)
    told.clear()
    for number in range(3, 123, 2):  # the control: one by one, each is told of
        line = view.document().findBlockByNumber(number)
        line.layout().setFormats([])
        view._highlighter.style(line)
    assert len(told) == 60
