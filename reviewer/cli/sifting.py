"""What a check shows of a draft, and what it holds back because the call asked for less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from reviewer.checking.cards import part
from reviewer.cli.arguments import Options
from reviewer.desk import Desk, Review
from reviewer.model.finding import Finding, Severity
from reviewer.model.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from reviewer.cli.baseline import Recorded


class Held(NamedTuple):
    """Findings that are not listed: `by` is baseline or diff, `words` say why to a person."""

    by: str
    words: str
    findings: tuple[Finding, ...]


class Sifted(NamedTuple):
    """A review with the findings that are shown, those held back, and what a baseline records that no longer occurs.

    `asked` says that the call asked for a part of the findings, `baseline` that it named one.
    """

    review: Review
    held: tuple[Held, ...] = ()
    gone: tuple[Recorded, ...] = ()
    asked: bool = False
    baseline: bool = False


def counted(findings: Iterable[Finding | Recorded]) -> str:
    """Return how many findings there are of each level, the worst first."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[level]} {level.label.lower()}" for level in sorted(Severity, reverse=True) if counts[level])


def sift(review: Review, name: str, path: Path | None, desk: Desk, options: Options) -> Sifted:
    """Return what is shown of a draft that lies on the desk; raise Trouble where the revision or the baseline is not to be had."""
    held: list[Held] = []
    gone: tuple[Recorded, ...] = ()
    same: tuple[Finding, ...] = ()
    if options.diff:
        from reviewer.cli.former import unchanged  # noqa: PLC0415 - few calls ask only for what changed

        same = unchanged(review, path, desk, options)
        if same:
            open_ones = tuple(finding for finding in same if finding.fingerprint not in review.answers)
            held.extend([Held("diff", f"not changed since {options.diff}", open_ones)] if open_ones else [])
            review = _without(review, same)
    if options.baseline:
        from reviewer.cli.baseline import holds_back, read_baseline  # noqa: PLC0415 - as above

        recorded = read_baseline(options.baseline).of(name)
        known = tuple(finding for finding in review.open_findings if holds_back(recorded, finding))
        seen = {finding.fingerprint for finding in (*review.report.findings, *(one for one in same))}
        gone = tuple(one for one in recorded.values() if one.fingerprint not in seen)
        if known:
            held.append(Held("baseline", "in the baseline", known))
            review = _without(review, known)
    return Sifted(review, tuple(held), gone, bool(options.diff or options.baseline), options.baseline is not None)


def _without(review: Review, findings: Collection[Finding]) -> Review:
    """Return a review that lists all findings but some; its cards keep their numbers."""
    out = {finding.fingerprint for finding in findings}
    report = review.report
    kept = tuple(finding for finding in report.findings if finding.fingerprint not in out)
    left = ((card, [one for one in card.findings if one.fingerprint not in out]) for card in report.cards)
    return review._replace(report=report._replace(findings=kept, cards=tuple(part(card, some) for card, some in left if some)))
