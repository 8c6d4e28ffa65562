"""The tracked changes and the comments that a Word file holds, to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.values.words import day
from reviewer.word import Comment, Tracked

MOST = 200
"""Of each that are listed; the rest is told as a number."""
LONGEST = 90


class WordRemarksDialog(Frame):
    """Shows who put in or took out which words and where, and who remarked what on which, in the file's order."""

    def __init__(self, parent: QWidget | None, changes: Sequence[Tracked], comments: Sequence[Comment]) -> None:
        super().__init__(parent, "Tracked changes and comments in the Word file", "Close", letters=90)
        self.cancel.hide()
        if changes:
            self.text("The draft was read as if every change was accepted. Where one was not meant to stay, change the draft.", "muted")
        for change in changes[:MOST]:
            self._head(done(change))
            said = self.text(f"“{change.text}”" if change.text else "(no words)", "added" if change.inserted else "removed")
            where = f"After “{shortened(change.after)}”" if change.after else "At the start of its paragraph or row"
            self.text(where, "muted")
            said.setAccessibleName(f"{done(change)}. {change.text or 'No words'}. {where}")
        self._more(len(changes))
        for comment in comments[:MOST]:
            self._head(headline(comment))
            if comment.passage:
                self.text(f"On “{shortened(comment.passage)}”", "muted")
            said = self.text(comment.text or "(no words)")
            said.setAccessibleName(f"{headline(comment)}. {comment.text}")
        self._more(len(comments))
        self.fit()

    def _head(self, words: str) -> None:
        self.text(words, "strong").setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)

    def _more(self, number: int) -> None:
        if number > MOST:
            self.text(f"and {number - MOST} more", "muted")


def done(change: Tracked) -> str:
    """Return what a change did, who made it, and when."""
    did = "Put in" if change.inserted else "Taken out"
    return ", ".join(part for part in (f"{did} by {change.author or 'somebody'}", day(change.at)) if part)


def headline(comment: Comment) -> str:
    """Return who made a comment, when, and how it stands."""
    parts = [comment.author or "Somebody", day(comment.at), "a reply" if comment.reply else "", "resolved" if comment.done else ""]
    return ", ".join(part for part in parts if part)


def shortened(passage: str) -> str:
    """Return a passage short enough for one line."""
    return passage if len(passage) <= LONGEST else passage[:LONGEST].rsplit(" ", 1)[0] + " …"
