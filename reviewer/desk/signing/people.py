"""The people who may sign, and their keys: the first one set up, a roster that came taken, a key on a sheet brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reviewer.desk.bench.bench import Bench
from reviewer.desk.signing.known import UNCHANGED, KnownPeople, Person
from reviewer.desk.signing.roster_changes import Changes
from reviewer.desk.signing.roster_news import RosterOffer, offer_of
from reviewer.desk.signing.unlocking import Deed, Unlocking
from reviewer.model.trouble import Trouble
from reviewer.review.sealed import why_no_roster
from reviewer.seal.keys.personal import NewKey, fingerprint, new_key, public_of, sign
from reviewer.seal.keys.sshsig import ROSTER, SEAL
from reviewer.seal.rosters.handing import Handed, write_handed
from reviewer.seal.rosters.roster import Key, Roster, stamp
from reviewer.seal.rosters.roster_file import OWNER, read_roster, write_roster


class People(KnownPeople):
    """Begins a roster, or takes one. `changes` are what its owner does with it."""

    def __init__(self, bench: Bench, unlocking: Unlocking, words: Callable[[], Sequence[str]]) -> None:
        super().__init__(bench, unlocking, words)
        self.changes = Changes(bench, self)

    # The first person, and a key for somebody else's roster

    def set_up(self, name: str, credentials: str, roles: Sequence[str], passphrase: str) -> Deed[Roster]:
        """Make the first person's key and the roster they own."""
        if self.roster is not None:
            raise Trouble(f"Signing is set up already. {UNCHANGED} Add further people under People and keys.")
        self._bench.need_library()
        member = self.new_member(name, credentials, (*roles, OWNER), Roster(0, ""))
        rounds, now = self.rounds, self.now()

        def work() -> tuple[NewKey, bytes, str]:
            made = new_key(passphrase, rounds=rounds)
            key = Key(member.person, made.public, (SEAL, ROSTER), now)
            data = write_roster(Roster(1, stamp(now), (member,), (key,)))
            return made, data, sign(data, ROSTER, made.file, passphrase)

        def keep(made: tuple[NewKey, bytes, str]) -> Roster:
            self.unlocking.ring.add(member.person, made[0].file)
            return self.keep(*made[1:], member.name)

        return Deed(work, keep)

    def hand_over(self, name: str, credentials: str, roles: Sequence[str], passphrase: str) -> Deed[bytes]:
        """Make a key on this computer for a roster that somebody else keeps; the file it returns is for its owner."""
        member = self.new_member(name, credentials, roles, self.roster or Roster(0, ""))
        rounds = self.rounds

        def keep(made: NewKey) -> bytes:
            self.unlocking.ring.add(member.person, made.file)
            return write_handed(Handed(member, made.public))

        return Deed(lambda: new_key(passphrase, rounds=rounds), keep)

    def offered_roster(self, data: bytes, signature: str) -> RosterOffer:
        """Return what a roster that its owner sent would change; raise Trouble as `take_roster` does."""
        return offer_of(self.roster, data, signature, self._words())

    def take_roster(self, data: bytes, signature: str) -> Roster:
        """Take a roster that its owner sent; raise Trouble where it does not follow the one in force, or is not signed by its owner.

        The first one is trusted because somebody compared the words of its owner's key.
        """
        told = read_roster(data)
        why = why_no_roster(self.roster, told, data, signature)
        if why:
            raise Trouble(f"The roster was not taken: {why} {UNCHANGED} Ask its owner for the newest copy.")
        return self.keep(data, signature, "")

    def roster_file(self) -> tuple[bytes, str]:
        """Return the bytes of the roster in force and its owner's signature."""
        return self._bench.need_library().sealed.roster_file()

    def recovery_sheet(self, person: Person) -> str:
        """Return what is printed and locked away: a person's key, still under its passphrase, and how to bring it back."""
        if person.key is None:
            raise Trouble(f"{person.member.name} has no key that holds. Nothing was written.")
        return (
            f"Recovery sheet for the key of {person.member.name} ({person.member.person})\n\nFingerprint: {person.key.fingerprint}\n"
            f"In words:    {self.spoken(person.key.fingerprint)}\n\n"
            "This is the key file, locked by its passphrase. Do not write the passphrase on this sheet.\n"
            f"To bring it back, type it into a file named {person.member.person}.key in the folder “keys” beside the library.\n\n"
            f"{self.unlocking.ring.file(person.key.fingerprint)}"
        )

    def try_sheet(self, sheet: str, passphrase: str) -> Deed[str]:
        """Open the key on a sheet and forget it again; return its fingerprint. Raise Trouble where it is none, or the passphrase is wrong."""
        start, end = sheet.find("-----BEGIN OPENSSH"), sheet.rfind("PRIVATE KEY-----")
        file = sheet[start : end + len("PRIVATE KEY-----")] + "\n" if 0 <= start < end else ""
        name = fingerprint(public_of(file))

        def keep(made: object) -> str:
            if isinstance(made, Trouble):
                raise made
            return name

        def work() -> object:
            try:
                return sign(b"a sheet is tried", ROSTER, file, passphrase)
            except Trouble as wrong:
                return wrong

        return Deed(work, keep)
