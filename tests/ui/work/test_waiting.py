"""Commands chosen while the draft is still being checked wait without holding the window up, in their order; large pieces are checked in turns."""

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

PARTS = 100
SHARE = 0.5
"""A turn may take this much of the time that the same work takes in a row."""
CURE = " It cures all pain."


def piece(name: str, parts: int = PARTS) -> str:
    """Return a long piece of an article, of which no two sentences are alike."""
    return "\n\n".join(
        f"## {name} {number}\n\nA {name} of {number} minutes helps {number + 40}% of people with knee pain. Nobody told **them** why it does."
        for number in range(parts)
    )


@pytest.fixture
def long(window: Window, write: Write, qtbot: QtBot) -> Window:
    """A window with a long draft, at rest."""
    window.show_draft(window.desk.open(write(f"# Knees\n\n{piece('walk')}\n", "long.md")))
    qtbot.waitUntil(lambda: window.pace.whole, timeout=30_000)
    return window


def insert(window: Window, words: str, text: str) -> None:
    """Insert text behind the first place where some words stand, as pasting does."""
    cursor = window.view.textCursor()
    cursor.setPosition(window.view.toPlainText().index(words) + len(words))
    window.view.setTextCursor(cursor)
    window.view.insertPlainText(text)


def found(window: Window, words: str) -> bool:
    """Return whether something is found in a sentence with some words."""
    review = window.review
    assert review is not None
    draft = review.draft
    return any(words in draft.blocks[one.place.block].text for one in review.report.findings)


def test_a_large_piece_that_is_pasted_is_checked_in_turns_and_nothing_else_is_said_of_it_before(long: Window, qtbot: QtBot) -> None:
    before = long.review
    begun = thread_time()
    insert(long, "## walk 9\n", f"\n{piece('run')}\n\n")
    long.catch_up()
    in_a_row = thread_time() - begun
    qtbot.waitUntil(lambda: long.pace.whole, timeout=30_000)
    former = long.review
    assert former is not before
    with gaps(lambda: qtbot.waitUntil(lambda: long.pace.whole, timeout=60_000)) as measured:
        insert(long, "## walk 19\n", f"\n{piece('swim')}\n\n")
        assert long.review is former, "no state is shown that is not whole"
        assert not long.pace.whole
        assert long.status.said.text() == "Checking what changed…"
    assert long.status.said.text().startswith("Checked")
    assert long.review is not None and "swim of 7 minutes" in long.review.text
    assert measured.busiest < SHARE * in_a_row
    fresh = long.desk.check_now()
    assert [one.fingerprint for one in long.review.report.findings] == [one.fingerprint for one in fresh.report.findings]


def test_a_large_piece_checked_in_a_row_is_noticed(long: Window, qtbot: QtBot) -> None:
    begun = thread_time()
    insert(long, "## walk 9\n", f"\n{piece('run')}\n\n")
    long.catch_up()
    in_a_row = thread_time() - begun
    with gaps(lambda: qtbot.wait(10)) as measured:
        insert(long, "## walk 19\n", f"\n{piece('swim')}\n\n")
        long.catch_up()
    assert measured.busiest > SHARE * in_a_row


def test_keys_between_the_turns_of_a_large_piece_come_first_and_lose_nothing(long: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.ui.parts.slow.turns.TURN", 0.0)
    insert(long, "## walk 9\n", f"\n{piece('run')}\n\n")
    for letter in CURE:
        long.pace.turns.go_on()
        QTest.keyClicks(long.view, letter)
    assert not long.pace.whole
    qtbot.waitUntil(lambda: long.pace.whole, timeout=60_000)
    assert long.review is not None and long.review.text == long.view.source
    assert found(long, "cures all pain")
    fresh = long.desk.check_now()
    assert [one.fingerprint for one in long.review.report.findings] == [one.fingerprint for one in fresh.report.findings]


def test_a_command_chosen_right_after_a_key_waits_for_the_results_and_has_them(long: Window, qtbot: QtBot) -> None:
    insert(long, "walk of 7 minutes", CURE)
    long.registry.action("next").trigger()
    assert long.waiting.busy, "it does not hold the window up"
    qtbot.waitUntil(lambda: not long.waiting.busy, timeout=30_000)
    assert long.pace.whole
    assert long.walk.key
    assert found(long, "cures all pain")


def test_a_command_that_needs_no_results_goes_at_once(long: Window) -> None:
    insert(long, "walk of 7 minutes", CURE)
    long.registry.action("select_all").trigger()
    assert not long.waiting.busy
    assert long.view.textCursor().hasSelection()
    assert not long.pace.whole, "nothing was checked for it"


def test_commands_are_done_in_their_order_and_before_the_key_that_comes_after_them(long: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    run = long.registry.run

    def noted(name: str) -> bool:
        done.append(name)
        return run(name)

    monkeypatch.setattr(long.registry, "run", noted)
    insert(long, "walk of 7 minutes", CURE)
    long.registry.action("next").trigger()
    long.registry.action("select_all").trigger()
    assert done == [], "what needs no results waits behind what does"
    long.view.setFocus()
    QTest.keyClick(long.view, Qt.Key.Key_Shift)
    assert done == [], "a key that writes nothing hurries nothing"
    QTest.keyClicks(long.view, "y")
    assert done == ["next", "select_all"]
    assert long.view.source == "y", "it was typed over what had been selected"


def test_what_waits_is_done_before_the_window_closes(long: Window) -> None:
    assert long.review is not None and long.review.path is not None
    insert(long, "walk of 7 minutes", CURE)
    long.registry.action("save").trigger()
    assert long.waiting.busy
    assert CURE not in long.review.path.read_text("utf-8")
    assert long.close()
    assert CURE in long.review.path.read_text("utf-8")


def test_a_check_that_comes_to_nothing_keeps_no_command_waiting(long: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    insert(long, "walk of 7 minutes", CURE)
    monkeypatch.setattr(long.pace, "hurry", long.pace.turns.drop)
    long.registry.action("next").trigger()
    qtbot.waitUntil(lambda: not long.waiting.busy, timeout=30_000)
    assert long.pace.whole and long.walk.key
