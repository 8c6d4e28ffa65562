"""A draft that differs from the last one inside a few blocks: which they are, where nothing else can be read otherwise for it."""

from __future__ import annotations

from itertools import compress, count
from operator import is_not

from reviewer.model.draft import Draft, Kind, Zone

FEW = 4
"""Changed blocks up to which the others are not asked whether they are the same."""
_ALONE = frozenset({Zone.BODY, Zone.PROMO, Zone.CAPTION})
"""Zones of blocks by whose words no other block is read, but for what the reader makes of them."""


def changed_alone(before: Draft, draft: Draft) -> list[int] | None:
    """Return the numbers of the blocks that are others than `before`, or None where headings, references or front matter changed, too, or
    blocks came or went."""
    blocks, old = draft.blocks, before.blocks
    if len(blocks) != len(old) or draft.zones != before.zones or draft.references != before.references or draft.meta != before.meta:
        return None
    changed = list(compress(count(), map(is_not, blocks, old)))
    if len(changed) > FEW:
        return None
    alone = all(blocks[at].kind is old[at].kind is not Kind.HEADING and draft.zones[at] in _ALONE for at in changed)
    return changed if alone else None
