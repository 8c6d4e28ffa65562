"""Where things of an article stand, in words and as places: shared by the rules on references, repeats and pictures."""

from __future__ import annotations

import re
from datetime import date
from itertools import accumulate

from reviewer.model.draft import Draft, Kind, Reference, Zone
from reviewer.model.patterns.late import late
from reviewer.model.span import Place, Span
from reviewer.reading.passage import Passage
from reviewer.rules.memo import by_identity

FRONT_TITLE = late(r"^(?:page_)?title[ \t]*:[ \t]*[\"']?(?P<title>[^\s>|\"'][^\n]*?)[\"']?[ \t]*$", re.IGNORECASE | re.MULTILINE)
WORD = late(r"[^\W_]+(?:[’'.-][^\W_]+)*")

TEXT = frozenset({Zone.BODY, Zone.PROMO})
"""The zones of the article's own sentences."""


def plain(text: str) -> str:
    """Return a text's words in lower case with single spaces: two texts that read the same give the same."""
    return " ".join(WORD.findall(text.casefold()))


def short(text: str, words: int = 12) -> str:
    """Return at most the first `words` words of a text, with an ellipsis where it goes on."""
    parts = text.split()
    return " ".join(parts) if len(parts) <= words else " ".join(parts[:words]) + " …"


def whole(draft: Draft, number: int) -> Place:
    """Return the place of a block's whole text without the space around it."""
    text = draft.blocks[number].text
    return Place(number, len(text) - len(text.lstrip()), len(text.rstrip()))


def entry(draft: Draft, reference: Reference) -> Place:
    """Return the place of a reference's entry in its block (a block may hold several entries)."""
    text = draft.blocks[reference.block].text
    start = text.find(reference.text) if reference.text else -1
    if start < 0:
        return whole(draft, reference.block)
    return Place(reference.block, start, start + len(reference.text))


def where(draft: Draft, number: int, *, seen_from: int = -1) -> str:
    """Return how a person finds a block: "the same paragraph", "paragraph 3", "the part “Costs”" or "the list above"."""
    if number == seen_from:
        return "the same paragraph"
    block = draft.blocks[number]
    if block.kind is Kind.PARAGRAPH:
        count = paragraphs(draft)[number]
        return f"paragraph {count}" if count else "the article"
    heading = next((draft.blocks[i].text for i in range(number, -1, -1) if draft.blocks[i].kind is Kind.HEADING), "")
    return f"the part “{short(heading.strip(), 6)}”" if heading.strip() else "the list above"


def framed(passage: Passage) -> tuple[object, ...]:
    """Return what of a passage tells how the blocks around it are found, and whether they can be taken out."""
    block = passage.block
    return passage.zone, block.kind, block.level, block.text if block.kind is Kind.HEADING else ""


def months(earlier: date, later: date) -> int:
    """Return the full months between two days."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)


def counted(draft: Draft) -> list[int]:
    """Return for each block how many paragraphs of the text stand up to it, itself included."""
    return list(accumulate([1 if block.kind is Kind.PARAGRAPH and zone in TEXT else 0 for block, zone in zip(draft.blocks, draft.zones, strict=True)]))


paragraphs = by_identity(counted, most=1)


def top(draft: Draft) -> Place:
    """Return the place of the title, or of the first words of the text: where a hit on the whole article stands."""
    title = next((number for number, zone in enumerate(draft.zones) if zone is Zone.TITLE), None)
    front = FRONT_TITLE.search(draft.blocks[0].text) if title is None and draft.zones[0] is Zone.META else None
    if front:
        return Place(0, *front.span("title"))
    first = next((number for number, zone in enumerate(draft.zones) if zone in TEXT), 0)
    return whole(draft, first if title is None else title)


def cue(passage: Passage, pair: tuple[int, int]) -> Span:
    """Return the range in the text of a cue, told by its first and its last word."""
    return Span(passage.words.starts[pair[0]], passage.words.ends[pair[1]])


def quoted(text: str, start: int, end: int) -> bool:
    """Return whether a range stands inside quotation marks of the same text."""
    before, after = text[:start], text[end:]
    if before.rfind("“") > before.rfind("”") and "”" in after:
        return True
    return before.count('"') % 2 == 1 and '"' in after
