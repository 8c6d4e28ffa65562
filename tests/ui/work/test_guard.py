"""A fault of our own inside a callback is said once, written down, and costs no text, wherever Qt called us from."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.window import Window
from reviewer.ui.work.guard import LOG, Guard, write_down
from tests.desk.conftest import Write

pytestmark = pytest.mark.qt_no_exception_capture
TYPED = "Typed and not saved. "


@pytest.fixture
def log(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file faults are written into, with the window guarded as the program guards it."""
    path = tmp_path / "not" / "yet" / "errors.log"
    monkeypatch.setattr(sys, "excepthook", Guard(window.files.keep, window.tell_fault, path).caught)
    handler = write_down(path)
    yield path
    LOG.removeHandler(handler)
    handler.close()


def fail(*_: object) -> None:
    """Be at fault."""
    raise LookupError("nobody thought of that")


class Painted(QWidget):
    """A widget whose paint event is at fault."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Be at fault."""
        fail()


def in_a_slot(window: Window, _: pytest.MonkeyPatch) -> None:
    """Have a menu's action be at fault."""
    action = window.registry.action("about")
    action.triggered.disconnect()
    action.triggered.connect(fail)
    action.trigger()
    action.trigger()


def in_a_timer(window: Window, _: pytest.MonkeyPatch) -> None:
    """Have two timers be at fault."""
    QTimer.singleShot(0, window, fail)
    QTimer.singleShot(0, window, fail)


def in_a_result(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what takes a worker's results be at fault."""
    window.lookups.jobs.finished.connect(fail)
    window.lookups.jobs.start("one", lambda progress, stopped: None)
    window.lookups.jobs.start("two", lambda progress, stopped: None)


def in_a_paint(window: Window, _: pytest.MonkeyPatch) -> None:
    """Have a widget be at fault each time it is painted."""
    widget = Painted(window)
    widget.resize(20, 20)
    widget.show()
    QTimer.singleShot(20, widget, widget.update)


@pytest.mark.parametrize("happen", [in_a_slot, in_a_timer, in_a_result, in_a_paint])
def test_a_fault_is_said_once_written_down_and_loses_no_text(
    window: Window, write: Write, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, happen: Callable[[Window, pytest.MonkeyPatch], None]
) -> None:
    told: list[str] = []

    def tell(sentence: str) -> None:
        told.append(sentence)
        window.tell_fault(sentence)

    monkeypatch.setattr(sys, "excepthook", Guard(window.files.keep, tell, log).caught)
    window.files.open(write())
    QTest.keyClicks(window.view, TYPED)
    happen(window, monkeypatch)
    qtbot.waitUntil(lambda: log.exists() and log.read_text(encoding="utf-8").count("nobody thought of that") >= 2, timeout=5_000)
    assert len(told) == 1
    assert told[0].startswith("The last action stopped with a fault of the program (LookupError: nobody thought of that). Your text is safe.")
    assert str(log) in told[0]
    assert "fault" in window.notices.topics()
    assert "Traceback" in log.read_text(encoding="utf-8")
    kept = window.desk._bench.library
    assert kept is not None
    assert any(TYPED in one.text for one in kept.journal.kept())
    for widget in window.findChildren(Painted):
        widget.hide()
    QTest.keyClicks(window.view, "And on. ")
    assert "And on. " in window.view.source


def test_a_fault_of_a_worker_is_a_sentence_and_stands_in_the_log(window: Window, write: Write, log: Path, qtbot: QtBot) -> None:
    window.files.open(write())
    window.lookups.jobs.start("Checking links", lambda progress, stopped: fail())
    qtbot.waitUntil(lambda: "look-up" in window.notices.topics())
    assert "nobody thought of that" in log.read_text(encoding="utf-8")


def test_a_fault_while_a_draft_is_opened_leaves_the_former_draft(
    window: Window, write: Write, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open(write())
    long = write("# Knees\n\n" + "Rest helps a knee. " * 5000, "long.md")
    monkeypatch.setattr("reviewer.desk.drafts.coming.Coming.prepare", fail)
    assert window.files.open(long)
    qtbot.waitUntil(lambda: not window.files.arrival.busy, timeout=20_000)
    assert window.review is not None
    assert window.review.title == "Ankles"
    assert "trouble" in window.notices.topics()
    assert window.registry.why("open") == ""


def test_a_rule_that_crashed_stands_in_the_checklist_and_blocks_signing(window: Window, write: Write) -> None:
    window.files.open(write("# Ankles\n\nA broken rule here, with all the words that a draft needs to be long enough.\n"))
    assert [row.title for row in window.checklist.listing.rows if row.title.startswith("Could not check")] == ["Could not check: XX001"]
    assert "could not run" in window.checklist.sentence.text()
    assert not window.header.sign.isEnabled()
    assert window.header.sign.accessibleDescription()
