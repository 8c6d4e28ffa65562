"""The rules that use the house profile and other drafts answer fast with both at hand, too."""

from __future__ import annotations

import time

import pytest

from reviewer.model.elsewhere import Passed
from reviewer.model.house import Agreed, Boilerplate, House, Permission
from reviewer.reading import Reader
from reviewer.rules.base import DraftRule
from tests.rules.reading import BY_ID, CONTEXT, FACTS, PARSER
from tests.rules.test_examples import UGLY

LINE = "The nurse watches your heart rate and your blood pressure all the time, and writes both down every ten minutes."
HOUSE = House(
    names=("Harbour Physiotherapy",),
    citation_style="AMA",
    boilerplate=(Boilerplate("Watching", f"{LINE} It helps. The cure guarantees that Johns Hopkins helps you at once.", everywhere=True),),
    figures=(Agreed(("helps",), "3%"), Agreed(("pain",), "2,000 people"), Agreed(("mg",), "5 mg")),
    permissions=(Permission("institution", "Johns Hopkins"), Permission("patient", "Anna"), Permission("picture", "a.jpg")),
)
OTHERS = tuple(Passed(f"Article {number}", (LINE.lower().rstrip("."), f"article {number} says {LINE.lower()}")) for number in range(300))


@pytest.mark.parametrize("ugly", UGLY, ids=list(UGLY))
def test_rules_with_a_profile_and_a_library_answer_fast_on_ugly_text(ugly: str) -> None:
    article = Reader(FACTS, HOUSE).read(PARSER.parse(UGLY[ugly]))
    context = CONTEXT._replace(house=HOUSE, elsewhere=OTHERS)
    slow = {}
    for rule in BY_ID.values():
        started = time.process_time()
        if isinstance(rule, DraftRule):
            list(rule.check(article, context))
        else:
            for passage in article.passages:
                if passage.zone in rule.zones:
                    list(rule.check(passage, context))
        took = time.process_time() - started
        if took > 1:
            slow[rule.id] = round(took, 2)
    assert not slow
