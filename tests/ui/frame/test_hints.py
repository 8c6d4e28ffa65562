"""Hints: one at a time, each once, quiet, and gone when a person has no use for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reviewer.ui.acts.hinting import HINTS
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from reviewer.ui.work.beginning import begin
from tests.desk.conftest import Write

TEXT = "# Ankles\n\nRest cures an ankle.\n\nIt was said twice.\n\nSleep cures an ankle.\n\nIce cures an ankle.\n\nIt leads nowhere.\n\nTape cures an ankle.\n\nHeat cures an ankle.\n"


def told(window: Window) -> str:
    """Return the hint on show."""
    return window.hints.line.said.text() if window.hints.line.isVisible() else ""


@pytest.fixture
def hinting(window: Window, write: Write) -> Window:
    """A window that gives hints, with a draft."""
    begin(window, write(TEXT))
    return window


def test_the_first_finding_shows_how_to_go_to_the_next_and_says_it(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(window, "announce", said.append)
    begin(window)
    assert told(window) == "", "there is nothing to go to on the first page"
    window.files.open(write(TEXT))
    assert told(window) == "F8 goes to the next finding."
    assert "Hint: F8 goes to the next finding." in said
    assert window.view.hasFocus(), "a hint never takes the keyboard"


def test_a_hint_goes_when_its_key_was_used_and_never_comes_again(hinting: Window) -> None:
    QTest.keyClick(hinting, Qt.Key.Key_F8)
    assert told(hinting) != "F8 goes to the next finding."
    hinting.files.close_draft()
    assert told(hinting) == ""
    hinting.files.reopen(hinting.files.recents.listed()[0].id)
    assert told(hinting) == ""


def test_each_hint_comes_once_and_never_two_at_a_time(hinting: Window) -> None:
    seen = [told(hinting)]
    for _ in range(40):
        hinting.registry.run("next")
        if told(hinting) and told(hinting) != seen[-1]:
            seen.append(told(hinting))
        hinting.hints.line.close_button.click()
    assert len(seen) == len(set(seen)) >= 4
    assert any("Ctrl+K" in one for one in seen)


def test_no_more_hints_holds_and_the_menu_help_brings_them_back(hinting: Window) -> None:
    assert hinting.registry.why("hints") == ""
    hinting.hints.line.stop.click()
    for _ in range(5):
        hinting.registry.run("next")
        assert told(hinting) == ""
    hinting.registry.run("hints")
    assert hinting.store.now.hints.split() != [hint.name for hint in HINTS]


def test_what_was_shown_is_remembered_over_a_restart(tmp_path: Path, hinting: Window) -> None:
    store = Store(tmp_path / "settings.toml")
    store.change(hints="next fix")
    assert Store(tmp_path / "settings.toml").now.hints == "next fix"


def test_a_hint_tells_the_key_a_person_gave_the_command(window: Window, write: Write) -> None:
    window.registry.rekey({"next": ("F10",)})
    begin(window, write(TEXT))
    assert told(window) == "F10 goes to the next finding."


def test_the_line_stands_below_the_panes_and_covers_no_text(hinting: Window) -> None:
    line, pages = hinting.hints.line, hinting.pages
    assert line.isVisible()
    assert line.mapTo(hinting, line.rect().topLeft()).y() >= pages.mapTo(hinting, pages.rect().bottomLeft()).y()
    hinting.hints.line.close_button.setFocus()
    hinting.hints.line.close_button.click()
    assert hinting.view.hasFocus(), "the keyboard goes back to the draft"
