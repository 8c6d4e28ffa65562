"""What is told where no finding is left: how the draft stands, and the next step of whoever reads it. Pure."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.desk.values import Review
from reviewer.model.course import Stage, Step
from reviewer.model.review import State
from reviewer.review.course import Course
from reviewer.review.judging import noes
from reviewer.review.people import same_person
from reviewer.ui.checklist.telling import Telling
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.choices import CommandChosen
from reviewer.ui.values.lines import Line
from reviewer.ui.values.words import count, day

OVER = "Nothing left to fix"


def nothing_left(review: Review, left: Callable[[], int] = int, me: str = "") -> Telling:
    """Return what to do with a draft in which nothing is open that must or should be fixed, with the commands for it, the usual one first.

    `left` returns how many questions only a person can judge are not answered; it is asked where the draft waits for its reviewer.
    `me` is the name of whoever sits here, as far as it is known: who sent the draft is not told to judge it.
    """
    course, signed = review.course, review.signoff
    if not review.words and review.report.failures:
        return _told("This text could not be read", review.report.failures[0].message, over="Could not check", sign=Sign.UNKNOWN)
    if not review.words:
        return _told("Write or paste the article", "What to look at is listed above once there are words.", over="Nothing to check yet", sign=None)
    if review.state.holds and signed is not None and not course.reopened:
        who = f"{'Checked' if signed.alone else 'Signed'} by {signed.reviewer} on {day(signed.at)}. Any edit ends this."
        return _after(course, who, keyed=bool(signed.seal))
    if course.state is State.IN_REVIEW:
        return _waits(review, left(), sender=bool(me) and same_person(me, course.sender))
    if course.state is State.CHANGES_REQUESTED:
        return _asked(review, course.by, course.note, "Look at what the reviewer asked for")
    if course.state is State.WITHDRAWN:
        where = f" It is still published at {_broken(course.address)}" if course.address else ""
        heading = "Take the page down, then change the text" if where else "Change the text, then send it again"
        return _told(heading, f"{review.ended_why}{where}", "submit", over=str(Stage.WITHDRAWN), sign=Sign.ANSWERED)
    if course.moved_on is not None and course.moved_on.step is Step.CHANGES_REQUESTED:
        return _asked(review, course.moved_on.by, course.moved_on.note, "Send it again when the changes are made")
    return _told("Ask a reviewer to sign off", "Send it for review: a second person judges what no check can tell, and signs.", "submit", "sign")


def _asked(review: Review, by: str, note: str, heading: str) -> Telling:
    """Return what the author of a draft does of which changes were asked, before the first edit and after it."""
    asked = f"{by} asked for changes: “{note}”" if note else f"{by} asked for changes: see the open comments."
    made = f"{asked} Send it again when they are made."
    open_ones = any(one.open and one.place is not None for one in review.comments)
    way = Line("Go to the next comment", choice=CommandChosen("next_comment")) if open_ones else None
    return _told(heading, made, "submit", over=str(Stage.ASKED), sign=Sign.SHOULD, way=way)


def _waits(review: Review, left: int, *, sender: bool) -> Telling:
    """Return what the reviewer of a draft does: the questions first, then the signature."""
    over, sign = (OVER, Sign.PASSED) if not review.to_tick else (str(Stage.SENT), Sign.CONSIDER)
    ticks = " What should be fixed and is not, you tick as seen when you sign." if review.to_tick else ""
    sent = f"Sent for review by {review.course.by}."
    against = noes(review.judged)
    if against:
        no = "; ".join(f"“{one.asks}” is judged with no: {one.note.rstrip('.')}" for one in against)
        return _told("Ask for changes", f"{sent} {no}.", "request_changes", over=over, sign=sign)
    if sender:
        many = f" {count(left, 'question is', 'questions are')} left to judge." if left else ""
        said = f"You sent it for review.{many} The reviewer signs off or asks for changes; any edit makes it a draft again."
        return _told("Wait for the reviewer", said, "next_question" if left else "sign", over=str(Stage.SENT), sign=Sign.CONSIDER)
    if left:
        many = count(left, "question is", "questions are")
        return _told("Judge the questions, then sign off", f"{sent} {many} left to judge.{ticks}", "next_question", "sign", over=over, sign=sign)
    return _told("Sign off, or ask for changes", f"{sent} Every question is answered.{ticks}", "sign", "request_changes", over=over, sign=sign)


def _after(course: Course, who: str, *, keyed: bool) -> Telling:
    """Return what comes after a signature: export, then the page's address, then whether that page is what was signed."""
    against = ("hold_against",) if keyed else ()
    if course.address:
        where = _broken(course.address)
        return _told("Look whether the page is what was signed" if keyed else "Published", f"Published at {where}\n{who}", *against, "export")
    if course.stage is Stage.EXPORTED:
        said = f"Exported. Put the files on your website, then keep the page's address here. {who}"
        return _told("Record where it is published", said, "record_publication", "export", *against)
    return _told("Export the article", who, "export")


def _broken(address: str) -> str:
    """Return an address that a long line can break behind its parts."""
    return address.replace("/", "/\u200b")


def _told(heading: str, sentence: str, *commands: str, way: Line | None = None, over: str = OVER, sign: Sign | None = Sign.PASSED) -> Telling:
    """Return what is told; `way` is a link to where the first step is."""
    link = (way,) if way is not None else ()
    return Telling(over, (Line(heading, "heading"), Line(sentence), *link), sign, commands, walks=False)
