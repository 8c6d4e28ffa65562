"""One hint at a time, each once: a quiet line below the panes that tells of a key when it would help, is spoken, and can be closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reviewer.model.named import NamedTuple
from reviewer.ui.parts.commands.keys import shown
from reviewer.ui.parts.words.plain import button, label

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Hint(NamedTuple):
    """What a hint says, {key} standing for the key its `command` has now; a command without a key has no hint."""

    name: str
    sentence: str
    command: str = ""


HINTS = (
    Hint("next", "{key} goes to the next finding.", "next"),
    Hint("fix", "{key} makes the change that is shown. Ctrl+Z takes it back.", "quick_fix"),
    Hint("places", "In the checklist, Space shows the places of this card."),
    Hint("help", "{key} tells what this check looks for, with examples.", "help_here"),
    Hint("answer", "What is right as it stands is answered with a reason: {key}.", "answer"),
    Hint("panes", "{key} goes to the next pane, Shift+F6 back.", "pane_next"),
    Hint("palette", "{key} finds any command by a few letters.", "palette"),
)
AFTER: Mapping[str, int] = {"help": 2, "answer": 3, "panes": 5, "palette": 7}
"""How many findings a person has gone to before a hint comes, where it need not wait for more than that."""


class HintLine(QWidget):
    """A sentence with what closes it: for now (`closed`), or all of its kind (`stopped`)."""

    def __init__(self, closed: Callable[[], object], stopped: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self.setProperty("mood", "answered")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = label()
        self.close_button, self.stop = button("Close hint"), button("No more hints", look="link")
        self.close_button.clicked.connect(lambda: closed())
        self.stop.clicked.connect(lambda: stopped())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 10, 4)
        self.said.setProperty("look", "hint")
        line.addWidget(self.said, 1)
        line.addWidget(self.close_button)
        line.addWidget(self.stop)
        self.hide()


class Hinting:
    """Decides which hint comes when. It is silent until `begin`, and looks again whenever another finding is in hand (`look`)."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.line = HintLine(self.drop, self.stop)
        self.now: Hint | None = None
        self._on, self._steps, self._key = False, 0, ""

    def begin(self) -> None:
        """Give hints from now on."""
        self._on = True
        self.look()

    def look(self) -> None:
        """Take the hint away if its time is over, or show the next one if there is one for what is in hand."""
        window = self._window
        if not self._on or len(window.store.now.hints.split()) >= len(HINTS):
            return
        if window.walk.key and window.walk.key != self._key:
            self._steps += 1
        self._key = window.walk.key
        if self.now is not None:
            if not self._fits(self.now):
                self.drop()
            return
        told = window.store.now.hints.split()
        hint = next((one for one in HINTS if one.name not in told and self._fits(one)), None)
        if hint is not None:
            self._show(hint)

    def used(self, command: str) -> None:
        """Take the hint away whose command was just used."""
        if self.now is not None and self.now.command == command:
            self.drop()

    def drop(self) -> None:
        """Take the hint away; it does not come again."""
        if self.now is not None:
            inside = self.line.isAncestorOf(self._window.focusWidget() or self._window)
            self.now = None
            self.line.hide()
            if inside and self._window.review is not None:
                self._window.view.setFocus()

    def stop(self) -> None:
        """Show none any more."""
        self.drop()
        self._window.store.change(hints=" ".join(hint.name for hint in HINTS))
        self._window.say("No more hints. The menu Help shows them again.")
        self._window.registry.refresh()

    def again(self) -> None:
        """Show each hint once more."""
        self._window.store.change(hints="")
        self._steps, self._on = 0, True
        self._window.say("Hints will be shown again")
        self.look()

    def why_not_again(self) -> str:
        """Return why no hint can be shown again."""
        return "" if self._window.store.now.hints else "No hint has been shown yet."

    def _show(self, hint: Hint) -> None:
        window = self._window
        self.now = hint
        said = hint.sentence.format(key=self._key_of(hint))
        self.line.said.setText(said)
        self.line.show()
        window.store.change(hints=f"{window.store.now.hints} {hint.name}".strip())
        window.announce(f"Hint: {said}")

    def _key_of(self, hint: Hint) -> str:
        keys = self._window.registry[hint.command].keys if hint.command else ()
        return shown(keys[0]) if keys else ""

    def _fits(self, hint: Hint) -> bool:
        """Return whether a hint is of use now."""
        window, row = self._window, self._window.walk.row()
        if window.review is None or window.boards.shown or (hint.command and not self._key_of(hint)):
            return False
        if hint.name == "next":
            return row is None and bool(window.checklist.listing.rows)
        if hint.name == "fix":
            return row is not None and not window.fixing.why_no_quick()
        if hint.name == "places":
            return row is not None and bool(row.places)
        if hint.name == "answer" and window.decisions.why_no_answer():
            return False
        return row is not None and self._steps >= AFTER[hint.name]
