"""The checklist as a list of rows: which cards, in which groups, under which filter. Pure; the model and the tests read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reviewer.checking.cards import single
from reviewer.desk.values import Review
from reviewer.desk.writing.ledger import paragraphs
from reviewer.model.finding import LANGUAGE, Card, Finding, RuleFailure
from reviewer.review.shown import heaviest, shown, weight
from reviewer.ui.looks.signs import BY_SEVERITY, ORDER, Sign

MOST_NUMBERS = 8
"""Paragraph numbers that are told of a card before "and more"."""


class Grouping(StrEnum):
    """How rows are gathered."""

    AREA = "area"
    ORDER = "order"
    FOOTNOTE = "footnote"


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
    """A card in the list, one of its places, or a check that could not run (then `card` is None). `key` survives a new check of the same words.

    A card of several findings has `places`, a row for each; such a row has a `card` with that finding only and the key of the whole card as `parent`,
    and is the `nth` of `of`; where all ask one thing it is `brief`: its words alone tell it. `expanded` says that the places stand below the card in
    the list; `paragraphs` are all it speaks of, once each.
    """

    key: str
    sign: Sign
    title: str
    quote: str
    paragraph: int
    area: str
    card: Card | None = None
    failure: RuleFailure | None = None
    places: tuple[Row, ...] = ()
    paragraphs: tuple[int, ...] = ()
    parent: str = ""
    nth: int = 0
    of: int = 0
    brief: bool = False
    expanded: bool = False

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        place = f" {self.nth} of {self.of}. {self.quote}".rstrip() if self.of else ""
        where = f", {self.card.where}" if self.places and self.card is not None and self.card.where else ""
        return f"{self.sign.label}. {self.title.rstrip('.')}{where}.{_spoken(self.paragraphs)}{place}"

    @property
    def described(self) -> str:
        """Return what a screen reader adds: whether the places of a card stand below it, and how to change that."""
        if not self.places:
            return ""
        return f"Expanded. Space hides its {len(self.places)} places." if self.expanded else f"Collapsed. Space shows its {len(self.places)} places."


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows to show, how many more the filter hides, and how many there are of each sign whatever the filter says."""

    lines: tuple[Header | Row, ...] = ()
    hidden: int = 0
    counts: Mapping[Sign, int] = field(default_factory=dict)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows of cards, without headers and places; in the order of the text every place is a row."""
        return tuple(line for line in self.lines if isinstance(line, Row) and not line.parent)

    @property
    def stops(self) -> tuple[str, ...]:
        """Return the keys F8 goes to: every place of every card, whether it stands in the list or not."""
        return tuple(place.key for row in self.rows if row.card for place in row.places or (row,))


def replace_grouping(wanted: Filter, grouping: Grouping) -> Filter:
    """Return the same filter with this grouping, or by area where it has this one already."""
    return replace(wanted, grouping=Grouping.AREA if wanted.grouping is grouping else grouping)


def sign_of(finding: Finding) -> Sign:
    """Return the sign an open finding is listed and marked with."""
    return BY_SEVERITY[weight(finding)]


def all_rows(review: Review) -> list[Row]:
    """Return a row for every check that failed, and for every card one with its open findings and one with its answered ones, in their order."""
    numbers = paragraphs(review.draft)
    rows = [
        Row(f"failed:{failure.rule}", Sign.UNKNOWN, _unread(failure), failure.message, 0, "Could not check", failure=failure)
        for failure in review.report.failures
    ]
    return [*rows, *(_row(card, answered, numbers) for card, answered in shown(review.report.cards, review.answers))]


def listing(
    rows: Sequence[Row], wanted: Filter, expanded: Collection[str] = (), by_note: Callable[[Sequence[Row]], Iterable[Header | Row]] = iter
) -> Listing:
    """Return what a filter leaves: in groups, with the places of `expanded` cards below them, or every place by itself in the order of the text.

    `by_note` groups rows by the footnotes they concern, where that is wanted.
    """
    words = wanted.words.casefold().split()
    kept = [row for row in rows if row.sign in wanted.signs and _says(row, words)]
    if wanted.grouping is Grouping.FOOTNOTE:
        return _listing(by_note(kept), rows, kept)
    if wanted.grouping is Grouping.ORDER:
        places = [replace(place, parent="", brief=False) for row in kept for place in row.places or (row,)]
        in_text: list[Row] = sorted((row for row in places if _says(row, words)), key=_in_text)
        return _listing(in_text, rows, kept)
    return _listing(_grouped(kept, expanded), rows, kept)


def _listing(lines: Iterable[Header | Row], rows: Sequence[Row], kept: Sequence[Row]) -> Listing:
    counts, shown = Counter(row.sign for row in rows), Counter(row.sign for row in kept)
    hidden = len(rows) - len(kept) - counts[Sign.PASSED] + shown[Sign.PASSED]  # what passed asks for nothing, so nothing of it is missed
    return Listing(tuple(lines), hidden, counts)


def _row(card: Card, answered: bool, numbers: Sequence[int]) -> Row:
    """Return the row of a card, with its places where there are several."""
    sign, count = Sign.ANSWERED if answered else BY_SEVERITY[heaviest(card)], len(card.findings)
    if count == 1:
        return _single(card, sign, numbers)
    key, brief = f"{card.key} answered" if answered else card.key, len(card.rules) == 1
    places = tuple(
        [
            _single(single(card, finding), Sign.ANSWERED if answered else sign_of(finding), numbers, key, nth, count, brief)
            for nth, finding in enumerate(card.findings, 1)
        ]
    )
    told = tuple(sorted({row.paragraph for row in places if row.paragraph}))
    return Row(key, sign, card.title, _kinds(card, told), told[0] if told else 0, card.area, card, places=places, paragraphs=told)


def _single(card: Card, sign: Sign, numbers: Sequence[int], parent: str = "", nth: int = 0, of: int = 0, brief: bool = False) -> Row:
    head = card.head
    number = numbers[head.place.block] if 0 <= head.place.block < len(numbers) else 0
    quote, told = short(head.quote), (number,) if number else ()
    words = f"“{quote}”" if quote else ""
    return Row(head.fingerprint, sign, card.title, words, number, card.area, card, None, (), told, parent, nth, of, brief)


def _kinds(card: Card, told: Sequence[int]) -> str:
    """Return the line below the title of a card of several: what is asked, or where, where one thing is asked."""
    if card.where:
        return card.where[:1].upper() + card.where[1:]
    if len(card.rules) == 1:
        return _listed("¶ ", told) if told else ""
    return " · ".join(dict.fromkeys(finding.title for finding in card.findings))


def _spoken(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    return f" Paragraph {numbers[0]}." if len(numbers) == 1 else f" {_listed('Paragraphs ', numbers)}."


def _listed(lead: str, numbers: Sequence[int]) -> str:
    more = f" and {len(numbers) - MOST_NUMBERS} more" if len(numbers) > MOST_NUMBERS else ""
    return lead + ", ".join(str(number) for number in numbers[:MOST_NUMBERS]) + more


def short(quote: str, words: int = 12) -> str:
    """Return a quotation of at most twelve words on one line."""
    parts = quote.split(None, words)
    return " ".join(parts[:words]) + ("…" if len(parts) > words else "")


def _unread(failure: RuleFailure) -> str:
    return "The text does not seem to be in English" if failure.rule == LANGUAGE else f"Could not check: {failure.rule}"


def _says(row: Row, words: list[str]) -> bool:
    if not words:
        return True
    codes = " ".join(f"{finding.rule} {finding.title} {finding.quote}" for finding in row.card.findings) if row.card else ""
    hay = f"{row.title} {row.quote} {row.area} {codes}".casefold()
    return all(word in hay for word in words)


def _in_text(row: Row) -> tuple[int, int]:
    place = row.card.head.place if row.card else None
    return (place.block, place.start) if place else (-1, 0)


def _grouped(rows: list[Row], expanded: Collection[str]) -> Iterator[Header | Row]:
    areas: dict[str, list[Row]] = {}
    for row in rows:
        areas.setdefault(row.area, []).append(row)
    for area, members in areas.items():
        counts = Counter(row.sign for row in members)
        yield Header(area, tuple((sign, counts[sign]) for sign in ORDER if counts[sign]))
        for row in members:
            if row.places and row.key in expanded:
                yield replace(row, expanded=True)
                yield from row.places
            else:
                yield row
