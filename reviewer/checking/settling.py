"""From the hits in one block to its findings: each at its block, those that another says too left out, their words bound."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.checking.findings import Bound, Located, bind
from reviewer.checking.precedence import absorb
from reviewer.model.draft import Block
from reviewer.model.finding import Hit
from reviewer.model.span import HERE, Place


def settled(number: int, block: Block, here: Sequence[Located], more: Sequence[Located] = ()) -> list[Bound]:
    """Return the findings of a block from its own hits and those of rules on the whole article, as far as the words of these still stand."""
    length = len(block.text)
    kept = [found for found in more if found.hit.place.end <= length]
    return bind(absorb([*(_placed(found, number) for found in here), *kept], block), block)


def _placed(found: Located, number: int) -> Located:
    """Return a block rule's hit with its block's number in place of HERE."""
    hit = found.hit
    if hit.place.block != HERE:
        return found
    related = tuple(_here(place, number) for place in hit.related)
    changes = tuple(change._replace(place=_here(change.place, number)) for change in hit.changes)
    return Located(found.rule, Hit(_here(hit.place, number), hit.values, hit.kind, related, hit.key, hit.repair, changes), found.also)


def _here(place: Place, number: int) -> Place:
    return Place(number, place.start, place.end) if place.block == HERE else place
