"""Where a draft stands, and what may be done with it next. Pure: from the steps people took, the signature, and the text.

A step speaks of exact words: what was sent for review is in review only while the text is the one that was sent. Any edit makes it a draft again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from reviewer.model.claims import What
from reviewer.model.course import Entry, Stage, Step, Trail
from reviewer.model.named import NamedTuple
from reviewer.model.review import Answer, Obstacle, SignOff, State

_HANDING = (Step.SUBMITTED, Step.TAKEN_BACK, Step.CHANGES_REQUESTED)
_STATES = {Step.SUBMITTED: (State.IN_REVIEW, Stage.SENT), Step.CHANGES_REQUESTED: (State.CHANGES_REQUESTED, Stage.ASKED)}


class Course(NamedTuple):
    """Where a draft stands: `stage` is `state` in the words people read.

    `by`, `at` and `note` say who brought it there, when (ISO 8601), and what they said. `sender` is who sent this text for review last, with
    `sender_credentials`. `due` is the day a signature that holds is to be reviewed by. `address` is where the text of the newest signature was
    published, if it was, `withdrawn` says that this signature was withdrawn, and `replaced` are the addresses of pages whose signed text a newer
    signature has replaced. `moved_on` is the step the text has moved on from by an edit. `reopened` says why the review of a signature that
    holds is due before its day.
    """

    state: State = State.DRAFT
    stage: Stage = Stage.DRAFT
    by: str = ""
    at: str = ""
    note: str = ""
    sender: str = ""
    sender_credentials: str = ""
    due: str = ""
    address: str = ""
    withdrawn: bool = False
    replaced: tuple[str, ...] = ()
    moved_on: Entry | None = None
    reopened: str = ""


NO_COURSE = Course()
"""A draft that nobody has sent anywhere."""


def withdrawal(trail: Trail) -> Entry | None:
    """Return how the newest signature was withdrawn; None where it was not."""
    return _newest(trail, (Step.WITHDRAWN,)) if trail.signature else None


def why_withdrawn(trail: Trail) -> str:
    """Return in a sentence that the newest signature was withdrawn; empty where it was not."""
    entry = withdrawal(trail)
    return f"The approval was withdrawn by {entry.by}: {entry.note.rstrip('.')}." if entry else ""


def why_reopened(what: What, by: str, reason: str) -> str:
    """Return in a sentence why an article is to be looked at again."""
    return f"{by} withdrew a {what.value} it uses: {reason.rstrip('.')}."


def course_of(
    trail: Trail, *, text_hash: str, signoff: SignOff | None, ended: bool, today: date, reopened: str = ""
) -> Course:
    """Return where a draft with this text stands; `ended` says that its signature does not hold for it, for whatever reason.

    `reopened` says what was withdrawn that it uses: a signature that holds then goes on holding, and its review is due.
    """
    if not trail.entries and signoff is None:
        return NO_COURSE
    published = _newest(trail, (Step.PUBLISHED,)) if trail.signature else None
    base = Course(address=published.note if published else "", withdrawn=withdrawal(trail) is not None, replaced=_replaced(trail))
    if signoff is not None and not ended:
        return _signed(base, trail, signoff, published, today, reopened)
    handed = _newest(trail, _HANDING)
    if handed is not None and handed.text_hash == text_hash and handed.step in _STATES:
        state, stage = _STATES[handed.step]
        sent = _newest(trail, (Step.SUBMITTED,))
        base = base._replace(sender=sent.by, sender_credentials=sent.credentials) if sent else base
        return _by(base._replace(state=state, stage=stage), handed)
    if signoff is not None and base.withdrawn and signoff.draft_hash == text_hash:
        return _by(base._replace(state=State.WITHDRAWN, stage=Stage.WITHDRAWN), withdrawal(trail))
    moved = handed if handed is not None and handed.step in _STATES and handed.text_hash != text_hash else None
    over = signoff is not None and not base.withdrawn
    return base._replace(stage=Stage.ENDED if over and moved is None else Stage.DRAFT, moved_on=moved)


def why_no_submit(course: Course, obstacles: Sequence[Obstacle], proposals: Mapping[str, Answer]) -> str:
    """Return why a draft cannot be sent for review now; an answer that waits for the reviewer does not stand in the way, it is what they decide."""
    if course.state is State.IN_REVIEW:
        return f"{course.by} has sent this text for review."
    if course.state.holds:
        return "This draft is approved."
    against = [obstacle.sentence for obstacle in obstacles if obstacle.fingerprint not in proposals]
    others = len(against) - 1  # places; the checklist counts the cards that gather them
    more = f" {others} more {'place' if others == 1 else 'places'} in the checklist." if others > 0 else ""
    return f"Fix or answer first: {against[0]}{more}" if against else ""


def why_no_take_back(course: Course) -> str:
    """Return why no submission can be taken back now."""
    return "" if course.state is State.IN_REVIEW else "This text is not with a reviewer."


def why_no_request(course: Course) -> str:
    """Return why nobody can ask for changes now."""
    if course.state is State.CHANGES_REQUESTED:
        return f"{course.by} has asked for changes."
    return "" if course.state is State.IN_REVIEW else "Changes are asked of a text that was sent for review."


def why_no_withdrawal(course: Course, signoff: SignOff | None) -> str:
    """Return why there is no approval to withdraw."""
    if signoff is None:
        return "No approval was given that could be withdrawn."
    return "The approval was withdrawn already." if course.withdrawn else ""


def why_no_publication(course: Course) -> str:
    """Return why no publication can be recorded now."""
    return "" if course.state.holds else "Only an approved text is published. Have it signed first."


def sent_back(trail: Trail, given: Collection[str]) -> dict[str, Entry]:
    """Return by finding who sent its answer back and why, where nobody has answered it anew."""
    found = {entry.fingerprint: entry for entry in trail.entries if entry.step is Step.SENT_BACK}
    return {fingerprint: entry for fingerprint, entry in found.items() if fingerprint not in given}


def _signed(base: Course, trail: Trail, signoff: SignOff, published: Entry | None, today: date, reopened: str) -> Course:
    due = bool(signoff.next_review) and signoff.next_review <= today.isoformat()
    stage = Stage.PUBLISHED if published else Stage.EXPORTED if trail.exported else Stage.APPROVED
    state = State.PUBLISHED if published else State.APPROVED
    if signoff.alone:  # whatever becomes of it, one person checked it, and it says so
        state, stage, due = State.SELF_CHECKED, Stage.SELF_CHECKED, False
    return base._replace(
        state=state,
        stage=Stage.DUE if (due or reopened) and not signoff.alone else stage,
        reopened=reopened,
        by=signoff.reviewer,
        at=signoff.at,
        due=signoff.next_review,
        sender=signoff.author,
        sender_credentials=signoff.author_credentials,
    )


def _newest(trail: Trail, steps: Collection[Step]) -> Entry | None:
    """Return the newest of these steps taken since the newest signature."""
    return next((one for one in reversed(trail.entries) if one.step in steps and one.signature == trail.signature), None)


def _replaced(trail: Trail) -> tuple[str, ...]:
    """Return where texts were published whose signature was neither withdrawn nor is the newest."""
    gone = {one.signature for one in trail.entries if one.step is Step.WITHDRAWN}
    old = (one for one in trail.entries if one.step is Step.PUBLISHED and one.signature != trail.signature and one.signature not in gone)
    return tuple(dict.fromkeys(one.note for one in old))


def _by(course: Course, entry: Entry | None) -> Course:
    return course._replace(by=entry.by, at=entry.at, note=entry.note) if entry else course
