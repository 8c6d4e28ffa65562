"""The ledger of evidence: every sentence with its claim type and what covers it."""

from __future__ import annotations

from reviewer.model.draft import PROSE
from reviewer.model.finding import Ledger
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage


def entries(number: int, passage: Passage) -> list[Ledger]:
    """Return one entry per sentence of a block of title, headings or body; none for other blocks."""
    if passage.zone not in PROSE:
        return []
    return [_entry(number, line) for line in passage.lines]


def _entry(number: int, line: Line) -> Ledger:
    place = Place(number, line.start, line.end)
    if line.claim is None:
        return Ledger(place, "none", "none")
    cover = line.cover
    return Ledger(place, line.claim.type, cover.state, () if cover.state == "bare" else cover.labels or cover.weak)
