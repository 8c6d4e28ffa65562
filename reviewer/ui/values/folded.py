"""Which paragraphs of a comparison are drawn and which are folded away, and how a change is said. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reviewer.model.named import NamedTuple
from reviewer.review.changes import Passage
from reviewer.review.wording import Fate, Piece

AROUND = 1
"""Paragraphs that are the same and shown before and after each change, so that it can be placed."""
SIGNS = {Fate.ADDED: "+", Fate.REMOVED: "−", Fate.CHANGED: "±"}
NAMES = {Fate.ADDED: "added", Fate.REMOVED: "removed", Fate.CHANGED: "changed"}
MOST = 1_500
"""Changed paragraphs that are drawn; the rest is told as a number."""


class Row(NamedTuple):
    """A paragraph to draw, or so many that are folded away."""

    passage: Passage | None
    folded: int = 0


def rows(passages: Sequence[Passage], *, whole: bool = False) -> Iterator[Row]:
    """Yield what is drawn of a comparison; `whole` folds nothing."""
    found = [list(run) for _, run in groupby(passages, key=lambda passage: passage.fate is Fate.SAME)]
    drawn = 0
    for number, run in enumerate(found):
        if run[0].fate is not Fate.SAME:
            yield from (Row(passage) for passage in run[: max(MOST - drawn, 0)])
            drawn += len(run)
            continue
        before = AROUND if number else 0
        after = AROUND if number + 1 < len(found) else 0
        hidden = len(run) - before - after
        if whole or hidden < 1:
            yield from (Row(passage) for passage in run)
            continue
        yield from (Row(passage) for passage in run[:before])
        yield Row(None, hidden)
        yield from (Row(passage) for passage in run[len(run) - after :])


def seen(piece: Piece) -> str:
    """Return a piece as it is drawn: where only blanks changed, they must be seen."""
    text = piece.text
    if piece.fate is Fate.SAME or text.strip():
        return text
    return text.replace("\u00a0", "⍽").replace(" ", "·").replace("\n", "⏎").replace("\t", "→")


def named(passage: Passage) -> str:
    """Return a change in words, to be said."""
    if passage.fate is not Fate.CHANGED:
        return f"{'moved' if passage.moved else NAMES[passage.fate]}: {_short(passage.pieces[0].text)}"
    parts = [f"{NAMES[piece.fate]} {_short(piece.text) or 'a blank'}" for piece in passage.pieces if piece.fate is not Fate.SAME]
    return ", ".join(parts[:4])


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
