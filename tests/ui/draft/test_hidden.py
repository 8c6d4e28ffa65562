"""What nobody would see in a draft has a box in it and a line in a list, and goes in one step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.knowledge.characters import load_characters
from reviewer.reading.hidden import Finder
from reviewer.ui.dialogs.review.hidden import HiddenDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering

TEXT = "# Heels\n\nRest\u200b helps a \u202esore\u202c heel 😀 and\u2060 k\u0435tamine.\n\nMove\u00a0early.\n"


@pytest.fixture
def knowing(window: Window) -> Iterator[Window]:
    """The window, with the list of characters that comes with the program."""
    finder = Finder(lambda: load_characters(paths.resources() / "characters.toml"))
    window.desk._bench.finder = finder
    window.view.boxes.watch(finder.in_line)
    yield window


def red(window: Window) -> int:
    """Return how many points of the draft have the colour of the boxes' frames."""
    image: QImage = window.view.viewport().grab().toImage()
    wanted = QColor(window.look.tokens.must).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(min(image.height(), 260)))


def test_they_are_counted_above_the_draft_and_listed_with_name_and_place(knowing: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    assert knowing.files.open(write(TEXT))
    assert knowing.notices.sentence("hidden") == "4 hidden characters and 1 letter of another alphabet that looks like a Latin one in this draft."

    def step(dialog: QDialog) -> None:
        assert isinstance(dialog, HiddenDialog)
        words = " ".join(button.text() for button in dialog.findChildren(type(dialog.main)))
        assert "Zero width space (U+200B): line 3, column 5" in words
        assert "Cyrillic small letter ie (U+0435)" in words
        dialog._choose(knowing.review.hidden[0])  # type: ignore[union-attr]

    answering(knowing, monkeypatch, step)
    assert knowing.registry.run("hidden")
    assert (knowing.view.selected().start, knowing.view.selected().end) == (13, 14)


def test_all_of_them_go_in_one_step_of_undo(knowing: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    assert knowing.files.open(write(TEXT))
    answering(knowing, monkeypatch, lambda dialog: dialog._remove())  # type: ignore[attr-defined]
    knowing.registry.run("hidden")
    knowing.catch_up()
    clean = TEXT.translate(dict.fromkeys(map(ord, "\u200b\u202e\u202c\u2060")))
    assert knowing.view.source == clean
    assert knowing.notices.sentence("hidden") == "1 letter of another alphabet that looks like a Latin one in this draft."
    knowing.view.undo()
    assert knowing.view.source == TEXT


def test_they_are_drawn_and_the_text_and_its_places_stay_as_they_are(knowing: Window, write: Write, qtbot: QtBot) -> None:
    plain = TEXT.translate(dict.fromkeys(map(ord, "\u200b\u202e\u202c\u2060"))).replace("\u0435", "e")
    assert knowing.files.open(write(plain, "plain.md"))
    without = red(knowing)
    assert knowing.files.open(write(TEXT))
    assert red(knowing) > without + 100
    assert knowing.view.source == TEXT
    cursor = knowing.view.textCursor()
    cursor.setPosition(13)
    knowing.view.setTextCursor(cursor)
    before = knowing.view.cursorRect().left()
    cursor.setPosition(14)
    knowing.view.setTextCursor(cursor)
    assert knowing.view.cursorRect().left() > before + 10  # the box has room of its own
    assert knowing.view.offset() == 14


def test_a_draft_with_direction_marks_cannot_be_signed(knowing: Window, write: Write) -> None:
    assert knowing.files.open(write(TEXT))
    assert knowing.review is not None
    assert any("change the order in which words are read" in obstacle.sentence for obstacle in knowing.review.obstacles)
