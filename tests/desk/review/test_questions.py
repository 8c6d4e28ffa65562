"""Questions only a person can judge: bound to the text, in the way of a sign-off, and part of what is signed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.desk import Desk, Review
from reviewer.model.judging import Checklist, Question, Verdict
from reviewer.model.review import State
from reviewer.model.trouble import Trouble
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, desk_at

FAIR = Question("fair", "Is it fair to the reader?", "Readers weigh.", "House style")
SHOWN = Question("shown", "Does each picture fit?", "Pictures promise.", "House style")
LISTS = (Checklist("Every article", (FAIR,)), Checklist("Pictures", (SHOWN,), pictures=True), Checklist("Stories", (SHOWN,), words=("her story",)))


@pytest.fixture
def desk(home: Path, clock: Clock) -> Iterator[Desk]:
    """A desk with checklists of its own."""
    made = desk_at(home, clock=clock)
    made.questions._read = lambda: LISTS
    yield made
    made.close()


def sign(desk: Desk, author: str = "Ada North") -> Review:
    return desk.decisions.sign(author=author, reviewer="Ben South", reviewer_credentials="MD")


def test_a_draft_is_asked_what_speaks_of_it(desk: Desk, write: Write) -> None:
    desk.open(write())
    assert [one.question.id for one in desk.questions.asked()] == ["fair"]
    desk.edit(CLEAN + "\nThis is Her story.\n")
    assert [one.checklist for one in desk.questions.asked()] == ["Every article", "Stories"]
    desk.edit(CLEAN + "\n![A hill](hill.png)\n")
    assert [one.checklist for one in desk.questions.asked()] == ["Every article", "Pictures"]


def test_nothing_is_signed_until_every_question_is_judged(desk: Desk, write: Write) -> None:
    desk.open(write())
    with pytest.raises(Trouble, match="1 question only a person can judge is not answered yet"):
        sign(desk)
    desk.questions.judge("fair", Verdict.YES, by="Ben South")
    assert sign(desk).state is State.APPROVED


def test_a_no_needs_a_note_and_stands_in_the_way(desk: Desk, write: Write) -> None:
    desk.open(write())
    with pytest.raises(Trouble, match="a no needs a note"):
        desk.questions.judge("fair", Verdict.NO, by="Ben South")
    desk.questions.judge("fair", Verdict.NO, "It leaves out the costs.", by="Ben South")
    with pytest.raises(Trouble, match="judged with no, by Ben South: It leaves out the costs"):
        sign(desk)
    desk.questions.judge("fair", Verdict.NOT_HERE, by="Ben South")
    assert sign(desk).state is State.APPROVED


def test_the_author_may_not_judge_their_own_draft(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.questions.judge("fair", Verdict.YES, by="Ada North, MD")
    with pytest.raises(Trouble, match="judged by the author"):
        sign(desk)


def test_a_judgement_lapses_visibly_with_the_text_and_comes_back_with_it(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.questions.judge("fair", Verdict.YES, by="Ben South")
    desk.edit(CLEAN + "\nMore.\n")
    one = desk.questions.asked()[0]
    assert (one.holds, one.judgement is not None) == (False, True)
    with pytest.raises(Trouble, match="not answered yet"):
        sign(desk)
    desk.edit(CLEAN)
    assert desk.questions.asked()[0].holds


def test_what_was_judged_is_part_of_what_is_signed_and_of_the_record(desk: Desk, write: Write, tmp_path: Path, home: Path, clock: Clock) -> None:
    path = write()
    desk.open(path)
    desk.questions.judge("fair", Verdict.YES, by="Ben South")
    sign(desk)
    with pytest.raises(Trouble, match="this draft is approved"):
        desk.questions.judge("fair", Verdict.YES, by="Ben South")
    files = desk.export(tmp_path / "out")
    page = next(file for file in files if file.name.endswith("review-record.html")).read_text(encoding="utf-8")
    record = json.loads(next(file for file in files if file.name.endswith("review-record.json")).read_bytes())
    assert "What the reviewer judged" in page and "Is it fair to the reader?" in page
    assert [(one["question"], one["answer"], one["by"]) for one in record["judged"]] == [("fair", "yes", "Ben South")]
    assert record["course"]["state"] == "approved"
    library = desk._bench.need_library()
    library.connection.execute("DROP TRIGGER verdict_stays")
    library.connection.execute("UPDATE verdict SET by = 'Eve'")
    assert "Row 1 of the table verdict is not as written." in " ".join(library.health.all_faults())
    desk.close()
    again = desk_at(home, clock=clock)
    assert "what was judged" in again.open(path).ended_why
    again.close()


def test_checklists_that_cannot_be_read_keep_everybody_from_signing(desk: Desk, write: Write) -> None:
    def broken() -> tuple[Checklist, ...]:
        raise Trouble("The checklist own.toml, line 3: this entry needs a why.")

    desk.questions._read = broken
    desk.open(write())
    with pytest.raises(Trouble, match=r"own\.toml, line 3"):
        sign(desk)
