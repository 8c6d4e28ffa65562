"""The steps of a draft's course, kept in the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.desk import Desk, Review
from reviewer.model.course import Stage
from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, desk_at

CURES = "# Ankles\n\nRest cures a sprained ankle.\n"
WHY = "The words are those of the patient leaflet."


def proposed(desk: Desk, write: Write) -> Review:
    """Return a draft whose one must-fix finding has an author's answer that waits."""
    review = desk.open(write(CURES))
    marks = [review.open_findings[0].fingerprint]
    return desk.decisions.answer(marks, reason="common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR)


def sign(desk: Desk) -> Review:
    return desk.decisions.sign(author="Ada North", reviewer="Ben South", reviewer_credentials="MD")


def test_a_draft_goes_to_the_reviewer_and_back_and_forth(desk: Desk, write: Write) -> None:
    desk.open(write())
    sent = desk.course.submit("Ada North", "MD")
    assert (sent.state, sent.course.by, sent.course.sender_credentials) == (State.IN_REVIEW, "Ada North", "MD")
    asked = desk.course.request_changes("Ben South", "Say how long to rest.")
    assert (asked.state, asked.course.by, asked.course.note) == (State.CHANGES_REQUESTED, "Ben South", "Say how long to rest.")
    edited = desk.edit(CLEAN + "\nRest for two days.\n")
    assert (edited.state, edited.course.moved_on is not None) == (State.DRAFT, True)
    assert desk.course.submit("Ada North").state is State.IN_REVIEW
    assert desk.course.take_back("Dr Ada North").state is State.DRAFT


def test_what_is_sent_is_kept_as_a_revision_and_stands_in_the_chain(desk: Desk, write: Write, home: Path, clock: Clock) -> None:
    path = write()
    desk.open(path)
    before = desk.edit(CLEAN + "\nRest for two days.\n").number
    assert desk.course.submit("Ada North").number == before + 1
    assert [entry.course.stage for entry in desk.shelf.drafts()] == [Stage.SENT]
    desk.save()
    desk.close()
    again = desk_at(home, clock=clock)
    assert again.open(path).state is State.IN_REVIEW
    assert again._bench.need_library().health.all_faults() == ()
    assert "submitted" in [event.kind for event in again._bench.need_library().chain.events()]
    again._bench.need_library().connection.execute("DROP TRIGGER course_stays")
    again._bench.need_library().connection.execute("UPDATE course SET by = 'Eve'")
    assert again._bench.need_library().health.all_faults() == ("Row 1 of the table course is not as written. It belongs to “Ankles”.",)
    again.close()


def test_a_draft_with_something_to_fix_is_not_sent_but_an_authors_answer_is_enough(desk: Desk, write: Write) -> None:
    desk.open(write(CURES))
    with pytest.raises(Trouble, match="was not sent for review"):
        desk.course.submit("Ada North")
    proposed(desk, write)
    assert desk.course.submit("Ada North").state is State.IN_REVIEW


def test_a_check_that_broke_keeps_a_draft_from_being_sent(desk: Desk, write: Write) -> None:
    desk.open(write(CLEAN + "\nThis is broken.\n"))
    with pytest.raises(Trouble, match="could not run"):
        desk.course.submit("Ada North")


@pytest.mark.parametrize(
    ("name", "note", "why"),
    [("Dr. Ada North, MD", "Say how long.", "Another person"), ("Ben South", "  ", "Write a note"), ("", "Say how long.", "name is missing")],
)
def test_only_another_person_asks_for_changes_and_says_which(desk: Desk, write: Write, name: str, note: str, why: str) -> None:
    desk.open(write())
    desk.course.submit("Ada North")
    with pytest.raises(Trouble, match=why):
        desk.course.request_changes(name, note)
    assert desk.review.state is State.IN_REVIEW


def test_only_the_sender_takes_a_draft_back(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.course.submit("Ada North")
    with pytest.raises(Trouble, match="Ada North sent it"):
        desk.course.take_back("Ben South")


def test_the_sender_cannot_sign_what_they_sent(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.course.submit("Ben South")
    with pytest.raises(Trouble, match="sent this draft for review"):
        sign(desk)


def test_an_answer_that_waits_is_sent_back_with_the_reason_and_open_again(desk: Desk, write: Write) -> None:
    mark = next(iter(proposed(desk, write).proposals))
    with pytest.raises(Trouble, match="Ada North gave it"):
        desk.course.send_back(mark, "Ada North", "Which study?")
    review = desk.course.send_back(mark, "Ben South", "Which study is meant?")
    assert (review.proposals, review.answers) == ({}, {})
    back = review.sent_back[mark]
    assert (back.by, back.note) == ("Ben South", "Which study is meant?")
    again = desk.decisions.answer([mark], reason="common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR)
    assert (list(again.proposals), again.sent_back) == ([mark], {})


def test_a_withdrawn_approval_is_not_exported_and_says_who_withdrew_it(desk: Desk, write: Write, tmp_path: Path) -> None:
    desk.open(write())
    sign(desk)
    for short in ("No.", "No          ."):
        with pytest.raises(Trouble, match="shorter than 10"):
            desk.course.withdraw("Ben South", short)
    review = desk.course.withdraw("Ben South", "A trial it leans on was retracted.")
    assert (review.state, review.ended) == (State.WITHDRAWN, True)
    assert "withdrawn by Ben South" in review.ended_why
    with pytest.raises(Trouble):
        desk.export(tmp_path / "out")
    assert [entry.state for entry in desk.shelf.drafts()] == [State.WITHDRAWN]
    assert sign(desk).state is State.APPROVED


def test_an_approved_text_is_exported_then_published_then_due(desk: Desk, write: Write, tmp_path: Path, clock: Clock) -> None:
    desk.open(write())
    with pytest.raises(Trouble, match="Only an approved text"):
        desk.course.record_publication("https://clinic.example/ankles", "Ada North")
    assert sign(desk).course.stage is Stage.APPROVED
    desk.export(tmp_path / "out")
    assert desk.review.course.stage is Stage.EXPORTED
    with pytest.raises(Trouble, match="no web address"):
        desk.course.record_publication("clinic dot example", "Ada North")
    published = desk.course.record_publication("https://clinic.example/ankles", "Ada North")
    assert (published.state, published.course.stage, published.course.address) == (State.PUBLISHED, Stage.PUBLISHED, "https://clinic.example/ankles")
    assert desk.export(tmp_path / "out")
    clock.now = clock.now.replace(year=2027)
    assert desk.check_now().course.stage is Stage.DUE
    entry = desk.shelf.drafts()[0]
    assert (entry.state, entry.course.stage, entry.course.due) == (State.PUBLISHED, Stage.DUE, "2027-11-22")


def test_an_edit_after_publication_ends_the_approval_and_keeps_the_address(desk: Desk, write: Write) -> None:
    desk.open(write())
    sign(desk)
    desk.course.record_publication("https://clinic.example/ankles", "Ada North")
    review = desk.edit(CLEAN + "\nMore.\n")
    assert (review.state, review.course.stage, review.course.address) == (State.DRAFT, Stage.ENDED, "https://clinic.example/ankles")
