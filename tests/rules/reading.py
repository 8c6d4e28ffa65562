"""What tests of rules share: drafts read as the program reads them, and one rule run over them."""

from __future__ import annotations

from datetime import date

from reviewer import knowledge, paths
from reviewer.model.draft import Draft
from reviewer.model.finding import Hit
from reviewer.model.house import House
from reviewer.model.span import Place
from reviewer.parsing import Parser
from reviewer.reading import Reader
from reviewer.reading.passage import Context
from reviewer.rules import RULES
from reviewer.rules.base import BlockRule, DraftRule

FACTS = knowledge.load(paths.resources() / "knowledge")
HOUSE = House()
PARSER = Parser(FACTS.layout)
READER = Reader(FACTS, HOUSE)
CONTEXT = Context(HOUSE, FACTS, date(2026, 11, 22))
BY_ID = {rule.id: rule for rule in RULES}


def run(rule: BlockRule | DraftRule, text: str, context: Context | None = None, kind: str = "") -> tuple[Draft, list[tuple[Place, Hit]]]:
    """Return the draft of a text and what one rule finds in it, each hit with its place in the draft; what its examples (of a kind) are given holds."""
    draft = PARSER.parse(text)
    given = rule.given
    context = context or CONTEXT._replace(house=given.houses.get(kind, given.house), elsewhere=given.elsewhere, withdrawn=given.withdrawn)
    article = (READER if context.house == HOUSE else Reader(FACTS, context.house)).read(draft)
    if isinstance(rule, DraftRule):
        return draft, [(hit.place, hit) for hit in rule.check(article, context)]
    found = []
    for number, passage in enumerate(article.passages):
        if passage.zone in rule.zones:
            found += [(Place(number, hit.place.start, hit.place.end), hit) for hit in rule.check(passage, context)]
    return draft, found


def quotes(rule_id: str, text: str, context: Context = CONTEXT) -> list[str]:
    """Return the words one rule flags in a text, as a reader sees them."""
    draft, found = run(BY_ID[rule_id], text, context)
    return [draft.quote(place) for place, _ in found]
