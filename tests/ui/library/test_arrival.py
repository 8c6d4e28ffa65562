"""Drafts that take long to open come in beside the window, which answers all the while."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.desk.files.opening import HEAVY, SLOW, heavy, slow
from reviewer.ui.dialogs.filing.encoding import EncodingDialog
from reviewer.ui.filing.arrival import WAIT
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import answering
from tests.ui.gaps import gaps
from tests.ui.library.test_boards import BOUND

PARAGRAPH = "<p>Rest helps a sprained ankle, and so does moving it early and gently, step by step, for a week or two.</p>\n"
PAGE = f"<html><head><meta charset='utf-8'><title>Ankles</title></head><body><article><h1>Ankles</h1>\n{PARAGRAPH * 900}</article></body></html>"


def opened(window: Window, path: Path, qtbot: QtBot) -> None:
    """Open a file that takes long, and wait until that is over."""
    assert window.files.open(path)
    qtbot.waitUntil(lambda: not window.files.arrival.busy, timeout=30_000)


def test_a_large_page_opens_beside_the_window(window: Window, write: Write, qtbot: QtBot) -> None:
    path = write(PAGE, "ankles.html")
    with gaps(lambda: qtbot.waitUntil(lambda: not window.files.arrival.busy, timeout=30_000)) as measured:
        assert window.files.open(path)
        assert window.status.said.text() == "Opening ankles.html"
        assert window.status.cancel.isVisible()
    assert window.review is not None
    assert window.review.title == "Ankles"
    assert window.view.hasFocus()
    assert measured.busiest < 2 * BOUND
    assert not window.status.cancel.isVisible()


def test_a_small_draft_opens_at_once(write: Write, window: Window) -> None:
    path = write()
    assert not slow(path)
    assert window.files.open(path)
    assert window.review is not None
    assert not slow(path.with_name("missing.md"))
    assert slow(write("a" * SLOW, "long.md"))
    assert not heavy(write("a" * HEAVY, "long.md"))
    assert heavy(write("a" * HEAVY, "long.html"))
    assert not heavy(write("a" * SLOW, "short.html"))


def test_cancel_leaves_the_former_draft_as_it_was(window: Window, write: Write, qtbot: QtBot) -> None:
    window.files.open(write("# Knees\n\nIt cures knees.\n", "knees.md"))
    window.files.open(write(PAGE, "ankles.html"))
    assert window.stack.currentWidget() is not window.pages
    buttons = [made for made in window.findChildren(QPushButton) if made.isVisible() and made.accessibleName() == "Cancel"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.files.arrival.busy, timeout=30_000)
    assert window.status.said.text() == "Nothing was opened; the former draft is still here"
    assert window.review is not None
    assert window.review.title == "Knees"
    assert window.stack.currentWidget() is window.pages
    assert len(window.review.open_findings) == 1
    QTest.keyClicks(window.view, "It cures all. ")
    window.catch_up()
    assert "It cures all." in window.review.text


def test_nothing_else_can_be_begun_meanwhile(window: Window, write: Write, qtbot: QtBot) -> None:
    other = write()
    window.files.open(write(PAGE, "ankles.html"))
    assert window.registry.why("open") == WAIT
    assert not window.registry.run("sample")
    assert not window.files.open(other)
    window.drops.take((other,))
    assert not window.registry.action("paste_article").isEnabled()
    assert window.registry.why("cancel") == ""
    qtbot.waitUntil(lambda: not window.files.arrival.busy, timeout=30_000)
    assert window.review is not None
    assert window.review.name == "ankles.html"
    assert window.registry.why("open") == ""


def test_a_page_in_an_unclear_encoding_is_asked_about(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PAGE.replace("<meta charset='utf-8'>", "").replace("Rest helps", "Señor, rest helps")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, EncodingDialog)
        dialog.choose("cp1252")
        dialog.accept()

    dialogs = answering(window, monkeypatch, choose)
    opened(window, write(text.encode("cp1252"), "ankles.html"), qtbot)
    qtbot.waitUntil(lambda: not window.files.arrival.busy, timeout=30_000)
    assert isinstance(dialogs[0], EncodingDialog)
    assert window.review is not None
    assert "Señor" in window.review.text


def test_a_file_that_cannot_be_read_leaves_the_former_draft(window: Window, write: Write, qtbot: QtBot) -> None:
    window.files.open(write())
    opened(window, write(b"PK\x03\x04" + b"\0" * HEAVY, "broken.docx"), qtbot)
    assert window.review is not None
    assert window.review.title == "Ankles"
    assert "trouble" in window.notices.topics()


def test_a_long_markdown_draft_opens_beside_the_window(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write(CLEAN + "\nIt usually helps. It is said to.\n" * 2000, "long.md"), qtbot)
    assert window.review is not None
    assert window.review.path is not None
    assert not window.review.dirty


def test_a_draft_of_the_library_opens_the_same_way(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write(PAGE, "ankles.html"), qtbot)
    window.files.open(write())
    entry = next(entry for entry in window.desk.shelf.drafts() if entry.title == "Ankles" and entry.path and entry.path.suffix == ".html")
    assert window.files.reopen(entry.id)
    assert window.files.arrival.busy
    press_cancel_in_page(window)
    qtbot.waitUntil(lambda: not window.files.arrival.busy, timeout=30_000)


def press_cancel_in_page(window: Window) -> None:
    """Cancel by the command, as its key and its menu do."""
    assert window.registry.run("cancel")


def test_a_person_who_went_elsewhere_is_called_back_after_long_work(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lambda widget, *_: called.append(widget))
    window.alert_after(60)
    assert called == []
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    window.alert_after(5)
    assert called == []
    window.alert_after(11)
    assert called == [window]
