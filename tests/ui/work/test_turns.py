"""Work done in turns: nothing of it is shown before it is whole, and whatever comes in between finds the window as it was or as it will be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reviewer.ui.filing.arrival import WAIT
from reviewer.ui.parts.slow.turns import Turns
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.gaps import gaps
from tests.ui.shipped import desk  # noqa: F401 - the window of these tests stands on it

PARTS = 150
SHARE = 0.5
"""A turn may take this much of the time that the same work takes in a row; it was a sixth when this was written."""


def article(title: str, parts: int = PARTS) -> str:
    """Return a long draft; two of them say much the same."""
    told = [
        f"## Part {number}\n\nA walk of {number} minutes helps {number + 40}% of people with knee pain, and nobody in {title} told them why it does."
        for number in range(parts)
    ]
    return "\n\n".join([f"# {title}", *told])


@pytest.fixture
def slow_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file takes long to open."""
    monkeypatch.setattr("reviewer.desk.files.opening.SLOW", 100)


@pytest.fixture
def short_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turns of one step each."""
    monkeypatch.setattr("reviewer.ui.parts.slow.turns.TURN", 0.0)


def counting(seen: list[int], most: int) -> Iterator[None]:
    """Put numbers into a list, one at each step."""
    for number in range(most):
        seen.append(number)
        yield


@pytest.mark.usefixtures("short_turns")
def test_steps_are_taken_in_turns_to_the_end(qtbot: QtBot) -> None:
    seen: list[int] = []
    owner = QObject()
    turns = Turns(owner)
    turns.begin(counting(seen, 5))
    assert turns.busy and not seen
    qtbot.waitUntil(lambda: not turns.busy)
    assert seen == [0, 1, 2, 3, 4]
    assert turns.taken == 6


def test_what_is_left_can_be_done_at_once_or_given_up() -> None:
    seen: list[int] = []
    owner = QObject()
    turns = Turns(owner)
    turns.begin(counting(seen, 3))
    turns.finish()
    assert seen == [0, 1, 2] and not turns.busy
    work = counting(seen, 3)
    turns.begin(work)
    turns.drop()
    assert not turns.busy
    assert next(work, None) is None, "it is closed, so that what it holds is let go"


def test_a_step_may_give_its_own_work_up_or_fail() -> None:
    owner = QObject()
    turns = Turns(owner)

    def dropping() -> Iterator[None]:
        turns.drop()
        yield
        raise AssertionError("nobody asks for the rest")

    def failing() -> Iterator[None]:
        yield
        raise LookupError("nobody thought of that")

    turns.begin(dropping())
    turns.finish()
    assert not turns.busy
    turns.begin(failing())
    with pytest.raises(LookupError):
        turns.finish()
    assert not turns.busy


def at_turns(window: Window, path: Path, qtbot: QtBot) -> Iterator[int]:
    """Open a file and stop before each turn in which it is laid on the desk; yield the number of the turn."""
    turns = window.files.arrival.turns
    begin = turns.begin

    def begun(work: Iterator[None]) -> None:
        begin(work)
        turns._timer.stop()

    turns.begin = begun  # type: ignore[method-assign]
    assert window.files.open(path)
    qtbot.waitUntil(lambda: turns.busy, timeout=30_000)
    number = 0
    while turns.busy:
        yield number
        turns.go_on()
        turns._timer.stop()
        number += 1
    turns.begin = begin  # type: ignore[method-assign]


def whole(window: Window, title: str) -> None:
    """Assert that the window shows a draft checked as a whole, in its text and beside it."""
    review = window.review
    assert review is not None
    assert review.title == title and window.view.source == review.text
    fresh = window.desk.check_now()
    assert [one.fingerprint for one in review.report.findings] == [one.fingerprint for one in fresh.report.findings]
    shown = {row.key for row in window.checklist.listing.rows}
    assert shown and shown <= {card.key for card in fresh.report.cards} | {one.fingerprint for one in fresh.report.findings}
    assert window.header.title.text() == title


@pytest.mark.usefixtures("slow_files", "short_turns")
def test_a_draft_is_not_seen_before_it_is_whole(window: Window, write: Write, qtbot: QtBot) -> None:
    window.show_draft(window.desk.open(write(article("Walks"), "walks.md")))
    seen = 0
    for number in at_turns(window, write(article("Knees"), "knees.md"), qtbot):
        seen = number
        assert window.stack.currentWidget() is not window.pages, "the page that says it is being opened stands over it"
        assert window.registry.why("next") == WAIT
        assert window.registry.why("save") == WAIT
    assert seen > 10
    assert window.stack.currentWidget() is window.pages
    assert window.registry.why("next") == ""
    whole(window, "Knees")
    assert any(one.rule == "DU003" for one in window.desk.review.report.findings), "what another draft says was looked up"


@pytest.mark.usefixtures("slow_files", "short_turns")
@pytest.mark.parametrize("at", [0, 3, 8, 20])
def test_cancel_between_two_turns_leaves_the_former_draft_as_it_was(window: Window, write: Write, qtbot: QtBot, at: int) -> None:
    window.show_draft(window.desk.open(write(article("Walks"), "walks.md")))
    for number in at_turns(window, write(article("Knees"), "knees.md"), qtbot):
        if number == at:
            assert window.registry.run("cancel")
    assert window.status.said.text() == "Nothing was opened; the former draft is still here"
    assert window.stack.currentWidget() is window.pages
    qtbot.waitUntil(lambda: window.pace.resting, timeout=30_000)
    whole(window, "Walks")
    window.desk.save()
    assert window.review is not None and window.review.path is not None
    assert window.review.path.read_text("utf-8") == article("Walks")


@pytest.mark.usefixtures("slow_files", "short_turns")
def test_cancel_when_the_draft_lies_on_the_desk_already_shows_it(window: Window, write: Write, qtbot: QtBot) -> None:
    window.show_draft(window.desk.open(write(article("Walks"), "walks.md")))
    stopped = False
    for _ in at_turns(window, write(article("Knees"), "knees.md"), qtbot):
        if not stopped and window.desk.review.title == "Knees":
            stopped = window.registry.run("cancel")
    assert stopped
    assert window.stack.currentWidget() is window.pages
    assert window.registry.why("next") == ""
    whole(window, "Knees")


@pytest.mark.usefixtures("slow_files", "short_turns")
def test_another_opening_or_closing_between_two_turns_does_no_harm(window: Window, write: Write, qtbot: QtBot) -> None:
    window.show_draft(window.desk.open(write(article("Walks"), "walks.md")))
    other = write(article("Hips"), "hips.md")
    for number in at_turns(window, write(article("Knees"), "knees.md"), qtbot):
        assert not window.files.open(other)
        assert not window.files.reopen(1)
        if number == 12:
            assert window.close()
            break
    assert not window.files.arrival.turns.busy


@pytest.mark.usefixtures("slow_files")
def test_a_long_draft_is_laid_on_the_desk_in_turns(window: Window, write: Write, qtbot: QtBot) -> None:
    for name in ("Walks", "Hips"):
        window.show_draft(window.desk.open(write(article(name), f"{name}.md")))
    begun = thread_time()
    window.show_draft(window.desk.open(write(article("Backs"), "backs.md")))
    at_once = thread_time() - begun
    with gaps(lambda: qtbot.waitUntil(lambda: window.pace.resting and not window.files.arrival.busy, timeout=60_000)) as measured:
        window.files.open(write(article("Knees"), "knees.md"))
    whole(window, "Knees")
    assert measured.busiest < SHARE * at_once


def test_a_long_draft_laid_in_a_row_is_noticed(window: Window, write: Write, qtbot: QtBot) -> None:
    window.show_draft(window.desk.open(write(article("Walks"), "walks.md")))
    begun = thread_time()
    window.show_draft(window.desk.open(write(article("Backs"), "backs.md")))
    at_once = thread_time() - begun
    with gaps(lambda: qtbot.wait(10)) as measured:
        window.show_draft(window.desk.open(write(article("Knees"), "knees.md")))
    assert measured.busiest > SHARE * at_once
