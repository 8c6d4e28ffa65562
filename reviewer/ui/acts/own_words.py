"""Putting the words of a finding on the clinic's own list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class OwnWords:
    """The command that says: this word, or this name, is right."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def add(self) -> None:
        """Put the words in hand on the list; every draft is checked by it from then on."""
        window, words = self._window, self._words()
        if words and window.attempt(lambda: window.desk.words.add(words) or True):
            window.lookups.drop_words(words)
            window.check_now()
            done = f"“{words}” is on the list of words and names. Settings shows the list."
            window.say(done)
            window.announce(done)

    def why_not(self) -> str:
        """Return why there is no word to add."""
        row = self._window.walk.row()
        if row is None or row.card is None:
            return "Choose a finding first."
        if not self._window.desk.words.place:
            return "This desk has no place for a list of words."
        return "" if self._words() else "This finding is about no single word or name."

    def _words(self) -> str:
        row = self._window.walk.row()
        return self._window.desk.words.word_of(row.card.head) if row is not None and row.card is not None else ""
