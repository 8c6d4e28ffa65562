"""The people who may sign, and their keys: set up, entered, ended, reported stolen, stood in for, given a new key. Each change is a new roster."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from reviewer.desk.bench import Bench
from reviewer.desk.roster_news import RosterOffer, offer_of
from reviewer.desk.unlocking import Deed, Signs, Unlocking
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.review.sealed import why_no_roster
from reviewer.seal.handing import Handed, read_handed, write_handed
from reviewer.seal.keys import ROUNDS, NewKey, fingerprint, new_key, public_of, sign
from reviewer.seal.phone_words import spoken
from reviewer.seal.roster import LONGEST_DELEGATION, Delegation, Distrust, Key, Member, Roster, Succession, stamp, vouched
from reviewer.seal.roster_file import OWNER, is_signed, read_roster, write_roster
from reviewer.seal.sshsig import ROSTER, SEAL

UNCHANGED = "Nothing was changed."
AUTHOR, REVIEWER = "author", "reviewer"
SECOND = timedelta(seconds=1)
NAMELESS = f"Nobody was entered: the name is missing. {UNCHANGED} Type the name as it stands in a byline."


class Person(NamedTuple):
    """A person of the roster with the key they sign with now (None: every key of theirs has ended); `here` says its file is on this computer."""

    member: Member
    key: Key | None
    here: bool
    stolen: bool = False

    @property
    def roles(self) -> tuple[str, ...]:
        """Return in which parts they act in a review."""
        return tuple(role for role in self.member.roles if role != OWNER)


class People:
    """Reads and changes the roster. A change is a Deed: the owner's passphrase opens their key, and the roster that follows is kept.

    `rounds` is how much work a guess at the passphrase of a new key takes; `words` are what keys are read in over the telephone.
    """

    def __init__(self, bench: Bench, unlocking: Unlocking, words: Callable[[], Sequence[str]]) -> None:
        self._bench, self.unlocking, self._words = bench, unlocking, words
        self.rounds = ROUNDS

    # Reading

    @property
    def roster(self) -> Roster | None:
        """Return the roster in force; None where signing is not set up, or no library is open."""
        return self._bench.library.sealed.roster() if self._bench.library is not None else None

    def all(self) -> tuple[Person, ...]:
        """Return everybody in the roster."""
        roster = self.roster
        return tuple(self._person(roster, member) for member in roster.members) if roster is not None else ()

    def here(self, role: str) -> tuple[Person, ...]:
        """Return who can sign in a part on this computer now, in their own right or for somebody else."""
        return tuple(one for one in self.all() if one.here and one.key is not None and (role in one.roles or self.instead_of(one, role)))

    def instead_of(self, person: Person, role: str) -> str:
        """Return for whom a person may sign in a part today where it is not theirs; empty where for nobody."""
        roster, day = self.roster, self._now().strftime("%Y-%m-%d")
        found = roster.delegations if roster is not None and role not in person.member.roles else ()
        return next((one.of for one in found if one.person == person.member.person and one.role == role and one.start <= day <= one.end), "")

    @property
    def alone(self) -> bool:
        """Return whether only one person has a key that holds: a practice of one."""
        return sum(one.key is not None for one in self.all()) == 1

    def owner(self) -> Person | None:
        """Return the owner of the roster whose key is on this computer; None where it is elsewhere."""
        return next((one for one in self.all() if OWNER in one.member.roles and one.here and one.key is not None), None)

    def spoken(self, key: str) -> str:
        """Return a key's fingerprint as eight words."""
        return " ".join(spoken(key, self._words()))

    # The first person, and a key for somebody else's roster

    def set_up(self, name: str, credentials: str, roles: Sequence[str], passphrase: str) -> Deed[Roster]:
        """Make the first person's key and the roster they own."""
        if self.roster is not None:
            raise Trouble(f"Signing is set up already. {UNCHANGED} Add further people under People and keys.")
        self._bench.need_library()
        member = self._member(name, credentials, (*roles, OWNER), Roster(0, ""))
        rounds, now = self.rounds, self._now()

        def work() -> tuple[NewKey, bytes, str]:
            made = new_key(passphrase, rounds=rounds)
            key = Key(member.person, made.public, (SEAL, ROSTER), now)
            data = write_roster(Roster(1, stamp(now), (member,), (key,)))
            return made, data, sign(data, ROSTER, made.file, passphrase)

        def keep(made: tuple[NewKey, bytes, str]) -> Roster:
            self.unlocking.ring.add(member.person, made[0].file)
            return self._kept(*made[1:], member.name)

        return Deed(work, keep)

    def hand_over(self, name: str, credentials: str, roles: Sequence[str], passphrase: str) -> Deed[bytes]:
        """Make a key on this computer for a roster that somebody else keeps; the file it returns is for its owner."""
        member = self._member(name, credentials, roles, self.roster or Roster(0, ""))
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
        return self._kept(data, signature, "")

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

    # Changes by the owner

    def add(self, name: str, credentials: str, roles: Sequence[str], passphrase: str, owners: str) -> Deed[Roster]:
        """Make a key for a further person on this computer, and enter them; `owners` is the owner's passphrase."""
        roster = self._need_roster()
        member, rounds = self._member(name, credentials, roles, roster), self.rounds
        made: list[NewKey] = []

        def change(now: datetime) -> Roster:
            made.append(new_key(passphrase, rounds=rounds))
            key = Key(member.person, made[0].public, (SEAL,), now)
            return roster._replace(members=(*roster.members, member), keys=(*roster.keys, key))

        return self._change(change, owners, lambda: self.unlocking.ring.add(member.person, made[0].file))

    def enter(self, handed: bytes, roles: Sequence[str], owners: str, name: str = "", credentials: str = "") -> Deed[Roster]:
        """Enter a person by the public key they sent, after the eight words were compared."""
        roster, told = self._need_roster(), read_handed(handed)
        if roster.key(fingerprint(told.public)) is not None:
            raise Trouble(f"This key is in the roster already. {UNCHANGED}")
        member = self._member(name or told.member.name, credentials or told.member.credentials, roles, roster)
        return self._change(
            lambda now: roster._replace(members=(*roster.members, member), keys=(*roster.keys, Key(member.person, told.public, (SEAL,), now))), owners
        )

    def end(self, key: str, owners: str) -> Deed[Roster]:
        """End a key, because it was lost or its person left: what it signed until now stays valid."""
        roster = self._need_roster()
        one = self._need_key(roster, key)
        if OWNER in self._need_member(roster, one.person).roles and ROSTER in one.namespaces:
            raise Trouble(f"This key signs the roster, so it cannot be ended without another. {UNCHANGED} Make a new key for its owner instead.")
        return self._change(lambda now: roster._replace(keys=_with(roster.keys, one, before=now - SECOND)), owners)

    def signed_before(self, key: str, since: date) -> tuple[str, ...]:
        """Return the hashes of what a key signed before a day, as far as this library has it."""
        first = self._first_event(since)
        found = self._bench.need_library().sealed.statements_by(key)
        return tuple(one.sha256 for one in found if _seq(one.payload) < first)

    def distrust(self, key: str, since: date, reason: str, owners: str) -> Deed[Roster]:
        """Report a key as stolen: what it signed from a day on is revoked, and before it what this library does not have."""
        roster = self._need_roster()
        one = self._need_key(roster, key)
        if ROSTER in one.namespaces:
            raise Trouble(f"This key signs the roster itself, which cannot revoke it. {UNCHANGED} Begin a new library, and tell all who have it.")
        if not reason.strip():
            raise Trouble(f"The theft was not reported: nothing says what happened. {UNCHANGED} Say it in a few words.")
        against = Distrust(key, self._first_event(since), self.signed_before(key, since), " ".join(reason.split()))
        others = tuple(old for old in roster.distrusts if old.key != key)
        return self._change(lambda now: roster._replace(keys=_with(roster.keys, one, before=now - SECOND), distrusts=(*others, against)), owners)

    def delegate(self, person: str, of: str, role: str, days: int, owners: str) -> Deed[Roster]:
        """Let a person sign in another's place, in one role, from today for so many days, 90 at most."""
        roster, today = self._need_roster(), self._now().date()
        for one in (person, of):
            self._need_member(roster, one)
        if not 1 <= days <= LONGEST_DELEGATION:
            raise Trouble(f"Somebody can stand in for {LONGEST_DELEGATION} days at most. {UNCHANGED} Choose another number of days.")
        if person == of or role not in self._need_member(roster, of).roles:
            raise Trouble(f"Nobody stands in for themselves, nor in a part that is not the other’s. {UNCHANGED} Choose another person or part.")
        if {of} & {one.person for one in roster.delegations} or {person} & {one.of for one in roster.delegations}:
            raise Trouble(f"Who stands in for another is not stood in for. {UNCHANGED} Choose another person.")
        until = (today + timedelta(days=days - 1)).isoformat()
        made = Delegation(person, of, role, today.isoformat(), until)
        return self._change(lambda now: roster._replace(delegations=(*roster.delegations, made)), owners)

    def renew(self, key: str, old: str, new: str, owners: str) -> Deed[Roster]:
        """Give a person a new key that the old one vouches for; `old` and `new` are their passphrases, `owners` the owner's."""
        roster = self._need_roster()
        one, file, rounds = self._need_key(roster, key), self.unlocking.ring.file(key), self.rounds
        made: list[NewKey] = []

        def change(now: datetime) -> Roster:
            made.append(new_key(new, rounds=rounds))
            name, at = fingerprint(made[0].public), stamp(now)
            word = sign(vouched(one.person, key, name, at), ROSTER, file, old)
            keys = (*_with(roster.keys, one, before=now), Key(one.person, made[0].public, one.namespaces, now))
            return roster._replace(keys=keys, successions=(*roster.successions, Succession(one.person, key, name, at, word)))

        return self._change(change, owners, lambda: self.unlocking.ring.add(one.person, made[0].file))

    # Inside

    def _change(self, change: Callable[[datetime], Roster], owners: str, after: Callable[[], object] = lambda: None) -> Deed[Roster]:
        owner = self.owner()
        if owner is None or owner.key is None:
            raise Trouble(f"The roster was not changed: its owner’s key is not on this computer. {UNCHANGED} Change it where the owner signs.")
        roster, now, name = self._need_roster(), self._now(), owner.member.name

        def work(signs: Signs) -> tuple[bytes, str]:
            signs(b"", ROSTER)  # a wrong passphrase of the owner is told before a key is made for anybody
            data = write_roster(change(now)._replace(serial=roster.serial + 1, at=stamp(now)))
            return data, signs(data, ROSTER)

        def keep(made: tuple[bytes, str]) -> Roster:
            read_roster(made[0])
            after()
            return self._kept(*made, name)

        return self.unlocking.deed(owner.key.fingerprint, owners, work, keep)

    def _first_event(self, since: date) -> int:
        start = datetime(since.year, since.month, since.day, tzinfo=UTC).isoformat(timespec="seconds")
        return self._bench.need_library().sealed.first_event_since(start)

    def _kept(self, data: bytes, signature: str, actor: str) -> Roster:
        bench = self._bench
        kept = bench.need_library().sealed.keep_roster(data, signature, actor=actor, at=bench.stamp())
        if bench.sheet is not None:
            bench.decided()
        return kept

    def _person(self, roster: Roster, member: Member) -> Person:
        now, here = self._now(), self.unlocking.ring.names()
        own = [one for one in roster.keys if one.person == member.person]
        good = [one for one in own if one.holds(now) and roster.distrust(one.fingerprint) is None]
        key = good[-1] if good else None
        return Person(member, key, key is not None and key.fingerprint in here, any(roster.distrust(one.fingerprint) for one in own))

    def _member(self, name: str, credentials: str, roles: Sequence[str], roster: Roster) -> Member:
        plain = " ".join(name.split())
        if not plain:
            raise Trouble(NAMELESS)
        if not {AUTHOR, REVIEWER} & set(roles):
            raise Trouble(f"Nobody was entered: {plain} has no part. {UNCHANGED} Choose author, reviewer or both.")
        taken = {one.person for one in roster.members}
        if self._bench.library is not None:
            taken |= self._bench.library.sealed.persons()
        return Member(_id(plain, taken), plain, " ".join(credentials.split()), tuple(dict.fromkeys(roles)))

    def _need_roster(self) -> Roster:
        roster = self.roster
        if roster is None:
            raise Trouble(f"Signing is not set up yet. {UNCHANGED} Set it up first.")
        return roster

    def _need_key(self, roster: Roster, name: str) -> Key:
        key = roster.key(name)
        if key is None:
            raise Trouble(f"The roster does not know this key. {UNCHANGED}")
        return key

    def _need_member(self, roster: Roster, person: str) -> Member:
        member = roster.member(person)
        if member is None:
            raise Trouble(f"The roster does not know {person}. {UNCHANGED}")
        return member

    def _now(self) -> datetime:
        return self._bench.clock().astimezone(UTC).replace(microsecond=0)


def is_by_its_owner(data: bytes, signature: str) -> bool:
    """Return whether a roster is signed by the owner it names itself."""
    return is_signed(data, signature, read_roster(data))


def same_key(one: str, other: str) -> bool:
    """Return whether two locked key files hold the same key, as far as can be told without their passphrase."""
    return public_of(one) == public_of(other)


def _with(keys: tuple[Key, ...], one: Key, *, before: datetime) -> tuple[Key, ...]:
    ended = one._replace(before=min(before, one.before) if one.before else before)
    return tuple(ended if key == one else key for key in keys)


def _seq(payload: bytes) -> int:
    from reviewer.seal.statement import read_statement  # noqa: PLC0415 - only a theft asks

    return int(read_statement(payload).predicate["log"]["seq"])


def _id(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", ".", plain).strip(".")[:50] or "person"
    number, made = 1, base
    while made in taken:
        number += 1
        made = f"{base}-{number}"
    return made
