"""Whose word counts on this computer, and the signature over what it sends."""

from __future__ import annotations

from reviewer.desk.bench import Bench
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.attempts import Attempts
from reviewer.seal.keys import WrongPassphrase, fingerprint, public_of, sign
from reviewer.seal.roster import Roster
from reviewer.seal.sshsig import SEAL
from reviewer.store.keyring import Keyring


class Own(NamedTuple):
    """Somebody whose key lies on this computer: id, name, and the key's fingerprint."""

    person: str
    name: str
    key: str


class Vouching:
    """Knows the roster and the keys of this computer. No key and no passphrase is kept."""

    def __init__(self, bench: Bench, ring: Keyring | None) -> None:
        self._bench, self._ring = bench, ring
        self._attempts: dict[str, Attempts] = {}

    @property
    def roster(self) -> Roster | None:
        """Return the roster in force; None where nobody has a key yet."""
        return self._ring.roster() if self._ring is not None else None

    def roster_file(self) -> tuple[bytes, str]:
        """Return the bytes of the roster and its owner's signature; empty where there is none."""
        return self._ring.roster_file() if self._ring is not None and self.roster is not None else (b"", "")

    def take_roster(self, data: bytes, signature: str) -> bool:
        """Keep a roster that came with a file, where there is none here or its owner wrote a newer one; return whether that was so."""
        if self._ring is None or not data:
            return False
        try:
            self._ring.put_roster(data, signature)
        except Trouble:
            return False
        return True

    def here(self) -> tuple[Own, ...]:
        """Return who can sign on this computer."""
        roster, ring = self.roster, self._ring
        if roster is None or ring is None:
            return ()
        found = [(one, roster.member(one)) for one in ring.people()]
        return tuple(Own(one, member.name, fingerprint(public_of(ring.key(one)))) for one, member in found if member is not None)

    def sign(self, data: bytes, own: Own, passphrase: str) -> str:
        """Return somebody's signature over some bytes; raise Trouble where the passphrase is wrong, or a try must wait."""
        if self._ring is None:
            raise Trouble("Nobody has a key on this computer. Nothing was signed.")
        now, tries = self._bench.clock(), self._attempts.get(own.key, Attempts())
        tries.allow(now)
        try:
            armored = sign(data, SEAL, self._ring.key(own.person), passphrase)
        except WrongPassphrase:
            self._attempts[own.key] = tries.failed(now)
            raise
        self._attempts.pop(own.key, None)
        return armored
