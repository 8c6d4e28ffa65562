"""What was seen of another library's history binds it: one that was written anew is refused, with the place where they part."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.store.library import Library
from reviewer.store.records.witness import Fork, Rewritten
from tests.store.small import noon, state

AT = "2026-11-22T12:00:00+00:00"
Chain = dict[int, str]


@pytest.fixture
def chain(tmp_path: Path) -> Chain:
    """The history of somebody else's library, six events long."""
    other = Library.open(tmp_path / "other" / "library.db", noon, wait=0)
    for number in range(6):
        other.revise(None, state(f"Words {number}.\n", path=f"/{number}.md"))
    found: Chain = dict(other.connection.execute("SELECT seq, hash FROM event").fetchall())
    other.close()
    return found


def upto(chain: Chain, last: int) -> Chain:
    """Return a history as it was when it had so many events."""
    return {seq: head for seq, head in chain.items() if seq <= last}


def test_a_history_that_grew_is_taken_and_twice_the_same_changes_nothing(library: Library, chain: Chain) -> None:
    for last in (2, 4, 4, 6, 6):
        library.chain.witness("Ben South", upto(chain, last), AT)
    assert [event.kind for event in library.chain.events()] == ["history witnessed"] * 3
    assert library.health.all_faults() == ()


def test_a_history_written_anew_is_refused_where_it_parts(library: Library, chain: Chain) -> None:
    for last in (2, 4):
        library.chain.witness("Ben South", upto(chain, last), AT)
    anew = {seq: head if seq < 4 else head[::-1] for seq, head in chain.items()}
    with pytest.raises(Rewritten, match=r"has another event 4, and event 4 was seen on 2026-11-22\. Both agree up to event 2") as caught:
        library.chain.witness("Ben South", anew, AT)
    assert caught.value.fork == Fork(2, 4, AT)
    library.chain.witness("Eve", anew, AT)  # of whom nothing was seen yet


def test_a_history_whose_end_was_cut_off_is_refused(library: Library, chain: Chain) -> None:
    library.chain.witness("Ben South", chain, AT)
    with pytest.raises(Rewritten, match="ends at event 3") as caught:
        library.chain.witness("Ben South", upto(chain, 3), AT)
    assert caught.value.fork == Fork(0, 6, AT)


def test_a_clock_that_was_put_back_is_in_the_history_and_the_order_stays(library: Library) -> None:
    for at in ("2026-11-22T12:00:00+00:00", "2026-11-22T11:59:00+00:00", "2026-11-20T08:00:00+00:00", "2026-11-20T08:01:00+00:00"):
        library.chain.log("noted", at)
    assert [event.kind for event in library.chain.events()] == ["noted", "noted", "clock jump", "noted", "noted"]
    assert [event.seq for event in library.chain.in_words()] == [5, 4, 3, 2, 1]
    assert library.health.all_faults() == ()
