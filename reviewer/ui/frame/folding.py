"""Which panes there is room for, and how wide they are: below about 165 letters of width the left pane folds away."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

from reviewer.model.named import NamedTuple

WIDE = 165
"""Average letters of width the left pane needs beside the other two."""
NARROW = 90
"""Average letters of width below which the names of the tabs over the right pane need more than half of it."""
LOW = 28
"""Lines of height below which the list of cards takes more of the right pane than the card in hand."""

BEFORE = 4
"""Edges that were kept before those inside the tabs were."""


class Edges(NamedTuple):
    """Where a person put the edges between the panes, in thousandths; 0 stands for an edge nobody has moved.

    `left` and `right` are the outer panes' shares of the width where three panes stand side by side, `beside` the right one's where two do,
    and `upper` is the checklist's share of the height; `sources` and `balance` are those of their tables.
    """

    left: int = 0
    right: int = 0
    beside: int = 0
    upper: int = 0
    sources: int = 0
    balance: int = 0

    @property
    def kept(self) -> str:
        """Return them as they stand among the settings: "180 310 0 540 0 600"."""
        return " ".join(map(str, self))


def edges(kept: str) -> Edges:
    """Return the edges that were `kept`; what is not understood, or was not kept yet, was never moved."""
    parts = kept.split()
    if len(parts) in (BEFORE, len(Edges())) and all(part.isdecimal() and len(part) < 4 for part in parts):
        return Edges(*map(int, parts))
    return Edges()


def fold(splitter: QSplitter, letters: float, *, alone: bool) -> None:
    """Show the left pane where there is room, and the checklist unless the draft is to stand alone."""
    aside, checklist = splitter.widget(0), splitter.widget(2)
    if aside is not None and checklist is not None:
        aside.setVisible(letters >= WIDE and not alone)
        checklist.setVisible(not alone)


def shares(width: int, letters: float, moved: Edges, *, aside: bool) -> list[int]:
    """Return the widths of the three panes: where a person put their edges, at first so that large text gives the checklist more."""
    first = 0.31 if aside else 0.44 if letters >= 130 else 0.52 if letters >= NARROW else 0.57
    left = round(width * (moved.left / 1000 or 0.18)) if aside else 0
    right = round(width * ((moved.right if aside else moved.beside) / 1000 or first))
    return [left, width - left - right, right]


def halves(height: int, lines: float, moved: Edges) -> list[int]:
    """Return the heights of the checklist and of the card in hand below it."""
    upper = round(height * (moved.upper / 1000 or (0.54 if lines >= LOW else 0.6)))
    return [upper, height - upper]
