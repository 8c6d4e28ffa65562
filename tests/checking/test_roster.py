"""A block is asked by the rules whose cues it has, and by no other."""

from __future__ import annotations

from itertools import combinations

from reviewer.checking.roster import Roster
from reviewer.rules import RULES
from reviewer.rules.base import BlockRule

BLOCK_RULES = [rule for rule in RULES if isinstance(rule, BlockRule)]


def test_a_block_is_asked_by_the_rules_whose_cues_it_has_in_the_order_of_the_catalogue() -> None:
    roster = Roster(BLOCK_RULES)
    needed = sorted({cue for rule in BLOCK_RULES for cue in rule.needs})
    assert needed
    for cues in [(), *((cue,) for cue in needed), *combinations(needed[:12], 2)]:
        held = frozenset({*cues, "a cue no rule asks for"})
        assert list(roster.asking(held)) == [rule for rule in BLOCK_RULES if not rule.needs or rule.needs & held]


def test_a_block_without_cues_is_asked_by_the_rules_that_need_none() -> None:
    assert list(Roster(BLOCK_RULES).asking(frozenset())) == [rule for rule in BLOCK_RULES if not rule.needs]
