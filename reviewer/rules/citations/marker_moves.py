"""How a marker is put right for certain: moved behind its sentence, or written in the article's other notation."""

from __future__ import annotations

from reviewer.model.draft import Block, Draft, Marker, Reference, Zone
from reviewer.model.finding import Change
from reviewer.model.patterns.late import late
from reviewer.model.span import Place

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
LISTED = late(r"\d{1,3}(?:[,–-]\d{1,3})*")
TAIL = late(r"[\w’'% \xa0-]{1,60}\.")
"""What may stand between a marker and the end of its sentence, so that the marker speaks for the same words there: no comma, no clause of its own."""
MOST_WORDS = 6


def moved_behind(number: int, block: Block, marker: Marker, *, after: bool) -> tuple[Change, ...]:
    """Return the change that moves a marker to the end of its sentence, beside the stop; none where other words might lose or gain their source."""
    sentence = next((span for span in block.sentences if span.start <= marker.start < span.end), None)
    tail = TAIL.match(block.text, marker.end)
    if sentence is None or tail is None or len(tail.group().split()) > MOST_WORDS:
        return ()
    end = tail.end()
    alone = sum(sentence.start <= other.start < max(sentence.end, end) for other in block.markers) == 1
    if not alone or block.text[end : end + 1].strip() or " and " in tail.group() or " or " in tail.group():
        return ()
    place = Place(number, marker.start, end)
    shown, rest = block.text[marker.start : marker.end], tail.group()
    if not exact(block, place) or marked_after(block, end):
        return ()
    return (Change(place, f"{rest}{shown}" if after else f"{rest[:-1]}{shown}."),)


def rewritten(number: int, block: Block, marker: Marker, *, raised: bool) -> Change | None:
    """Return the change that writes a marker raised, or in brackets; None where it might be read as part of a figure or is not written out."""
    place = Place(number, marker.start, marker.end)
    shown = block.text[marker.start : marker.end]
    if not exact(block, place):
        return None
    inside = shown.strip("[]").replace(" ", "").translate(PLAIN)
    before = block.text[max(marker.start - 1, 0) : marker.start]
    if not LISTED.fullmatch(inside) or not (before.isalpha() or before in tuple(".,;:!?)”’")):
        return None
    return Change(place, inside.translate(RAISED) if raised else f"[{inside}]")


def merged(draft: Draft, second: Reference, first: Reference) -> tuple[Change, ...]:
    """Return the changes that take the last entry out of the list and have its markers point to an earlier entry of the same source.

    None where a marker names other entries, too, is not written out, or stands beside one of the earlier entry's.
    """
    if not (second.label.isdecimal() and first.label.isdecimal()) or sum(one.block == second.block for one in draft.references) > 1:
        return ()
    changes = [Change(Place(second.block, 0, 0), "", whole=True)]
    for number, block in enumerate(draft.blocks):
        if draft.zones[number] is Zone.REFERENCES or number == second.block:
            continue
        for at, marker in enumerate(block.markers):
            if second.label not in marker.labels:
                continue
            place = Place(number, marker.start, marker.end)
            beside = [other for other in block.markers[max(at - 1, 0) : at + 2] if other is not marker and first.label in other.labels]
            if marker.labels != (second.label,) or not exact(block, place) or any(abs(other.end - marker.start) < 3 or abs(marker.end - other.start) < 3 for other in beside):
                return ()
            shown = block.text[marker.start : marker.end]
            label = first.label.translate(RAISED) if marker.style == "raised" else first.label
            old = second.label.translate(RAISED) if marker.style == "raised" else second.label
            if shown.count(old) != 1:
                return ()
            changes.append(Change(place, shown.replace(old, label)))
    return tuple(changes)


def exact(block: Block, place: Place) -> bool:
    """Return whether the source shows a place letter by letter."""
    span = block.source_span(place.start, place.end)
    return block.source[span.start : span.end] == block.text[place.start : place.end]


def marked_after(block: Block, end: int) -> bool:
    """Return whether a mark of Markdown closes behind a place: a marker put before it would hang in it, one behind it might break it."""
    return block.source[block.source_span(max(end - 1, 0), end).end :][:1] in ("*", "_", "`", "~", "]", ")")
