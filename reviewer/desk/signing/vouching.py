"""Whose word counts on this computer, and the signature over what it sends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reviewer.desk.bench.bench import Bench
from reviewer.desk.signing.people import People
from reviewer.desk.signing.roster_news import owner_key
from reviewer.desk.signing.unlocking import Deed
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.keys.sshsig import SEAL
from reviewer.seal.rosters.roster import Roster

T = TypeVar("T")
LEFT = "It brings the roster of another owner, which is left out: yours stays in force."
FIRST = "It brings a roster, which is left out: the first one comes from {owner}, who keeps it. Ask for a file of theirs, or for the roster itself."
BEGUN = "From then on signatures with keys count here, and typed names count no more."


class Own(NamedTuple):
    """Somebody whose key lies on this computer: id, name, and the key's fingerprint."""

    person: str
    name: str
    key: str


class Vouching:
    """Knows the roster and the keys of this computer. No key and no passphrase is kept."""

    def __init__(self, bench: Bench, people: People) -> None:
        self._bench, self._people = bench, people

    @property
    def roster(self) -> Roster | None:
        """Return the roster in force; None where nobody has a key yet."""
        return self._people.roster

    def roster_file(self) -> tuple[bytes, str]:
        """Return the bytes of the roster and its owner's signature; empty where there is none."""
        return self._bench.need_library().sealed.roster_file() if self.roster is not None else (b"", "")

    def comes_along(self, data: bytes, signature: str, sender: str) -> tuple[str, ...]:
        """Return in sentences what the roster in a file changes here when that is taken in; empty where nothing. `sender` is the file's key."""
        here = self._bench.need_library().sealed.roster_file()[0] if self.roster is not None else b""
        if not data or data == here:
            return ()
        try:
            offer = self._people.offered_roster(data, signature)
        except Trouble:  # an older one is nothing to speak of
            return (LEFT,) if here and owner_key(data) != owner_key(here) else ()
        if not here and owner_key(data) != sender:
            return (FIRST.format(owner=offer.owner or "its owner"),)
        begun = () if here else (BEGUN,)
        return (f"Roster number {offer.serial} of {offer.owner or 'its owner'}, who keeps it:", *offer.news, *begun)

    def take_roster(self, data: bytes, signature: str) -> bool:
        """Keep a roster that came with a file, where there is none here or its owner wrote a newer one; return whether that was so."""
        if not data:
            return False
        try:
            self._people.take_roster(data, signature)
        except Trouble:
            return False
        return True

    def here(self) -> tuple[Own, ...]:
        """Return who can sign on this computer."""
        found = [one for one in self._people.all() if one.here]
        return tuple(Own(one.member.person, one.member.name, one.key.fingerprint) for one in found if one.key is not None)

    def deed(self, data: bytes, own: Own, passphrase: str, keep: Callable[[str], T]) -> Deed[T]:
        """Return what signs some bytes with somebody's key and hands the signature to `keep`; raise Trouble where a try must wait."""
        return self._people.unlocking.deed(own.key, passphrase, lambda signs: signs(data, SEAL), keep)
