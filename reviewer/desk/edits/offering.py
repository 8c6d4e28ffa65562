"""An approved claim put in the place of a sentence that says nearly the same: its words, marks and entries in the draft's style. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.desk.edits.footnotes import RAISED, entries, next_label, style_of
from reviewer.desk.values import Review
from reviewer.model.claims import Claim
from reviewer.model.draft import Draft, Zone
from reviewer.model.finding import Edit, Ledger
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place

_MARKDOWN = re.compile(r"[\\*_`\[\]<]")
_SPACED = re.compile(r"\s+([.,;:!?])")
_UNMARKED = frozenset({Zone.TITLE, Zone.HEADING})
"""Where sentences carry no marks: a heading takes the wording without its source."""


class Offer(NamedTuple):
    """Approved wording for a sentence of the draft.

    `exact` says that the sentence says it word for word already. `edits` (rising, apart) put words, marks and missing entries in; none where nothing
    is missing. `new` are the entries that the list gets.
    """

    place: Place
    claim: Claim
    exact: bool
    edits: tuple[Edit, ...]
    new: tuple[str, ...] = ()


def offer_of(review: Review, entry: Ledger, claim: Claim, *, exact: bool) -> Offer:
    """Return an approved claim as what stands at a sentence of the ledger after it is taken over."""
    draft, place = review.draft, _bare(review.draft, entry.place)
    listed = {one.key: one.label for one in review.report.references}
    cited = {one.key for one in review.report.links if one.label in entry.sources} | {key for key, label in listed.items() if label in entry.sources}
    wanted = [one for one in claim.sources if one.text] if draft.zones[place.block] not in _UNMARKED else []
    missing = [one for one in wanted if one.key not in listed and one.key not in cited]
    style, first = style_of(draft, plain=review.plain), int(next_label(draft))
    labels = listed | {one.key: str(first + nth) for nth, one in enumerate(missing)}
    marks = _marks(style, [labels[one.key] for one in wanted if one.key in labels and (not exact or one.key not in cited)])
    if exact:
        end = _behind(draft, place)
        edits = [Edit(end, end, _joined(draft.text[:end], marks, style))] if marks else []
    else:
        span = draft.span(place)
        edits = [Edit(span.start, span.end, _written(claim.sentence, plain=review.plain) + marks)]
    if missing:
        edits = _with(edits, entries(draft, style, first, [" ".join(one.text.split()) for one in missing]))
    return Offer(place, claim, exact, tuple(edits), tuple(one.text for one in missing))


def _with(edits: Sequence[Edit], listed: Edit) -> list[Edit]:
    """Return the edit at a sentence and the one of the list in their order; as one where they meet at the end of the text."""
    if edits and edits[0].end == listed.start:
        return [Edit(edits[0].start, listed.end, edits[0].text + listed.text)]
    return sorted([*edits, listed])


def _bare(draft: Draft, place: Place) -> Place:
    """Return a sentence's place without the space around it."""
    text = draft.blocks[place.block].text[place.start : place.end]
    return Place(place.block, place.start + len(text) - len(text.lstrip()), place.start + len(text.rstrip()))


def _behind(draft: Draft, place: Place) -> int:
    """Return the offset in the source behind a sentence and the marks it has."""
    return draft.span(place).end


def _marks(style: str, labels: Sequence[str]) -> str:
    """Return the marks of some references, one behind the other."""
    if not labels:
        return ""
    if style == "caret":
        return "".join(f"[^{label}]" for label in labels)
    if style == "bracket":
        return f"[{', '.join(labels)}]"
    if style == "sup":
        return f"<sup>{','.join(labels)}</sup>"
    return ",".join(label.translate(RAISED) for label in labels)


def _joined(before: str, marks: str, style: str) -> str:
    """Return marks as they follow what stands before: raised numbers would else be read as one."""
    return f",{marks}" if style == "raised" and before[-1:] in "⁰¹²³⁴⁵⁶⁷⁸⁹" and before else marks


def _written(sentence: str, *, plain: bool) -> str:
    """Return the words of a sentence as the draft's source has them: in Markdown no letter of them counts as a mark."""
    words = _SPACED.sub(r"\1", sentence)
    return words if plain else _MARKDOWN.sub(lambda found: f"\\{found.group()}", words)
