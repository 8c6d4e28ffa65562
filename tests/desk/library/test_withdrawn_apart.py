"""Two computers on which both people withdraw the same claim and take that back: whatever comes when, both end with the same in force."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.model.claims import What, Withdrawn
from reviewer.model.trouble import Trouble
from reviewer.store.ground.connection import writing
from reviewer.store.records import withdrawals
from tests.desk.library.test_keyed_exchanges import GONE, KeyedPair, standing

WHO = ("Ada North", "Ben South")


class WithdrawingPair(KeyedPair):
    """The same two, whose words on claims both count: the owner of the roster and a reviewer. They only withdraw one claim, and take that back."""

    def act(self, side: int) -> None:
        """Have one of them withdraw the claim, or take that back where it is withdrawn there."""
        desk, by = self.desks[side], WHO[side]
        with suppress(Trouble):
            if desk._bench.need_library().withdrawn():
                desk.claims.take_back(What.CLAIM, "cures", by)
            else:
                desk.claims.withdraw(What.CLAIM, "cures", "cures", reason=GONE, by=by)


BY_ARRIVAL = "w.state = 'withdrawn' AND w.id = (SELECT max(x.id) FROM withdrawal AS x WHERE x.what = w.what AND x.key = w.key)"
"""What each library would hold if the newest that came to it spoke last."""
BY_CLOCK = (
    "w.state = 'withdrawn' AND w.id = (SELECT x.id FROM withdrawal AS x WHERE x.what = w.what AND x.key = w.key ORDER BY x.at DESC, x.id DESC LIMIT 1)"
)
"""What each would hold if the latest hour spoke last, whoever's clock is right."""


def withdrawn(pair: WithdrawingPair) -> list[tuple[Withdrawn, ...]]:
    """Return what is withdrawn on each computer."""
    return [desk._bench.need_library().withdrawn() for desk in pair.desks]


def played(folder: Path, seed: int, steps: int = 12) -> tuple[bool, bool]:
    """Play some steps; return whether both ended with the same, and whether the claim is withdrawn in the end."""
    pair = WithdrawingPair(folder / str(seed), seed)
    try:
        for _ in range(steps):
            pair.step()
        pair.settle()
        one, other = map(standing, pair.desks)
        return one == other, bool(withdrawn(pair)[0])
    finally:
        pair.close()


def answered(folder: Path) -> list[int]:
    """Have Ada withdraw, and Ben, who knows of that and whose clock is late, take it back; return how many are in force on each computer."""
    (folder / "post").mkdir(parents=True)
    pair = WithdrawingPair(folder / "answered", 1)
    pair.clocks[1].now = pair.clocks[0].now - timedelta(minutes=30)
    try:
        for side in (0, 1):
            pair.act(side)
            pair.send(side)
            pair.take(1 - side, pair.post[1 - side][-1])
        return [len(one) for one in withdrawn(pair)]
    finally:
        pair.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for the files."""
    (tmp_path / "post").mkdir()
    return tmp_path


def test_both_end_with_the_same_in_force_whatever_came_when(folder: Path) -> None:
    found = [played(folder, seed) for seed in range(10)]
    assert all(same for same, _ in found)
    assert {gone for _, gone in found} == {True, False}


def test_by_when_they_came_the_two_part(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(withdrawals, "IN_FORCE", BY_ARRIVAL)
    assert sum(not played(folder, seed)[0] for seed in range(6)) >= 3


def test_who_knew_of_a_withdrawal_speaks_after_it_whatever_the_clocks_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answered(tmp_path) == [0, 0]
    monkeypatch.setattr(withdrawals, "IN_FORCE", BY_CLOCK)
    assert answered(tmp_path / "by the clock") == [1, 1]


def test_what_a_withdrawal_opened_here_is_closed_when_it_is_taken_back_there(folder: Path) -> None:
    pair = WithdrawingPair(folder / "closed", 1)
    here = pair.desks[1]._bench.need_library()

    def handed_on() -> list[str]:
        """Have Ada withdraw or take back, and Ben take that in; return what his history says came of his draft."""
        pair.act(0)
        pair.send(0)
        pair.take(1, pair.post[1][-1])
        kinds = [kind for (kind,) in here.connection.execute("SELECT kind FROM event WHERE draft = 1 ORDER BY seq")]
        return [kind for kind in kinds if kind in ("reopened", "reopening ended")]

    try:
        assert handed_on() == []
        ((number, one),) = here.claims.in_force()
        with writing(here.connection):
            withdrawals.reopen(here.connection, 1, number, one.at, one.by)
        assert handed_on() == ["reopened", "reopening ended"]
        assert here.claims.reopened(1) is None
    finally:
        pair.close()
