"""Which rules a block is asked by."""

from __future__ import annotations

from collections.abc import Sequence, Set

from reviewer.rules.base import BlockRule

KEPT = 2000
"""Sets of rules that are remembered: few are asked together."""


class Roster:
    """The rules of a zone by the cues they need, as bits, so that a block is not held against each rule to learn that few ask of it."""

    def __init__(self, rules: Sequence[BlockRule]) -> None:
        self._rules = tuple(rules)
        self._always = sum(1 << number for number, rule in enumerate(rules) if not rule.needs)
        self._by_cue: dict[str, int] = {}
        for number, rule in enumerate(rules):
            for cue in rule.needs:
                self._by_cue[cue] = self._by_cue.get(cue, 0) | 1 << number
        self._known: dict[int, tuple[BlockRule, ...]] = {}

    def asking(self, cues: Set[str]) -> tuple[BlockRule, ...]:
        """Return the rules that ask of a block with these cues, in the order of the catalogue."""
        asked = self._always
        for cue in cues:
            if cue in self._by_cue:
                asked |= self._by_cue[cue]
        rules = self._known.get(asked)
        if rules is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            rules = self._known[asked] = tuple([rule for number, rule in enumerate(self._rules) if asked >> number & 1])
        return rules
