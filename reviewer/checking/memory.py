"""What the engine remembers between two checks, so that a keystroke costs one paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from reviewer.checking.findings import Bound, Located
from reviewer.checking.moving import at_number
from reviewer.model.finding import Ledger, RuleFailure
from reviewer.reading.passage import Passage

KEPT = 8000
"""Passages remembered before all are forgotten; a 100 kB draft has about 700."""
Hits = tuple[tuple[Located, ...], tuple[RuleFailure, ...]]


class Memory:
    """Hits, findings and ledger entries by passage, known by identity: the reader hands out the same one while nothing changed."""

    def __init__(self) -> None:
        self._today: date | None = None
        self._hits: dict[int, tuple[Passage, Hits]] = {}
        self._bound: dict[tuple[int, int], tuple[Passage, list[Bound]]] = {}
        self._anywhere: dict[int, tuple[Passage, list[Bound]]] = {}
        self._together: dict[int, tuple[Passage, list[Located], list[Bound]]] = {}
        self._ledger: dict[tuple[int, int], tuple[Passage, list[Ledger]]] = {}

    def on(self, today: date) -> bool:
        """Forget everything where the day changed, for a source's age depends on it, or where too much is kept; return whether that was so."""
        if today == self._today and max(len(self._hits), len(self._bound), len(self._ledger)) < KEPT:
            return False
        self._today = today
        self.forget()
        return True

    def forget(self) -> None:
        """Forget everything."""
        self._hits.clear()
        self._bound.clear()
        self._anywhere.clear()
        self._together.clear()
        self._ledger.clear()

    def hits(self, passage: Passage, work: Callable[[], Hits]) -> Hits:
        """Return the hits of a passage, worked out once."""
        kept = self._hits.get(id(passage))
        if kept is None or kept[0] is not passage:
            kept = self._hits[id(passage)] = (passage, work())
        return kept[1]

    def bound(self, number: int, passage: Passage, work: Callable[[], list[Bound]]) -> list[Bound]:
        """Return the findings of a passage at a block number, worked out once."""
        kept = self._bound.get((number, id(passage)))
        if kept is None or kept[0] is not passage:
            near = self._anywhere.get(id(passage))
            made = at_number(near[1], number) if near is not None and near[0] is passage else work()
            kept = self._bound[(number, id(passage))] = self._anywhere[id(passage)] = (passage, made)
        return kept[1]

    def together(self, number: int, passage: Passage, more: list[Located], work: Callable[[], list[Bound]]) -> list[Bound]:
        """Return the findings of a passage for which rules on the whole article spoke, too, worked out once for the same hits."""
        kept = self._together.get(number)
        if kept is None or kept[0] is not passage or kept[1] != more:
            kept = self._together[number] = (passage, more, work())
        return kept[2]

    def ledger(self, number: int, passage: Passage, work: Callable[[int, Passage], Sequence[Ledger]]) -> list[Ledger]:
        """Return the ledger entries of a passage at a block number, worked out once."""
        kept = self._ledger.get((number, id(passage)))
        if kept is None or kept[0] is not passage:
            kept = self._ledger[(number, id(passage))] = (passage, list(work(number, passage)))
        return kept[1]
