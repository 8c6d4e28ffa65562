"""The program as a whole knows every rule of the catalogue and tells of each, and a question about a whole article has its place."""

from __future__ import annotations

import pytest

from reviewer.checking import Engine
from reviewer.rules import RULES
from reviewer.rules.base import BlockRule, DraftRule
from tests.rules.kinds import expected
from tests.rules.reading import CONTEXT, FACTS, PARSER, READER, run

by_id = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])

# How many rules a family holds; LA005 is the language server's and speaks only when one is asked.
FAMILIES = {"CL": 14, "CI": 8, "SO": 7, "NU": 4, "DU": 4, "IM": 6, "SA": 9, "LA": 4, "ST": 7}
# Drafts without marks ask about the article as a whole: at its first claim, or at its title.
STANDS = {
    ("CL008", ""): "Ketamine infusions reduced pain in fibromyalgia.",
    ("SO002", ""): "Ketamine infusions reduce fibromyalgia pain.¹",
    ("SA001", ""): "Ketamine infusions reduce fibromyalgia pain.",
    ("SA004", ""): "Ketamine infusions reduce fibromyalgia pain.",
    ("SA008", ""): "Ketamine infusions reduce fibromyalgia pain.",
    ("ST001", ""): "Heel pain",
    ("ST001", "same-person"): "Written by Jane Roe, MD",
    ("ST001", "undated"): "Medically reviewed by Lee Tran, MD. Updated November 2, 2026",
    ("ST003", ""): "Infusions",
    ("ST003", "interest"): "Infusions",
    ("ST003", "advice-boundary"): "Heel pain",
}


def test_no_rule_of_the_catalogue_is_missing() -> None:
    wanted = {f"{family}{number:03}" for family, count in FAMILIES.items() for number in range(1, count + 1)}
    assert {rule.id for rule in RULES} == wanted


@by_id
def test_the_program_with_all_rules_on_tells_what_a_rule_s_drafts_show(rule: BlockRule | DraftRule) -> None:
    for kind, marked in {"": rule.bad, **rule.kinds}.items():
        engine = Engine(FACTS, rule.given.houses.get(kind, rule.given.house), lexicon=READER.lexicon)
        engine.beside(rule.given.elsewhere)
        engine.without(rule.given.withdrawn)
        report = engine.check(PARSER.parse(expected(marked)[0]), today=CONTEXT.today)
        assert any(rule.id in (found.rule, *found.also) for found in report.findings), f"{rule.id} {kind}: {report.findings}"


@by_id
def test_a_question_about_the_whole_article_has_its_place(rule: BlockRule | DraftRule) -> None:
    for kind, text in {"": rule.bad, **rule.kinds}.items():
        if "⟦" not in text:
            draft, found = run(rule, text, kind=kind)
            assert [draft.quote(place) for place, _ in found] == [STANDS.get((rule.id, kind))]
