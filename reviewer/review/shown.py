"""Cards as they are shown: what of each is open, and apart from it what is answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reviewer.checking.cards import part
from reviewer.model.finding import Card, Finding, Report, Severity
from reviewer.model.named import NamedTuple
from reviewer.model.review import Answer
from reviewer.review.gate import RECORD_RULE


class Shown(NamedTuple):
    """A card with those of its findings that are open, or with those that are answered."""

    card: Card
    answered: bool


def fulfilled(report: Report) -> Report:
    """Return the report of an approved draft: what the record of the review fills is asked no more."""
    if all(finding.rule != RECORD_RULE for finding in report.findings):
        return report
    kept = [(card, tuple(finding for finding in card.findings if finding.rule != RECORD_RULE)) for card in report.cards]
    findings = tuple(finding for finding in report.findings if finding.rule != RECORD_RULE)
    return report._replace(findings=findings, cards=tuple(part(card, rest) for card, rest in kept if rest))


def weight(finding: Finding) -> Severity:
    """Return what an open finding asks of the author before a sign-off; what the sign-off itself fills asks nothing that is counted."""
    return finding.severity if finding.rule != RECORD_RULE else Severity.ADVICE


def heaviest(card: Card) -> Severity:
    """Return what a card of open findings asks of the author before a sign-off."""
    return max([weight(finding) for finding in card.findings])


def shown(cards: Iterable[Card], answers: Mapping[str, Answer]) -> Iterator[Shown]:
    """Yield of every card its open part, then its answered part; either may be missing."""
    for card in cards:
        still = [finding for finding in card.findings if finding.fingerprint not in answers]
        if still:
            yield Shown(part(card, still), answered=False)
        if len(still) < len(card.findings):
            yield Shown(part(card, (finding for finding in card.findings if finding.fingerprint in answers)), answered=True)
