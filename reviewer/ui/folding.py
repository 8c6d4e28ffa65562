"""Which panes there is room for: below about 165 letters of width the outline folds away."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

WIDE = 165
"""Average letters of width the outline needs beside the other two."""


def fold(splitter: QSplitter, letters: float, *, wanted: bool, alone: bool) -> None:
    """Show the outline where there is room (or a person asked for it), and the checklist unless the draft is to stand alone."""
    outline, checklist = splitter.widget(0), splitter.widget(2)
    if outline is not None and checklist is not None:
        outline.setVisible((letters >= WIDE or wanted) and not alone)
        checklist.setVisible(not alone)


def shares(width: int, letters: float, *, outline: bool) -> list[int]:
    """Return the first widths of the three panes; large text gives the checklist more."""
    left = round(width * 0.18) if outline else 0
    right = round(width * (0.31 if outline else 0.44 if letters >= 130 else 0.52))
    return [left, width - left - right, right]
