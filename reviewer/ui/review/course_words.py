"""How a draft stands, in the window's words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewer.desk.values import Review
from reviewer.model.course import Stage, Step
from reviewer.model.review import State
from reviewer.review.judging import noes
from reviewer.review.people import same_person
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.words import count, day, empty, moment

MOODS = {
    Stage.SENT: Sign.CONSIDER,
    Stage.ASKED: Sign.SHOULD,
    Stage.APPROVED: Sign.PASSED,
    Stage.SELF_CHECKED: Sign.PASSED,
    Stage.EXPORTED: Sign.PASSED,
    Stage.PUBLISHED: Sign.PASSED,
    Stage.DUE: Sign.SHOULD,
    Stage.ENDED: Sign.MUST,
    Stage.WITHDRAWN: Sign.ANSWERED,
    Stage.REPLACED: Sign.ANSWERED,
}
"""The sign beside each stage; a plain draft has the one of what is open in it."""


def short_day(date: str) -> str:
    """Return an ISO date as 30 Nov 2027."""
    parts = day(date).split()
    return f"{parts[0]} {parts[1][:3]} {parts[2]}" if len(parts) == 3 else date


def chip(review: Review, counts: Mapping[Sign, int]) -> tuple[str, Sign]:
    """Return the words of the state chip and the sign beside them."""
    name, course = f"Draft {review.number}" if review.number else "Draft", review.course
    if course.state.holds:
        if course.reopened:
            return f"{course.stage} · something it uses was withdrawn", MOODS[course.stage]
        when = "since" if course.stage is Stage.DUE else "review due"
        return f"{course.stage} · {when} {short_day(course.due)}", MOODS[course.stage]
    if course.stage is not Stage.DRAFT:
        return f"{name} · {course.stage.lower()}", MOODS[course.stage]
    if empty(review):
        return f"{name} · empty", Sign.ANSWERED
    if not counts.get(Sign.UNKNOWN) and review.only_answers_wait:
        return f"{name} · ready for the reviewer", Sign.CONSIDER
    if counts.get(Sign.UNKNOWN) or review.obstacles:
        return f"{name} · needs your work", Sign.MUST
    return f"{name} · ready", Sign.PASSED


def told(review: Review) -> Iterator[str]:
    """Yield sentences on where a draft stands: by whom, since when, and what they said."""
    course, signed = review.course, review.signoff
    if course.state.holds and signed is not None:
        alone = f"Checked on {day(signed.at)} by {signed.author}, who wrote it. Nobody else has reviewed it."
        yield alone if signed.alone else f"Signed off by {signed.reviewer} on {day(signed.at)}; written by {signed.author}."
        keyed = "Signed with keys: the export carries a seal that anybody can check."
        yield keyed if signed.seal else "The names were typed: recorded, not authenticated."
        if course.reopened:
            yield f"Its review is due now. {course.reopened}"
            yield "The signature stands, but nothing is exported as approved until a reviewer has decided and signed again."
        else:
            yield f"Its next review {'was' if course.stage is Stage.DUE else 'is'} due by {day(course.due)}."
        if course.address:
            yield f"Published at {course.address}"
    elif course.state is State.IN_REVIEW:
        yield f"Sent for review by {course.by}, {moment(course.at)}. Any edit makes it a draft again."
        yield "The reviewer decides about answers, judges the questions below, and signs off or asks for changes."
    elif course.state is State.CHANGES_REQUESTED:
        yield f"{course.by} asked for changes, {moment(course.at)}:"
        yield f"“{course.note}”" if course.note else "See the open comments."
    elif course.state is State.WITHDRAWN:
        yield f"{review.ended_why} {moment(course.at)}."
    else:
        yield from _draft(review)
    if course.address and not course.state.holds:
        yield f"On the web, as it was signed: {course.address}"
    for address in course.replaced:
        yield f"Replaced by a newer signature: the text published at {address}"


def _draft(review: Review) -> Iterator[str]:
    moved = review.course.moved_on
    if moved is not None and moved.step is Step.CHANGES_REQUESTED:
        yield f"{moved.by} asked for changes, {moment(moved.at)}:"
        yield f"“{moved.note}”" if moved.note else "See the open comments."
        yield "The text was edited since. Send it again when it is ready."
    elif moved is not None:
        yield f"{moved.by} sent it for review, {moment(moved.at)}. The text was edited since, so it is a draft again."
    elif review.ended:
        yield f"The approval has ended. {review.ended_why}"
    else:
        yield "Nobody has sent this text for review."


def changed(review: Review, reader: str) -> str:
    """Return how much has changed since the last signature, said to the person who reads it; nothing where there is none."""
    signed = review.signoff
    if signed is None:
        return ""
    who = "you" if reader and same_person(reader, signed.reviewer) else signed.reviewer
    since = f"since {who} signed on {day(signed.at)}"
    if not review.changed_blocks:
        return f"Nothing has changed in the text {since}."
    return f"{len(review.changed_blocks)} of {count(len(review.draft.blocks), 'block')} changed {since}."


def next_steps(review: Review) -> tuple[str, ...]:
    """Return the commands that may come next, the usual one first."""
    course = review.course
    if course.state.holds:
        first = ("record_publication", "export") if course.stage is Stage.EXPORTED else ("export", "record_publication")
        return (*first, "withdraw_approval")
    if course.state is State.IN_REVIEW:
        against = noes(review.judged) or (review.obstacles and not review.only_answers_wait)
        return ("request_changes", "sign", "take_back") if against else ("sign", "request_changes", "take_back")
    after = ("withdraw_approval",) if course.stage is Stage.ENDED or (course.address and not course.withdrawn) else ()
    return ("submit", "sign", *after)
