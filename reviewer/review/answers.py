"""Answers: who may set which finding aside, and which answers hold for a report today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from reviewer.model.finding import Finding, Ledger, Report, WaiverClass
from reviewer.model.review import Answer, Role
from reviewer.model.span import Place
from reviewer.model.trouble import Trouble
from reviewer.review.people import name_key, same_person

SHORTEST = 20
"""The characters an explanation has at least."""


def in_force(report: Report, given: Mapping[str, Answer], today: date) -> dict[str, Answer]:
    """Return the answers that hold for findings of this report today, by fingerprint."""
    return {
        finding.fingerprint: answer
        for finding in report.findings
        if (answer := given.get(finding.fingerprint)) is not None and _holds(finding, answer, today)
    }


def waiting(report: Report, given: Mapping[str, Answer], today: date) -> dict[str, Answer]:
    """Return the authors' answers that a reviewer has yet to accept, by fingerprint."""
    return {
        finding.fingerprint: answer
        for finding in report.findings
        if (answer := given.get(finding.fingerprint)) is not None and needs_acceptance(finding, answer) and _stands(finding, answer, today)
    }


def lapsed(report: Report, given: Mapping[str, Answer], today: date) -> tuple[Answer, ...]:
    """Return the answers that no longer speak of anything here: the words have changed, or their time is over."""
    spoken = {finding.fingerprint for finding in report.findings}
    return tuple(answer for answer in given.values() if answer.fingerprint not in spoken or expired(answer, today))


def expired(answer: Answer, today: date) -> bool:
    """Return whether the day to check again has come."""
    return bool(answer.expires) and today.isoformat() >= answer.expires


def needs_acceptance(finding: Finding, answer: Answer) -> bool:
    """Return whether a reviewer must accept this answer before it counts."""
    return finding.waiver is WaiverClass.REVIEWER and answer.role is not Role.REVIEWER and not answer.accepted_by


def check_answer(finding: Finding, *, reason: str, explanation: str, by: str, role: Role) -> None:
    """Raise Trouble where this person may not answer this finding, or has not said enough."""
    if finding.waiver is WaiverClass.NEVER:
        raise Trouble(f"“{finding.title}” can only be fixed, not answered. Nothing was changed. {finding.fix_hint}".rstrip())
    if not name_key(by):
        raise Trouble("The answer was not kept: it has no name. Nothing was changed. Type the name of the person who answers.")
    if finding.waiver is WaiverClass.DISMISS:
        return
    if not reason.strip():
        raise Trouble("The answer was not kept: it has no reason. Nothing was changed. Choose a reason.")
    if len(explanation.strip()) < SHORTEST:
        raise Trouble(
            f"The answer was not kept: its explanation is shorter than {SHORTEST} characters. Nothing was changed. "
            "Say in a sentence why the words may stand."
        )


def accepted(answer: Answer, by: str) -> Answer:
    """Return the author's answer as accepted by a reviewer; raise Trouble where that is the same person."""
    if not name_key(by):
        raise Trouble("The answer was not accepted: the reviewer's name is missing. Nothing was changed. Type the reviewer's name.")
    if same_person(answer.by, by):
        raise Trouble(f"The answer was not accepted: {by.strip()} gave it. Nothing was changed. Another person must accept it.")
    return answer._replace(accepted_by=" ".join(by.split()))


def answered_ledger(report: Report, answers: Mapping[str, Answer]) -> Sequence[Ledger]:
    """Return the ledger of evidence, where sentences whose missing source was answered are covered by that answer."""
    places = [
        finding.place
        for finding in report.findings
        if finding.fingerprint in answers and (finding.kind == "uncited" or finding.rule[:2] in {"CL", "CI"})
    ]
    return tuple(_covered(entry, places) for entry in report.sentences) if places else report.sentences


def _covered(entry: Ledger, places: Sequence[Place]) -> Ledger:
    here = entry.place
    spoken = any(place.block == here.block and place.start < here.end and here.start < place.end for place in places)
    return entry._replace(cover="answered") if entry.cover == "bare" and spoken else entry


def _holds(finding: Finding, answer: Answer, today: date) -> bool:
    return _stands(finding, answer, today) and not needs_acceptance(finding, answer) and not same_person(answer.by, answer.accepted_by)


def _stands(finding: Finding, answer: Answer, today: date) -> bool:
    """Return whether an answer is of the finding's rule, in time, and said as much as its waiver class asks."""
    if finding.waiver is WaiverClass.NEVER or answer.rule != finding.rule or expired(answer, today) or not name_key(answer.by):
        return False
    return finding.waiver is WaiverClass.DISMISS or (bool(answer.reason.strip()) and len(answer.explanation.strip()) >= SHORTEST)
