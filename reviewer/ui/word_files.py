"""Drafts that came from Word: what was read of them, and the comments in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.desk.values import Review
from reviewer.ui.dialogs.word_comments import WordCommentsDialog
from reviewer.ui.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.window import Window

TOPIC = "word"


class WordFiles:
    """Tells what was read of a Word file and shows its comments."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def tell(self, review: Review) -> None:
        """Say above the draft what was read, and what could not be taken over."""
        notices = self._window.notices
        notices.drop(TOPIC)
        if review.word is None:
            return
        choices = [("Show its comments", self.comments)] if review.word.comments else []
        notices.take(Notice(TOPIC, " ".join(review.told), choices, "answered"))

    def comments(self) -> None:
        """Show the comments that the Word file holds."""
        review = self._window.review
        if review is not None and review.word is not None:
            self._window.ask(WordCommentsDialog(self._window, review.word.comments))

    def why_no_comments(self) -> str:
        """Return why there are no comments to show."""
        review = self._window.review
        if review is None:
            return "No draft is open."
        if review.word is None:
            return "This draft was not opened from a Word file."
        return "" if review.word.comments else "The Word file holds no comments."
