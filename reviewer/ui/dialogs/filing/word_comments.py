"""The comments that a Word file holds, to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.values.words import day
from reviewer.word import Comment

MOST = 200
LONGEST = 90


class WordCommentsDialog(Frame):
    """Shows who remarked what on which words, in the file's order."""

    def __init__(self, parent: QWidget | None, comments: Sequence[Comment]) -> None:
        super().__init__(parent, "Comments in the Word file", "Close", letters=90)
        self.cancel.hide()
        for comment in comments[:MOST]:
            self.text(headline(comment), "strong").setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
            if comment.passage:
                self.text(f"On “{shortened(comment.passage)}”", "muted")
            said = self.text(comment.text or "(no words)")
            said.setAccessibleName(f"{headline(comment)}. {comment.text}")
        if len(comments) > MOST:
            self.text(f"and {len(comments) - MOST} more", "muted")
        self.fit()


def headline(comment: Comment) -> str:
    """Return who made a comment, when, and how it stands."""
    parts = [comment.author or "Somebody", day(comment.at), "a reply" if comment.reply else "", "resolved" if comment.done else ""]
    return ", ".join(part for part in parts if part)


def shortened(passage: str) -> str:
    """Return a passage short enough for one line."""
    return passage if len(passage) <= LONGEST else passage[:LONGEST].rsplit(" ", 1)[0] + " …"
