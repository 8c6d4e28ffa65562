"""A long day at the window: hundreds of random edits, undos, repairs, saves and changes of draft, against a model of what every text must be."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from reviewer.model.span import Span
from reviewer.ui.dialogs.frames.message import MessageDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import rested
from tests.ui.hands import press
from tests.ui.shipped import desk

__all__ = ["desk"]

TEXT = "# Draft {}\n\nRest cures it. We utilise ice.\n\nRest cures it. We utilise ice.\n"
WORDS = (
    *("Rest cures it. ", "We utilise ice. ", "**Heat** helps.¹ ", "[^1]: Roe J. 2020.\n", "| a | b |\n"),
    *("\n\n", "\n", "# ", "- ", "é\u00a0", "😀", "a", " ", "`", "\u200b"),
)
DEEDS = ("write",) * 6 + ("cut", "cut", "undo", "undo", "redo", "fix", "save", "leave", "wait", "look", "footnote", "again", "turn")
TABS = "pane_claims pane_sources pane_balance pane_review pane_preview pane_changes pane_checklist check".split()
STEPS = 260


class Day:
    """One person at a window with some drafts: `texts` is what each must hold, `filed` what its file holds, `stood` every text since it was opened."""

    def __init__(self, window: Window, paths: list[Path], seed: int) -> None:
        self.window, self.paths, self.dice = window, paths, random.Random(seed)
        self.texts = {path: path.read_text("utf-8") for path in paths}
        self.filed = dict(self.texts)
        self.here = paths[0]
        window.ask = self._ask  # type: ignore[method-assign]
        window.files.open(self.here)
        rested(window)
        self.begin()

    def _ask(self, dialog: QDialog) -> bool:
        if isinstance(dialog, MessageDialog):  # text that is in no file yet: it is kept
            dialog.chosen = "keep"
        dialog.deleteLater()
        return False

    def step(self) -> str:
        """Do something, hold the window against the model, and return what it was."""
        done = self.dice.choice(DEEDS)
        getattr(self, done)()
        assert self.window.view.source == self.texts[self.here], done
        return done

    def write(self) -> None:
        """Type or put in words anywhere."""
        place, words = self.dice.randint(0, len(self.text)), self.dice.choice(WORDS)
        self._at(place)
        self.window.view.textCursor().insertText(words)
        self._is(self.text[:place] + words + self.text[place:])

    def cut(self) -> None:
        """Take some letters out."""
        if self.text:
            place = self.dice.randrange(len(self.text))
            end = min(place + self.dice.randint(1, 12), len(self.text))
            self._at(place, end)
            self.window.view.textCursor().removeSelectedText()
            self._is(self.text[:place] + self.text[end:])

    def undo(self) -> None:
        """Take a step back: that is a text that stood here before."""
        if self.window.registry.run("undo"):
            assert self.window.view.source in self.stood
            self._is(self.window.view.source)

    def redo(self) -> None:
        """Do again what was taken back: a text that stood here before, too."""
        if self.window.registry.run("redo"):
            assert self.window.view.source in self.stood
            self._is(self.window.view.source)

    def fix(self) -> None:
        """Go to the next finding, and make the change it shows, if there is one."""
        self.window.registry.run("next")
        review = self.window.review
        assert review is not None and review.text == self.text
        if self.window.registry.run("fix"):
            self._is(self.window.view.source)

    def footnote(self) -> None:
        """Put in a footnote."""
        if self.window.registry.run("footnote"):
            self._is(self.window.view.source)

    def save(self) -> None:
        """Save: the file is the text, letter for letter."""
        assert self.window.registry.run("save")
        self.filed[self.here] = self.text
        assert self.here.read_bytes().decode() == self.text

    def leave(self) -> None:
        """Go to another draft; what was written there and never saved is offered back."""
        self.here = self.dice.choice([path for path in self.paths if path != self.here])
        self._open()

    def _open(self) -> None:
        assert self.window.files.open(self.here)
        rested(self.window)
        if self.text != self.filed[self.here]:
            assert self.window.view.source == self.filed[self.here]
            press(self.window, "Use it")
            rested(self.window)
        self.begin()

    def back(self) -> None:
        """Undo all there is: what stands then is what the draft was opened with."""
        while self.window.registry.run("undo"):
            pass
        assert self.window.view.source == self.first

    def begin(self) -> None:
        """Take what stands now for what undo leads back to."""
        self.first = self.window.view.source
        self.stood = {self.first}

    def again(self) -> None:
        """Close the draft, and open it again."""
        assert self.window.registry.run("close_draft")
        self._open()

    def wait(self) -> None:
        """Let the keys rest."""
        QTest.qWait(self.dice.choice((1, 30, 300)))

    def turn(self) -> None:
        """Turn checks while typing off, or on again."""
        self.window.store.change(typing=not self.window.store.now.typing)

    def look(self) -> None:
        """Look at another tab, or at the draft in other ways."""
        self.window.registry.run(self.dice.choice(TABS))
        self.window.pages.centre.turn("Draft")

    @property
    def text(self) -> str:
        return self.texts[self.here]

    def _at(self, start: int, end: int | None = None) -> None:
        self.window.view.setTextCursor(self.window.view.cursor_over(Span(start, start if end is None else end)))

    def _is(self, text: str) -> None:
        self.texts[self.here] = text
        self.stood.add(text)


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_lost_on_a_long_day(window: Window, write: Write, seed: int) -> None:
    day = Day(window, [write(TEXT.format(number), f"{number}.md") for number in range(3)], seed)
    for _ in range(STEPS):
        day.step()
    window.check_now()
    assert window.review is not None and window.review.text == day.text
    day.back()


def test_a_letter_that_goes_astray_is_noticed(window: Window, write: Write) -> None:
    day = Day(window, [write(TEXT.format(number), f"{number}.md") for number in range(3)], 3)
    window.view.insertPlainText("x")
    with pytest.raises(AssertionError):
        day.step()
