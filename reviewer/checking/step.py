"""From one draft to the next, a key later: what the last check saw, and which blocks are to be asked anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress
from itertools import count as count_up
from operator import is_not

from reviewer.checking.findings import Located
from reviewer.checking.moving import Move, Part, hits_at, move_between, moved_article, moved_parts
from reviewer.model.draft import Draft
from reviewer.model.finding import RuleFailure
from reviewer.model.named import NamedTuple
from reviewer.reading.passage import Article

FEW = 4
"""Changed blocks up to which a quick check is one."""


class Look(NamedTuple):
    """What the last check read: the article, the hits of the rules that read it whole by block, and their failures.

    `moves` are the blocks that came and went since those rules were asked.
    """

    article: Article
    whole: dict[int, list[Located]]
    failures: dict[str, RuleFailure]
    moves: tuple[Move, ...] = ()

    def hits(self, number: int) -> list[Located]:
        """Return the hits of the rules on the whole article in a block."""
        return hits_at(self.whole, self.moves, number) if self.moves else self.whole.get(number, [])


class Step(NamedTuple):
    """What the last check saw and found, moved along where blocks came or went, and the numbers of the blocks to be asked anew."""

    last: Look
    parts: list[Part]
    changed: list[int]


def step_from(last: Look | None, parts: list[Part], draft: Draft) -> Step | None:
    """Return the step to a draft, or None where so much has changed that all of it is to be asked."""
    if last is None or not last.article.passages or len(last.article.draft.references) != len(draft.references):
        return None
    blocks, zones = last.article.draft.blocks, last.article.draft.zones
    if len(blocks) == len(draft.blocks):
        changed = _changed(zones, blocks, draft)
        return Step(last, parts, changed) if len(changed) <= FEW else None
    move = move_between(blocks, draft.blocks)
    come = slice(move.first, move.come)
    moved = (*blocks[: move.first], *draft.blocks[come], *blocks[move.gone :])
    changed = _changed((*zones[: move.first], *draft.zones[come], *zones[move.gone :]), moved, draft)
    asked = sorted({*changed, *range(move.first, move.come)})
    if len(asked) > FEW:
        return None
    seen = last._replace(article=moved_article(last.article, move), moves=(*last.moves, move))
    return Step(seen, moved_parts(parts, move), asked)


def untold(last: Look | None, article: Article, whole: Mapping[int, Sequence[Located]]) -> list[int] | None:
    """Return the numbers of the blocks of which something else is to be told than in the last check: they or the hits of the rules on the whole
    article in them are others. None where blocks came or went, or a rule could not run: then all are to be asked."""
    if last is None or last.moves or last.failures or len(last.article.passages) != len(article.passages):
        return None
    other = {number for number in last.whole.keys() | whole.keys() if last.whole.get(number) != whole.get(number)}
    return sorted(other.union(compress(count_up(), map(is_not, last.article.passages, article.passages))))


def _changed(zones: tuple[object, ...], blocks: tuple[object, ...], draft: Draft) -> list[int]:
    """Return the numbers of the blocks whose words or zones are others; looked for without Python's own loop, for this is asked at every key."""
    touched = {*compress(count_up(), map(is_not, blocks, draft.blocks)), *compress(count_up(), map(is_not, zones, draft.zones))}
    return [number for number in sorted(touched) if blocks[number] != draft.blocks[number] or zones[number] is not draft.zones[number]]
