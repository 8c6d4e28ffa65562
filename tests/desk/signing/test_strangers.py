"""Whose review file is taken in: of people the roster knows, of strangers whose eight words were compared, and of nobody else where people have keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reviewer.desk import Desk
from reviewer.desk.library.exchange import Exchange
from reviewer.desk.library.incoming import Standing
from reviewer.desk.signing.unlocking import Deed
from reviewer.desk.signing.vouching import Own
from reviewer.model.trouble import Trouble
from reviewer.seal.keys import personal as keys
from reviewer.seal.keys.phone_words import spoken
from reviewer.seal.keys.sshsig import SEAL
from reviewer.seal.rosters.roster import Distrust, Key, Member, Roster
from reviewer.store.pack.packing import Refused, packed, unpacked
from tests.desk.small import CLEAN, Clock, desk_at

PASSPHRASE = "five words that nobody guesses"
WORDS = tuple(f"word{number}" for number in range(256))
MADE = keys.new_key(PASSPHRASE, rounds=1)
ADA = Own("ada@clinic", "Ada North", keys.fingerprint(MADE.public))
KNOWN = Roster(1, "2026-01-01T00:00:00Z", (Member(ADA.person, "Ada North", "", ("author",)),), (Key(ADA.person, MADE.public, (SEAL,)),))


class Trust:
    """A computer with this roster, on which Ada has her key."""

    def __init__(self, roster: Roster | None) -> None:
        self.roster = roster

    def roster_file(self) -> tuple[bytes, str]:
        """Return none: it is not sent along here."""
        return b"", ""

    def comes_along(self, data: bytes, signature: str, sender: str) -> tuple[str, ...]:
        """Return nothing: none comes along."""
        return ()

    def take_roster(self, data: bytes, signature: str) -> bool:
        """Take none."""
        return False

    def here(self) -> tuple[Own, ...]:
        """Return Ada."""
        return (ADA,)

    def deed(self, data: bytes, own: Own, passphrase: str, keep: Callable[[str], Any]) -> Deed[Any]:
        """Sign with her key."""
        return Deed(lambda: keys.sign(data, SEAL, MADE.file, passphrase), keep)


def exchange(desk: Desk, roster: Roster | None) -> Exchange:
    """Return what exchanges files on a desk whose computer has a roster."""
    return Exchange(desk._bench, Trust(roster), lambda: WORDS)  # type: ignore[arg-type]


@pytest.fixture
def sent(tmp_path: Path, clock: Clock) -> Path:
    """A file that Ada signed."""
    desk = desk_at(tmp_path / "author", clock=clock)
    desk.paste(CLEAN)
    out = exchange(desk, KNOWN)
    path = out.write(out.pack("Ada North", ADA, PASSPHRASE), tmp_path)
    desk.close()
    return path


@pytest.fixture
def here(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The receiver's desk."""
    made = desk_at(tmp_path / "receiver", clock=clock)
    yield made
    made.close()


def test_somebody_the_roster_knows_is_believed(sent: Path, here: Desk) -> None:
    offered = exchange(here, KNOWN).look(sent)
    assert offered.standing is Standing.TRUSTED and offered.sender == "Ada North" and not offered.phone
    assert exchange(here, KNOWN).take(offered) == 1


def test_a_stranger_is_believed_once_the_eight_words_were_compared(sent: Path, here: Desk) -> None:
    offered = exchange(here, None).look(sent)
    assert offered.standing is Standing.STRANGER and offered.phone == spoken(ADA.key, WORDS) and len(offered.phone) == 8
    with pytest.raises(Trouble, match="Compare the 8 words first"):
        exchange(here, None).take(offered)
    assert not here.shelf.drafts()
    exchange(here, None).take(offered, confirmed=True)
    assert exchange(here, None).look(sent).standing is Standing.TRUSTED
    assert not here._bench.need_library().health.all_faults()


def test_a_key_that_was_stolen_opens_nothing(sent: Path, here: Desk) -> None:
    stolen = KNOWN._replace(distrusts=(Distrust(ADA.key, 1, (), "stolen"),))
    offered = exchange(here, stolen).look(sent)
    assert offered.standing is Standing.REFUSED
    with pytest.raises(Trouble):
        exchange(here, stolen).take(offered, confirmed=True)


def test_where_people_have_keys_a_file_nobody_signed_is_only_read(tmp_path: Path, here: Desk, clock: Clock) -> None:
    desk = desk_at(tmp_path / "author", clock=clock)
    desk.paste(CLEAN)
    path = desk.exchange.write(desk.exchange.pack("Ada North"), tmp_path)
    desk.close()
    offered = exchange(here, KNOWN).look(path)
    assert offered.standing is Standing.REFUSED and "Ankles" in offered.file.text
    with pytest.raises(Trouble):
        exchange(here, KNOWN).take(offered, confirmed=True)


def test_a_manifest_that_was_changed_under_its_signature_is_refused(sent: Path, here: Desk) -> None:
    members = unpacked(sent.read_bytes())
    members["manifest.json"] = members["manifest.json"].replace(b'"title":"Ankles"', b'"title":"Wrists"')
    sent.write_bytes(packed(members))
    with pytest.raises(Refused, match="the signature over it does not fit it"):
        exchange(here, KNOWN).look(sent)


def test_a_wrong_passphrase_makes_no_file(tmp_path: Path, here: Desk) -> None:
    here.paste(CLEAN)
    before = here._bench.need_library().chain.events()
    with pytest.raises(keys.WrongPassphrase):
        exchange(here, KNOWN).pack("Ada North", ADA, "another passphrase")
    assert here._bench.need_library().chain.events() == before
