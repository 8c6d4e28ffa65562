"""The engine: what it remembers changes nothing, and a broken rule takes no other with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer import knowledge, paths
from reviewer.checking import Engine
from reviewer.model.facts import Facts
from reviewer.model.finding import Hit
from reviewer.model.house import House
from reviewer.model.slotted import replace
from reviewer.model.steps import Cancelled
from reviewer.parsing import Parser
from reviewer.reading.ladder import key_of_link
from reviewer.reading.passage import Article, Context
from reviewer.rules import RULES
from reviewer.rules.base import DraftRule

TODAY = date(2026, 11, 22)
SAMPLE = (paths.resources() / "samples" / "faulty.md").read_text("utf-8")
PIECES = ["Acupuncture relieves back pain.", " It is completely safe.", "\n\n", "¹", "# Heat\n\n", "- eases pain\n", "In a 2019 trial, 30 people were given yoga.", "\n\nFootnotes:\n\n¹ Roe J. Yoga. J Pain. 2019;20(3):1-9.\n", "x", " "]  # fmt: skip


@pytest.fixture(scope="module")
def facts() -> Facts:
    return knowledge.load(paths.resources() / "knowledge")


def test_a_check_with_a_memory_finds_what_a_fresh_one_finds(facts: Facts) -> None:
    """Whatever is typed or cut anywhere in a draft, the incremental check equals the full one."""
    parser, engine = Parser(facts.layout), Engine(facts, House())

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.integers(0, len(SAMPLE)), st.integers(0, 60), st.sampled_from(PIECES)), min_size=1, max_size=6))
    def edits(changes: list[tuple[int, int, str]]) -> None:
        text = SAMPLE
        for at, cut, piece in changes:
            text = text[:at] + piece + text[at + cut :]
            report = engine.check(parser.parse(text), today=TODAY)
        assert report == Engine(facts, House()).check(Parser(facts.layout).parse(text), today=TODAY)

    edits()


def test_a_broken_rule_is_told_and_the_others_still_speak(facts: Facts) -> None:
    def broken(article: Article, context: Context) -> Iterator[Hit]:
        raise ZeroDivisionError("by zero")

    rules = [replace(rule, check=broken) if isinstance(rule, DraftRule) and rule.id == "DU001" else rule for rule in RULES]
    report = Engine(facts, House(), rules).check(Parser(facts.layout).parse(SAMPLE), today=TODAY)
    assert [failure.rule for failure in report.failures] == ["DU001"]
    assert "by zero" in report.failures[0].message
    assert any(finding.rule == "CL002" for finding in report.findings)


def test_a_check_can_be_called_off(facts: Facts) -> None:
    with pytest.raises(Cancelled):
        Engine(facts, House()).check(Parser(facts.layout).parse(SAMPLE), today=TODAY, cancelled=lambda: True)


def test_one_sentence_gives_one_headline_with_chips(facts: Facts) -> None:
    text = "Research shows that acupuncture relieves back pain. Our clinic offers acupuncture."
    report = Engine(facts, House()).check(Parser(facts.layout).parse(text), today=TODAY)
    claims = [finding for finding in report.findings if finding.place.start == 0 and finding.rule in ("CL002", "CL012", "CI003")]
    assert [(finding.rule, finding.also) for finding in claims] == [("CL002", ("CL012",))]


def test_a_button_of_the_website_that_presses_to_book_is_asked_about_once(facts: Facts) -> None:
    for line, told in (("Request an appointment today!", [("ST004", ("ST006",))]), ("Please do not wait, act now and call us today!", [("ST006", ())])):
        report = Engine(facts, House()).check(Parser(facts.layout).parse(f"# Backs\n\nWe sit by the river.\n\n{line}\n\nMind the step."), today=TODAY)
        assert [(found.rule, found.also) for found in report.findings if found.rule in ("ST004", "ST006")] == told


def test_the_same_words_twice_get_fingerprints_of_their_own(facts: Facts) -> None:
    text = "Acupuncture relieves back pain.\n\nYoga is taught here.\n\nAcupuncture relieves back pain."
    report = Engine(facts, House()).check(Parser(facts.layout).parse(text), today=TODAY)
    prints = [finding.fingerprint for finding in report.findings if finding.rule == "CL002"]
    assert len(prints) == len(set(prints)) == 2


def test_an_edit_elsewhere_leaves_a_fingerprint_alone(facts: Facts) -> None:
    engine, parser = Engine(facts, House()), Parser(facts.layout)
    before = engine.check(parser.parse("Acupuncture relieves back pain.\n\nYoga is taught here."), today=TODAY)
    after = engine.check(parser.parse("Welcome to the page.\n\nAcupuncture relieves back pain.\n\nYoga is taught at noon."), today=TODAY)
    assert {f.fingerprint for f in before.findings if f.rule == "CL002"} == {f.fingerprint for f in after.findings if f.rule == "CL002"}


def test_related_places_become_one_card(facts: Facts) -> None:
    report = Engine(facts, House()).check(Parser(facts.layout).parse(SAMPLE), today=TODAY)
    leftovers = [card for card in report.cards if card.head.rule == "ST004"]
    assert len(leftovers) == 1
    assert len(leftovers[0].findings) > 1
    assert [card.number for card in report.cards] == list(range(1, len(report.cards) + 1))


def test_a_quick_check_asks_the_changed_block_and_the_next_check_tells_all(facts: Facts) -> None:
    parser, engine = Parser(facts.layout), Engine(facts, House())
    before = "# Page\n\nYoga is taught here.\n\nOur team has cared for people with long-term pain since 2015.\n\nThe room is warm."
    after = before.replace("The room is warm.", "Acupuncture relieves back pain. Our team has cared for people with long-term pain since 2015.")
    engine.check(parser.parse(before), today=TODAY)
    quick = engine.check(parser.parse(after), today=TODAY, quick=True)
    assert {"CL002"} <= {finding.rule for finding in quick.findings}
    assert "DU001" not in {finding.rule for finding in quick.findings}
    full = engine.check(parser.parse(after), today=TODAY)
    assert full == Engine(facts, House()).check(Parser(facts.layout).parse(after), today=TODAY)
    assert {"CL002", "DU001"} <= {finding.rule for finding in full.findings}


def test_a_quick_check_of_more_than_words_is_a_full_one(facts: Facts) -> None:
    parser, engine = Parser(facts.layout), Engine(facts, House())
    engine.check(parser.parse("Yoga is taught here."), today=TODAY)
    grown = "Yoga is taught here.\n\nHeat is given.\n\nYoga is taught here, as our team has done it for many years now."
    assert engine.check(parser.parse(grown), today=TODAY, quick=True) == Engine(facts, House()).check(Parser(facts.layout).parse(grown), today=TODAY)


def test_another_house_is_another_rule_set_so_that_what_was_signed_is_asked_anew(facts: Facts) -> None:
    engine = Engine(facts, House())
    plain = engine.ruleset
    engine.move(House(names=("Willow Bank Clinic",)))
    told = engine.ruleset
    engine.move(House())
    assert told != plain
    assert engine.ruleset == plain == Engine(facts, House()).ruleset


def test_a_linked_page_that_a_reviewer_calls_weak_is_asked_about_as_a_source(facts: Facts) -> None:
    draft = Parser(facts.layout).parse("Massage relieves back pain, [as told here](https://www.example.org/massage).")
    engine = Engine(facts, House())
    before = {finding.rule for finding in engine.check(draft, today=TODAY).findings}
    engine.heed(corrected={key_of_link("https://www.example.org/massage"): "R8"})
    after = {finding.rule for finding in engine.check(draft, today=TODAY).findings}
    assert "SO004" not in before and "SO004" in after
