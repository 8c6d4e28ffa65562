"""Cards: what a person handles as one, worst first within the checklist's areas."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.finding import Card, Finding, Nature, Severity

AREAS: tuple[str, ...] = (
    "Claims and evidence",
    "Citations and sources",
    "Safety",
    "Repeated text",
    "Images",
    "Names and language",
    "Page and record",
)
EACH_ITS_OWN = frozenset("CI005 DU001 DU002 DU003 DU004 IM001 IM003 IM005 NU001 NU002 SA006 SA007 SA009".split())
"""Rules whose findings are handled one by one; all findings of any other rule are one card."""


def gather(findings: Sequence[Finding]) -> tuple[Card, ...]:
    """Return the cards of a report: the worst first, then by area, then in the order of the text."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_key(finding), []).append(finding)
    ordered = sorted(groups.values(), key=lambda group: (-max(finding.severity for finding in group), _area(group[0].rule), group[0].place))
    return tuple(_card(number, group) for number, group in enumerate(ordered, start=1))


def _key(finding: Finding) -> tuple[str, str]:
    own = finding.fingerprint if finding.rule in EACH_ITS_OWN else finding.severity.word
    return finding.rule, own


def _area(rule: str) -> int:
    family = rule[:2]
    return {"CL": 0, "CI": 1, "SO": 1, "NU": 1, "SA": 2, "DU": 3, "IM": 4, "LA": 5}.get(family, 6)


def _card(number: int, group: Sequence[Finding]) -> Card:
    head = max(group, key=lambda finding: finding.severity)
    rest = [finding for finding in group if finding is not head]
    message = head.message if not rest else f"{head.message} {_more(head, len(group))}"
    return Card(number, AREAS[_area(head.rule)], head.title, message, (head, *rest))


def _more(head: Finding, count: int) -> str:
    sure = head.nature is Nature.FACT or head.severity is Severity.ADVICE
    return f"Found at {count} places." if sure else f"The same question stands at {count} places."
