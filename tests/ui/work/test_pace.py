"""The window does not stand still: what takes long is done in turns, and a key in between comes first."""

from __future__ import annotations

from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.gaps import gaps
from tests.ui.shipped import desk  # noqa: F401 - the window of these tests stands on it

BOUND = 0.5
"""Seconds this thread may work in a row here: ten times what the longest step takes on a machine at rest, painting and all."""
STEPS = 40
"""Turns that the check of a letter takes at least where each is one step; it took 86 when this was written."""
PARTS = 120


@pytest.fixture
def long(window: Window, write: Write, qtbot: QtBot) -> Window:
    """A window with a long draft, at rest."""
    parts = [
        f"## Part {number}\n\nA walk of {number} minutes helps {number + 40}% of people with knee pain.[{number % 9 + 1}] Nobody told them why."
        for number in range(PARTS)
    ]
    listed = [f"{number}. Author A. Walks and knees, part {number}. J Walks. 2019;{number}:1-9." for number in range(1, 10)]
    window.show_draft(window.desk.open(write("\n\n".join(["# Knees", *parts, "## References", *listed]), "long.md")))
    qtbot.waitUntil(lambda: window.pace.resting, timeout=30_000)
    return window


@pytest.fixture
def short_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turns of one step each, so that the check takes several of them on any machine."""
    monkeypatch.setattr("reviewer.ui.parts.slow.turns.TURN", 0.0)


def typed(window: Window, words: str, letters: str) -> None:
    """Type letters behind the first place where some words stand."""
    cursor = window.view.textCursor()
    cursor.setPosition(window.view.toPlainText().index(words) + len(words))
    window.view.setTextCursor(cursor)
    QTest.keyClicks(window.view, letters)


def test_work_that_holds_the_window_up_is_noticed(qtbot: QtBot) -> None:
    with gaps(lambda: qtbot.wait(10)) as measured:
        until = thread_time() + BOUND + 0.02
        while thread_time() < until:
            pass
    assert measured.busiest > BOUND


def listed(window: Window, words: str) -> bool:
    """Return whether the checklist has a finding in a sentence with some words."""
    cards = [row.card for row in window.checklist.listing.rows if row.card is not None]
    found = [finding.place for card in cards for finding in card.findings]
    assert window.review is not None
    draft = window.review.draft
    return any(words in draft.blocks[place.block].text[place.start - 40 : place.end + 40] for place in found)


@pytest.mark.usefixtures("short_turns")
def test_when_the_keys_rest_the_whole_article_is_checked_in_turns(long: Window, qtbot: QtBot) -> None:
    typed(long, "Nobody told them why.", " It cures all pain.")
    before = long.pace.turns.taken
    with gaps(lambda: qtbot.waitUntil(lambda: long.pace.resting, timeout=30_000)) as measured:
        assert not long.pace.resting
    assert long.pace.turns.taken > before + STEPS
    assert measured.busiest < BOUND
    assert not long.pace.unsettled
    assert long.review is not None and "It cures all pain." in long.review.text
    assert long.desk.settle() is long.review, "nothing is left to check"
    assert listed(long, "cures all pain")


@pytest.mark.usefixtures("short_turns")
def test_a_check_that_is_not_cut_into_steps_is_noticed(long: Window, qtbot: QtBot) -> None:
    typed(long, "Nobody told them why.", " It cures all pain.")
    before = long.pace.turns.taken
    long.catch_up()
    qtbot.waitUntil(lambda: long.pace.resting, timeout=30_000)
    assert long.pace.turns.taken <= before + STEPS


@pytest.mark.usefixtures("short_turns")
def test_a_key_between_two_turns_comes_first_and_is_checked_like_any_other(long: Window, qtbot: QtBot) -> None:
    typed(long, "Nobody told them why.", " It cures")
    long.pace._rest()
    long.pace.turns.go_on()
    assert long.pace.turns.busy, "it takes more turns than one"
    QTest.keyClicks(long.view, " all pain.")
    assert not long.pace.turns.busy
    qtbot.waitUntil(lambda: long.pace.resting, timeout=30_000)
    assert long.review is not None and "It cures all pain." in long.review.text
    fresh = long.desk.check_now()
    assert [found.fingerprint for found in long.review.report.findings] == [found.fingerprint for found in fresh.report.findings]


@pytest.mark.usefixtures("short_turns")
def test_a_command_between_two_turns_has_the_whole_article_checked_first(long: Window) -> None:
    typed(long, "Nobody told them why.", " It cures all pain.")
    long.pace._rest()
    long.pace.turns.go_on()
    assert long.pace.turns.busy, "it takes more turns than one"
    assert long.registry.run("next")
    assert long.pace.resting and not long.pace.unsettled
    assert listed(long, "cures all pain")


def test_a_command_fills_no_pane_that_shows_the_draft_already(long: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    filled: list[object] = []
    monkeypatch.setattr(long.checklist, "take", filled.append)
    assert long.registry.run("next")
    assert not filled
    QTest.keyClick(long.view, Qt.Key.Key_E)
    assert long.registry.run("next")
    assert len(filled) == 1


def dressed(window: Window, line: int) -> bool:
    """Return whether a line has looks of its own."""
    return bool(window.view.document().findBlockByNumber(line).layout().formats())


def test_a_long_draft_is_styled_where_it_is_seen_first_and_everywhere_in_turns(window: Window, write: Write, qtbot: QtBot) -> None:
    text = "# Knees\n\n" + "## A part of it\n\nRest **helps** most knees.\n\n" * 400
    window.show_draft(window.desk.open(write(text, "long.md")))
    last = window.view.document().blockCount() - 3
    assert dressed(window, 0) and not dressed(window, last)
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum())
    lines = [block.blockNumber() for block, _ in window.view.visible() if block.text().startswith("##")]
    assert lines and all(dressed(window, line) for line in lines), "what comes into view is styled before it is painted"
    QTest.keyClicks(window.view, "Old ")
    qtbot.waitUntil(lambda: dressed(window, last), timeout=30_000)
    headings = [number for number, line in enumerate(text.split("\n")) if line.startswith("#")]
    qtbot.waitUntil(lambda: all(dressed(window, line) for line in headings[1:]), timeout=30_000)


def test_the_panes_follow_a_draft_that_was_saved_with_keys_in_between(long: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(long, "Nobody told them why.", " It cures all pain.")
    long.catch_up()
    filled: list[object] = []
    monkeypatch.setattr(long.checklist, "take", filled.append)
    assert long.registry.run("save")
    assert not filled, "what was saved is said at once; the lists can wait for a key"
    assert not long.edited and long.status.said.text() == "Saved long.md"
    assert not long.windowTitle().startswith("*")
    qtbot.waitUntil(lambda: long.pace.whole, timeout=30_000)
    assert len(filled) == 1
    long.show_review(long.desk.review)
    assert len(filled) == 2, "shown in a row, they would not wait"
