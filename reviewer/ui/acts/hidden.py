"""Hidden characters in the window: told above the draft, listed, shown, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.model.characters import ALIKE, Hidden
from reviewer.model.finding import Edit
from reviewer.model.span import Span
from reviewer.ui.dialogs.review.hidden import HiddenDialog, told
from reviewer.ui.parts.words.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.window import Window

TOPIC = "hidden"


class HiddenCharacters:
    """Tells of them once for each set of them, so that a notice that was closed stays closed."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._told: tuple[str, ...] = ()
        window.view.boxes.watch(window.desk.finder.in_line)

    def tell(self) -> None:
        """Say above the draft how many there are, where that has changed."""
        review = self._window.review
        letters = tuple(one.letter for one in review.hidden) if review is not None else ()
        if letters == self._told:
            return
        self._told = letters
        if review is None or not review.hidden:
            self._window.notices.drop(TOPIC)
        else:
            self._window.notices.take(Notice(TOPIC, told(review.hidden), (("Show them…", self.show),)))

    def show(self) -> None:
        """List them; go to the one that is chosen, or remove all."""
        review = self._window.review
        if review is None or not review.hidden:
            return
        dialog = HiddenDialog(self._window, review.hidden, review.text)
        if self._window.ask(dialog):
            if dialog.removing:
                self.remove()
                return
            if dialog.chosen is not None:
                start = dialog.chosen.start
                self._window.view.show_span(Span(start, start + 1))
        self._told = ()
        self.tell()

    def remove(self) -> None:
        """Take all of them out in one step of undo; letters of another alphabet stay, for nobody knows which was meant."""
        review = self._window.review
        if review is None:
            return
        unseen: list[Hidden] = [one for one in review.hidden if one.kind != ALIKE]
        self._window.view.apply([Edit(one.start, one.start + 1, _instead(one.letter)) for one in unseen])

    def why_none(self) -> str:
        """Return why there is nothing to list."""
        if self._window.review is None:
            return "No draft is open."
        return "" if self._window.review.hidden else "This draft holds no hidden characters."


def _instead(letter: str) -> str:
    """Return what stands in place of a hidden character that is taken out: a space for what parted words."""
    return " " if letter in "\u2028\u2029\x85\x0b\x0c\u2800\u3164" else ""
