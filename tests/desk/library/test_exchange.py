"""A draft goes from an author's library to a reviewer's and back in review files, with all that was decided about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.desk.bench.bench import Bench
from reviewer.desk.library.exchange import Offered
from reviewer.desk.library.incoming import Standing
from reviewer.desk.pictures.gallery import fetched
from reviewer.model.claims import What
from reviewer.model.review import Role, Scope, State
from reviewer.model.trouble import Trouble
from reviewer.store.opened.exchanging import preview, read_path
from reviewer.store.records.witness import Rewritten
from tests.desk.small import CLEAN, Clock, desk_at
from tests.pictures.made import saved

WHY = "The board has looked at this sentence and stands by it."


@pytest.fixture
def author(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The author's machine, with an article whose one finding the author has answered."""
    made = desk_at(tmp_path / "author", clock=clock)
    draft = tmp_path / "ankle.md"
    draft.write_text(CLEAN.replace("helps", "cures"), encoding="utf-8")
    review = made.open(draft)
    made.decisions.answer([review.report.findings[0].fingerprint], reason="House view", explanation=WHY, by="Ada North", role=Role.AUTHOR)
    yield made
    made.close()


@pytest.fixture
def reviewer(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The reviewer's machine, with an empty library."""
    made = desk_at(tmp_path / "reviewer", clock=clock)
    yield made
    made.close()


def send(desk: Desk, folder: Path, by: str) -> Path:
    """Put the draft on a desk into a folder as a review file."""
    return desk.exchange.write(desk.exchange.pack(by), folder)


def bring(desk: Desk, path: Path) -> Offered:
    """Take a review file in and put its draft on the desk; return what was shown before."""
    offered = desk.exchange.look(path)
    desk.exchange.show(desk.exchange.take(offered, confirmed=True))
    return offered


def test_a_draft_arrives_with_its_text_answers_and_comments(author: Desk, reviewer: Desk, tmp_path: Path) -> None:
    author.comments.add(2, 8, "Is this the right word?", "Ada North", Role.AUTHOR)
    author.course.submit("Ada North")
    offered = bring(reviewer, send(author, tmp_path, "Ada North"))
    assert offered.decision == "Sent for review by Ada North" and offered.standing is Standing.UNSIGNED
    here, there = reviewer.review, author.review
    assert (here.text, here.title, here.number) == (there.text, there.title, there.number)
    assert here.proposals == there.proposals and here.state is State.IN_REVIEW
    assert [one.thread for one in here.comments] == [one.thread for one in there.comments]


def test_the_pictures_beside_the_draft_go_along(author: Desk, reviewer: Desk, tmp_path: Path) -> None:
    data = saved("PNG")
    (tmp_path / "Knee 1.png").write_bytes(data)
    (tmp_path / "no.png").write_text("no picture", "utf-8")
    draft = tmp_path / "knees.md"
    draft.write_text("# Knees\n\n![A knee](Knee%201.png)\n\n![None](no.png)\n\n![Gone](gone.png)\n\n![Web](https://a.example/b.png)\n", "utf-8")
    author.open(draft)
    path = send(author, tmp_path, "Ada North")
    (tmp_path / "Knee 1.png").unlink()
    bring(reviewer, path)
    assert fetched(reviewer.album.order("Knee%201.png")) == data
    for missing in ("no.png", "gone.png"):
        assert reviewer.album.order(missing).kept is None


def test_what_comes_in_is_told_before_and_nothing_changes_until_it_is_taken(author: Desk, reviewer: Desk, tmp_path: Path) -> None:
    author.comments.add(2, 8, "Is this the right word?", "Ada North", Role.AUTHOR)
    path = send(author, tmp_path, "Ada North")
    offered = reviewer.exchange.look(path)
    assert offered.words == ("The draft is not in your library yet. It comes in as draft 1.", "1 answer to a finding, or decision on one.", "1 comment or reply.")
    assert not reviewer.shelf.drafts()
    with pytest.raises(Trouble, match="nobody here knows its sender"):
        reviewer.exchange.take(offered)


def test_an_approval_comes_back_and_holds_for_the_words_it_was_given_for(author: Desk, reviewer: Desk, tmp_path: Path) -> None:
    author.course.submit("Ada North")
    bring(reviewer, send(author, tmp_path, "Ada North"))
    finding = reviewer.review.report.findings[0].fingerprint
    reviewer.decisions.accept(finding, "Ben South")
    reviewer.decisions.sign(author="Ada North", author_credentials="", reviewer="Ben South", reviewer_credentials="MD", seen=())
    offered = bring(author, send(reviewer, tmp_path, "Ben South"))
    assert offered.decision == "Approved by Ben South" and not offered.against
    assert offered.words[0] == "The words are the same as yours."
    assert author.review.state is State.APPROVED


def test_an_approval_of_an_older_revision_is_shown_as_such_and_never_approves_the_newer(
    author: Desk, reviewer: Desk, tmp_path: Path, clock: Clock
) -> None:
    author.course.submit("Ada North")
    bring(reviewer, send(author, tmp_path, "Ada North"))
    clock.now += timedelta(minutes=5)
    author.edit(author.review.text + "\nAnother line.\n")
    author.save()
    reviewer.decisions.accept(reviewer.review.report.findings[0].fingerprint, "Ben South")
    reviewer.decisions.sign(author="Ada North", author_credentials="", reviewer="Ben South", reviewer_credentials="MD", seen=())
    offered = bring(author, send(reviewer, tmp_path, "Ben South"))
    assert offered.against == "for draft 1; you are at 2"
    assert author.review.state is not State.APPROVED and "Another line." in author.review.text


def test_changes_asked_for_are_told_with_their_comments(author: Desk, reviewer: Desk, tmp_path: Path) -> None:
    author.course.submit("Ada North")
    bring(reviewer, send(author, tmp_path, "Ada North"))
    reviewer.comments.add(2, 8, "Name the trial.", "Ben South", Role.REVIEWER)
    reviewer.course.request_changes("Ben South")
    assert bring(author, send(reviewer, tmp_path, "Ben South")).decision == "Changes asked by Ben South: 1 comment"
    assert author.review.state is State.CHANGES_REQUESTED and len(author.review.comments) == 1


def test_the_same_file_twice_changes_nothing(author: Desk, reviewer: Desk, tmp_path: Path) -> None:
    path = send(author, tmp_path, "Ada North")
    bring(reviewer, path)
    before = reviewer._bench.need_library().chain.events()
    assert bring(reviewer, path).words[-1] == "Nothing in it is new here."
    assert reviewer._bench.need_library().chain.events() == before


def test_files_that_come_in_the_wrong_order_leave_the_same(author: Desk, reviewer: Desk, tmp_path: Path, clock: Clock) -> None:
    first = send(author, tmp_path, "Ada North")
    for line in ("Another line.", "A third one."):
        clock.now += timedelta(minutes=5)
        author.edit(author.review.text + f"\n{line}\n")
        author.save()
    second = send(author, tmp_path, "Ada North")
    bring(reviewer, second)
    assert bring(reviewer, first).words[0].startswith("The words are those of an earlier draft")
    assert reviewer.review.text == author.review.text and not reviewer._bench.need_library().health.all_faults()
    numbers = {one.text_hash: one.number for one in reviewer._bench.need_library().revisions(1)}
    own = {one.text_hash: one.number for one in author._bench.need_library().revisions(1)}
    assert len(numbers) == 2 and numbers.items() < own.items()  # each text has the number it has with its author


def test_a_rewritten_history_is_refused_with_where_it_parts(author: Desk, reviewer: Desk, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "former").mkdir()
    early = (tmp_path / "author" / "library.db").read_bytes()
    bring(reviewer, send(author, tmp_path, "Ada North"))
    (tmp_path / "former" / "library.db").write_bytes(early)
    former = desk_at(tmp_path / "former", clock=clock)
    connection, path = former._bench.need_library().connection, tmp_path / "ankle.md"
    connection.execute("INSERT INTO origin VALUES (1, ?)", author._bench.need_library().connection.execute("SELECT name FROM origin").fetchone())
    name = author._bench.need_library().connection.execute("SELECT name FROM shared").fetchone()[0]
    connection.execute("INSERT INTO shared (draft, name, at) VALUES (1, ?, '')", (name,))
    former.open(path)
    for number in range(4):
        former.comments.add(2, 8, f"Another history {number}.", "Ada North", Role.AUTHOR)
    with pytest.raises(Rewritten, match="both agree up to event 2, and event 3") as refused:
        reviewer.exchange.look(send(former, tmp_path, "Ada North"))
    assert (refused.value.fork.agreed, refused.value.fork.missing) == (2, 3)
    former.close()


def test_what_a_file_costs_grows_with_its_events_and_not_with_their_square(author: Desk, tmp_path: Path, clock: Clock) -> None:
    costs = []
    for more in (30, 60):
        for number in range(more):
            author.comments.add(2, 8, f"Word {number}", "Ada North", Role.AUTHOR)
        file = read_path(send(author, tmp_path, "Ada North"))
        reader = desk_at(tmp_path / f"reader {more}", clock=clock)
        library, steps = reader._bench.need_library(), [0]

        def count(steps: list[int] = steps) -> int:
            steps[0] += 1
            return 0

        library.connection.set_progress_handler(count, 10)
        assert preview(library, file, "2026-11-22T10:00:00+00:00").new["comment"] == (30 if more == 30 else 90)
        costs.append(steps[0])
        reader.close()
    assert costs[1] < 4.5 * costs[0]  # three times as many; their square would be nine times


def test_a_withdrawal_that_comes_with_another_draft_is_shown_on_the_desk_at_once(
    author: Desk, reviewer: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    author.course.submit("Ada North")
    bring(reviewer, send(author, tmp_path, "Ada North"))
    reviewer.claims.withdraw(What.CLAIM, "words of a claim", "Words of a claim.", reason="The paper was retracted.", by="Ben South")
    path = send(reviewer, tmp_path, "Ben South")
    monkeypatch.setattr(author.exchange, "_rules", lambda file: True)
    author.paste(CLEAN.replace("Ankles", "Wrists"))
    checked: list[int] = []
    check = author._bench.check

    def checking(_: Bench, *, quick: bool = False) -> None:
        checked.append(1)
        check(quick=quick)

    monkeypatch.setattr(Bench, "check", checking)
    offered = author.exchange.look(path)
    assert offered.decision == "A claim withdrawn by Ben South"
    author.exchange.take(offered, confirmed=True)
    assert author.review.title == "Wrists" and checked


def test_words_of_both_that_have_the_same_number_stand_side_by_side(author: Desk, reviewer: Desk, tmp_path: Path, clock: Clock) -> None:
    bring(reviewer, send(author, tmp_path, "Ada North"))
    for desk, line in ((author, "A line of hers."), (reviewer, "One of his."), (reviewer, "A line of his.")):
        clock.now += timedelta(minutes=5)
        desk.edit(f"{desk.review.text}\n{line}\n")
        desk._bench.annals.record("save")
    bring(reviewer, send(author, tmp_path, "Ada North"))
    library = reviewer._bench.need_library()
    kept = [(one.number, library.text(one.text_hash).splitlines()[-1]) for one in library.revisions(1)]
    assert len({number for number, _ in kept}) == len(kept)
    assert kept[0][1] == "A line of his." and "A line of hers." in {line for _, line in kept}


def test_an_answer_for_every_draft_travels_with_its_draft_and_holds_on_the_other_desk(author: Desk, reviewer: Desk, tmp_path: Path) -> None:
    author.course.submit("Ada North")
    bring(reviewer, send(author, tmp_path, "Ada North"))
    finding = reviewer.review.report.findings[0].fingerprint
    reviewer.decisions.answer(
        [finding], reason="House view", explanation=WHY, by="Ben South", role=Role.REVIEWER, scope=Scope.HOUSE, expires=date(2027, 3, 1)
    )
    offered = bring(author, send(reviewer, tmp_path, "Ben South"))
    assert "1 of the answers is meant for the same words in every draft." in offered.words
    assert author.review.answers == reviewer.review.answers
    another = tmp_path / "knee.md"
    another.write_text(CLEAN.replace("helps", "cures") + "\nMore.\n", encoding="utf-8")
    (answer,) = author.open(another).answers.values()
    assert (answer.by, answer.scope, answer.expires) == ("Ben South", Scope.HOUSE, "2027-03-01")
