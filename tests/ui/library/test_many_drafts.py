"""Lists of very many drafts: read and told in turns, and shown when they are whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk
from reviewer.store.ground.connection import writing
from reviewer.store.ground.rows import NewRevision
from reviewer.store.records import shelf
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN

MANY = 60
AT = "2026-11-20T10:00:00+00:00"


@pytest.fixture(autouse=True)
def short_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turns of one step each, and steps of few drafts."""
    monkeypatch.setattr("reviewer.ui.parts.slow.turns.TURN", 0.0)
    for module in ("reviewer.desk.library.shelf", "reviewer.desk.bench.shelving"):
        monkeypatch.setattr(f"{module}.AT_A_TIME", 7)


@pytest.fixture
def crowded(window: Window, desk: Desk, write: Write) -> Window:
    """A window whose library has many drafts."""
    library = desk._bench.need_library()
    with writing(library.connection):
        for number in range(MANY):
            text = f"# Article {number}\n\nRest helps knee {number}.\n"
            shelf.add(library.connection, None, NewRevision(text, "", f"/nowhere/{number}.md", f"Article {number}", "save", "", AT))
    window.show_draft(desk.open(write(CLEAN)))
    return window


def test_a_list_read_in_steps_is_the_list_read_in_a_row(crowded: Window) -> None:
    listing, steps = crowded.desk.shelf.listing(), 0
    while True:
        try:
            next(listing)
        except StopIteration as done:
            assert done.value == crowded.desk.shelf.drafts()
            assert len(done.value) == MANY + 1
            break
        steps += 1
    assert steps > MANY // 7


def test_the_dashboard_comes_into_view_when_all_drafts_are_read(crowded: Window, qtbot: QtBot) -> None:
    boards = crowded.boards
    assert crowded.registry.run("library_board")
    turns = 0
    while not boards.shown:
        assert crowded.stack.currentWidget() is crowded.pages
        boards.turns.go_on()
        turns += 1
    assert turns > MANY // 7
    qtbot.waitUntil(lambda: not boards.turns.busy)
    assert boards.board.all_rows == crowded.desk.shelf.board()
    assert len(boards.board.rows) == MANY + 1
    assert crowded.registry.run("board_again")
    qtbot.waitUntil(lambda: not boards.turns.busy)
    assert boards.shown and len(boards.board.rows) == MANY + 1


def test_a_draft_that_is_opened_meanwhile_is_not_covered_by_the_dashboard(crowded: Window, write: Write, qtbot: QtBot) -> None:
    assert crowded.registry.run("library_board")
    crowded.boards.turns.go_on()
    assert crowded.files.open(write("# Knees\n\nRest helps.\n" + "Walk every day.\n\n" * 300, "knees.md"))
    qtbot.waitUntil(lambda: not crowded.files.arrival.busy, timeout=30_000)
    assert not crowded.boards.turns.busy and not crowded.boards.shown
    assert crowded.stack.currentWidget() is crowded.pages
    assert crowded.header.title.text() == "Knees"


def test_the_library_beside_the_draft_is_filled_in_turns_and_changes_once(crowded: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    filled: list[int] = []
    pane = crowded.pages.shelf
    take = pane.take

    def noted(entries: object, *others: object) -> None:
        filled.append(len(crowded.shelves.entries))
        take(entries, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(pane, "take", noted)
    crowded.shelves.follow(None)
    crowded.shelves.follow(crowded.review)
    qtbot.waitUntil(lambda: bool(filled), timeout=10_000)
    qtbot.waitUntil(lambda: not crowded.shelves._turns.busy)
    QApplication.processEvents()
    assert filled == [MANY + 1]
