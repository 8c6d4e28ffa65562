"""Which rules a block is asked by."""

from __future__ import annotations

from collections.abc import Sequence, Set

from reviewer.rules.base import BlockRule


class Roster:
    """The rules of a zone by the cues they need, so that a block is not held against each rule to learn that few ask of it."""

    def __init__(self, rules: Sequence[BlockRule]) -> None:
        self._rules = tuple(rules)
        self._always = frozenset(number for number, rule in enumerate(rules) if not rule.needs)
        self._by_cue: dict[str, set[int]] = {}
        for number, rule in enumerate(rules):
            for cue in rule.needs:
                self._by_cue.setdefault(cue, set()).add(number)

    def asking(self, cues: Set[str]) -> list[BlockRule]:
        """Return the rules that ask of a block with these cues, in the order of the catalogue."""
        numbers = set(self._always)
        for cue in self._by_cue.keys() & cues:
            numbers |= self._by_cue[cue]
        return [self._rules[number] for number in sorted(numbers)]
