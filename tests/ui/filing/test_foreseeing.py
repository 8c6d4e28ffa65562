"""What a review file of very many events would bring is worked out beside the window, and worked out anew where something came in between."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk
from reviewer.desk.library import exchange
from reviewer.store.exchange import taking
from reviewer.ui.dialogs.filing.review_file import ReviewFileDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, desk_at
from tests.ui.conftest import answering
from tests.ui.filing.test_review_files import opened, sent_by, vouch


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The desk of a reviewer on another machine."""
    made = desk_at(tmp_path / "other", clock=clock)
    yield made
    made.close()


@pytest.fixture
def where(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the threads on which a file was taken in, or looked at as if it were."""
    seen: list[str] = []
    true = taking.take

    def take(connection: Connection, *given: Any, **named: Any) -> taking.Taken:
        seen.append("window" if threading.current_thread() is threading.main_thread() else "beside")
        return true(connection, *given, **named)

    monkeypatch.setattr(taking, "take", take)
    return seen


@pytest.mark.parametrize(("most", "threads"), [(0, ["beside", "window"]), (exchange.MANY, ["window", "window"])], ids=["very many", "few"])
def test_a_file_is_looked_at_beside_the_window_and_taken_in_as_it_was_shown(
    most: int, threads: list[str], window: Window, other: Desk, where: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(exchange, "MANY", most)
    path = sent_by(other, tmp_path)
    answering(window, monkeypatch, vouch)
    opened(window, qtbot, path)
    assert where == threads
    assert window.review is not None and window.review.title == "Wrists"
    assert window.notices.sentence("review file") == "Sent for review by Ada North. Added to your library: 1 entry in the draft’s history. 1 comment or reply."


def test_what_was_worked_out_before_something_else_was_decided_does_not_count(
    window: Window, write: Write, other: Desk, where: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(exchange, "MANY", 0)
    path, true = sent_by(other, tmp_path), window.desk.exchange.foresaw

    def foresaw(*given: Any) -> None:
        window.show_draft(window.desk.open(write(CLEAN, "mine.md")))  # which the history tells of
        true(*given)

    monkeypatch.setattr(window.desk.exchange, "foresaw", foresaw)
    seen = answering(window, monkeypatch, lambda dialog: dialog.reject())
    opened(window, qtbot, path)
    assert where == ["beside", "window"]
    assert isinstance(seen[0], ReviewFileDialog)


def test_a_row_that_cannot_be_is_a_sentence_and_asked_once(
    window: Window, write: Write, other: Desk, where: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(exchange, "MANY", 0)
    window.files.open(write())
    path = sent_by(other, tmp_path)

    def wrong(*_: Any) -> Any:
        raise KeyError("no such column")

    monkeypatch.setattr(taking, "_put", wrong)
    seen = answering(window, monkeypatch)
    opened(window, qtbot, path)
    assert not seen and where == ["beside"]
    assert "a row in it cannot be as it says" in window.notices.sentence("trouble")


def test_cancel_while_it_is_worked_out_opens_nothing(
    window: Window, write: Write, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(exchange, "MANY", 0)
    window.files.open(write())
    path, begun, go_on, true = sent_by(other, tmp_path), threading.Event(), threading.Event(), taking.take

    def slow(connection: Connection, *given: Any, **named: Any) -> taking.Taken:
        begun.set()
        assert go_on.wait(20)
        return true(connection, *given, **named)

    monkeypatch.setattr(taking, "take", slow)
    seen: list[QDialog] = answering(window, monkeypatch)
    window.files.open(path)
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    window.registry.run("cancel")
    go_on.set()
    qtbot.waitUntil(lambda: not window.review_files.reading.busy, timeout=20_000)
    assert not seen
    assert window.status.said.text() == f"{path.name} was not opened. Nothing was taken from it"
