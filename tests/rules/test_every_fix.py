"""Every repair the rules offer, on their own examples and on the samples: its finding goes, no new one comes, and nothing else in the text changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from reviewer import paths
from reviewer.checking import Engine
from reviewer.desk.edits.fixes import applied, fix_of, together
from reviewer.model.draft import Draft
from reviewer.model.finding import Finding, Fix, Report
from reviewer.model.house import House
from reviewer.rules import RULES
from reviewer.rules.base import BlockRule, DraftRule
from tests.rules.kinds import expected
from tests.rules.reading import BY_ID, CONTEXT, FACTS, PARSER, READER

by_id = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
CLINIC = House(names=("Harbour Physiotherapy",), treatments=("dry needling", "ketamine"), country="United States")
UNCOVERED = {("LA002", "LA004"): "a term spelt right is read as the term it is", ("LA002", "DU002"): "of two equal sentences with one slip, one is put right"}
"""What a repair may bring to light that the slip hid, in the place of a finding that went; by rules, with the reason."""
SAMPLES = ("faulty.md", "clean.md", "pasted.txt")


@cache
def engine(house: House, rule: str) -> Engine:
    """Return an engine for a house, with the other drafts a rule's examples take for granted."""
    made = Engine(FACTS, house, lexicon=READER.lexicon if house == House() else None)
    made.beside(BY_ID[rule].given.elsewhere if rule else ())
    made.without(BY_ID[rule].given.withdrawn if rule else ())
    return made


def read(text: str, *, plain: bool = False) -> Draft:
    """Return the draft of a text."""
    return PARSER.parse(text, plain=plain)


def report(draft: Draft, house: House, rule: str = "") -> Report:
    """Return what is found in a draft."""
    return engine(house, rule).check(draft, today=CONTEXT.today)


def offered(found: Report, draft: Draft) -> Iterator[tuple[Finding, Fix]]:
    """Yield the repairs a report offers."""
    for finding in found.findings:
        fix = fix_of(finding, draft)
        if fix is not None:
            yield finding, fix


def kinds(found: Report) -> Counter[tuple[str, str | None]]:
    """Return how many findings there are of each kind."""
    return Counter((finding.rule, finding.kind) for finding in found.findings)


def outside(text: str, after: str, fix: Fix) -> bool:
    """Return whether all that stands outside a repair's edits is the same, letter by letter, and the edits are what stands between."""
    at = moved = 0
    for edit in fix.edits:
        kept = text[at : edit.start]
        if after[moved : moved + len(kept)] != kept:
            return False
        moved += len(kept)
        if after[moved : moved + len(edit.text)] != edit.text:
            return False
        at, moved = edit.end, moved + len(edit.text)
    return after[moved:] == text[at:]


def faults(text: str, house: House, rule: str = "", *, plain: bool = False) -> list[str]:
    """Return what is wrong with the repairs offered for a text."""
    draft = read(text, plain=plain)
    before, told = report(draft, house, rule), []
    for finding, fix in offered(before, draft):
        after = applied(fix, text)
        later = report(read(after, plain=plain), house, rule)
        came, gone = kinds(later) - kinds(before), kinds(before) - kinds(later)
        name = f"{finding.rule} {finding.kind}: {fix.title}"
        if not outside(text, after, fix):
            told.append(f"{name} changes other words")
        if not gone[finding.rule, finding.kind]:
            told.append(f"{name} leaves its finding: {after!r}")
        came = Counter({one: count for one, count in came.items() if (finding.rule, one[0]) not in UNCOVERED})
        if came or len(later.findings) > len(before.findings):
            told.append(f"{name} brings {dict(came)}: {after!r}")
    return told


@by_id
def test_every_repair_on_the_examples_of_a_rule_is_certain(rule: BlockRule | DraftRule) -> None:
    for kind, marked in {"": rule.bad, **rule.kinds}.items():
        assert faults(expected(marked)[0], rule.given.houses.get(kind, rule.given.house), rule.id) == []


@pytest.mark.parametrize("rule", ["SA005", "ST003", "SA001", "CL002"])
def test_so_it_is_in_a_clinic_that_has_told_its_country_and_its_treatments(rule: str) -> None:
    for marked in (BY_ID[rule].bad, *BY_ID[rule].kinds.values()):
        assert faults(expected(marked)[0], CLINIC) == []


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("house", [House(), CLINIC], ids=["nobody", "a clinic"])
def test_every_repair_on_the_samples_is_certain(name: str, house: House) -> None:
    text = (paths.resources() / "samples" / name).read_text("utf-8")
    assert faults(text, house, plain=name.endswith(".txt")) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_all_repairs_of_a_sample_can_be_made_together(name: str) -> None:
    text = (paths.resources() / "samples" / name).read_text("utf-8")
    plain = name.endswith(".txt")
    draft = read(text, plain=plain)
    found = report(draft, CLINIC)
    made = together(found.findings, draft)
    after = applied(Fix("", made.edits), text)
    later = report(read(after, plain=plain), CLINIC)
    assert {rule for rule, _ in kinds(later) - kinds(found)} <= {"LA004"}, "a term that was misspelt"
    assert len(later.findings) <= len(found.findings) - len(made.parts)


def test_a_repair_that_only_looks_like_one_is_told() -> None:
    text = "She trained at John Hopkins Hospital."
    draft = read(text)
    _, fix = next(pair for pair in offered(report(draft, House()), draft) if pair[0].rule == "LA002")
    edit = fix.edits[0]
    wrong = fix._replace(edits=(edit._replace(text="John  Hopkins"),))
    assert kinds(report(read(applied(wrong, text)), House()))["LA002", None] == 1, "the control: its finding stays"
    assert not outside(text, applied(fix, text) + " ", fix), "the control: a letter more behind it"
