"""The steps of threads of comments in the library: added once, never changed, told in the history."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.model.comment import Anchor, Deed, Step
from reviewer.model.review import Role
from reviewer.store.ground.connection import connect
from reviewer.store.ground.schema import MIGRATIONS
from reviewer.store.library import Library
from tests.store.small import noon, state

AT = "2026-11-22T12:00:00+00:00"
ANCHOR = Anchor("k1", 2, 5, 10, "helps", "Rest ", ".\u00a0😀", "k0", "k2")
FIRST = Step("a1", "a1", Deed.ADD, "Which study says so?\nTwo lines.", "Ben South", Role.REVIEWER, AT, 1, ANCHOR)
SECOND = Step("b2", "a1", Deed.REPLY, "The one in note 2.", "Ada North", Role.AUTHOR, AT, 2)


def test_steps_come_back_as_they_were_and_each_has_its_event(library: Library) -> None:
    draft, _ = library.revise(None, state())
    assert library.decided.add_comments(draft, 1, (FIRST, SECOND), at=AT) == 2
    assert library.comments(draft) == (FIRST, SECOND)
    assert [(event.kind, event.actor, event.draft) for event in library.chain.events()][-2:] == [
        ("comment add", "Ben South", draft),
        ("comment reply", "Ada North", draft),
    ]
    assert library.health.all_faults() == ()


def test_a_step_that_is_there_already_is_not_added_again(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.decided.add_comments(draft, 1, (FIRST,), at=AT)
    assert library.decided.add_comments(draft, 1, (SECOND, FIRST, SECOND), at=AT) == 1
    assert library.comments(draft) == (FIRST, SECOND)


def test_each_draft_has_its_own_threads(library: Library) -> None:
    one, _ = library.revise(None, state(path="/a.md"))
    other, _ = library.revise(None, state(path="/b.md"))
    library.decided.add_comments(one, 1, (FIRST,), at=AT)
    assert library.comments(other) == ()


def test_a_step_can_be_neither_changed_nor_deleted(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.decided.add_comments(draft, 1, (FIRST,), at=AT)
    for verb in ("UPDATE comment SET text = 'x'", "DELETE FROM comment"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            library.connection.execute(verb)


def test_a_step_changed_from_outside_is_noticed(library: Library) -> None:
    draft, _ = library.revise(None, state())
    library.decided.add_comments(draft, 1, (FIRST,), at=AT)
    library.connection.execute("DROP TRIGGER comment_stays")
    library.connection.execute("UPDATE comment SET text = 'All is well.'")
    assert library.health.all_faults() == ("Row 1 of the table comment is not as written. It belongs to “Ankles”.",)


def test_a_library_of_before_takes_comments(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    older = MIGRATIONS[: next(number for number, lines in enumerate(MIGRATIONS) if any("TABLE comment" in line for line in lines))]
    connect(path, migrations=older).close()
    with closing(Library.open(path, noon, wait=0)) as library:
        draft, _ = library.revise(None, state())
        assert library.decided.add_comments(draft, 1, (FIRST,), at=AT) == 1
