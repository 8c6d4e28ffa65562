"""Faults of our own, slow work, and settings that cannot be read."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reviewer.model.trouble import Trouble
from reviewer.ui.looks.theme import Scheme
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome, Progress
from reviewer.ui.parts.words.plain import label, tip
from reviewer.ui.values.preferences import Preferences, Store
from reviewer.ui.work.guard import Guard


def test_a_fault_is_written_down_told_once_and_the_text_is_kept(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    kept: list[bool] = []
    guard = Guard(lambda: kept.append(True), told.append)
    with caplog.at_level(logging.ERROR):
        for _ in range(3):
            guard.caught(ValueError, ValueError("no such row"), None)
    assert len(kept) == 3
    assert len(told) == 1
    assert "Your text is safe." in told[0]
    assert len(caplog.records) == 3


def test_a_fault_while_keeping_is_said_too() -> None:
    told: list[str] = []

    def fail() -> None:
        raise OSError("disk full")

    Guard(fail, told.append).caught(ValueError, ValueError("x"), None)
    assert "still in the window" in told[0]


@pytest.fixture
def dispatcher(qtbot: QtBot) -> Dispatcher:
    """A dispatcher of its own."""
    return Dispatcher()


def test_the_newest_job_of_a_name_wins(dispatcher: Dispatcher, qtbot: QtBot) -> None:
    heard: list[Outcome] = []
    dispatcher.finished.connect(heard.append)

    def old() -> str:
        time.sleep(0.05)
        return "old"

    dispatcher.start("links", lambda progress, stopped: old())
    dispatcher.start("links", lambda progress, stopped: "new")
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(80)
    assert [outcome.value for outcome in heard] == ["new"]


def test_a_job_reports_stops_when_asked_and_hands_over_what_it_has(dispatcher: Dispatcher, qtbot: QtBot) -> None:
    heard: list[Outcome] = []
    moved: list[tuple[str, int, int]] = []
    dispatcher.finished.connect(heard.append)
    dispatcher.moved.connect(lambda name, done, total: moved.append((name, done, total)))

    def work(progress: Progress, stopped: Callable[[], bool]) -> int:
        done = 0
        while not stopped():
            done += 1
            progress(done, 1000)
            time.sleep(0.002)
        return done

    dispatcher.start("links", work)
    qtbot.waitUntil(lambda: len(moved) > 2)
    dispatcher.cancel()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].stopped
    assert isinstance(heard[0].value, int)
    assert dispatcher.running == ()


@pytest.mark.parametrize(("fault", "words"), [(Trouble("The server is not there."), "The server is not there."), (KeyError("x"), "KeyError")])
def test_what_goes_wrong_in_a_job_becomes_a_sentence(
    dispatcher: Dispatcher, qtbot: QtBot, fault: Exception, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Outcome] = []
    dispatcher.finished.connect(heard.append)

    def work(progress: Progress, stopped: Callable[[], bool]) -> None:
        raise fault

    dispatcher.start("grammar", work)
    qtbot.waitUntil(lambda: bool(heard))
    assert words in heard[0].trouble


def test_closing_stops_and_waits(dispatcher: Dispatcher) -> None:
    def work(progress: Progress, stopped: Callable[[], bool]) -> None:
        while not stopped():
            time.sleep(0.002)

    dispatcher.start("links", work)
    assert dispatcher.close(2_000)


def test_settings_come_back_and_nonsense_becomes_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    Store(path).change(scheme=Scheme.DARK, percent=140, name="Ada", links=True)
    assert Store(path).now == Preferences(Scheme.DARK, 140, "Ada", links=True)
    path.write_text('scheme = "plaid"\npercent = 9000\ngrammar = "perhaps"\n', encoding="utf-8")
    assert Store(path).now == Preferences()
    path.write_bytes(b"\x00\xff not a settings file \x00")
    assert Store(path).now == Preferences()


def test_the_checks_that_go_online_are_off_until_switched_on() -> None:
    assert (Preferences().grammar, Preferences().links) == (False, False)


def test_words_that_look_like_markup_are_shown_as_they_are(qtbot: QtBot) -> None:
    made = label("<img src='/etc/passwd'><b>bold</b>")
    qtbot.addWidget(made)
    assert made.text() == "<img src='/etc/passwd'><b>bold</b>"
    assert "<img" not in tip("<img src=x>")
