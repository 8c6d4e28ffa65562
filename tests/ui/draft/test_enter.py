"""An Enter in a long draft does no more than what shows: nothing is marked twice, and no rubbish is looked for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.ui.draft.marks import Marks
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.shipped import desk  # noqa: F401 - the window of these tests stands on it

PARTS = 60


@pytest.fixture
def foot(window: Window, write: Write, qtbot: QtBot) -> Window:
    """A window with a long draft whose cursor stands in the last line that can be seen, between two sentences."""
    part = "A walk of {0} minutes helps {0}% of people with knee pain.[1] Nobody told them why."
    parts = [f"## Part {number}\n\n{part.format(number)}" for number in range(10, 10 + PARTS)]
    window.show_draft(window.desk.open(write("\n\n".join(["# Knees", *parts, "## References", "1. Author A. Walks. J Walks. 2019;1:1-9."]), "long.md")))
    cursor = window.view.textCursor()
    cursor.setPosition(window.view.toPlainText().index("Nobody", 3_000))
    window.view.setTextCursor(cursor)  # Qt scrolls as far as it must: the line is the last one
    qtbot.waitUntil(lambda: window.pace.resting, timeout=30_000)
    return window


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Count how often marks are worked out, and how often Python looks for rubbish."""
    seen: list[str] = []
    kept = Marks._set

    def setting(marks: Marks) -> None:
        seen.append("marks")
        kept(marks)

    def looked(phase: str, _: object) -> None:
        seen.extend(["rubbish"] if phase == "start" else [])

    monkeypatch.setattr(Marks, "_set", setting)
    gc.callbacks.append(looked)
    try:
        yield seen
    finally:
        gc.callbacks.remove(looked)


def test_an_enter_at_the_foot_of_the_page_marks_what_can_be_seen_once(foot: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    top = foot.view.verticalScrollBar().value()
    with counted(monkeypatch) as seen:
        QTest.keyClick(foot.view, Qt.Key.Key_Return)
    assert foot.view.verticalScrollBar().value() > top  # it was at the foot
    assert seen.count("marks") == 1


def test_marks_that_are_worked_out_twice_are_noticed(foot: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foot.view, "ensureCursorVisible", lambda: None)
    with counted(monkeypatch) as seen:
        QTest.keyClick(foot.view, Qt.Key.Key_Return)
    assert seen.count("marks") > 1


@pytest.mark.parametrize("often", [False, True])
def test_no_rubbish_is_looked_for_within_an_enter(foot: Window, monkeypatch: pytest.MonkeyPatch, often: bool) -> None:
    kept, before = gc.get_threshold(), gc.isenabled()
    gc.enable()  # a start of the program in another test may have left it off
    if often:
        gc.set_threshold(50, 10, 10)  # in a longer draft Python's own 700 would do
    else:
        gc.collect(0)
    try:
        with counted(monkeypatch) as seen:
            QTest.keyClick(foot.view, Qt.Key.Key_Return)
            QTest.keyClick(foot.view, Qt.Key.Key_Return)
    finally:
        gc.set_threshold(*kept)
        if not before:
            gc.disable()
    assert ("rubbish" in seen) == often
