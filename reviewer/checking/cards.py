"""Cards: what a person handles as one, worst first within the checklist's areas."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain, repeat

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


def gather(findings: Sequence[Finding], before: Sequence[Card] = ()) -> tuple[Card, ...]:
    """Return the cards of a report: the worst first, then by area, then in the order of the text.

    Of the cards of the report `before`, those that would be the same are taken over: a keystroke makes anew what it changed.
    """
    groups: dict[str | tuple[str, Severity], list[Finding]] = {}
    for finding in findings:
        rule = finding.rule
        own = finding.fingerprint if rule in EACH_ITS_OWN else (rule, finding.severity)
        group = groups.get(own)
        if group is None:
            groups[own] = [finding]
        else:
            group.append(finding)
    ordered = sorted(groups.values(), key=_rank)
    return tuple(
        [
            old if old is not None and len(group) == 1 and old.findings[0] is group[0] and len(old.findings) == 1 else _card(number, group)
            for number, (group, old) in enumerate(zip(ordered, chain(before, repeat(None)), strict=False), start=1)
        ]
    )


def _rank(group: Sequence[Finding]) -> tuple[int, int, int, int, int]:
    first = group[0]
    worst = first.severity if len(group) == 1 else max(finding.severity for finding in group)
    return -worst, _area(first.rule), first.place.block, first.place.start, first.place.end


@cache
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
