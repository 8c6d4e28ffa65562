"""What can be done with a card: the commands at its foot, and what its button changes."""

from __future__ import annotations

from itertools import islice

from reviewer.desk.edits.fixes import fix_of, repaired, together
from reviewer.desk.values import Review
from reviewer.model.draft import Draft
from reviewer.model.finding import Card, Edit, Finding, WaiverClass
from reviewer.rules.memo import by_identity
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.remedies import remedy
from reviewer.ui.values.rows import Row

MOST_TOGETHER = 200
"""Findings that are put right in one step; of more, the first."""
BY_KIND = frozenset({"SO001", "SO003", "SO004"})
"""Rules that find something because of the kind a source is read as: a reviewer may know better."""


def edits_of(card: Card, draft: Draft) -> tuple[Edit, ...]:
    """Return the certain edits the card's button makes, rising and apart; none where it has no button."""
    return together(repaired(card.findings, draft), draft).edits


def kin(card: Card, review: Review) -> tuple[Finding, ...]:
    """Return the open findings of one check that can be put right together with a card's; none where they are no more than its own."""
    first = next((finding for finding in card.findings if finding.changes and fix_of(finding, review.draft) is not None), None)
    if first is None or first.fingerprint in review.answers:
        return ()
    all_of_it = _fixable(review)[first.rule]
    own = sum(finding.repair == first.repair and bool(finding.changes) for finding in card.findings)
    return all_of_it if len(all_of_it) > own else ()


class _Fixable(dict[str, tuple[Finding, ...]]):
    """The open findings of a review that can be put right together, by check; worked out when a check is asked for."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review

    def __missing__(self, rule: str) -> tuple[Finding, ...]:
        review = self._review
        same = islice((finding for finding in review.open_findings if finding.rule == rule and finding.changes), MOST_TOGETHER)
        self[rule] = tuple(finding for finding, _ in together(same, review.draft).parts)
        return self[rule]


_fixable = by_identity(_Fixable, most=2)


def repair_of(card: Card, draft: Draft) -> str:
    """Return what the card's button says it does; empty where it has no button."""
    found = repaired(card.findings, draft)
    if not found or not found[0].repair:
        return ""
    return found[0].repair if len(found) == 1 else f"{found[0].repair}, {len(found)} places"


WORDED = ("LA002", "LA005")
"""Checks of words and names, whose words may be put on the clinic's list."""


def commands_of(row: Row, review: Review) -> tuple[str, ...]:
    """Return the ids of the commands at the foot of a card or place, the one that matters most first."""
    assert row.card is not None
    head = row.card.head
    if row.sign is Sign.ANSWERED:
        return ("withdraw",) if len(row.card.rules) == 1 else ()
    fix = ("fix",) if edits_of(row.card, review.draft) else ()
    own = remedy(head)
    form = (own.command,) if own.applies(review.draft, head) and (len(row.card.findings) == 1 or own.command == "picture") else ()
    if len(row.card.rules) > 1:
        return (*fix, *(name for name in form if name == "picture"))  # each place is answered on its own
    waiting = sum(finding.fingerprint in review.proposals for finding in row.card.findings)
    if waiting == len(row.card.findings):
        return ("accept", "withdraw")
    correct = ("correct_source",) if head.rule in BY_KIND and not row.places else ()
    accept = ("accept",) if waiting else ()
    correct = ("add_word",) if head.rule in WORDED and len(row.card.findings) == 1 else correct
    if head.waiver is WaiverClass.NEVER:
        return (*fix, *form, *correct)
    return (*fix, *form, *accept, "answer", *correct)


def for_another(row: Row, review: Review, me: str) -> tuple[str, ...]:
    """Return the commands of a card that are for somebody else than the person of a name: nobody accepts their own answer."""
    found = row.card.findings if row.card is not None else ()
    waiting = (review.proposals.get(finding.fingerprint) for finding in found)
    return ("accept",) if me and any(answer is not None and answer.by == me for answer in waiting) else ()
