"""A text that is not in English: the window says so, and counts no check as passed."""

from __future__ import annotations

from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.words import FOREIGN
from reviewer.ui.window import Window
from tests.checking.test_foreign import GERMAN
from tests.desk.conftest import Write
from tests.ui.conftest import rested
from tests.ui.hands import choose, opened, titles
from tests.ui.shipped import desk

__all__ = ["desk"]


def test_a_text_in_another_language_has_passed_no_check(window: Window, write: Write) -> None:
    opened(window, write, f"# Rücken\n\n{GERMAN}\n")
    assert titles(window)[0] == "The text does not seem to be in English"
    assert not window.checklist.chips[Sign.PASSED].isVisible()
    assert (window.checklist.title.text(), window.checklist.sentence.text()) == ("Could not be checked", FOREIGN)
    assert window.status.said.text() == "Not checked: the text does not seem to be in English"
    choose(window, "English")
    assert not any("fault of the program" in line.text for line in window.detail.told.lines)


def test_no_pane_calls_a_text_in_another_language_free_of_claims(window: Window, write: Write) -> None:
    opened(window, write, f"# Rücken\n\n{GERMAN}\n")
    for command in ("pane_claims", "pane_balance"):
        window.registry.run(command)
        rested(window)
    assert window.pages.side.claims.sentence.text() == FOREIGN
    assert window.pages.side.balance.empty.text() == FOREIGN
