"""Answers and signatures on their way from a person into the library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from reviewer.desk.values import Review
from reviewer.model.finding import Finding, WaiverClass
from reviewer.model.review import Answer, Obstacle, Role, Scope, SignOff, State
from reviewer.model.trouble import Trouble
from reviewer.review.answers import check_answer, needs_acceptance
from reviewer.review.gate import signers, unseen
from reviewer.review.people import plain_name, same_person
from reviewer.review.signing import answers_hash, text_hash

EXPIRY_MONTHS = 6
"""After how many months an answer is asked again, where nobody says another day."""


def usual_expiry(today: date) -> date:
    """Return the day from which an answer given today is asked again, where nobody says another."""
    return months_after(today, EXPIRY_MONTHS)


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    after = date(year + month // 11, (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (after - timedelta(days=1)).day))


def finding_of(review: Review, fingerprint: str) -> Finding:
    """Return the finding with this fingerprint; raise Trouble where the text has moved on."""
    for finding in review.report.findings:
        if finding.fingerprint == fingerprint:
            return finding
    raise Trouble(
        "This finding is not in the draft any more: its words have changed. Nothing was changed. Choose it again in the checklist."
    )


def answers_to(
    review: Review,
    fingerprints: Sequence[str],
    *,
    reason: str,
    explanation: str,
    by: str,
    role: Role,
    at: str,
    today: date,
    scope: Scope,
    expires: date | None,
) -> dict[Answer, str]:
    """Return the answers a person gives to some findings, each with its state; raise Trouble, with none given, where one of them may not be.

    Findings with the same words share an answer that reaches further than one place.
    """
    findings = [finding_of(review, fingerprint) for fingerprint in fingerprints]
    for finding in findings:
        check_answer(finding, reason=reason, explanation=explanation, by=by, role=role)
    if expires is not None and expires <= today:
        raise Trouble("The answer was not kept: the day to check it again is not after today. Nothing was changed. Choose a later day.")
    given: dict[str, tuple[Answer, str]] = {}
    for finding in findings:
        key = scope.key(finding.fingerprint if scope is Scope.PLACE else finding.words)
        answer = Answer(
            fingerprint=key,
            rule=finding.rule,
            reason=reason.strip(),
            explanation=explanation.strip(),
            by=plain_name(by),
            role=role,
            at=at,
            expires=_expiry(finding, today, expires),
            quote=finding.quote,
        )
        given[key] = answer, "proposed" if needs_acceptance(finding, answer) else "given"
    return dict(given.values())


def signature(
    review: Review,
    *,
    author: str,
    author_credentials: str,
    reviewer: str,
    reviewer_credentials: str,
    seen: Sequence[str],
    now: datetime,
    today: date,
    ruleset: str,
    review_months: int,
    against: Sequence[Obstacle] = (),
    alone: bool = False,
) -> SignOff:
    """Return the signature of a draft as it stands; raise Trouble with every reason where it may not be signed, `against` among them.

    `alone` says that one person wrote and checks it, in a practice that has nobody else.
    """
    two = () if alone else (*signers(author, reviewer, review.report, review.answers, review.corrections.values()), *_sender(review, reviewer))
    reasons: tuple[Obstacle, ...] = (
        *two,
        *review.obstacles,
        *against,
        *unseen(review.to_tick, frozenset(seen)),
    )
    if reasons:
        raise Trouble("The draft was not signed, and nothing was changed. " + " ".join(obstacle.sentence for obstacle in reasons))
    ticked = frozenset(seen) & {finding.fingerprint for finding in review.to_tick}
    return SignOff(
        draft_hash=text_hash(review.text),
        ruleset=ruleset,
        answers_hash=answers_hash(review.answers, review.corrections, review.judged),
        author=plain_name(author),
        author_credentials=plain_name(author_credentials),
        reviewer=plain_name(reviewer),
        reviewer_credentials=plain_name(reviewer_credentials),
        at=now.isoformat(timespec="seconds"),
        next_review=months_after(today, review_months).isoformat(),
        block_keys=tuple(block.key for block in review.draft.blocks),
        seen=tuple(sorted(ticked)),
    )


def _sender(review: Review, reviewer: str) -> tuple[Obstacle, ...]:
    """Return an obstacle where who signs is who sent this text for review."""
    sender = review.course.sender if review.state in (State.IN_REVIEW, State.CHANGES_REQUESTED) else ""
    own = same_person(sender, reviewer)
    return (Obstacle(f"{sender} sent this draft for review. Another person must sign it."),) if own else ()


def _expiry(finding: Finding, today: date, expires: date | None) -> str:
    """Return the day to check again; style that was dismissed stays dismissed."""
    if expires is not None:
        return expires.isoformat()
    return "" if finding.waiver is WaiverClass.DISMISS else usual_expiry(today).isoformat()
