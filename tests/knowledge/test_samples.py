"""The sample articles do what they are for: one is full of faults, one is fair."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from reviewer.checking import Engine
from reviewer.knowledge import load
from reviewer.model.finding import Severity
from reviewer.model.house import House
from reviewer.parsing import Parser
from reviewer.paths import resources

SAMPLES = resources() / "samples"
DAY = date(2026, 11, 22)


@cache
def found(name: str) -> tuple[tuple[str, Severity], ...]:
    """Return the rules that speak on a sample, with their severity."""
    facts = load(resources() / "knowledge")
    draft = Parser(facts.layout).parse((SAMPLES / name).read_text(encoding="utf-8"), plain=name.endswith(".txt"))
    report = Engine(facts, House()).check(draft, today=DAY)
    assert report.failures == ()
    return tuple((finding.rule, finding.severity) for finding in report.findings)


def test_the_fair_article_needs_nothing() -> None:
    assert [rule for rule, severity in found("clean.md") if severity != Severity.ADVICE] == []


@pytest.mark.parametrize(
    "rule",
    [
        "CL001",
        "CL002",
        "CL003",
        "CL009",
        "CL010",
        "CL011",
        "CL012",
        "CI002",
        "CI005",
        "DU001",
        "IM001",
        "LA002",
        "SA001",
        "SA002",
        "SO001",
        "SO003",
        "ST001",
        "ST004",
    ],
)
def test_the_faulty_article_shows(rule: str) -> None:
    assert rule in {spoken for spoken, _ in found("faulty.md")}


@pytest.mark.parametrize("rule", ["CI005", "CL001", "SO001", "LA002", "ST001"])
def test_the_pasted_article_shows(rule: str) -> None:
    assert rule in {spoken for spoken, _ in found("pasted.txt")}


@pytest.mark.parametrize("name", ["harbour-walk.png"])
def test_the_pictures_that_a_fair_article_shows_are_there(name: str) -> None:
    assert Path(SAMPLES / name).read_bytes().startswith(b"\x89PNG")
    assert name in (SAMPLES / "clean.md").read_text(encoding="utf-8")
