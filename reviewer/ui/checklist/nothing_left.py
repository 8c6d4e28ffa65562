"""What is told where no finding is left: how the draft stands, and the next step of whoever reads it. Pure."""

from __future__ import annotations

from reviewer.desk.values import Review
from reviewer.model.course import Stage
from reviewer.model.review import State
from reviewer.review.course import Course
from reviewer.ui.checklist.telling import Telling
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.choices import CommandChosen
from reviewer.ui.values.lines import Line
from reviewer.ui.values.words import day

OVER = "Nothing left to fix"


def nothing_left(review: Review) -> Telling:
    """Return what to do with a draft in which nothing is open that must or should be fixed, with the commands for it, the usual one first."""
    course, signed = review.course, review.signoff
    if review.state.holds and signed is not None and not course.reopened:
        who = f"{'Checked' if signed.alone else 'Signed'} by {signed.reviewer} on {day(signed.at)}. Any edit ends this."
        return _after(course, who, keyed=bool(signed.seal))
    if course.state is State.IN_REVIEW:
        who = f"Sent for review by {course.by}. The questions are in the tab Review."
        return _told("Judge the questions, then sign off", who, "sign", way="Go to the questions")
    if course.state is State.CHANGES_REQUESTED:
        asked = f"{course.by} asked for changes: “{course.note}”" if course.note else f"{course.by} asked for changes: see the open comments."
        made = f"{asked} Send it again when they are made."
        return _told("Look at what the reviewer asked for", made, "submit", over=str(Stage.ASKED), sign=Sign.SHOULD, way="Go to the comments")
    return _told("Ask a reviewer to sign off", "Send it for review: a second person judges what no check can tell, and signs.", "submit", "sign")


def _after(course: Course, who: str, *, keyed: bool) -> Telling:
    """Return what comes after a signature: export, then the page's address, then whether that page is what was signed."""
    against = ("hold_against",) if keyed else ()
    if course.address:
        where = course.address.replace("/", "/\u200b")  # a long one breaks there
        return _told("Look whether the page is what was signed" if keyed else "Published", f"Published at {where}\n{who}", *against, "export")
    if course.stage is Stage.EXPORTED:
        said = f"Exported. Put the files on your website, then keep the page's address here. {who}"
        return _told("Record where it is published", said, "record_publication", "export", *against)
    return _told("Export the article", who, "export")


def _told(heading: str, sentence: str, *commands: str, way: str = "", over: str = OVER, sign: Sign = Sign.PASSED) -> Telling:
    """Return what is told; `way` are the words of a link to the tab Review."""
    link = (Line(way, choice=CommandChosen("pane_review")),) if way else ()
    return Telling(over, (Line(heading, "heading"), Line(sentence), *link), sign, commands)
