"""A window that was closed asks nothing any more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QFileSystemWatcher, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.hands import opened, type_into


def test_a_closed_window_asks_no_closed_library_whatever_is_copied_after_it(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, CLEAN)
    type_into(window, "x")
    asked: list[str] = []
    why = window.registry.why

    def noted(name: str) -> str:
        asked.append(name)
        return why(name)

    monkeypatch.setattr(window.registry, "why", noted)
    QApplication.clipboard().setText("Copied before.")
    assert asked  # the control: an open window looks whether there is something to paste
    monkeypatch.setattr(window.files, "ask_close", lambda _: "discard")
    window.close()
    asked.clear()
    window.desk.close()
    QApplication.clipboard().setText("Copied elsewhere.")
    qtbot.wait(400)
    QApplication.clipboard().clear()
    assert asked == []
    assert not [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    assert not [name for watcher in window.findChildren(QFileSystemWatcher) for name in (*watcher.files(), *watcher.directories())]


def test_a_window_whose_desk_was_closed_under_it_goes_on_as_without_a_library(window: Window, write: Write, qtbot: QtBot) -> None:
    review = opened(window, write, CLEAN)
    window.desk.close()
    type_into(window, "x")
    window.catch_up()
    window.registry.refresh()
    assert not window.desk.has_people
    assert window.registry.run("save")
    assert review.path is not None and review.path.read_text("utf-8").startswith("x")
    window.desk.close()
