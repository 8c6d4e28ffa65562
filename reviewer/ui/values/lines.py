"""The paragraphs a pane tells something in, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.desk.edits.preview import previewed
from reviewer.model.finding import Edit
from reviewer.model.span import Place
from reviewer.review.wording import Fate, Piece
from reviewer.ui.values.folded import SIGNS, seen


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: `look` is a label's look, or "place" for a link to `place`; with `choice` it is a link to that.

    `spoken` replaces the text for a screen reader. `pieces` are the words of a line that is removed or added; `inside` is what a fold holds, whose
    `text` stands behind "Show" and "Hide".
    """

    text: str
    look: str = ""
    place: Place | None = None
    spoken: str = ""
    choice: object | None = None
    pieces: tuple[Piece, ...] = ()
    inside: tuple[Line, ...] = ()


def lines_of(edits: tuple[Edit, ...], text: str) -> list[tuple[Line, ...]]:
    """Return for each change that edits make the lines that show it."""
    shown = dict.fromkeys(previewed(edits, text))
    return [
        tuple(_going(pieces, fate) for pieces, fate in ((one.before, Fate.REMOVED), (one.after, Fate.ADDED)) if pieces) for one in shown
    ]


def _going(pieces: tuple[Piece, ...], fate: Fate) -> Line:
    """Return the line of a text that is removed or added, with the words that differ said first where it is not all of them."""
    shown = "".join(map(seen, pieces))
    differ = " ".join(seen(piece).strip() for piece in pieces if piece.fate is fate)
    lead = "Removed" if fate is Fate.REMOVED else "Added"
    all_of_it = all(piece.fate is fate for piece in pieces)
    spoken = f"{lead}: {shown}" if all_of_it else f"{'Now' if fate is Fate.REMOVED else 'Then'}: {shown}. {lead}: {differ or 'nothing'}"
    return Line(f"{SIGNS[fate]}  {shown}", str(fate), spoken=spoken, pieces=pieces)
