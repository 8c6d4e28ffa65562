"""A key is checked quickly, and what it left out is told when typing rests."""

from __future__ import annotations

import random
from datetime import datetime
from pathlib import Path

import pytest

from reviewer import knowledge, paths
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.model.house import House
from reviewer.parsing import Parser, decode, import_html

SAMPLE = paths.resources() / "samples" / "faulty.md"


@pytest.fixture(scope="module")
def engine_parts() -> tuple[Parser, Engine]:
    """A parser and the engine with the shipped rules, with their memories empty."""
    engine = Engine(knowledge.load(paths.resources() / "knowledge"), House())
    return Parser(engine.facts.layout), engine


def desk_with(parser: Parser, engine: Engine) -> Desk:
    """Return a desk without a library."""
    return Desk(parser, engine, None, decode=decode, to_markdown=import_html, clock=lambda: datetime.now().astimezone())


@pytest.mark.parametrize("seed", range(4))
def test_after_typing_has_settled_the_findings_are_those_of_a_fresh_check(engine_parts: tuple[Parser, Engine], tmp_path: Path, seed: int) -> None:
    parser, engine = engine_parts
    dice = random.Random(seed)
    text = SAMPLE.read_text("utf-8")
    path = tmp_path / "draft.md"
    path.write_text(text, encoding="utf-8")
    desk = desk_with(parser, engine)
    desk.open(path)
    for _ in range(12):
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(["e", " ", "\n\n", "# ", "[1]", "cures "]) + text[at + dice.choice([0, 0, 1, 4]) :]
        typed = desk.edit(text, settle=False)
        assert typed.text == text
        for finding in typed.report.findings:
            assert typed.draft.span(finding.place).end <= len(text)
    settled = desk.settle()
    fresh = desk_with(Parser(engine.facts.layout), Engine(engine.facts, House())).paste(text)
    assert [finding.fingerprint for finding in settled.report.findings] == [finding.fingerprint for finding in fresh.report.findings]
    assert [card.message for card in settled.report.cards] == [card.message for card in fresh.report.cards]
    assert settled.obstacles == fresh.obstacles


def test_a_draft_that_has_settled_is_not_checked_again(engine_parts: tuple[Parser, Engine], tmp_path: Path) -> None:
    desk = desk_with(*engine_parts)
    path = tmp_path / "draft.md"
    path.write_text("# Ankles\n\nRest helps.\n", encoding="utf-8")
    desk.open(path)
    desk.edit("# Ankles\n\nRest helps most.\n", settle=False)
    settled = desk.settle()
    assert desk.settle() is settled


@pytest.mark.parametrize("seed", range(3))
def test_a_check_taken_in_steps_finds_what_a_fresh_one_does_whatever_is_typed_in_between(
    engine_parts: tuple[Parser, Engine], tmp_path: Path, seed: int
) -> None:
    parser, engine = engine_parts
    dice, text = random.Random(seed), SAMPLE.read_text("utf-8")
    path = tmp_path / "draft.md"
    path.write_text(text, encoding="utf-8")
    desk = desk_with(parser, engine)
    desk.open(path)
    for _ in range(6):
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(["e", " ", "\n\n", "[1]", "cures "]) + text[at + dice.choice([0, 0, 1, 4]) :]
        desk.edit(text, settle=False)
        begun = desk.settling()
        for _ in range(dice.randrange(1, 40)):  # given up after some steps, as the next key does
            next(begun, None)
    desk.edit(f"{text} ", settle=False)
    assert not list(begun), "the newer check ended it"
    desk.edit(text, settle=False)
    steps = sum(1 for _ in desk.settling())
    assert steps > 20
    settled = desk.review
    fresh = desk_with(Parser(engine.facts.layout), Engine(engine.facts, House())).paste(text)
    assert desk.settle() is settled, "nothing is left to check"
    assert [finding.fingerprint for finding in settled.report.findings] == [finding.fingerprint for finding in fresh.report.findings]
    assert [card.message for card in settled.report.cards] == [card.message for card in fresh.report.cards]


def test_a_check_in_steps_that_was_overtaken_leaves_the_newer_text_on_the_desk(engine_parts: tuple[Parser, Engine], tmp_path: Path) -> None:
    desk = desk_with(*engine_parts)
    path = tmp_path / "draft.md"
    path.write_text("# Ankles\n\nRest helps.\n", encoding="utf-8")
    desk.open(path)
    desk.edit("# Ankles\n\nRest cures.\n", settle=False)
    begun = desk.settling()
    next(begun)
    next(begun)
    newer = desk.edit("# Ankles\n\nRest cures all of it.\n", settle=False)
    for _ in begun:
        pass
    assert desk.review is newer
    assert "all of it" in desk.settle().text
