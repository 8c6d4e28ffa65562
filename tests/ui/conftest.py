"""A window on a small desk, drawn without a display."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.desk import Desk
from reviewer.ui.entry import application
from reviewer.ui.looks.theme import Look, Scheme, resolve
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.conftest import clock, desk, home, write

__all__ = ["clock", "desk", "home", "write"]


def tab_ring(window: Window) -> list[QWidget | None]:
    """Return what the tab key goes through from where the window is until it comes round; it must within 80 steps."""
    first = window.focusWidget()
    seen: list[QWidget | None] = []
    for _ in range(80):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
        if window.focusWidget() is first:
            break
    assert window.focusWidget() is first
    return seen


def in_hand(window: Window) -> str:
    """Return the words the window shows as those in hand: the cursor stands at their start, and nothing is selected."""
    passage = window.view.passage()
    if passage is None:
        return ""
    assert window.view.offset() == passage.start
    return window.view.source[passage.start : passage.end]


def rested(window: Window) -> None:
    """Wait until no draft is being opened and no command waits."""
    end = monotonic() + 60
    while window.files.arrival.busy or window.waiting.busy or window.evidence.turning:
        assert monotonic() < end
        QTest.qWait(5)


Answering = Callable[[QDialog], object]


@pytest.fixture(scope="session")
def faces() -> Path:
    """The folder of the bundled fonts."""
    return paths.resources() / "fonts"


@pytest.fixture(scope="session")
def look(qapp: object, faces: Path) -> Look:
    """Light, at 100 %."""
    made = Look(resolve(Scheme.LIGHT))
    application((), faces, made)
    return made


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, look: Look) -> Iterator[Window]:
    """The window, shown, with nothing open."""
    made = Window(desk, Store(None), look=look)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    away(made)


def away(window: Window) -> None:
    """Close a window without questions and have Qt forget it, so that the next test is as fast as the first."""
    window.edited = False
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def answering(window: Window, monkeypatch: pytest.MonkeyPatch, *steps: Answering) -> list[QDialog]:
    """Have the dialogs that come up filled in by `steps`, one each; return them as they come."""
    seen: list[QDialog] = []
    waiting = list(steps)

    def ask(dialog: QDialog) -> bool:
        seen.append(dialog)
        dialog.show()
        waiting.pop(0)(dialog)
        return dialog.result() == QDialog.DialogCode.Accepted

    monkeypatch.setattr(window, "ask", ask)
    return seen
