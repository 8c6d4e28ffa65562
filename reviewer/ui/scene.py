"""What the panes show, worked out once: the review, the marks in its text and the rows of its checklist. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reviewer.desk.values import Review
from reviewer.model.span import Place, Span
from reviewer.ui.rows import Row, all_rows
from reviewer.ui.signs import BY_SEVERITY, Sign


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding's words in the text; `key` is its card's."""

    place: Place
    sign: Sign
    key: str


@dataclass(frozen=True)
class Scene:
    """A review on show. Marks and rows are worked out when they are first asked for, each once."""

    review: Review

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Return a mark for every finding nobody has answered, by block."""
        answers = self.review.answers
        marks = [
            Mark(finding.place, BY_SEVERITY[finding.severity], card.findings[0].fingerprint)
            for card in self.review.report.cards
            for finding in card.findings
            if finding.fingerprint not in answers
        ]
        marks.sort(key=_block)
        return tuple(marks)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Return every row of the checklist, whatever the filter."""
        return tuple(all_rows(self.review))

    def marks_between(self, first: int, last: int) -> Iterator[tuple[Mark, Span]]:
        """Yield the marks of the blocks `first` to `last` with their source ranges."""
        marks, draft = self.marks, self.review.draft
        for number in range(bisect_left(marks, first, key=_block), bisect_right(marks, last, key=_block)):
            yield marks[number], draft.span(marks[number].place)

    def key_at(self, offset: int) -> str:
        """Return the key of the card whose words hold a source offset: the shortest passage wins; empty for none."""
        block = self.review.draft.block_at(offset)
        held = ((len(span), mark.key) for mark, span in self.marks_between(block, block) if span.holds(offset))
        return min(held, default=(0, ""))[1]


def _block(mark: Mark) -> int:
    return mark.place.block
