"""The people of a practice and their keys: making a key, entering people into the roster, replacing and revoking keys. Each change is signed anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.keys import fingerprint, new_key, public_line, public_of, read_line, sign
from reviewer.seal.phone_words import spoken
from reviewer.seal.roster import Delegation, Distrust, Key, Member, Roster, Succession, moment, stamp, vouched
from reviewer.seal.roster_file import OWNER, read_roster, write_roster
from reviewer.seal.sshsig import ROSTER, SEAL
from reviewer.seal.wire import Malformed
from reviewer.store.keyring import Keyring

Change = Callable[[Roster], Roster]


class Made(NamedTuple):
    """A key that was made or looked at: its file, the line others enter into a roster, its fingerprint, and that in words for the telephone."""

    file: Path
    line: str
    fingerprint: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """Makes keys and keeps the roster; `words` are the 256 for the telephone. The owner's passphrase is asked for at each change."""

    ring: Keyring
    clock: Callable[[], datetime]
    words: Sequence[str]

    def make_key(self, person: str, passphrase: str) -> Made:
        """Make a person's key on this computer; raise Trouble where there is one, or the passphrase is too short."""
        key = new_key(passphrase)
        return self._made(self.ring.add(person, key.file), key.public)

    def start(self, owner: Member, passphrase: str) -> Roster:
        """Make the owner's key and the first roster, with the owner alone in it; raise Trouble where there is one already."""
        if self.ring.roster() is not None:
            raise Trouble("There is a roster already. Nothing was changed. Its owner enters more people.")
        member = owner._replace(roles=tuple(dict.fromkeys((*owner.roles, OWNER))))
        if owner.person not in self.ring.people():
            self.make_key(owner.person, passphrase)
        public = public_of(self.ring.key(owner.person))
        return self._write(Roster(1, self._now(), (member,), (Key(owner.person, public, (SEAL, ROSTER), self._since()),)), owner.person, passphrase)

    def enter(self, owner: str, passphrase: str, member: Member, line: str) -> Roster:
        """Enter a person with the line of their public key, after the words were compared by telephone."""
        try:
            kind, letters = line.split()[:2]
            public = read_line(kind, letters)
        except (Malformed, ValueError):
            raise Trouble("This is not the line of a key, which begins with ssh-ed25519. Nothing was changed. Copy the whole line.") from None
        names = (SEAL, ROSTER) if OWNER in member.roles else (SEAL,)
        key = Key(member.person, public, names, self._since())

        def entered(roster: Roster) -> Roster:
            members = tuple(one for one in roster.members if one.person != member.person)
            return roster._replace(members=(*members, member), keys=(*roster.keys, key))

        return self.amend(owner, passphrase, entered)

    def end_key(self, owner: str, passphrase: str, name: str) -> Roster:
        """End a key that was lost: from now on it signs nothing; what it signed before stays valid."""
        now = self._second()

        def ended(roster: Roster) -> Roster:
            return roster._replace(keys=tuple(one._replace(before=now) if one.fingerprint == name else one for one in roster.keys))

        return self.amend(owner, passphrase, ended)

    def distrust(self, owner: str, passphrase: str, against: Distrust) -> Roster:
        """Revoke a key that was stolen, but for the statements others had seen before."""
        return self.amend(owner, passphrase, lambda roster: roster._replace(distrusts=(*roster.distrusts, against)))

    def delegate(self, owner: str, passphrase: str, stands: Delegation) -> Roster:
        """Let somebody sign in another's place for at most 90 days."""
        return self.amend(owner, passphrase, lambda roster: roster._replace(delegations=(*roster.delegations, stands)))

    def vouch(self, person: str, passphrase: str, new_line: str) -> Succession:
        """Sign with a person's present key that a new one follows it; the owner enters both by `succeed`."""
        kind, letters = new_line.split()[:2]
        file, new = self.ring.key(person), fingerprint(read_line(kind, letters))
        old, at = fingerprint(public_of(file)), self._now()
        return Succession(person, old, new, at, sign(vouched(person, old, new, at), ROSTER, file, passphrase))

    def succeed(self, owner: str, passphrase: str, follows: Succession, new_line: str) -> Roster:
        """Enter a new key that the old one vouches for, and end the old one."""
        now, public = self._second(), read_line(*new_line.split()[:2])

        def followed(roster: Roster) -> Roster:
            old = roster.key(follows.old)
            names = old.namespaces if old else (SEAL,)
            keys = tuple(one._replace(before=now) if one.fingerprint == follows.old else one for one in roster.keys)
            return roster._replace(keys=(*keys, Key(follows.person, public, names, now)), successions=(*roster.successions, follows))

        return self.amend(owner, passphrase, followed)

    def amend(self, owner: str, passphrase: str, change: Change) -> Roster:
        """Change the roster, number it anew and have its owner sign it; raise Trouble, the old one untouched, where it would contradict itself."""
        roster = self.ring.roster()
        if roster is None:
            raise Trouble("There is no roster yet. Nothing was changed. Make the owner's key first.")
        return self._write(change(roster)._replace(serial=roster.serial + 1, at=self._now()), owner, passphrase)

    def told(self, person: str) -> Made:
        """Return a person's key on this computer, as others are told of it."""
        return self._made(self.ring.place(person), public_of(self.ring.key(person)))

    def recovery_sheet(self, person: str) -> str:
        """Return what an owner prints and locks away: the key as it is, still under its passphrase, and how to bring it back."""
        made = self.told(person)
        return (
            f"Recovery sheet for the key of {person}\n\nFingerprint: {made.fingerprint}\nIn words:    {' '.join(made.words)}\n\n"
            "This is the key file, locked by its passphrase. Do not write the passphrase on this sheet.\n"
            f"To bring it back, type it into a file named {made.file.name} in the folder {made.file.parent.name}, and compare the words.\n\n"
            f"{self.ring.key(person)}"
        )

    def _made(self, file: Path, public: bytes) -> Made:
        name = fingerprint(public)
        return Made(file, public_line(public), name, spoken(name, self.words))

    def _write(self, roster: Roster, owner: str, passphrase: str) -> Roster:
        data = write_roster(roster)
        read_roster(data)
        return self.ring.put_roster(data, sign(data, ROSTER, self.ring.key(owner), passphrase))

    def _now(self) -> str:
        return stamp(self.clock())

    def _second(self) -> datetime:
        return moment(self._now())

    def _since(self) -> datetime:
        """Return from when a new key is good: a minute ago, for the clocks of two computers are not one."""
        return self._second() - timedelta(minutes=1)
