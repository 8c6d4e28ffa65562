"""What the window's frame says about the draft: its title, its state, and the bar when an approval has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.desk.values import Review
from reviewer.ui.frame.front import NAME
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.review.course_words import chip
from reviewer.ui.values import words

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class State:
    """Tells the header, the title bar and the notices of each state of the draft."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._ended_told = False

    def take(self, review: Review | None) -> None:
        """Say how the draft stands; None: none is open."""
        window = self._window
        if window.boards.shown:  # whose title stands there; it is told again on the way back
            return
        if review is None:
            window.header.take(NAME)
            window.setWindowTitle(NAME)
            return
        state, mood = chip(review, window.checklist.listing.counts)
        window.header.take(review.title or review.name, state, mood)
        window.setWindowTitle(f"{'*' if review.dirty and window.edited else ''}{review.title or review.name} · {NAME}")
        shown = "ended" in window.notices.topics()
        if review.ended and (shown or not self._ended_told):
            self._approval_ended(review)
        self._ended_told = review.ended
        if not review.ended:
            window.notices.drop("ended")

    def _approval_ended(self, review: Review) -> None:
        if review.signoff is not None and review.signoff.seal and review.changed_blocks:
            return  # what follows the seal says so, and how the text differs
        why = review.ended_why or "The text has changed since it was signed."
        changed = f" Changed since then: {words.count(len(review.changed_blocks), 'paragraph')}." if review.changed_blocks else ""
        sentence = f"The approval has ended. {why}{changed}"
        show = (("Show the first change", self._first_change),) if review.changed_blocks else ()
        if self._window.notices.sentence("ended") != sentence:
            self._window.notices.take(Notice("ended", sentence, show))

    def _first_change(self) -> None:
        review = self._window.review
        if review is not None and review.changed_blocks:
            self._window.view.reveal(self._window.pages.whole_block(review, review.changed_blocks[0]))
