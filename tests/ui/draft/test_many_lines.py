"""Drafts of tens of thousands of lines: the window's thread takes them in pieces, so that it never stands still."""

from __future__ import annotations

from pathlib import Path
from time import thread_time

import pytest
from pytestqt.qtbot import QtBot

from reviewer.ui.draft import tracking
from reviewer.ui.draft.draft_view import DraftView
from reviewer.ui.looks.theme import Look
from reviewer.ui.window import Window
from tests.parsing.hostile_shapes import SHAPES
from tests.ui.draft.test_strange import BOUND, opened, real

__all__ = ["real"]
HARD = ("lists in lists", "items", "underlined headings", "fences", "runs of ticks")
"""Those that took longest of a hundred kilobytes before their lines came in pieces: 100 to 195 ms at a stretch."""


@pytest.mark.parametrize("name", [name if name in HARD else pytest.param(name, marks=pytest.mark.slow) for name in SHAPES])
def test_the_window_goes_on_while_a_hundred_kilobytes_of_any_shape_are_opened(real: Window, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    text = f"# Heels\n\n{SHAPES[name](100_000)}\n"
    longest = opened(real, qtbot, tmp_path, text)
    print(f"{name}: the window's thread worked {longest * 1000:.0f} ms at a stretch")
    assert longest < BOUND
    assert "".join(real.view.toPlainText().split()) == "".join(text.split())


def test_no_step_of_loading_puts_in_more_than_a_piece_and_the_text_is_whole(qtbot: QtBot, look: Look) -> None:
    view = DraftView(look)
    qtbot.addWidget(view)
    told: list[str] = []
    view.edited.connect(lambda: told.append("edited"))
    text = "𝛼 e\u0301\u00a0x\n\n" * (2 * tracking.PIECE) + "end"
    before = 1
    for _ in view.loading(text):
        assert view.source == text
        assert 0 < view.document().blockCount() - before <= tracking.PIECE
        before = view.document().blockCount()
    assert before > 3 * tracking.PIECE
    assert view.document().blockCount() == 4 * tracking.PIECE + 1
    assert view.document().toPlainText().replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert (view.textCursor().position(), view.document().isUndoAvailable(), told) == (0, False, [])
    view.insertPlainText("Mine. ")
    assert view.source == "Mine. " + text
    view.undo()
    assert (view.source, told) == (text, ["edited", "edited"])


def test_a_load_that_is_given_up_leaves_a_widget_that_takes_another(qtbot: QtBot, look: Look) -> None:
    view = DraftView(look)
    qtbot.addWidget(view)
    for _ in view.loading("a\n" * (3 * tracking.PIECE)):
        break
    view.load("b\n")
    view.insertPlainText("x")
    assert (view.source, view.toPlainText()) == ("xb\n", "xb\n")


def test_in_pieces_no_stretch_is_as_long_as_all_at_once(qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a\n" * 100_000
    pieces = min(_longest(qtbot, look, text) for _ in range(2))
    monkeypatch.setattr(tracking, "PIECE", len(text))
    assert _longest(qtbot, look, text) > 3 * pieces


def _longest(qtbot: QtBot, look: Look, text: str) -> float:
    """Return the longest step of loading a text, in seconds of this thread's own work."""
    view, taken = DraftView(look), list[float]()
    qtbot.addWidget(view)
    begun = thread_time()
    for _ in view.loading(text):
        taken.append(thread_time() - begun)
        begun = thread_time()
    return max([*taken, thread_time() - begun])
