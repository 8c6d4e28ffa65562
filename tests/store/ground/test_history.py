"""The history shows where a hand from outside has been."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.library import Library
from tests.review.findings import answer
from tests.store.small import noon, state


def tamper(library: Library, *statements: str) -> Library:
    """Change the file with another tool, its guards taken down, and open it again."""
    library.close()
    with closing(sqlite3.connect(library.path)) as other:
        kept = other.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in kept:
            other.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            other.execute(statement)
        for _, sql in kept:
            other.execute(sql)
        other.commit()
    return Library.open(library.path, noon, wait=0)


@pytest.fixture
def filled(library: Library) -> Library:
    """A library with two drafts, three answers and their history."""
    for path in ("/a.md", "/b.md"):
        draft, _ = library.revise(None, state(f"Words of {path}.\n", path=path))
        for name in ("f", "g"):
            library.decided.add_answers(draft, 1, (answer(name),), ("given",), actor="Ada North", at="2026-11-22T12:01:00+00:00")
    assert library.health.all_faults() == ()
    return library


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answer SET explanation = 'Something nobody ever said in here.' WHERE id = 2",
        "UPDATE answer SET by = 'Ben South' WHERE id = 1",
        "DELETE FROM answer WHERE id = 4",
        "INSERT INTO answer SELECT 9, draft, revision, state, 'h', rule, reason, explanation, by, role, at, expires, accepted_by, quote"
        " FROM answer WHERE id = 1",
        "UPDATE revision SET title = 'Another' WHERE id = 1",
        "UPDATE event SET actor = 'Ben South' WHERE seq = 2",
        "UPDATE event SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 6",
        "UPDATE event SET detail = '{}' WHERE seq = 3",
        "UPDATE event SET prev = hash WHERE seq = 3",
        "DELETE FROM event WHERE seq = 4",
        "DELETE FROM event WHERE seq = 1",
        "DELETE FROM event WHERE seq = 6",
        "UPDATE event SET seq = 7 WHERE seq = 6",
        "UPDATE blob SET body = x'00', size = 1",
    ],
)
def test_a_change_from_outside_is_found(filled: Library, statement: str) -> None:
    again = tamper(filled, statement)
    assert again.health.all_faults()
    again.close()


def test_a_text_that_was_changed_in_the_library_is_not_shown(filled: Library) -> None:
    name = filled.newest(1).text_hash
    again = tamper(filled, "UPDATE blob SET body = x'00', size = 1")
    with pytest.raises(Trouble, match="not the text that was put there"):
        again.text(name)
    again.close()


def test_a_change_of_the_journal_alone_is_no_fault(filled: Library) -> None:
    filled.journal.keep(1, "typed", 1, "2026-11-22T12:05:00+00:00")
    assert filled.health.all_faults() == ()
