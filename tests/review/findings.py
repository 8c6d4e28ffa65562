"""Findings for the tests of what people decide."""

from __future__ import annotations

from reviewer.model.finding import Finding, Nature, Report, Severity, WaiverClass
from reviewer.model.review import Answer, Role
from reviewer.model.span import Place

LONG = "Every physiotherapist would know this without a source."


def finding(
    fingerprint: str,
    waiver: WaiverClass = WaiverClass.ANYONE,
    severity: Severity = Severity.BLOCKER,
    *,
    rule: str = "CL002",
    quote: str = "",
) -> Finding:
    """Return a finding about the first words of the first block."""
    return Finding(
        rule=rule,
        name="a-rule",
        severity=severity,
        nature=Nature.QUESTION,
        waiver=waiver,
        place=Place(0, 0, 5),
        quote=quote,
        title="A benefit claim has no source",
        message="No source covers it.",
        fix_hint="Add one.",
        why="Readers rely on it.",
        standard="House style",
        fingerprint=fingerprint,
    )


def answer(fingerprint: str, *, by: str = "Ada North", role: Role = Role.AUTHOR, **values: str) -> Answer:
    """Return an answer that says enough."""
    given = {"reason": "common knowledge", "explanation": LONG, "at": "2026-11-01T09:00:00+00:00", "rule": "CL002", **values}
    return Answer(fingerprint=fingerprint, by=by, role=role, **given)


def report(*findings: Finding) -> Report:
    """Return a report of these findings."""
    return Report(findings)
