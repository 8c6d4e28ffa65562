"""Comments on the desk: kept for good, found again, settled and taken up again."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from reviewer.desk import Desk, Review
from reviewer.model.comment import Deed, Found, Placed, Step
from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from reviewer.review.threads import threads_of
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, bare_desk, desk_at

REST = "Rest helps"


def remark(desk: Desk, words: str = REST, text: str = "Which study says so?", by: str = "Ben South") -> Placed:
    """Comment on words and return the thread."""
    at = desk.review.text.index(words)
    before = {one.thread.id for one in desk.comments.threads()}
    review = desk.comments.add(at, at + len(words), text, by, Role.REVIEWER)
    return next(one for one in review.comments if one.thread.id not in before)


def only(review: Review) -> Placed:
    assert len(review.comments) == 1
    return review.comments[0]


def test_a_comment_stands_at_its_words_with_who_said_what_and_when(desk: Desk, write: Write) -> None:
    desk.open(write())
    one = remark(desk, by="  Ben   South ")
    assert one.place is not None
    assert desk.review.draft.quote(one.place) == REST
    step = one.thread.steps[0]
    assert (step.text, step.by, step.role, step.at) == ("Which study says so?", "Ben South", Role.REVIEWER, "2026-11-22T12:00:00+00:00")
    assert one.open and one.found is Found.SAME and one.thread.anchor.quote == REST


def test_replies_resolving_and_reopening_follow_each_other_even_in_the_same_second(desk: Desk, write: Write) -> None:
    desk.open(write())
    name = remark(desk).thread.id
    desk.comments.reply(name, "The one in note 1.", "Ada North", Role.AUTHOR)
    assert not only(desk.comments.resolve(name, "Ben South", Role.REVIEWER)).open
    assert only(desk.comments.reopen(name, "Ada North", Role.AUTHOR)).open
    review = desk.comments.resolve(name, "Ben South", Role.REVIEWER)
    assert [step.deed for step in only(review).thread.steps] == [Deed.ADD, Deed.REPLY, Deed.RESOLVE, Deed.REOPEN, Deed.RESOLVE]
    assert only(review).thread.resolved


def test_comments_are_there_when_the_draft_is_opened_again_and_its_words_have_moved(home: Path, clock: Clock, write: Write) -> None:
    first = desk_at(home, clock=clock)
    path = write()
    first.open(path)
    remark(first)
    first.close()
    path.write_text("# Ankles\n\nMove early and gently.\n\nSit down. Rest helps a sprained ankle.\n", "utf-8")
    second = desk_at(home, clock=clock)
    review = second.open(path)
    one = only(review)
    assert one.place is not None and review.draft.quote(one.place) == REST
    second.close()


def test_while_the_draft_is_edited_the_comment_goes_along_and_is_kept_when_its_words_go(desk: Desk, write: Write) -> None:
    desk.open(write())
    remark(desk)
    review = desk.edit(CLEAN.replace("Rest helps", "Mostly, Rest helps"), settle=False)
    one = only(review)
    assert one.place is not None and review.draft.quote(one.place) == REST
    assert only(desk.edit("# Ankles\n\nMove early and gently.\n")).found is Found.GONE
    assert only(desk.edit(CLEAN)).found is Found.SAME


def test_another_draft_has_none_of_the_comments_of_the_first(desk: Desk, write: Write) -> None:
    desk.open(write())
    remark(desk)
    assert desk.open(write("# Knees\n\nRest helps.\n", "knee.md")).comments == ()


def test_what_is_missing_is_said_and_nothing_is_kept(desk: Desk, write: Write) -> None:
    desk.open(write())
    for text, by, why in ((" \n", "Ben South", "no words"), ("Why?", " ", "no name"), ("x" * 20_001, "Ben South", "longer")):
        with pytest.raises(Trouble, match=why):
            desk.comments.add(10, 14, text, by, Role.REVIEWER)
    name = remark(desk).thread.id
    with pytest.raises(Trouble, match="open already"):
        desk.comments.reopen(name, "Ben South", Role.REVIEWER)
    desk.comments.resolve(name, "Ben South", Role.REVIEWER)
    with pytest.raises(Trouble, match="resolved already"):
        desk.comments.resolve(name, "Ben South", Role.REVIEWER)
    with pytest.raises(Trouble, match="not known"):
        desk.comments.reply("nobody", "Why?", "Ben South", Role.REVIEWER)
    assert len(desk.comments.steps()) == 2


def test_an_empty_draft_and_a_desk_without_a_library_take_no_comment(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.edit("\n")
    with pytest.raises(Trouble, match="no words here"):
        desk.comments.add(0, 0, "Why?", "Ben South", Role.REVIEWER)
    bare = bare_desk(None)
    assert bare.open(write()).comments == ()
    with pytest.raises(Trouble):
        bare.comments.add(12, 16, "Why?", "Ben South", Role.REVIEWER)


def test_a_comment_ends_no_approval(desk: Desk, write: Write) -> None:
    desk.open(write())
    assert desk.decisions.sign(author="Ada North", reviewer="Ben South").state is State.APPROVED
    remark(desk)
    assert desk.review.state is State.APPROVED


def test_two_machines_come_to_the_same_threads_in_whatever_order_they_hear_of_the_steps(desk: Desk, write: Write, tmp_path: Path) -> None:
    desk.open(write())
    name = remark(desk).thread.id
    other = remark(desk, "Move early").thread.id
    desk.comments.reply(name, "In note 1.", "Ada North", Role.AUTHOR)
    desk.comments.resolve(name, "Ben South", Role.REVIEWER)
    desk.comments.resolve(other, "Ben South", Role.REVIEWER)
    desk.comments.reopen(other, "Ada North", Role.AUTHOR)
    steps: list[Step] = list(desk.comments.steps())
    wanted = threads_of(steps)
    for seed in range(20):
        Random(seed).shuffle(steps)
        assert threads_of([*steps, *steps[:2]]) == wanted
    second = desk_at(tmp_path / "second home")
    second.open(write())
    assert second.comments.bring(steps[:3]) == 3
    assert second.comments.bring(steps) == 3
    assert second.comments.bring(steps) == 0
    assert [one.thread for one in second.comments.threads()] == [one.thread for one in desk.comments.threads()]
    second.close()


def test_a_reply_to_a_thread_that_is_not_known_waits_for_it() -> None:
    reply = Step("b", "a", Deed.REPLY, "Yes.", "Ada North", Role.AUTHOR, "2026-11-22T12:00:00+00:00", 2)
    assert threads_of([reply]) == ()


def test_the_review_record_tells_the_threads_and_the_article_does_not(desk: Desk, write: Write, tmp_path: Path) -> None:
    desk.open(write())
    name = remark(desk, text="Which study <b>says</b> so?").thread.id
    desk.comments.reply(name, "The one in note 1.", "Ada North", Role.AUTHOR)
    desk.comments.resolve(name, "Ben South", Role.REVIEWER)
    remark(desk, "Move early", "How early?")
    desk.edit(CLEAN.replace("\n\nMove early and gently.", ""))
    desk.decisions.sign(author="Ada North", reviewer="Ben South")
    files = {path.name: path.read_text("utf-8") for path in desk.exporting.write(tmp_path / "out")}
    told = json.loads(files["ankle.review-record.json"])["comments"]
    assert [(one["quote"], one["state"], one["words"]) for one in told] == [(REST, "resolved", "same"), ("Move early", "open", "gone")]
    assert [step["what"] for step in told[0]["steps"]] == ["add", "reply", "resolve"]
    page = files["ankle.review-record.html"]
    assert "Which study &lt;b&gt;says&lt;/b&gt; so?" in page and "The words it spoke of are gone." in page and "Ada North (author)" in page
    assert not any("Which study" in text for kind, text in files.items() if "review-record" not in kind)
