"""What a draft holds is kept by what came and went, so that a long draft that is saved again is not written anew."""

from __future__ import annotations

import random

from reviewer.store.ground.connection import writing
from reviewer.store.library import Library
from reviewer.store.records import claims
from tests.store.small import state

MANY = 1_000


def held(library: Library, draft: int) -> set[int]:
    """Return what the library knows a draft to hold."""
    return {one for (one,) in library.connection.execute("SELECT hash FROM held WHERE draft = ?", (draft,))}


def test_of_a_draft_saved_again_only_what_is_new_is_written(library: Library) -> None:
    draft, _ = library.revise(None, state())
    other, _ = library.revise(None, state(path="/drafts/other.md"))
    with writing(library.connection):
        claims.hold(library.connection, other, "x", range(MANY))
        claims.hold(library.connection, draft, "a", range(MANY))
    before = library.connection.total_changes
    with writing(library.connection):
        claims.hold(library.connection, draft, "b", [*range(3, MANY), -1, -1])
    assert held(library, draft) == {-1, *range(3, MANY)}
    assert held(library, other) == set(range(MANY))
    assert library.connection.total_changes - before < 10


def test_whatever_comes_and_goes_what_is_held_is_what_was_told_last(library: Library) -> None:
    draft, _ = library.revise(None, state())
    dice = random.Random(3)
    for turn in range(20):
        told = [dice.randrange(60) for _ in range(dice.randrange(50))]
        with writing(library.connection):
            claims.hold(library.connection, draft, str(turn), told)
        assert held(library, draft) == set(told)
