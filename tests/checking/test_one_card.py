"""One sentence that owes one proof gives one finding, which names what else it settles."""

from __future__ import annotations

from datetime import date

from reviewer.checking.engine import Engine
from tests.rules.reading import FACTS, HOUSE, PARSER


def told(text: str) -> dict[str, tuple[str, ...]]:
    """Return the claim rules that speak on a text, each with those it absorbed."""
    report = Engine(FACTS, HOUSE).check(PARSER.parse(text), today=date(2026, 11, 22))
    return {finding.rule: finding.also for finding in report.findings if finding.rule[:2] in ("CL", "CI") and finding.rule != "CL008"}


def test_a_treatment_called_safe_that_is_said_to_work_owes_one_proof() -> None:
    assert told("Massage is a safe way to relieve chronic neck pain.") == {"CL009": ("CL002",)}


def test_a_treatment_only_said_to_work_is_asked_for_its_benefit() -> None:
    assert told("Massage relieves chronic neck pain.") == {"CL002": ()}


def test_a_benefit_told_with_its_working_names_the_working_too() -> None:
    assert "CI003" in told("Massage stimulates the release of endorphins and relieves back pain.")["CL002"]


def test_a_study_that_praises_a_treatment_and_is_not_named_owes_its_reference_too() -> None:
    assert set(told("Several trials have found that massage relieves chronic neck pain.")["CL002"]) == {"CI002", "CL012"}
