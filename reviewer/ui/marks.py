"""What the draft is marked with: the words of open findings, each in its sign. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.desk.values import Review
from reviewer.model.finding import Finding
from reviewer.model.span import Place, Span
from reviewer.ui.signs import BY_SEVERITY, Sign


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding's words in the text; `key` is its card's."""

    place: Place
    sign: Sign
    key: str
    title: str


def marks_of(review: Review) -> list[Mark]:
    """Return a mark for every finding nobody has answered, by block and then by place."""
    marks = [
        Mark(finding.place, BY_SEVERITY[finding.severity], card.head.fingerprint, finding.title)
        for card in review.report.cards
        for finding in card.findings
        if finding.fingerprint not in review.answers
    ]
    marks.sort(key=lambda mark: mark.place.block)
    return marks


def covers(review: Review, finding: Finding) -> Span:
    """Return where a finding stands in the source."""
    return review.draft.span(finding.place)


def key_at(review: Review, marks: list[Mark], offset: int) -> str:
    """Return the key of the card whose words hold a source offset: the shortest passage wins, then the worse sign; empty for none."""
    block = review.draft.block_at(offset)
    best: tuple[int, str] | None = None
    for mark in marks:
        if mark.place.block != block:
            continue
        span = review.draft.span(mark.place)
        if span.holds(offset) and (best is None or len(span) < best[0]):
            best = (len(span), mark.key)
    return best[1] if best else ""
