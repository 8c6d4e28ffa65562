"""What every draft says, without the library: found again by runs of words. No SQL here, so that whoever only reads loads no database."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence

from reviewer.store.rows import Revision, Saying

_MOST = 60


class Recall:
    """The blocks of all drafts with their runs of words; the index over them is made when it is first asked for."""

    def __init__(self, blocks: Sequence[tuple[int, str, array[int]]] = ()) -> None:
        self._blocks = blocks
        self._index: dict[int, list[int]] = {}

    def alike(self, runs: Sequence[int], fewest: int, draft: int, revisions: Mapping[int, Revision]) -> tuple[Saying, ...]:
        """Return the blocks of other drafts than one that have at least `fewest` of the runs of words, those with most first."""
        if self._blocks and not self._index:
            for number, (_, _, held) in enumerate(self._blocks):
                for run in held:
                    self._index.setdefault(run, []).append(number)
        shared = Counter(number for run in set(runs) for number in self._index.get(run, ()))
        near = sorted(((-count, number) for number, count in shared.items() if count >= fewest and self._blocks[number][0] != draft))
        found = (self._blocks[number] for _, number in near[:_MOST])
        return tuple(
            Saying(number, revisions[number].title, revisions[number].path, tuple(sentences.split("\n")))
            for number, sentences, _ in found
            if number in revisions
        )
