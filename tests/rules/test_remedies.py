"""What is told of each rule's repair in the window is what the window offers."""

from __future__ import annotations

import pytest

from reviewer.rules import RULES
from reviewer.rules.base import BlockRule, DraftRule
from reviewer.rules.remedies import REMEDIES
from tests.rules.kinds import expected
from tests.rules.reading import CONTEXT, run
from tests.rules.test_every_fix import CLINIC


def test_every_rule_is_told_of_and_no_other() -> None:
    assert REMEDIES.keys() == {rule.id for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_certain_repair_is_told_of_where_one_is_offered_and_nowhere_else(rule: BlockRule | DraftRule) -> None:
    offered = any(
        hit.changes
        for kind, marked in {"": rule.bad, **rule.kinds}.items()
        for context in (None, CONTEXT._replace(house=CLINIC))
        for _, hit in run(rule, expected(marked)[0], context, kind)[1]
    )
    assert offered == ("ertain repair" in REMEDIES[rule.id])
