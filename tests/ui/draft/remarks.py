"""What a person does and sees who comments on a draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from reviewer.model.review import Role
from reviewer.ui.dialogs.review.comment import CommentDialog
from reviewer.ui.review.comments_section import CommentsSection
from reviewer.ui.values.positions import units
from reviewer.ui.window import Window
from tests.ui.conftest import answering

TEXT = "# Ankles 😀\n\nIt was said twice.\n\n## Rest\n\nRest helps most people. Move early, and gently.\n\nIt leads nowhere.\n"


def saying(words: str, name: str = "", role: Role | None = None) -> Callable[[QDialog], object]:
    """Return what fills a comment in and keeps it."""

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CommentDialog)
        dialog.words.setPlainText(words)
        if name:
            dialog.name.setText(name)
        if role is not None:
            dialog.role.setCurrentIndex(1 if role is Role.REVIEWER else 0)
        assert dialog.main.isEnabled(), dialog.why.text()
        QTest.mouseClick(dialog.main, Qt.MouseButton.LeftButton)

    return fill


def select(window: Window, words: str) -> None:
    """Select words of the text as with a mouse."""
    cursor = window.view.textCursor()
    cursor.setPosition(at := units(window.view.source[: window.view.source.index(words)]))
    cursor.setPosition(at + len(words), cursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)


def remark(window: Window, monkeypatch: pytest.MonkeyPatch, words: str, said: str = "Which study says so?") -> str:
    """Comment on words by the key, as a reviewer, and return the thread's id."""
    select(window, words)
    window.view.setFocus()
    answering(window, monkeypatch, saying(said, "Ines Okafor", Role.REVIEWER))
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.review is not None
    return next(one.thread.id for one in window.review.comments if one.thread.anchor.quote == words)


def section(window: Window) -> CommentsSection:
    return next(one for one in window.pages.side.review.sections if isinstance(one, CommentsSection))


def seen(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [made.text() for made in widget.findChildren(QLabel) if made.isVisible()]


def press(window: Window, words: str) -> None:
    """Click the first button of the tab Review that says so."""
    QApplication.processEvents()
    made = next(made for made in section(window).findChildren(QPushButton) if made.isVisible() and made.text() == words)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def spoken(window: Window, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(window, "announce", said.append)
    return said
