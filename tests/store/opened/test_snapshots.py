"""What people decided about very many drafts is copied in steps, and is of one moment all the same."""

from __future__ import annotations

import pytest

from reviewer.store.library import Library
from reviewer.store.opened import remembering
from reviewer.store.opened.snapshot import Snapshot
from tests.store.opened.test_library import add
from tests.store.small import state

MANY = 30


@pytest.fixture
def drafts(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Drafts with answers, of which a step reads a few."""
    monkeypatch.setattr(remembering, "AT_A_TIME", 4)
    made = [library.revise(None, state(path=f"/drafts/{number}.md"))[0] for number in range(MANY)]
    for draft in made[::2]:
        add(library, draft, "f")
    return made


def copied(library: Library, written: int = -1) -> tuple[Snapshot, int]:
    """Return what is copied in steps, and their number; an answer is given after one of them."""
    steps, taken = library.snapshots(), 0
    while True:
        if taken == written:
            add(library, 2, "late")
        try:
            next(steps)
        except StopIteration as done:
            return done.value, taken
        taken += 1


def told(snapshot: Snapshot, drafts: list[int]) -> list[object]:
    """Return what a snapshot says of drafts, and of one it does not know."""
    asked = [*drafts, 999]
    return [[snapshot.answers(one), snapshot.signoff(one), snapshot.trail(one), snapshot.judgements(one)] for one in asked] + [
        snapshot.paths, snapshot.hashes, snapshot.revisions,
    ]  # fmt: skip


def test_a_copy_in_steps_is_the_copy_made_at_once(library: Library, drafts: list[int]) -> None:
    snapshot, steps = copied(library)
    assert steps > MANY // 4
    assert told(snapshot, drafts) == told(library.snapshot(), drafts)
    assert snapshot.answers(drafts[0]) == library.answers(drafts[0]) != {}
    assert snapshot.answers(drafts[1]) == {}


@pytest.mark.parametrize("when", [1, 5, 12])
def test_what_is_written_between_two_steps_is_in_all_of_it(when: int, library: Library, drafts: list[int]) -> None:
    before = copied(library)[1]
    snapshot, steps = copied(library, written=when)
    assert steps > before, "it is begun anew"
    assert "late" in snapshot.answers(2)
    assert told(snapshot, drafts) == told(library.snapshot(), drafts)
