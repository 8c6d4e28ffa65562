"""Find in library: typed words, the drafts that have them, and the way to the place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer.desk.library.seeking import Found
from reviewer.ui.dialogs.library.seek import MOST, SeekDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.library.test_seeking import ENTRY
from tests.ui.conftest import answering
from tests.ui.hands import opened

KNEES = "# Knees\n\nMove early.\n\nA gentle walk helps knees.\n"


def spoken(dialog: SeekDialog) -> list[str]:
    """Return what the rows say."""
    return [str(dialog.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(dialog.list.count())]


def test_the_key_finds_a_passage_and_enter_opens_it_there(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write(KNEES, "knees.md"))
    opened(window, write)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SeekDialog)
        QTest.keyClicks(dialog.field, "walk gentle")
        qtbot.waitUntil(lambda: not dialog.searching)
        assert spoken(dialog) == ["Knees. # Knees Move early. A gentle walk helps knees."]
        assert dialog.said.text() == "1 draft with these words."
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    answering(window, monkeypatch, fill)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.header.title.text() == "Knees"
    assert window.view.textCursor().selectedText() in {"gentle", "walk"}
    assert window.view.hasFocus()


def test_unsaved_text_is_found_and_opened_as_it_was_kept(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write(KNEES, "knees.md"))
    window.view.setFocus()
    QTest.keyClicks(window.view, "Zebras. ")
    monkeypatch.setattr(window.files, "ask_close", lambda _: "keep")
    opened(window, write)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SeekDialog)
        QTest.keyClicks(dialog.field, "zebras")
        qtbot.waitUntil(lambda: not dialog.searching)
        assert spoken(dialog)[0].endswith("In unsaved text.")
        QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=dialog.list.visualItemRect(dialog.list.item(0)).center())

    answering(window, monkeypatch, fill)
    window.registry.run("find_library")
    assert window.view.source.startswith("Zebras. ")
    assert window.view.textCursor().selectedText() == "Zebras"


def test_nothing_found_is_said_and_escape_leaves_everything_as_it_was(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SeekDialog)
        assert dialog.said.text() == "Titles and newest texts of 1 draft are searched, unsaved text too."
        QTest.keyClicks(dialog.field, "zebra")
        qtbot.waitUntil(lambda: not dialog.searching)
        assert dialog.said.text() == "No draft has all these words."
        QTest.keyClick(dialog.field, Qt.Key.Key_Escape)

    answering(window, monkeypatch, fill)
    before = window.view.source
    window.registry.run("find_library")
    assert window.view.source == before


def test_a_search_goes_on_in_slices_and_closing_stops_it(window: Window, qtbot: QtBot) -> None:
    read: list[int] = []

    def endless(_: str) -> Iterator[Found | None]:
        while True:
            read.append(1)
            yield None

    dialog = SeekDialog(window, window.look, endless, 2000)
    dialog.show()
    dialog.field.setText("word")
    assert dialog.searching
    assert "Read" in dialog.said.text()
    dialog.reject()
    assert not dialog.searching
    before = len(read)
    qtbot.wait(30)
    assert len(read) == before


def test_not_more_than_a_hundred_are_listed(window: Window, qtbot: QtBot) -> None:
    many = (Found(ENTRY, "Go to bed.", (), 0) for _ in range(500))
    dialog = SeekDialog(window, window.look, lambda _: many, 500)
    dialog.field.setText("bed")
    qtbot.waitUntil(lambda: not dialog.searching)
    assert dialog.list.count() == MOST
    assert dialog.said.text().startswith("The first 100 drafts")


def test_the_words_are_drawn_marked(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, KNEES)
    entries = window.desk.shelf.drafts()
    dialog = SeekDialog(window, window.look, lambda words: window.desk.seeking.seek(entries, words), 1)
    dialog.show()
    dialog.field.setText("gentle")
    qtbot.waitUntil(lambda: not dialog.searching)
    dialog.list.setCurrentRow(-1)
    picture = dialog.list.viewport().grab().toImage()
    tint = window.look.tokens.flash
    assert any(picture.pixelColor(x, y).name() == tint for x in range(0, picture.width(), 2) for y in range(0, min(120, picture.height()), 2))
    dialog.reject()
