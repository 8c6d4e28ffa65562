"""What every draft says, without the library: found again by runs of words. No SQL here, so that whoever only reads loads no database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reviewer.model.elsewhere import Said
from reviewer.rules.duplicates.said import runs_of
from reviewer.store.ground.rows import MOST, Revision, Saying, Told


class Recall:
    """What all drafts say; the blocks of a draft are looked into once one is asked for that shares words with it."""

    def __init__(self, drafts: Sequence[Told] = ()) -> None:
        self._drafts = drafts
        self._blocks: dict[int, tuple[tuple[tuple[str, ...], frozenset[int]], ...]] = {}

    def alike(self, blocks: Sequence[Said], fewest: int, draft: int, revisions: Mapping[int, Revision]) -> tuple[tuple[Saying, ...], ...]:
        """Return for each block the blocks of other drafts than one that share at least `fewest` runs of words, those with most first."""
        asked = {run for block in blocks for run in block.runs}
        near = [told for told in self._drafts if told.draft != draft and told.draft in revisions and len(asked.intersection(told.runs)) >= fewest]
        index: dict[int, list[tuple[int, int]]] = {}
        for number, told in enumerate(near):
            for nth, (_, runs) in enumerate(self._inside(told)):
                for run in asked.intersection(runs):
                    index.setdefault(run, []).append((number, nth))
        return tuple(tuple(self._found(block, fewest, near, index, revisions)) for block in blocks)

    def _found(
        self, block: Said, fewest: int, near: Sequence[Told], index: Mapping[int, list[tuple[int, int]]], revisions: Mapping[int, Revision]
    ) -> list[Saying]:
        shared = Counter(place for run in block.runs for place in index.get(run, ()))
        ranked = sorted((-count, place) for place, count in shared.items() if count >= fewest)
        found = []
        for _, (number, nth) in ranked[:MOST]:
            told = near[number]
            revision = revisions[told.draft]
            found.append(Saying(told.draft, revision.title, revision.path, self._inside(told)[nth][0]))
        return found

    def _inside(self, told: Told) -> tuple[tuple[tuple[str, ...], frozenset[int]], ...]:
        """Return a draft's blocks, each with its sentences and its runs of words."""
        known = self._blocks.get(told.draft)
        if known is None:
            parts = [tuple(block.split("\n")) for block in told.blocks]
            known = self._blocks[told.draft] = tuple((part, frozenset(runs_of(" ".join(part).split()))) for part in parts)
        return known
