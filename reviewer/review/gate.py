"""What stands in the way of a sign-off, as sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from reviewer.model.characters import TURNED, Hidden
from reviewer.model.finding import LANGUAGE, Finding, Report, Severity
from reviewer.model.review import Answer, Correction, Obstacle
from reviewer.review.answers import is_reviewers
from reviewer.review.people import name_key, same_person

RECORD_RULE = "ST001"
"""The rule that asks for a review record: a sign-off fills it, so it never stands in the way of one."""
WITHDRAWN_RULE = "CL014"
"""The rule that finds what was withdrawn: an approved text that has some of it is to be looked at again."""
_BROKEN = "The check {} could not run, so nobody knows what it would have found. Check again; if it stays, report it."
_MOST_WORDS = 12


def obstacles(words: int, report: Report, answers: Mapping[str, Answer], proposals: Mapping[str, Answer], hidden: Sequence[Hidden] = ()
) -> tuple[Obstacle, ...]:
    """Return why a draft of so many words cannot be signed yet, besides warnings to tick and the names of the people."""
    turned = sum(one.kind == TURNED for one in hidden)
    many = "1 hidden character changes" if turned == 1 else f"{turned} hidden characters change"
    found = [Obstacle(f"{many} the order in which words are read: remove what the list of hidden characters shows.")] if turned else []
    found += [] if words else [Obstacle("There is nothing to sign: the draft has no words.")]
    found += [
        Obstacle(failure.message if failure.rule == LANGUAGE else _BROKEN.format(failure.rule))
        for failure in report.failures
    ]
    found += [
        _open(finding, proposals) if finding.fingerprint in proposals else _standing(finding.title, finding.quote, finding.fingerprint)
        for finding in report.findings
        if finding.severity is Severity.BLOCKER and finding.rule != RECORD_RULE and finding.fingerprint not in answers
    ]
    return tuple(found)


def to_tick(report: Report, answers: Mapping[str, Answer]) -> tuple[Finding, ...]:
    """Return the open warnings a reviewer must tick as seen."""
    return tuple(
        finding
        for finding in report.findings
        if finding.severity is Severity.WARNING and finding.fingerprint not in answers and finding.rule != RECORD_RULE
    )


def reopened_by(report: Report, answers: Mapping[str, Answer], seen: Collection[str]) -> str:
    """Return in a sentence what was withdrawn that a draft uses and nobody has answered, or seen (by fingerprint); empty where nothing was."""
    open_ones = (one for one in report.findings if one.rule == WITHDRAWN_RULE and one.fingerprint not in answers)
    found = next((one for one in open_ones if one.severity is Severity.BLOCKER or one.fingerprint not in seen), None)
    return f"{found.title}. {found.message}" if found is not None else ""


def unseen(warnings: Collection[Finding], seen: Collection[str]) -> tuple[Obstacle, ...]:
    """Return an obstacle for every open warning that is not among the ticked fingerprints."""
    return tuple(
        Obstacle(f"{finding.title}{_quoted(finding)}: fix it, answer it, or tick it as seen.", finding.fingerprint)
        for finding in warnings
        if finding.fingerprint not in seen
    )


def signers(
    author: str, reviewer: str, report: Report, answers: Mapping[str, Answer], corrections: Collection[Correction] = ()
) -> tuple[Obstacle, ...]:
    """Return what is wrong with the two people: a missing name, one person in both parts, an author who decided as reviewer."""
    found = []
    if not name_key(author):
        found.append(Obstacle("The author's name is missing."))
    if not name_key(reviewer):
        found.append(Obstacle("The medical reviewer's name is missing."))
    if same_person(author, reviewer):
        found.append(Obstacle(f"{reviewer.strip()} is named as author and as medical reviewer. Two different people must sign."))
    for finding in report.findings:
        answer = answers.get(finding.fingerprint)
        if answer is not None and is_reviewers(finding, answer) and same_person(answer.accepted_by or answer.by, author):
            found.append(
                Obstacle(
                    f"{finding.title}{_quoted(finding)}: the answer must come from a reviewer, not from the author.", finding.fingerprint
                )
            )
    for correction in corrections:
        if same_person(correction.by, author):
            found.append(Obstacle(f"The kind of source{_in_marks(correction.text)} was set by the author. A reviewer must set it."))
    return tuple(found)


def _open(finding: Finding, proposals: Mapping[str, Answer]) -> Obstacle:
    by = proposals[finding.fingerprint].by
    return Obstacle(f"{finding.title}{_quoted(finding)}: the answer by {by} waits for a reviewer to accept it.", finding.fingerprint)


@lru_cache(maxsize=4096)
def _standing(title: str, quote: str, fingerprint: str) -> Obstacle:
    """Return the obstacle an open finding is. Remembered, for they are asked for at every key."""
    return Obstacle(f"{title}{_in_marks(quote)}.", fingerprint)


def _quoted(finding: Finding) -> str:
    return _in_marks(finding.quote)


def _in_marks(quote: str) -> str:
    """Return words in quotation marks, twelve at most; nothing for no words."""
    words = quote.split(None, _MOST_WORDS)
    if not words:
        return ""
    return f" (“{' '.join(words[:_MOST_WORDS])}{' …' if len(words) > _MOST_WORDS else ''}”)"
