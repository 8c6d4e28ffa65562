"""A key that adds or takes away a paragraph moves what was found behind it, and is not a check of the whole article."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

import pytest

from reviewer import knowledge, paths
from reviewer.checking import Engine, moving
from reviewer.model.draft import Draft
from reviewer.model.facts import Facts
from reviewer.model.finding import Report
from reviewer.model.house import House
from reviewer.model.slotted import replace
from reviewer.parsing import Parser
from reviewer.rules import RULES
from reviewer.rules.base import DraftRule

TODAY = date(2026, 11, 22)
SAMPLE = (paths.resources() / "samples" / "faulty.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def facts() -> Facts:
    return knowledge.load(paths.resources() / "knowledge")


def typed(text: str, dice: random.Random) -> str:
    """Return a text with a paragraph split, joined to the next, taken out, begun, or written in."""
    at = dice.randrange(len(text))
    gap = max(text.rfind("\n\n", 0, at), 0)
    match dice.randrange(5):
        case 0:
            return f"{text[:at]}\n\n{text[at:]}"
        case 1:
            return f"{text[:gap]} {text[gap + 2 :]}"
        case 2:
            return text[:gap] + text[text.find("\n\n", gap + 2) if text.find("\n\n", gap + 2) > 0 else gap :]
        case 3:
            return f"{text[:gap]}\n\nThis treatment cures 9 of 10 people.{text[gap:]}"
        case _:
            return f"{text[:at]}e{text[at:]}"


def checks(facts: Facts, seed: int) -> Iterator[tuple[Draft, Report, Report]]:
    """Yield drafts that follow from each other by a key, each with its quick report and that of a full check after it."""
    parser, quick, settled, dice, text = Parser(facts.layout), Engine(facts, House()), Engine(facts, House()), random.Random(seed), SAMPLE
    quick.check(parser.parse(text), today=TODAY)
    for _ in range(25):
        text = typed(text, dice)
        draft = parser.parse(text)
        yield draft, quick.check(draft, today=TODAY, quick=True), settled.check(draft, today=TODAY)
    yield draft, quick.check(draft, today=TODAY), Engine(facts, House()).check(Parser(facts.layout).parse(text), today=TODAY)


@pytest.mark.parametrize("seed", range(6))
def test_paragraphs_that_came_and_went_leave_the_findings_of_a_fresh_check(facts: Facts, seed: int) -> None:
    *_, (_, remembered, fresh) = checks(facts, seed)
    assert remembered == fresh


@pytest.mark.parametrize("seed", range(6))
def test_until_then_what_needs_one_paragraph_only_is_told_where_it_stands(facts: Facts, seed: int) -> None:
    alone = {rule.id for rule in RULES if not isinstance(rule, DraftRule)}
    for draft, quick, settled in checks(facts, seed):
        assert all(place.end <= len(draft.blocks[place.block].text) for finding in quick.findings for place in (finding.place,))
        shown = {(finding.rule, finding.place, finding.quote) for finding in quick.findings if finding.rule in alone}
        known = {(finding.rule, finding.place, finding.quote) for finding in settled.findings if finding.rule in alone}
        assert len(shown ^ known) <= len(known) // 4  # a heading that came or went is heard of when typing rests
        assert [entry.place for entry in quick.sentences] == [entry.place for entry in settled.sentences]


def test_a_new_paragraph_does_not_ask_the_rules_that_read_the_whole_article(facts: Facts) -> None:
    asked: list[str] = []

    def told(rule: DraftRule) -> DraftRule:
        check = rule.check
        return replace(rule, check=lambda article, context: asked.append(rule.id) or check(article, context))  # type: ignore[func-returns-value]

    parser, engine = Parser(facts.layout), Engine(facts, House(), [told(rule) if isinstance(rule, DraftRule) else rule for rule in RULES])
    engine.check(parser.parse(SAMPLE), today=TODAY)
    assert asked
    asked.clear()
    at = SAMPLE.index(". ", len(SAMPLE) // 2) + 2
    before = parser.parse(SAMPLE)
    draft = parser.parse(f"{SAMPLE[:at]}\n\n{SAMPLE[at:]}")
    assert len(draft.blocks) == len(before.blocks) + 1
    engine.check(draft, today=TODAY, quick=True)
    assert not asked


def test_what_rules_on_the_whole_article_found_moves_along_with_all_its_places(facts: Facts) -> None:
    parser, engine = Parser(facts.layout), Engine(facts, House())
    old, text = parser.parse(SAMPLE), SAMPLE
    known = {finding.fingerprint: finding for finding in engine.check(old, today=TODAY).findings}
    assert any(finding.related for finding in known.values())
    for _ in range(3):
        at = text.index("\n\n", len(text) // 4)
        text = f"{text[:at]}\n\nThe room has a window.{text[at:]}"
        draft = parser.parse(text)
        quick = engine.check(draft, today=TODAY, quick=True)
        assert {finding.fingerprint for finding in quick.findings} >= known.keys()
        for finding in quick.findings:
            assert draft.quote(finding.place) == finding.quote
            if before := known.get(finding.fingerprint):
                assert [draft.quote(place) for place in finding.related] == [old.quote(place) for place in before.related]
    assert engine.check(draft, today=TODAY) == Engine(facts, House()).check(Parser(facts.layout).parse(text), today=TODAY)


def test_no_key_waits_until_the_ledger_behind_a_new_paragraph_has_its_numbers(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    numbered: list[int] = []
    kept = moving._numbered
    monkeypatch.setattr(moving, "_numbered", lambda ledger, number: numbered.append(number) or kept(ledger, number))  # type: ignore[func-returns-value]
    parser, engine = Parser(facts.layout), Engine(facts, House())
    engine.check(parser.parse(SAMPLE), today=TODAY)
    at = SAMPLE.index("\n\n") + 2
    further = parser.parse(f"{SAMPLE[:at]}One more paragraph stands here.\n\n{SAMPLE[at:]}")
    quick = engine.check(further, today=TODAY, quick=True)
    assert not numbered
    assert quick.sentences == Engine(facts, House()).check(further, today=TODAY).sentences
    assert numbered  # somebody asked
