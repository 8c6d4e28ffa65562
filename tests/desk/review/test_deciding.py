"""Answers and signatures, as the two people give them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from reviewer.desk import Desk, Review
from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, bare_desk, desk_at
from tests.review.findings import LONG

TWICE = CLEAN + "\nIt was said twice.\n"
CURES = CLEAN + "\nRest cures it.\n"
USUALLY = CLEAN + "\nIt usually heals.\n"


def set_aside(desk: Desk, review: Review, *, by: str = "Ada North", role: Role = Role.AUTHOR, **values: object) -> Review:
    """Answer the first finding."""
    given = {"reason": "common knowledge", "explanation": LONG, **values}
    return desk.decisions.answer([review.report.findings[0].fingerprint], by=by, role=role, **given)  # type: ignore[arg-type]


def sign(desk: Desk, **values: object) -> Review:
    """Sign as two people."""
    return desk.decisions.sign(**{"author": "Ada North", "reviewer": "Ben South", **values})  # type: ignore[arg-type]


def test_an_answer_takes_a_finding_out_of_the_way_and_can_be_undone(desk: Desk, write: Write) -> None:
    review = desk.open(write(TWICE))
    fingerprint = review.report.findings[0].fingerprint
    assert [obstacle.fingerprint for obstacle in review.obstacles] == [fingerprint]
    review = set_aside(desk, review)
    assert (set(review.answers), review.obstacles, review.open_findings) == ({fingerprint}, (), ())
    assert review.answers[fingerprint].expires == "2027-05-22"
    review = desk.decisions.withdraw(fingerprint, "Ada North")
    assert (review.answers, len(review.obstacles)) == ({}, 1)
    with pytest.raises(Trouble, match="no answer to undo"):
        desk.decisions.withdraw(fingerprint, "Ada North")


def test_a_sentence_whose_missing_source_was_answered_counts_as_answered(desk: Desk, write: Write) -> None:
    assert set_aside(desk, desk.open(write(USUALLY))).report.sentences[0].cover == "answered"


def test_an_answer_is_remembered_the_next_day(home: Path, write: Write) -> None:
    path = write(TWICE)
    first = desk_at(home)
    set_aside(first, first.open(path))
    first.close()
    again = desk_at(home)
    assert len(again.open(path).answers) == 1
    again.close()


def test_an_answer_stands_through_edits_elsewhere_and_lapses_with_its_words(desk: Desk, write: Write) -> None:
    review = set_aside(desk, desk.open(write(TWICE)))
    assert len(desk.edit("Something before it.\n\n" + TWICE).answers) == 1
    review = desk.edit(TWICE.replace("said twice", "said twice over"))
    assert (review.answers, len(review.lapsed), len(review.obstacles)) == ({}, 1, 1)
    assert len(desk.edit(TWICE).answers) == 1


def test_an_answer_is_asked_again_when_its_time_is_over(desk: Desk, write: Write, clock: Clock) -> None:
    set_aside(desk, desk.open(write(TWICE)), expires=date(2026, 12, 1))
    clock.now += timedelta(days=9)
    review = desk.check_now()
    assert (review.answers, len(review.lapsed)) == ({}, 1)


def test_an_authors_answer_to_what_protects_patients_waits_for_the_reviewer(desk: Desk, write: Write) -> None:
    review = set_aside(desk, desk.open(write(CURES)))
    (fingerprint,) = review.proposals
    assert (review.answers, "waits for a reviewer" in review.obstacles[0].sentence) == ({}, True)
    with pytest.raises(Trouble, match="Another person"):
        desk.decisions.accept(fingerprint, "Dr. Ada North")
    review = desk.decisions.accept(fingerprint, "Ben South, MD")
    assert (review.proposals, review.obstacles) == ({}, ())
    assert review.answers[fingerprint].accepted_by == "Ben South, MD"
    with pytest.raises(Trouble, match="No answer waits"):
        desk.decisions.accept(fingerprint, "Ben South")


def test_what_can_only_be_fixed_is_not_answered(desk: Desk, write: Write) -> None:
    review = desk.open(write(CLEAN + "\nIt leads nowhere.\n"))
    with pytest.raises(Trouble, match="can only be fixed"):
        set_aside(desk, review, by="Ben South", role=Role.REVIEWER)


def test_several_findings_are_answered_together_or_not_at_all(desk: Desk, write: Write) -> None:
    review = desk.open(write(TWICE + "\nIt leads nowhere.\n"))
    with pytest.raises(Trouble, match="can only be fixed"):
        desk.decisions.answer(
            [finding.fingerprint for finding in review.report.findings], reason="r", explanation=LONG, by="Ada North", role=Role.AUTHOR
        )
    assert desk.check_now().answers == {}


def test_style_is_dismissed_with_one_click(desk: Desk, write: Write) -> None:
    review = set_aside(desk, desk.open(write(CLEAN + "\nWe utilise tape.\n")), reason="", explanation="")
    (answer,) = review.answers.values()
    assert (answer.by, answer.expires) == ("Ada North", "")


def test_a_finding_that_is_gone_is_not_answered(desk: Desk, write: Write) -> None:
    review = desk.open(write(TWICE))
    desk.edit(CLEAN)
    with pytest.raises(Trouble, match="not in the draft any more"):
        set_aside(desk, review)


def test_a_certain_repair_gives_the_text_after_it(desk: Desk, write: Write) -> None:
    review = desk.open(write(CLEAN + "\nWe utilise tape.\n"))
    assert desk.apply(review.report.findings[0]) == CLEAN + "\nWe use tape.\n"
    assert desk.review.text == review.text
    review = desk.edit(TWICE)
    with pytest.raises(Trouble, match="no repair that is certain"):
        desk.apply(review.report.findings[0])


def test_two_people_sign_a_draft_and_it_is_approved(desk: Desk, write: Write) -> None:
    desk.open(write())
    review = sign(desk, author_credentials="PT", reviewer_credentials="MD")
    assert (review.state, review.ended, review.number) == (State.APPROVED, False, 2)
    assert review.signoff is not None
    assert (review.signoff.next_review, review.signoff.draft_hash) == ("2027-11-22", review.fingerprint)
    assert [entry.state for entry in desk.shelf.drafts()] == [State.APPROVED]


def test_an_approval_is_found_again_when_the_draft_is_opened(home: Path, write: Write) -> None:
    path = write()
    first = desk_at(home)
    first.open(path)
    sign(first)
    first.close()
    again = desk_at(home)
    assert again.open(path).state is State.APPROVED
    again.close()


def test_the_author_cannot_sign_as_the_reviewer(desk: Desk, write: Write) -> None:
    desk.open(write())
    with pytest.raises(Trouble, match="Two different people must sign"):
        sign(desk, reviewer="dr. ADA north, MD")
    assert desk.check_now().state is State.DRAFT


@pytest.mark.parametrize(("text", "said"), [(CURES, "The word cures"), (CLEAN + "\nIt is broken.\n", "XX001 could not run")])
def test_a_draft_with_open_must_fix_items_is_not_signed(desk: Desk, write: Write, text: str, said: str) -> None:
    desk.open(write(text))
    with pytest.raises(Trouble, match=said):
        sign(desk)


def test_a_draft_with_nothing_in_it_is_not_signed(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.edit("")
    with pytest.raises(Trouble, match="no words"):
        sign(desk)


def test_warnings_are_ticked_as_seen_before_a_signature(desk: Desk, write: Write) -> None:
    review = desk.open(write(USUALLY))
    with pytest.raises(Trouble, match="tick it as seen"):
        sign(desk)
    review = sign(desk, seen=[finding.fingerprint for finding in review.to_tick])
    assert review.state is State.APPROVED
    assert review.signoff is not None and len(review.signoff.seen) == 1


def test_any_edit_ends_the_approval_and_shows_what_changed(desk: Desk, write: Write) -> None:
    desk.open(write())
    sign(desk)
    review = desk.edit(CLEAN.replace("early", "late"))
    assert (review.state, review.ended, review.changed_blocks) == (State.DRAFT, True, (2,))
    assert "not the text that was signed" in review.ended_why
    desk.save()
    assert [entry.state for entry in desk.shelf.drafts()] == [State.DRAFT]


def test_an_undone_answer_ends_the_approval(desk: Desk, write: Write) -> None:
    review = set_aside(desk, desk.open(write(TWICE)))
    sign(desk)
    review = desk.decisions.withdraw(next(iter(review.answers)), "Ada North")
    assert (review.state, "answers" in review.ended_why) == (State.DRAFT, True)
    assert [entry.state for entry in desk.shelf.drafts()] == [State.DRAFT]


def test_an_answer_that_runs_out_ends_the_approval(desk: Desk, write: Write, clock: Clock) -> None:
    set_aside(desk, desk.open(write(TWICE)), expires=date(2026, 12, 1))
    assert sign(desk).state is State.APPROVED
    clock.now += timedelta(days=9)
    assert desk.check_now().ended
    assert [entry.state for entry in desk.shelf.drafts()] == [State.DRAFT]


def test_newer_rules_end_the_approval(home: Path, write: Write) -> None:
    path = write()
    first = desk_at(home)
    first.open(path)
    sign(first)
    first.close()
    again = desk_at(home, ruleset="rules-2")
    review = again.open(path)
    assert (review.state, "checks" in review.ended_why, review.changed_blocks) == (State.DRAFT, True, ())
    assert [entry.state for entry in again.shelf.drafts()] == [State.DRAFT]
    again.close()


def test_a_library_that_was_changed_from_outside_signs_nothing(desk: Desk, write: Write) -> None:
    review = set_aside(desk, desk.open(write(TWICE)))
    library = desk._bench.library
    assert library is not None
    library.connection.execute("DROP TRIGGER answer_stays")
    library.connection.execute("UPDATE answer SET explanation = 'Words that nobody gave as a reason.'")
    with pytest.raises(Trouble, match="changed from outside"):
        sign(desk)
    assert review.state is State.DRAFT


def test_what_was_read_of_a_library_shows_its_answers_but_takes_none(desk: Desk, write: Write) -> None:
    path = write(TWICE)
    set_aside(desk, desk.open(path))
    library = desk._bench.library
    assert library is not None
    looking = bare_desk(None, memory=library.snapshot())
    review = looking.intake.inspect(path)
    assert (len(review.answers), review.number) == (1, 1)
    with pytest.raises(Trouble, match="library is not open"):
        set_aside(looking, review._replace())
