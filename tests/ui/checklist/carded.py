"""A draft whose findings share cards, and what is done with them in the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.ui.dialogs.review.answer import AnswerDialog
from reviewer.ui.values.rows import Row
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.shipped import desk

__all__ = ["TEXT", "answer", "card", "choose", "desk", "press", "shown_places", "spoken", "window"]

TEXT = """# Acupuncture at our house

Acupuncture relieves back pain.

Acupuncture eases migraine in days.

Acupuncture helps with hay fever.

![](needle.jpg)

![A needle on a tray](tray.jpg)

Text us

Our house stands by the river.

Book now
"""


@pytest.fixture
def window(window: Window, write: Write) -> Window:
    """The window with the draft open."""
    assert window.files.open(write(TEXT))
    return window


def card(window: Window, words: str) -> Row:
    """Return the row of the card whose title holds some words, as the list has it."""
    return next(row for row in window.checklist.listing.rows if words in row.title)


def choose(window: Window, words: str) -> Row:
    """Choose a card in the list and give the list the keyboard."""
    row = card(window, words)
    window.checklist.list.setFocus()
    window.checklist.list.setCurrentIndex(window.checklist.model.index(window.checklist.model.row_of(row.key)))
    return row


def press(window: Window, key: Qt.Key) -> None:
    """Press a key in the list."""
    QTest.keyClick(window.checklist.list, key)


def shown_places(window: Window) -> list[str]:
    """Return the words of the places that stand in the list."""
    return [line.quote for line in window.checklist.listing.lines if isinstance(line, Row) and line.parent]


def spoken(window: Window, row: Row, role: Qt.ItemDataRole = Qt.ItemDataRole.AccessibleTextRole) -> str:
    """Return what a screen reader is told of a row of the list."""
    model = window.checklist.model
    return str(model.data(model.index(model.row_of(row.key)), role))


def answer(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer what is in hand as the reviewer."""

    def fill(dialog: AnswerDialog) -> None:
        dialog.reason.setCurrentIndex(1)
        dialog.explanation.setPlainText("It stands on the leaflet that comes with this page.")
        dialog.name.setText("Ben South")
        dialog.role.setCurrentIndex(1)
        dialog.main.click()

    answering(window, monkeypatch, fill)  # type: ignore[arg-type]
    assert window.registry.run("answer"), window.registry["answer"].reason()
