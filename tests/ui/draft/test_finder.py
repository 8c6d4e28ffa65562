"""Finding and replacing works on the source itself, and is undone in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.model.span import Span
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened

TEXT = "# Ankles 😀\n\nRest helps 😀 most.\n\nThe forest gives rest² at 10\u00a0mg.\n"


def replacing(window: Window, words: str, other: str) -> None:
    """Open the bar to replace and fill it in."""
    assert window.registry.run("replace")
    window.finder.field.setText(words)
    window.finder.other.setText(other)


def chosen(window: Window) -> tuple[int, str]:
    """Return where the selection begins in the source, and what it holds there."""
    span = window.view.selected()
    return span.start, window.view.source[span.start : span.end]


def test_matches_are_counted_and_gone_through_both_ways(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    assert window.registry.run("find")
    QTest.keyClicks(window.finder.field, "rest")
    assert window.finder.said.text() == "1 of 3"
    assert chosen(window) == (TEXT.index("Rest"), "Rest")
    QTest.keyClick(window.finder.field, Qt.Key.Key_Return)
    assert chosen(window) == (TEXT.index("forest") + 2, "rest")
    QTest.keyClick(window.finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(window) == (TEXT.index("rest²"), "rest")
    assert window.finder.said.text() == "3 of 3"
    window.finder.whole.click()
    assert window.finder.said.text().endswith("of 2")
    window.finder.case.click()
    assert window.finder.said.text() == "1 of 1"


def test_escape_goes_back_to_the_text_and_keeps_the_selection(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    window.registry.run("find")
    window.finder.field.setText("helps")
    QTest.keyClick(window.finder.field, Qt.Key.Key_Escape)
    assert window.finder.isHidden()
    assert window.view.hasFocus()
    assert chosen(window)[1] == "helps"


def test_replace_all_is_one_step_of_undo_and_leaves_all_else_alone(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    replacing(window, "rest", "pause 🦶")
    window.finder.replace_all.click()
    assert window.view.source == TEXT.replace("Rest", "pause 🦶").replace("rest", "pause 🦶")
    assert window.finder.said.text() == "Replaced 3 matches. Ctrl+Z to undo"
    window.registry.run("undo")
    assert window.view.source == TEXT


def test_replace_goes_on_to_the_next_match(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    replacing(window, "rest", "rest a while")
    window.finder.replace.click()
    assert "rest a while helps" in window.view.source
    assert chosen(window) == (window.view.source.index("forest") + 2, "rest")
    window.registry.run("undo")
    assert window.view.source == TEXT


def test_a_no_break_space_is_found_and_kept_where_nothing_is_replaced(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    replacing(window, "10 mg", "20\u00a0mg")
    window.finder.replace_all.click()
    assert "at 20\u00a0mg." in window.view.source


def test_what_is_not_there_is_said_and_typing_is_followed(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    window.registry.run("find")
    window.finder.field.setText("zebra")
    assert window.finder.said.text() == "Not in this draft"
    assert not window.finder.onward.isEnabled()
    window.view.setFocus()
    QTest.keyClicks(window.view, "zebra ")
    assert window.finder.said.text() == "1 match"


@pytest.mark.parametrize("key", ["find", "replace"])
def test_the_selected_words_are_looked_for(window: Window, write: Write, key: str) -> None:
    opened(window, write, TEXT)
    at = TEXT.index("forest")
    window.view.select(Span(at, at + 6))
    window.registry.run(key)
    assert window.finder.field.text() == "forest"
    assert window.finder.other.isHidden() is (key == "find")


def test_replacing_in_an_approved_draft_ends_the_approval(window: Window, write: Write) -> None:
    opened(window, write, "# Ankles\n\nRest helps a sprained ankle.\n\nMove early and gently.\n")
    window.show_review(window.desk.decisions.sign(author="Ann Author", reviewer="Rae Reviewer"))
    replacing(window, "early", "late")
    window.finder.replace_all.click()
    window.catch_up()
    assert "approval has ended" in window.notices.sentence("ended")
