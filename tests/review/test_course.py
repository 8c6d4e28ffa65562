"""Where a draft stands, from the steps people took, the signature and the text."""

from __future__ import annotations

from datetime import date

from reviewer.model.course import Entry, Stage, Step, Trail
from reviewer.model.review import Obstacle, SignOff, State
from reviewer.review.course import course_of, sent_back, why_no_publication, why_no_request, why_no_submit, why_no_withdrawal, why_withdrawn

TODAY = date(2026, 11, 22)
TEXT, OTHER = "a" * 64, "b" * 64
SIGNED = SignOff(TEXT, "rules", "answers", "Ada North", "MD", "Ben South", "MD", "2026-11-22T12:00:00+00:00", "2027-11-22")


def step(kind: Step, by: str = "Ada North", text: str = TEXT, note: str = "", signature: int = 0) -> Entry:
    return Entry(kind, text, 1, by, "2026-11-22T11:00:00+00:00", note, signature=signature)


def stands(*entries: Entry, signed: bool = False, holds: bool = True, exported: str = "", today: date = TODAY, text: str = TEXT) -> tuple[State, Stage]:
    trail = Trail(entries, 1 if signed else 0, exported)
    ended = signed and (not holds or bool(why_withdrawn(trail)))
    course = course_of(trail, text_hash=text, signoff=SIGNED if signed else None, ended=ended, today=today)
    return course.state, course.stage


def test_a_text_sent_for_review_is_in_review_until_it_is_taken_back_given_back_or_edited() -> None:
    sent = step(Step.SUBMITTED)
    assert stands() == (State.DRAFT, Stage.DRAFT)
    assert stands(sent) == (State.IN_REVIEW, Stage.SENT)
    assert stands(sent, step(Step.TAKEN_BACK)) == (State.DRAFT, Stage.DRAFT)
    assert stands(sent, step(Step.CHANGES_REQUESTED, "Ben South")) == (State.CHANGES_REQUESTED, Stage.ASKED)
    assert stands(sent, text=OTHER) == (State.DRAFT, Stage.DRAFT)


def test_an_edit_after_a_step_is_said_with_the_step_it_moved_on_from() -> None:
    sent = step(Step.SUBMITTED)
    course = course_of(Trail((sent,)), text_hash=OTHER, signoff=None, ended=False, today=TODAY)
    assert course.moved_on == sent
    assert course_of(Trail((sent,)), text_hash=TEXT, signoff=None, ended=False, today=TODAY).moved_on is None


def test_a_signature_that_holds_makes_the_draft_approved_and_log_and_dates_say_the_rest() -> None:
    assert stands(signed=True) == (State.APPROVED, Stage.APPROVED)
    assert stands(signed=True, exported="2026-11-23") == (State.APPROVED, Stage.EXPORTED)
    published = step(Step.PUBLISHED, note="https://clinic.example/a", signature=1)
    assert stands(published, signed=True, exported="2026-11-23") == (State.PUBLISHED, Stage.PUBLISHED)
    assert stands(published, signed=True, today=date(2027, 11, 22)) == (State.PUBLISHED, Stage.DUE)
    assert stands(signed=True, today=date(2027, 11, 21)) == (State.APPROVED, Stage.APPROVED)


def test_a_signature_that_does_not_hold_has_ended_until_the_text_is_sent_again() -> None:
    assert stands(signed=True, holds=False, text=OTHER) == (State.DRAFT, Stage.ENDED)
    again = step(Step.SUBMITTED, text=OTHER, signature=1)
    assert stands(again, signed=True, holds=False, text=OTHER) == (State.IN_REVIEW, Stage.SENT)


def test_what_was_sent_before_a_signature_says_nothing_after_it() -> None:
    assert stands(step(Step.SUBMITTED, text=OTHER), signed=True, holds=False, text=OTHER) == (State.DRAFT, Stage.ENDED)


def test_a_withdrawn_approval_never_holds_again_and_an_edit_begins_a_draft() -> None:
    gone = step(Step.WITHDRAWN, "Ben South", note="A trial was retracted.", signature=1)
    assert stands(gone, signed=True) == (State.WITHDRAWN, Stage.WITHDRAWN)
    assert stands(gone, signed=True, holds=False, text=OTHER) == (State.DRAFT, Stage.DRAFT)
    assert why_withdrawn(Trail((gone,), 1)) == "The approval was withdrawn by Ben South: A trial was retracted."
    assert why_withdrawn(Trail((gone,), 2)) == ""


def test_a_page_whose_text_a_newer_signature_replaced_is_named_unless_it_was_withdrawn() -> None:
    page = step(Step.PUBLISHED, note="https://clinic.example/a", signature=1)
    kept = course_of(Trail((page,), 2), text_hash=TEXT, signoff=SIGNED, ended=False, today=TODAY)
    assert (kept.stage, kept.replaced, kept.address) == (Stage.APPROVED, ("https://clinic.example/a",), "")
    gone = step(Step.WITHDRAWN, note="A trial was retracted.", signature=1)
    assert course_of(Trail((page, gone), 2), text_hash=TEXT, signoff=SIGNED, ended=False, today=TODAY).replaced == ()


def test_every_refusal_says_why_in_a_sentence() -> None:
    draft = course_of(Trail(), text_hash=TEXT, signoff=None, ended=False, today=TODAY)
    sent = course_of(Trail((step(Step.SUBMITTED),)), text_hash=TEXT, signoff=None, ended=False, today=TODAY)
    assert why_no_submit(draft, (), {}) == ""
    assert why_no_submit(draft, (Obstacle("A marker leads nowhere.", "f"), Obstacle("Another.")), {}) == (
        "Fix or answer first: A marker leads nowhere. 1 more place in the checklist."
    )
    assert why_no_submit(sent, (), {}) == "Ada North has sent this text for review."
    assert why_no_request(draft) and not why_no_request(sent)
    assert why_no_withdrawal(draft, None) and why_no_publication(draft)


def test_an_answer_sent_back_is_told_until_it_is_answered_anew() -> None:
    back = step(Step.SENT_BACK, "Ben South", note="Which study is meant?")._replace(fingerprint="f")
    assert sent_back(Trail((back,)), {}) == {"f": back}
    assert sent_back(Trail((back,)), {"f"}) == {}
