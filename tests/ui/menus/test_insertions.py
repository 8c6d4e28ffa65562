"""What a command puts in stands at the cursor and is undone in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.model.span import Span
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.hands import opened

MARKDOWN = "# Ankles 😀\n\nRest helps 😀 most.\n\n[^1]: One 2019.\n"
PLAIN = "Ankles 😀\n\nRest helps 😀 most.¹\n\nFootnotes:\n\n¹ One 2019. https://a.example\n"


@pytest.mark.parametrize(("text", "name", "mark", "entry"), [(MARKDOWN, "a.md", "[^2]", "\n[^2]: "), (PLAIN, "a.txt", "¹,²", "\n² ")])
def test_a_footnote_can_be_written_at_once_and_undone_at_once(window: Window, write: Write, text: str, name: str, mark: str, entry: str) -> None:
    window.files.open(write(text, name))
    at = text.index("helps") + 3
    window.view.select(Span(at, at))
    window.view.select(Span(text.index(" most") + 2, text.index(" most") + 2))
    assert window.registry.run("footnote")
    assert "most." + mark in window.view.source
    QTest.keyClicks(window.view, "Two 2020.")
    assert entry + "Two 2020." in window.view.source
    assert window.status.said.text()
    window.view.undo()
    window.view.undo()
    assert window.view.source == text


def test_where_no_footnote_belongs_it_is_said_and_nothing_changes(window: Window, write: Write) -> None:
    opened(window, write, MARKDOWN)
    window.view.select(Span(len(MARKDOWN) - 2, len(MARKDOWN) - 2))
    window.registry.run("footnote")
    assert "belongs to a sentence" in window.notices.sentence("trouble")
    assert window.view.source == MARKDOWN


def test_bold_italic_and_headings_have_the_keys_people_know_and_are_undone_at_once(window: Window, write: Write) -> None:
    opened(window, write, MARKDOWN)
    at = MARKDOWN.index("helps")
    window.view.select(Span(at, at + 5))
    QTest.keyClick(window.view, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.view, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "Rest ***helps*** 😀" in window.view.source
    window.view.undo()
    assert "Rest **helps** 😀" in window.view.source
    assert window.view.offset() == at + 2, "an undo shows what it undid: it led to the first letter of the draft"
    assert window.registry.run("heading")
    assert "\n## Rest **helps** 😀" in window.view.source


def test_plain_text_says_why_it_has_no_bold(window: Window, write: Write) -> None:
    window.files.open(write(PLAIN, "a.txt"))
    assert window.registry.why("bold") == "Plain text has no bold, italic or headings."
