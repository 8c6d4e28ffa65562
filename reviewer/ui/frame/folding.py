"""Which panes there is room for: below about 165 letters of width the left pane folds away."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

WIDE = 165
"""Average letters of width the left pane needs beside the other two."""


def fold(splitter: QSplitter, letters: float, *, alone: bool) -> None:
    """Show the left pane where there is room, and the checklist unless the draft is to stand alone."""
    aside, checklist = splitter.widget(0), splitter.widget(2)
    if aside is not None and checklist is not None:
        aside.setVisible(letters >= WIDE and not alone)
        checklist.setVisible(not alone)


def shares(width: int, letters: float, *, aside: bool) -> list[int]:
    """Return the first widths of the three panes; large text gives the checklist more."""
    left = round(width * 0.18) if aside else 0
    right = round(width * (0.31 if aside else 0.44 if letters >= 130 else 0.52))
    return [left, width - left - right, right]
