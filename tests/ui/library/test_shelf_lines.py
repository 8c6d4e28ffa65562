"""How each draft of the library stands, in a line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reviewer.desk.values import LibraryEntry
from reviewer.model.course import Stage
from reviewer.model.review import State
from reviewer.model.summary import Summary
from reviewer.review.course import Course
from reviewer.ui.library.shelf_lines import APPROVED, DUE, MOST, NEEDS, WAITING, Heading, Line, line_of, lines
from reviewer.ui.looks.signs import Sign

TODAY = date(2026, 11, 22)
WORK = Summary(must=8, should=2, words=640)
READY = Summary(ready=True, words=640)


def entry(number: int = 1, title: str = "How to sleep well", stage: Stage = Stage.DRAFT, *, due: str = "", summary: Summary | None = WORK) -> LibraryEntry:
    state = State.APPROVED if due else State.DRAFT
    return LibraryEntry(number, title, Path(f"/d/{number}.md"), 1, state, "2026-11-20", course=Course(state, stage, by="Ben South", due=due), summary=summary)


def groups(found: tuple[Heading | Line, ...]) -> list[str]:
    return [line.title for line in found if isinstance(line, Heading)]


@pytest.mark.parametrize(
    ("one", "group", "sign", "words"),
    [
        (entry(), NEEDS, Sign.MUST, "8 must fix"),
        (entry(summary=READY), NEEDS, Sign.PASSED, "Ready to sign"),
        (entry(summary=None), NEEDS, Sign.UNKNOWN, "Not checked yet"),
        (entry(summary=Summary(unknown=1, words=9)), NEEDS, Sign.UNKNOWN, "1 could not be checked"),
        (entry(summary=Summary(unknown=1)), NEEDS, Sign.UNKNOWN, "1 could not be checked"),
        (entry(summary=Summary()), NEEDS, Sign.UNKNOWN, "Empty"),
        (entry(stage=Stage.SENT, summary=READY), WAITING, Sign.PASSED, "Ready to sign"),
        (entry(stage=Stage.SENT, summary=Summary(must=1, waits=True, words=9)), WAITING, Sign.CONSIDER, "Sent by Ben South"),
        (entry(stage=Stage.ASKED), NEEDS, Sign.SHOULD, "Changes asked by Ben South"),
        (entry(stage=Stage.ENDED), NEEDS, Sign.MUST, "Approval ended · 8 must fix"),
        (entry(stage=Stage.WITHDRAWN, summary=READY), NEEDS, Sign.SHOULD, "Withdrawn"),
        (entry(stage=Stage.APPROVED, due="2027-03-01"), APPROVED, Sign.PASSED, "Until Mar 2027"),
        (entry(stage=Stage.PUBLISHED, due="2027-03-01"), APPROVED, Sign.PASSED, "Published · until Mar 2027"),
        (entry(stage=Stage.APPROVED, due="2026-12-23"), APPROVED, Sign.PASSED, "Until Dec 2026"),
        (entry(stage=Stage.APPROVED, due="2026-12-22"), DUE, Sign.SHOULD, "Review due 22 Dec"),
        (entry(stage=Stage.DUE, due="2026-11-02"), DUE, Sign.SHOULD, "Review was due 2 Nov"),
        (entry()._replace(unsaved="2026-11-22T10:00"), NEEDS, Sign.MUST, "8 must fix · unsaved text kept"),
        (entry()._replace(missing=True), NEEDS, Sign.UNKNOWN, "File gone; kept text opens"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_draft_says_how_it_stands(one: LibraryEntry, group: str, sign: Sign, words: str) -> None:
    found = line_of(one, TODAY)
    assert (found.group, found.sign, found.words) == (group, sign, words)


def test_the_groups_stand_in_the_order_of_the_work() -> None:
    made = [
        entry(1, stage=Stage.APPROVED, due="2027-03-01"),
        entry(2, stage=Stage.SENT),
        entry(3, stage=Stage.DUE, due="2026-11-20"),
        entry(4),
        entry(5, stage=Stage.DUE, due="2026-11-10"),
    ]
    found = lines(made, TODAY)
    assert groups(found) == [NEEDS, WAITING, DUE, APPROVED]
    assert [line.entry.id for line in found if isinstance(line, Line)] == [4, 2, 5, 3, 1]


def test_the_open_one_is_marked_and_speaks_of_its_own_text() -> None:
    found = line_of(entry()._replace(missing=True, unsaved="x"), TODAY, opened=True)
    assert found.open
    assert found.spoken == "How to sleep well. Open here. Draft. 8 must fix."


def test_rows_speak_title_stage_and_what_is_open_once_each() -> None:
    assert line_of(entry(), TODAY).spoken == "How to sleep well. Draft. 8 must fix."
    assert line_of(entry(stage=Stage.ASKED), TODAY).spoken == "How to sleep well. Changes asked by Ben South."


def test_words_of_the_title_or_the_file_filter() -> None:
    made = [entry(1, "Sleep well"), entry(2, "Move early")]
    assert [line.entry.id for line in lines(made, TODAY, words="WELL sleep") if isinstance(line, Line)] == [1]
    assert [line.entry.id for line in lines(made, TODAY, words="2.md") if isinstance(line, Line)] == [2]
    assert lines(made, TODAY, words="zebra") == ()


def test_of_two_thousand_drafts_a_bounded_number_is_listed_and_the_rest_is_told() -> None:
    found = lines([entry(number) for number in range(2000)], TODAY)
    assert len([line for line in found if isinstance(line, Line)]) == MOST
    assert found[-1].title == "1,960 more: filter by title to find them"


def test_the_draft_on_the_desk_is_listed_however_many_had_work_after_it() -> None:
    found = lines([entry(number) for number in range(1, MOST + 11)], TODAY, opened=MOST + 5)
    listed = [line for line in found if isinstance(line, Line)]
    assert listed[-1].entry.id == MOST + 5 and listed[-1].open
    assert (len(listed), groups(found)[-1]) == (MOST + 1, "9 more: filter by title to find them")
