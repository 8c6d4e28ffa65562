"""A page made of nothing but what a rule looks for does not slow that rule down."""

from __future__ import annotations

import time

import pytest

from reviewer.reading import Reader
from reviewer.rules import RULES
from reviewer.rules.base import BlockRule, DraftRule
from reviewer.rules.memo import forget
from tests.rules.kinds import expected
from tests.rules.reading import CONTEXT, FACTS, PARSER

SIZE = 50_000
SEPARATORS = {"in one paragraph": " ", "in paragraphs": "\n\n"}


def repeated(text: str, separator: str) -> str:
    """Return a draft said again and again, up to a length."""
    one = " ".join(text.split()) if separator == " " else text.strip()
    return (f"{one}{separator}" * (SIZE // len(one) + 1))[:SIZE]


@pytest.mark.slow
@pytest.mark.parametrize("separator", SEPARATORS.values(), ids=list(SEPARATORS))
@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_answers_within_a_second_on_its_own_bad_example_said_again_and_again(rule: BlockRule | DraftRule, separator: str) -> None:
    article = Reader(FACTS, rule.given.house).read(PARSER.parse(repeated(expected(rule.bad)[0], separator)))
    context = CONTEXT._replace(house=rule.given.house, elsewhere=rule.given.elsewhere, withdrawn=rule.given.withdrawn)
    forget()
    started = time.process_time()
    if isinstance(rule, DraftRule):
        list(rule.check(article, context))
    else:
        for passage in article.passages:
            if passage.zone in rule.zones:
                list(rule.check(passage, context))
    assert time.process_time() - started < 1
