"""The ledger of evidence: every sentence with its claim type and what covers it."""

from __future__ import annotations

from reviewer.model.draft import PROSE
from reviewer.model.finding import Ledger
from reviewer.model.span import Place
from reviewer.reading.passage import Passage


def entries(number: int, passage: Passage) -> list[Ledger]:
    """Return one entry per sentence of a block of title, headings or body; none for other blocks."""
    if passage.zone not in PROSE:
        return []
    return [
        Ledger(Place(number, line.start, line.end), line.claim.type if line.claim else "none", line.cover.state if line.claim else "none")
        for line in passage.lines
    ]
