"""What a person does in the window of these tests: opens a draft, chooses a card, types."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reviewer.desk import Review
from reviewer.ui.values.rows import Row
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import rested

TEXT = "# Ankles 😀\n\nIt was said twice.\n\n## Rest\n\nRest cures it.\n\nIt usually heals. We utilise ice.\n\nIt leads nowhere.\n"


def opened(window: Window, write: Write, text: str = TEXT) -> Review:
    """Open a draft in the window."""
    assert window.files.open(write(text))
    rested(window)
    assert window.review is not None
    return window.review


def titles(window: Window) -> list[str]:
    """Return the titles in the list as they stand."""
    return [row.title for row in window.checklist.listing.rows]


def choose(window: Window, word: str) -> Row:
    """Click the card that speaks of a word."""
    row = next(row for row in window.checklist.listing.rows if word in row.title)
    index = window.checklist.model.index(window.checklist.model.row_of(row.key))
    window.checklist.list.setCurrentIndex(index)
    return row


def put_cursor(window: Window, word: str) -> None:
    """Put the cursor into a word of the text."""
    cursor = window.view.textCursor()
    cursor.setPosition(window.view.document().toRawText().index(word) + 2)
    window.view.setTextCursor(cursor)


def type_into(window: Window, words: str) -> None:
    """Type words at the cursor."""
    QTest.keyClicks(window.view, words)


def press(window: Window, words: str) -> None:
    """Press a button of the notices."""
    next(made for made in window.notices.findChildren(QPushButton) if made.text() == words and made.isVisible()).click()


def many(window: Window, write: Write, number: int) -> None:
    """Open so many drafts."""
    for n in range(number):
        opened_as = write(f"# Draft number {n}\n\nRest helps in case {n}.\n", f"draft{n}.md")
        assert window.files.open(opened_as)
