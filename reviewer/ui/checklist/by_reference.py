"""Findings by the reference they concern: an entry of the list, or the one a sentence leans on. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reviewer.desk.values import Review
from reviewer.model.finding import Finding
from reviewer.model.named import NamedTuple
from reviewer.model.theme import AREAS
from reviewer.ui.looks.signs import ORDER
from reviewer.ui.values.rows import Header, Row, short

REST = "Not about a footnote"
ABOUT = frozenset(AREAS[:2])
"""The areas whose questions may concern what backs a sentence; a misspelt name in it says nothing of its source."""


class Note(NamedTuple):
    """A reference as a group: its number in the list's order from 0, and the line above the group."""

    number: int
    title: str


def notes_of(review: Review, rows: Iterable[Row]) -> dict[str, Note]:
    """Return by the keys of findings' rows the reference each concerns; those that concern none are left out."""
    listed = review.draft.references
    notes = [Note(number, f"Footnote {one.label}: {short(one.text, 10)}") for number, one in enumerate(listed)]
    by_block = {one.block: note for one, note in zip(listed, notes, strict=True)}
    by_label = {one.label: note for one, note in zip(reversed(listed), reversed(notes), strict=True)}
    found: dict[str, Note] = {}
    for row in rows:
        for place in row.places or (row,):
            note = _note(place.card.head, review, by_block, by_label, place.area) if place.card else None
            if note is not None:
                found[place.key] = note
    return found


def by_reference(rows: Sequence[Row], notes: Mapping[str, Note]) -> Iterator[Header | Row]:
    """Yield every place as a row of its own below the reference it concerns, in the order of the list; then the rest."""
    groups: dict[Note, list[Row]] = {}
    last = Note(len(notes) + 1_000_000, REST)
    for row in rows:
        for place in row.places or (row,):
            groups.setdefault(notes.get(place.key, last), []).append(replace(place, parent="", brief=False))
    for note in sorted(groups):
        counts = Counter(row.sign for row in groups[note])
        yield Header(note.title, tuple((sign, counts[sign]) for sign in ORDER if counts[sign]))
        yield from groups[note]


def _note(finding: Finding, review: Review, by_block: Mapping[int, Note], by_label: Mapping[str, Note], area: str) -> Note | None:
    place = finding.place
    own = by_block.get(place.block) or next((by_block[other.block] for other in finding.related if other.block in by_block), None)
    if own is not None or area not in ABOUT:
        return own
    for entry in review.report.sentences:
        if entry.place.block == place.block and entry.place.start <= place.start < entry.place.end:
            return next((by_label[label] for label in entry.sources if label in by_label), None)
    return None
