"""What a repair will do to the text, to be read before it is made: the words it takes out and puts in, with a few around them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reviewer.model.finding import Edit
from reviewer.model.named import NamedTuple
from reviewer.review.wording import Fate, Piece, words

AROUND = 6
"""Words shown on either side of a change inside a line."""
FEW = 4
"""From so many words on, what only goes or only comes is shown by itself."""
FAR = 200
"""Letters that are looked through for those words."""
_WORD = re.compile(r"\S+")


class Shown(NamedTuple):
    """One change: the line as it stands and as it will; either may be empty. The pieces that differ are REMOVED and ADDED."""

    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()


def previewed(edits: Iterable[Edit], text: str) -> tuple[Shown, ...]:
    """Return what edits (rising, apart) do to a text: neighbours in one line together."""
    return tuple(_shown(run, text) for run in _runs(edits, text))


def _runs(edits: Iterable[Edit], text: str) -> list[list[Edit]]:
    runs: list[list[Edit]] = []
    for edit in edits:
        gap = text[runs[-1][-1].end : edit.start] if runs else "\n"
        if "\n" in gap or len(gap.split()) > AROUND or _alone(edit, text) or _alone(runs[-1][-1], text):
            runs.append([])
        runs[-1].append(edit)
    return runs


def _alone(edit: Edit, text: str) -> bool:
    """Return whether an edit speaks for itself: whole lines or sentences that only go or only come."""
    old, new = text[edit.start : edit.end], edit.text
    if old.strip() and new.strip():
        return False
    only = old if old.strip() else new
    return bool(only.strip()) and ("\n" in only.strip("\n") or "\n" in only or len(only.split()) >= FEW)


def _shown(run: Sequence[Edit], text: str) -> Shown:
    first, last = run[0], run[-1]
    if len(run) == 1 and _alone(first, text):
        old, new = " ".join(text[first.start : first.end].split()), " ".join(first.text.split())
        return Shown((Piece(Fate.REMOVED, old),) if old else (), (Piece(Fate.ADDED, new),) if new else ())
    pieces = [Piece(Fate.SAME, _left(text, first.start))]
    for number, edit in enumerate(run):
        if number:
            pieces.append(Piece(Fate.SAME, text[run[number - 1].end : edit.start]))
        pieces += _exchanged(text[edit.start : edit.end], edit.text)
    pieces.append(Piece(Fate.SAME, _right(text, last.end)))
    return Shown(_tidy(pieces, Fate.ADDED), _tidy(pieces, Fate.REMOVED))


def _exchanged(old: str, new: str) -> Sequence[Piece]:
    if old and new:
        return words(old, new)
    return (Piece(Fate.REMOVED, old),) if old else (Piece(Fate.ADDED, new),)


def _left(text: str, start: int) -> str:
    line = max(text.rfind("\n", 0, start) + 1, start - FAR)
    before = list(_WORD.finditer(text, line, start))
    first = before[-AROUND].start() if len(before) > AROUND else line
    return text[first:start] if text[max(first - 1, 0) : first] in ("", "\n") else f"… {text[first:start]}"


def _right(text: str, end: int) -> str:
    stop = text.find("\n", end)
    line = min(len(text) if stop < 0 else stop, end + FAR)
    after = list(_WORD.finditer(text, end, line))
    last = after[AROUND - 1].end() if len(after) > AROUND else line
    return text[end:last] if text[last : last + 1] in ("", "\n") else f"{text[end:last]} …"


def _tidy(pieces: Iterable[Piece], left_out: Fate) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.fate is not left_out and piece.text)
