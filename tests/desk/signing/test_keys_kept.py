"""A key is its owner's alone, a certificate's commands say what it says, and what was judged is inside the seal."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.export.pages.certificate import commands
from reviewer.model.trouble import Trouble
from reviewer.seal.statements.envelope import Envelope, read_envelope
from reviewer.seal.trust import Level, judge
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, approved, person, practice
from tests.desk.small import CLEAN, Clock
from tests.seal import made

HERE = all(shutil.which(name) for name in ("bash", "python3", "sed", "ssh-keygen", "sha256sum"))


@pytest.fixture
def two(home: Path, clock: Clock) -> Iterator[Desk]:
    """A desk of a practice of two."""
    desk = practice(home, clock)
    yield desk
    desk.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_a_key_file_that_others_may_read_signs_nothing_until_it_is_its_owners_alone(two: Desk, write: Write, home: Path) -> None:
    two.open(write(CLEAN))
    files = list((home / "keys").glob("*.key"))
    assert files and all(file.stat().st_mode & 0o077 == 0 for file in files)
    for file in files:
        file.chmod(0o640)
    with pytest.raises(Trouble, match="other people on this computer may read its file"):
        two.signing.submit(person(two, "Nora"), NORAS).do()
    assert not two.review.course.state.holds and two.review.course.by == ""
    for file in files:
        file.chmod(0o600)
    assert two.signing.submit(person(two, "Nora"), NORAS).do().course.by == "Nora Field"


def test_a_passphrase_that_is_too_short_makes_no_key(two: Desk, home: Path) -> None:
    before = sorted((home / "keys").iterdir())
    with pytest.raises(Trouble, match="too short"):
        two.people.changes.add("Ann Bell", "MD", ("reviewer",), "nine char", NORAS).do()
    assert sorted((home / "keys").iterdir()) == before
    assert [one.member.name for one in two.people.all()] == ["Nora Field", "Sam Okoro"]


@pytest.mark.skipif(not HERE, reason="the stock programs are not all here, so nothing was run")
def test_the_commands_on_the_certificate_run_as_printed_and_say_what_it_says(two: Desk, write: Write, tmp_path: Path) -> None:
    two.open(write(CLEAN))
    approved(two)
    two.export(tmp_path / "out")
    folder = tmp_path / "hand"
    folder.mkdir()
    for file in (tmp_path / "out").iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    beside = tmp_path / "out" / "ankle-seal"
    for file in beside.iterdir():
        shutil.copy(file, folder)
    envelope = read_envelope(next(folder.glob("*.seal.json")).read_bytes())
    said = [
        subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, timeout=30, check=True).stdout
        for line in commands(envelope, "ankle.html")
    ]
    assert sum(words.startswith("Good ") for words in said) == 2
    assert said[-1].split()[0] == sha256(envelope.fragment).hexdigest()


def test_a_judged_question_is_inside_the_seal_and_a_changed_verdict_ends_its_validity() -> None:
    seal = made.seal()
    assert judge(seal, made.practice().roster).level is Level.VALID
    last = seal.statements[-1]
    told = json.loads(last.payload)
    assert told["predicate"]["questions"][0]["verdict"]
    told["predicate"]["questions"][0]["verdict"] = "no"
    changed = last._replace(payload=json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode())
    assert changed.payload != last.payload
    assert judge(Envelope(seal.fragment, (*seal.statements[:-1], changed)), made.practice().roster).level is Level.INVALID


def test_an_id_of_somebody_who_left_the_roster_is_given_to_nobody_else(two: Desk) -> None:
    roster = two.people.roster
    assert roster is not None
    sam = person(two, "Sam").member.person
    without = roster._replace(members=tuple(one for one in roster.members if one.person != sam))
    assert two.people.new_member("Sam Okoro", "MD", ("reviewer",), without).person not in {sam, *(one.person for one in roster.members)}
