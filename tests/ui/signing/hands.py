"""What tests of people and keys do in the dialogs, and what is read there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.dialogs.signing.people import PeopleDialog
from reviewer.ui.window import Window
from tests.ui.conftest import answering

Step = Callable[[Any], object]


def ended(qtbot: QtBot, dialog: Any) -> None:
    """Press the main button and wait until the key was opened."""
    assert dialog.main.isEnabled(), dialog.why.text()
    dialog.main.click()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)


def words(widget: QWidget) -> str:
    """Return what a person reads in a dialog."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.text())


def rows(dialog: PeopleDialog) -> list[tuple[str, ...]]:
    """Return what the rows of the list of people say."""
    model = dialog.table.model()
    return [tuple(str(model.index(row, column).data()) for column in range(model.columnCount())) for row in range(model.rowCount())]


def through(window: Window, monkeypatch: pytest.MonkeyPatch, caption: str, *steps: Step, whom: str = "") -> list[QDialog]:
    """Open People and keys by its command, choose a person and press a button; `steps` fill in the dialogs that come up then."""

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, PeopleDialog)
        if whom:
            dialog.table.choose(next(one.member.person for one in window.desk.people.all() if one.member.name == whom))
        assert dialog.buttons[caption].isEnabled()
        dialog.buttons[caption].click()

    seen = answering(window, monkeypatch, choose, *steps)
    assert window.registry.run("people")
    return seen


def named(monkeypatch: pytest.MonkeyPatch, *, opened: Path | None = None, saved: Path | None = None) -> None:
    """Have the system's dialogs for files name these."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(opened or ""), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved or ""), ""))
