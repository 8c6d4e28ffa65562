"""Repairs that are shared: words that stand for others in any sentence, and lines of their own that the page lacks."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.draft import Draft, Kind, Zone
from reviewer.model.facts import Facts
from reviewer.model.finding import Change
from reviewer.model.patterns.vocabulary import Drawn
from reviewer.model.span import Place

BODY = frozenset({Zone.BODY, Zone.PROMO})
EXCHANGES = Drawn(lambda known: dict(entry.split(" = ", 1) for entry in known.get("exchange", ()) if " = " in entry))
"""The words of the vocabulary's group "exchange": what is written, in lower case, and what to write instead."""


def instead(shown: str, facts: Facts) -> str:
    """Return what to write instead of some words in any sentence, with a capital where they have one; empty where that is not certain."""
    words = EXCHANGES(facts.vocabulary).get(" ".join(shown.casefold().split()), "")
    return words[:1].upper() + words[1:] if shown[:1].isupper() else words


def opens_room(draft: Draft, number: int) -> bool:
    """Return whether a paragraph can be put behind a block without breaking what it stands in, or parting it from the list or table it leads to."""
    block, after = draft.blocks[number], draft.blocks[number + 1] if number + 1 < len(draft.blocks) else None
    if block.kind is not Kind.PARAGRAPH or block.quoted or block.level or block.text.rstrip().endswith((":", "—", "–")):
        return False
    return after is None or (after.kind not in (Kind.ITEM, Kind.CELL, Kind.CODE, Kind.QUOTE) and not after.quoted)


def below(draft: Draft, text: str, after: int = -1) -> tuple[Change, ...]:
    """Return the change that puts a paragraph behind the first one of the body from a block on, by default behind the last; none where there is none."""
    numbers = [number for number, zone in enumerate(draft.zones) if zone in BODY and opens_room(draft, number)]
    wanted = [number for number in numbers if number >= after] if after >= 0 else numbers[-1:]
    number = wanted[0] if wanted else numbers[-1] if numbers else -1
    return (Change(Place(number, 0, 0), text, below=True),) if number >= 0 else ()


def leaves_empty(draft: Draft, numbers: Sequence[int]) -> bool:
    """Return whether a heading would stand over nothing once these blocks are gone."""
    gone = frozenset(numbers)
    for number in numbers:
        before = number - 1
        while before in gone:
            before -= 1
        after = number + 1
        while after in gone:
            after += 1
        if before < 0 or draft.blocks[before].kind is not Kind.HEADING or draft.zones[before] is Zone.TITLE:
            continue
        if after >= len(draft.blocks) or (draft.blocks[after].kind is Kind.HEADING and draft.blocks[after].level <= draft.blocks[before].level):
            return True
    return False
