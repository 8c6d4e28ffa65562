"""Cards: what a person handles as one, worst first within the checklist's areas."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.draft import Draft
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
ONE_CARD = frozenset(
    "CL004 CL005 CL006 CL012 CL013 CI003 CI007 SO001 SO003 SO004 SO006 LA001 LA002 LA003 LA004 LA005 IM004 NU003 ST004 ST007".split()
)
"""Rules whose findings are one card however many there are."""
PER_SUBJECT = frozenset({"CL002", "CL009", "CL003", "CI001", "CI002", "CI004", "CI008", "CL007", "CL001", "CL011"})
"""Rules whose findings are gathered where they are of one kind and one section."""


def gather(findings: Sequence[Finding], draft: Draft) -> tuple[Card, ...]:
    """Return the cards of a report: by area, within it the worst first, then in the order of the text."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    sections = _sections(draft)
    for finding in findings:
        groups.setdefault(_key(finding, sections), []).append(finding)
    ordered = sorted(groups.values(), key=lambda group: (-max(finding.severity for finding in group), _area(group[0].rule), group[0].place))
    return tuple(_card(number, group) for number, group in enumerate(ordered, start=1))


def _key(finding: Finding, sections: Sequence[int]) -> tuple[str, ...]:
    if finding.rule in ONE_CARD:
        return (finding.rule, str(int(finding.severity)))
    if finding.rule in PER_SUBJECT:
        return (finding.rule, finding.kind or "", str(sections[finding.place.block]))
    return (finding.rule, finding.fingerprint)


def _sections(draft: Draft) -> list[int]:
    """Return for each block the number of the section it stands in."""
    section = 0
    numbers: list[int] = []
    for block in draft.blocks:
        section += block.kind.value == "heading"
        numbers.append(section)
    return numbers


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
