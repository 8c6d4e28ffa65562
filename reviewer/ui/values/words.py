"""The sentences of the window's own voice: headlines, states, times. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from reviewer.desk.values import Review
from reviewer.model.course import Stage
from reviewer.model.days import longhand, shorthand
from reviewer.model.review import Answer, Scope, State
from reviewer.review.judging import noes
from reviewer.ui.looks.signs import Sign

REACH = {Scope.PLACE: "", Scope.DRAFT: ", for these words anywhere in this draft,", Scope.HOUSE: ", for these words in every draft,"}
FOREIGN = "This text does not seem to be in English. The checks read no other language, so nothing is known here."
JUDGED = "The reviewer answers the questions in the tab Review."
GRAMMAR = (
    "Runs LanguageTool, a separate program, on this computer or at the address you give. The text of the draft is sent there, paragraph by "
    "paragraph, and nowhere else. Names, references and medical words are left out of the result."
)
LINKS = (
    "Asks each site a reference or a link names whether the page is there. The site learns that this computer asked for that address; "
    "no text of the draft is sent."
)


def count(number: int, one: str, many: str | None = None) -> str:
    """Return "1 item" or "8 items"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def clock(moment: datetime) -> str:
    """Return 10:41 in the machine's own time."""
    return moment.astimezone().strftime("%H:%M")


def day(stamp: str) -> str:
    """Return an ISO date or time as 22 November 2026; what cannot be read is returned as it is."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    local = moment.astimezone() if moment.tzinfo else moment
    return longhand(local)


def moment(stamp: str) -> str:
    """Return an ISO time as 22 Nov 10:41; what cannot be read is returned as it is."""
    try:
        local = datetime.fromisoformat(stamp).astimezone()
    except ValueError:
        return stamp
    return f"{shorthand(local)} {local:%H:%M}"


def full(stamp: str) -> str:
    """Return an ISO time as 22 Nov 2026, 10:41; what cannot be read is returned as it is."""
    try:
        local = datetime.fromisoformat(stamp).astimezone()
    except ValueError:
        return stamp
    return f"{shorthand(local)} {local:%Y, %H:%M}"


def at(stamp: str) -> str:
    """Return the clock time of an ISO time, or nothing."""
    try:
        return clock(datetime.fromisoformat(stamp))
    except ValueError:
        return ""


def empty(review: Review) -> bool:
    """Return whether there is not a word in a draft yet; one that could not be read has some."""
    return not review.words and not review.report.failures


def headline(review: Review, counts: Mapping[Sign, int]) -> tuple[str, str]:
    """Return the checklist's headline and the sentence under it."""
    if review.state.holds and review.signoff:
        signed = review.signoff
        if review.course.reopened:
            return "Review due", f"Signed off by {signed.reviewer} on {day(signed.at)}. Something it uses was withdrawn since."
        if signed.alone:
            return str(Stage.SELF_CHECKED), f"{signed.author} wrote it and checked it on {day(signed.at)}. Any edit ends this."
        return "Approved", f"Signed off by {signed.reviewer} on {day(signed.at)}. Any edit ends this approval."
    if empty(review):
        return "Nothing to check yet", "Type or paste an article, and its checklist appears here."
    if review.report.foreign:
        return "Could not be checked", FOREIGN
    still, unknown = still_open(counts), counts.get(Sign.UNKNOWN, 0)
    if still and review.only_answers_wait:
        waiting = count(len(review.proposals), "answer waits", "answers wait")
        return "Ready for the reviewer", f"{waiting} for the reviewer, who accepts or sends back."
    if still:
        one = "it" if counts.get(Sign.MUST, 0) == 1 else "each one"
        return "Not ready for sign-off", f"{still} Fix {one}, or answer it with a reason."
    if unknown:
        return "Not ready for sign-off", f"{count(unknown, 'check')} could not run. What is not checked does not count as passed."
    if review.obstacles:
        return "Not ready for sign-off", review.obstacles[0].sentence
    if review.course.state is State.CHANGES_REQUESTED:
        return str(Stage.ASKED), f"By {review.course.by}. Every must-fix card is fixed or answered; make the changes, then send it again."
    if review.course.state is State.WITHDRAWN:
        return "Approval withdrawn", review.ended_why
    if against := noes(review.judged):
        return "Not ready for sign-off", f"{count(len(against), 'question is', 'questions are')} judged with no: see the tab Review."
    if review.to_tick:
        ticks = count(counts.get(Sign.SHOULD, 0), "should-fix card")
        return "Ready for sign-off", f"No must-fix card is open. The reviewer ticks {ticks} as seen. {JUDGED}{_off(review)}"
    return "Ready for sign-off", f"Every must-fix card is fixed or answered with a reason. {JUDGED}{_off(review)}"


def _off(review: Review) -> str:
    return f" Turned off for this house: {', '.join(off.rule for off in review.rules_off)}." if review.rules_off else ""


def holds(answer: Answer) -> str:
    """Return in a sentence how far an answer reaches and until when, with a space before it; nothing where neither is limited or wide."""
    reach, until = REACH[answer.scope], f" until {day(answer.expires)}" if answer.expires else ""
    return f" It holds{reach}{until}." if reach or until else ""


def record(fixed: int, answered: int) -> str:
    """Return what became of a check's findings on this desk."""
    if not fixed and not answered:
        return "None of its findings was fixed or answered here yet."
    return f"Findings fixed: {fixed}. Answered: {answered}."


def still_open(counts: Mapping[Sign, int]) -> str:
    """Return how many cards stand in the way of a sign-off, as a sentence, or nothing: as many as the chip of the checklist tells."""
    must = counts.get(Sign.MUST, 0)
    return f"{count(must, 'must-fix card is', 'must-fix cards are')} open." if must else ""


def unchecked(review: Review) -> str:
    """Return the status line for a text that no check could read, and nothing for others."""
    if empty(review):
        return "Nothing to check yet"
    return "Not checked: the text does not seem to be in English" if review.report.foreign else ""


def checked(checks: int, seconds: float) -> str:
    """Return the status line after so many checks that took that long (0: not timed)."""
    took = f" in {seconds:.2f} s" if seconds >= 0.005 else " in under 0.01 s" if seconds else ""
    return f"Checked at {now()}: {count(checks, 'check')}{took}, nothing sent online"


def now() -> str:
    """Return the clock."""
    return clock(datetime.now())
