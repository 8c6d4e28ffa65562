"""Passphrases: wrong ones wait, and none is left anywhere."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.model.review import State
from reviewer.model.trouble import Trouble
from reviewer.seal.keys.personal import WrongPassphrase
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, person
from tests.desk.small import CLEAN, Clock, desk_at


def test_five_wrong_passphrases_wait_and_are_told_in_the_history(two: Desk, write: Write, clock: Clock) -> None:
    two.open(write(CLEAN))
    nora = person(two, "Nora")
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            two.signing.submit(nora, "not the right words").do()
    with pytest.raises(Trouble, match="Try again in 30 seconds"):
        two.signing.submit(nora, NORAS)
    assert sum(event.kind == "passphrase refused" for event in two._bench.need_library().chain.events()) == 5
    clock.now += timedelta(seconds=31)
    assert two.signing.submit(nora, NORAS).do().state is State.IN_REVIEW


def test_no_passphrase_and_no_key_stands_in_anything_that_is_written(home: Path, write: Write, tmp_path: Path) -> None:
    canary = "canary phrase nobody types"
    desk = desk_at(home)
    desk.people.rounds = 1
    desk.people.set_up("Nora Field", "PhD", ("author", "reviewer"), canary).do()
    desk.open(write(CLEAN))
    nora = person(desk, "Nora")
    with pytest.raises(WrongPassphrase):
        desk.signing.submit(nora, canary + "!").do()
    desk.signing.submit(nora, canary).do()
    desk.signing.approve(desk.signing.freeze(nora), canary).do()
    desk.export(tmp_path / "out")
    desk._bench.need_library().back_up(Clock()())
    desk.close()
    secret = [line for line in next((home / "keys").iterdir()).read_text().splitlines() if not line.startswith("-")][3]
    looked = 0
    for file in (file for file in tmp_path.rglob("*") if file.is_file()):
        data = file.read_bytes()
        assert canary.encode() not in data, file
        assert file.suffix == ".key" or secret.encode() not in data, file
        looked += 1
    assert looked > 10
    key = next((home / "keys").iterdir())
    assert key.stat().st_mode & 0o777 == 0o600
    assert (home / "keys").stat().st_mode & 0o777 == 0o700
