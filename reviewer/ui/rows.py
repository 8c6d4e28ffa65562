"""The checklist as a list of rows: which cards, in which groups, under which filter. Pure; the model and the tests read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reviewer.desk.ledger import paragraphs
from reviewer.desk.values import Review
from reviewer.model.finding import Card, RuleFailure
from reviewer.ui.signs import BY_SEVERITY, ORDER, Sign


class Grouping(StrEnum):
    """How rows are gathered."""

    AREA = "area"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Filter:
    """What a person wants to see. It never changes what counts for a sign-off."""

    signs: frozenset[Sign] = frozenset({Sign.MUST, Sign.SHOULD, Sign.UNKNOWN})
    words: str = ""
    grouping: Grouping = Grouping.AREA


@dataclass(frozen=True, slots=True)
class Header:
    """A line above a group, with how many of each sign stand in it."""

    title: str
    counts: tuple[tuple[Sign, int], ...]

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return f"{self.title}. " + ", ".join(f"{count} {sign.label}" for sign, count in self.counts)


@dataclass(frozen=True, slots=True)
class Row:
    """A card in the list, or a check that could not run (then `card` is None). `key` survives a new check of the same words."""

    key: str
    sign: Sign
    title: str
    quote: str
    paragraph: int
    area: str
    card: Card | None = None
    failure: RuleFailure | None = None

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return f"{self.sign.label}. {self.title.rstrip('.')}." + (f" Paragraph {self.paragraph}." if self.paragraph else "")


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows to show, how many more the filter hides, and how many there are of each sign whatever the filter says."""

    lines: tuple[Header | Row, ...] = ()
    hidden: int = 0
    counts: Mapping[Sign, int] = field(default_factory=dict)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows without the headers, as F8 walks them."""
        return tuple(line for line in self.lines if isinstance(line, Row))


def replace_grouping(wanted: Filter) -> Filter:
    """Return the same filter with the other grouping."""
    return replace(wanted, grouping=Grouping.AREA if wanted.grouping is Grouping.ORDER else Grouping.ORDER)


def sign_of(card: Card, review: Review) -> Sign:
    """Return the sign of a card: that of its worst finding nobody has answered, or Answered."""
    weights = [finding.severity for finding in card.findings if finding.fingerprint not in review.answers]
    return BY_SEVERITY[max(weights)] if weights else Sign.ANSWERED


def all_rows(review: Review) -> list[Row]:
    """Return a row for every check that failed and every card, in the window's order."""
    numbers = paragraphs(review.draft)
    rows = [
        Row(f"failed:{failure.rule}", Sign.UNKNOWN, f"Could not check: {failure.rule}", failure.message, 0, "Could not check", failure=failure)
        for failure in review.report.failures
    ]
    for card in review.report.cards:
        block = card.head.place.block
        number = numbers[block] if 0 <= block < len(numbers) else 0
        rows.append(Row(card.head.fingerprint, sign_of(card, review), card.title, short(card.head.quote), number, card.area, card=card))
    return rows


def listing(rows: Sequence[Row], wanted: Filter) -> Listing:
    """Return what a filter leaves, in groups."""
    words = wanted.words.casefold().split()
    kept = [row for row in rows if row.sign in wanted.signs and _says(row, words)]
    in_order = wanted.grouping is Grouping.ORDER
    lines = sorted(kept, key=_in_text) if in_order else _grouped(kept)
    return Listing(tuple(lines), len(rows) - len(kept), Counter(row.sign for row in rows))


def short(quote: str, words: int = 12) -> str:
    """Return a quotation of at most twelve words on one line."""
    parts = quote.split()
    return " ".join(parts[:words]) + ("…" if len(parts) > words else "")


def _says(row: Row, words: list[str]) -> bool:
    if not words:
        return True
    codes = " ".join(f"{finding.rule} {finding.quote}" for finding in row.card.findings) if row.card else ""
    hay = f"{row.title} {row.quote} {row.area} {codes}".casefold()
    return all(word in hay for word in words)


def _in_text(row: Row) -> tuple[int, int]:
    place = row.card.head.place if row.card else None
    return (place.block, place.start) if place else (-1, 0)


def _grouped(rows: list[Row]) -> Iterator[Header | Row]:
    areas: dict[str, list[Row]] = {}
    for row in rows:
        areas.setdefault(row.area, []).append(row)
    for area, members in areas.items():
        counts = Counter(row.sign for row in members)
        yield Header(area, tuple((sign, counts[sign]) for sign in ORDER if counts[sign]))
        yield from members
