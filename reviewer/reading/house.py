"""What kind of page this is: who publishes it, what it promotes, and whether it sells at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.house import House
from reviewer.reading.cues import Lexicon
from reviewer.reading.words import Words

_NAME = re.compile(r"\b((?:[A-Z][\w’'&.\-]+\s+){1,4}(?:Clinic|Clinics|Health|Wellness|Therapy|Dental|Dentistry|Center|Centre|Spa|Osteopaths|Chiropractic|Medical|Medicine|Institute|Acupuncture|Skin Clinic|Physiotherapy|Practice|Care))\b")
_AT = re.compile(r"\b(?:[Aa]t|[Hh]ere at|[Ww]elcome to)\s+((?:[A-Z][\w’'&.\-]+)(?:\s+(?:(?:and|&|of|the)\s+)?[A-Z][\w’'&.\-]+){0,4}),? (?:we|our|you)\b")  # fmt: skip
MANY = 3
"""How often a treatment must be named before the page counts as being about it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The publisher and the subject of a page, told by the house profile or inferred from the text."""

    names: tuple[str, ...] = ()
    promoted: tuple[str, ...] = ()
    selling: bool = False
    official: bool = False
    inferred: bool = True


Lex = Callable[[Block], tuple[Words, dict[str, list[tuple[int, int]]]]]


def read_page(draft: Draft, house: House, lex: Lex, lexicon: Lexicon, institutions: frozenset[str] = frozenset()) -> Page:
    """Return what a draft says of its publisher and its subject."""
    counts: Counter[str] = Counter()
    titled: list[str] = []
    selling = official = hints = personal = 0
    for block, zone in zip(draft.blocks, draft.zones, strict=True):
        if zone in (Zone.REFERENCES, Zone.META, Zone.CREDITS) or block.kind is Kind.CODE:
            continue
        words, found = lex(block)
        for first, last in found.get("treatment", ()):
            name = lexicon.treatment(words.text[first : last + 1])
            counts[name] += 1
            if zone in (Zone.TITLE, Zone.HEADING):
                titled.append(name)
        selling += len(found.get("selling", ()))
        official += len(found.get("official", ()))
        hints += len(found.get("officialhint", ()))
        personal += len(found.get("own", ()))
    names = house.names or tuple(name for name in _names(draft) if name not in institutions)
    promoted = list(house.treatments)
    promoted.extend(name for name in dict.fromkeys(titled) if counts[name] > 1)
    promoted.extend(name for name, count in counts.most_common(4) if count >= MANY and name not in promoted)
    public = official >= MANY or (hints >= MANY - 1 and not personal)
    is_official = public and official + hints > selling and not house.names
    return Page(names, tuple(promoted), bool(house.names or house.treatments) or selling > 0, is_official, not house.names)


def _names(draft: Draft) -> tuple[str, ...]:
    """Return the clinic names a text uses of its publisher, most often named first."""
    counts: Counter[str] = Counter()
    for block, zone in zip(draft.blocks, draft.zones, strict=True):
        if zone in (Zone.REFERENCES, Zone.META, Zone.CREDITS):
            continue
        for name, weight in _named(block.prose):
            counts[name] += weight
    return tuple(name for name, count in counts.most_common(3) if count >= 2)


@lru_cache(maxsize=8192)
def _named(prose: str) -> tuple[tuple[str, int], ...]:
    """Return the names of care businesses in a text, with their weights."""
    return tuple((found.group(1).strip(), weight) for pattern, weight in ((_NAME, 1), (_AT, 2)) for found in pattern.finditer(prose))
