"""The ledger of evidence: every sentence with its claim type and what covers it."""

from __future__ import annotations

from reviewer.model.draft import PROSE
from reviewer.model.finding import Ledger
from reviewer.model.span import Place
from reviewer.reading.passage import Article


def ledger(article: Article) -> tuple[Ledger, ...]:
    """Return one entry per sentence of title, headings and body, in order."""
    entries: list[Ledger] = []
    for number, passage in enumerate(article.passages):
        if passage.zone not in PROSE:
            continue
        for line in passage.lines:
            if line.claim is None:
                entries.append(Ledger(Place(number, line.start, line.end), "none", "none"))
            else:
                entries.append(Ledger(Place(number, line.start, line.end), line.claim.type, line.cover.state))
    return tuple(entries)
