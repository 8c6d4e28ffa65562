"""The hidden characters of a draft: each with its name and place, to be looked at, and all of them to be removed at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from reviewer.model.characters import ALIKE, TURNED, Hidden
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.words.plain import button
from reviewer.ui.values.words import count

MOST = 200
REMOVE = "Remove them all"
WHY = {
    ALIKE: "A letter of another alphabet in a word: searches and screen readers take it for another word.",
    TURNED: "It changes the order in which the words are read.",
}


class HiddenDialog(Frame):
    """Lists hidden characters; `chosen` is the one to be shown, `removing` says whether all are to go."""

    def __init__(self, parent: QWidget | None, found: Sequence[Hidden], text: str) -> None:
        super().__init__(parent, "Hidden characters", REMOVE, "Close", letters=88)
        self.chosen: Hidden | None = None
        self.removing = False
        unseen = [one for one in found if one.kind != ALIKE]
        self.text(
            "They are in the text, but a reader does not see them, or takes them for something else. "
            "Each is drawn in the draft as a box with a short name. Removing them is one step that Ctrl+Z takes back."
        )
        for one in found[:MOST]:
            self._offer(one, text)
        if len(found) > MOST:
            self.text(f"and {len(found) - MOST} more", "muted")
        self.main.clicked.disconnect()
        self.main.clicked.connect(self._remove)
        self.allow("" if unseen else "Letters of another alphabet are not removed: type the right letter in their place.")
        self.fit()

    def _offer(self, one: Hidden, text: str) -> None:
        line = text.count("\n", 0, one.start) + 1
        column = one.start - text.rfind("\n", 0, one.start)
        made = button(f"{one.name.capitalize()} ({one.code}): line {line}, column {column}", look="link")
        made.clicked.connect(partial(self._choose, one))
        self.column.addWidget(made)
        around = text[max(one.start - 30, text.rfind("\n", 0, one.start) + 1) : one.start], text[one.start + 1 : one.start + 31].split("\n")[0]
        shown = f"{_seen(around[0])}[{one.label}]{_seen(around[1])}" if one.kind != ALIKE else f"“{one.word}”: looks like {one.label}"
        self.text(shown, "muted")
        if why := WHY.get(one.kind):
            self.text(why, "muted")

    def _choose(self, one: Hidden) -> None:
        self.chosen = one
        self.accept()

    def _remove(self) -> None:
        self.removing = True
        self.accept()


def told(found: Sequence[Hidden]) -> str:
    """Return in one sentence how many hidden characters a draft holds."""
    unseen, alike = [one for one in found if one.kind != ALIKE], [one for one in found if one.kind == ALIKE]
    parts = [count(len(unseen), "hidden character")] if unseen else []
    parts += [f"{count(len(alike), 'letter')} of another alphabet that {'looks' if len(alike) == 1 else 'look'} like a Latin one"] if alike else []
    return f"{' and '.join(parts)} in this draft."


def _seen(words: str) -> str:
    return "".join(letter if letter.isprintable() else "·" for letter in words)
