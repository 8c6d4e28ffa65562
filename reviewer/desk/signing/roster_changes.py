"""Changes of the roster by its owner: people entered, keys ended, reported stolen, stood in for, given anew. Each change is a new roster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from reviewer.desk.signing.known import UNCHANGED, KnownPeople
from reviewer.desk.signing.unlocking import Deed, Signs
from reviewer.model.trouble import Trouble
from reviewer.seal.keys.personal import NewKey, fingerprint, new_key, sign
from reviewer.seal.keys.sshsig import ROSTER, SEAL
from reviewer.seal.rosters.handing import read_handed
from reviewer.seal.rosters.roster import LONGEST_DELEGATION, Delegation, Distrust, Key, Member, Roster, Succession, stamp, vouched
from reviewer.seal.rosters.roster_file import OWNER, read_roster, write_roster

if TYPE_CHECKING:
    from reviewer.desk.bench.bench import Bench

SECOND = timedelta(seconds=1)


class Changes:
    """Changes the roster in force. A change is a Deed: the owner's passphrase opens their key, and the roster that follows is kept."""

    def __init__(self, bench: Bench, people: KnownPeople) -> None:
        self._bench, self._people = bench, people

    def add(self, name: str, credentials: str, roles: Sequence[str], passphrase: str, owners: str) -> Deed[Roster]:
        """Make a key for a further person on this computer, and enter them; `owners` is the owner's passphrase."""
        roster = self._need_roster()
        member, rounds = self._people.new_member(name, credentials, roles, roster), self._people.rounds
        made: list[NewKey] = []

        def change(now: datetime) -> Roster:
            made.append(new_key(passphrase, rounds=rounds))
            key = Key(member.person, made[0].public, (SEAL,), now)
            return roster._replace(members=(*roster.members, member), keys=(*roster.keys, key))

        return self._change(change, owners, lambda: self._people.unlocking.ring.add(member.person, made[0].file))

    def enter(self, handed: bytes, roles: Sequence[str], owners: str, name: str = "") -> Deed[Roster]:
        """Enter a person by the public key they sent, after the eight words were compared, under another name than they gave where one is named."""
        roster, told = self._need_roster(), read_handed(handed)
        if roster.key(fingerprint(told.public)) is not None:
            raise Trouble(f"This key is in the roster already. {UNCHANGED}")
        member = self._people.new_member(name or told.member.name, told.member.credentials, roles, roster)
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
        roster, today = self._need_roster(), self._people.now().date()
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
        one, file, rounds = self._need_key(roster, key), self._people.unlocking.ring.file(key), self._people.rounds
        made: list[NewKey] = []

        def change(now: datetime) -> Roster:
            made.append(new_key(new, rounds=rounds))
            name, at = fingerprint(made[0].public), stamp(now)
            word = sign(vouched(one.person, key, name, at), ROSTER, file, old)
            keys = (*_with(roster.keys, one, before=now), Key(one.person, made[0].public, one.namespaces, now))
            return roster._replace(keys=keys, successions=(*roster.successions, Succession(one.person, key, name, at, word)))

        return self._change(change, owners, lambda: self._people.unlocking.ring.add(one.person, made[0].file))

    # Inside

    def _change(self, change: Callable[[datetime], Roster], owners: str, after: Callable[[], object] = lambda: None) -> Deed[Roster]:
        owner = self._people.owner()
        if owner is None or owner.key is None:
            raise Trouble(f"The roster was not changed: its owner’s key is not on this computer. {UNCHANGED} Change it where the owner signs.")
        roster, now, name = self._need_roster(), self._people.now(), owner.member.name

        def work(signs: Signs) -> tuple[bytes, str]:
            signs(b"", ROSTER)  # a wrong passphrase of the owner is told before a key is made for anybody
            data = write_roster(change(now)._replace(serial=roster.serial + 1, at=stamp(now)))
            return data, signs(data, ROSTER)

        def keep(made: tuple[bytes, str]) -> Roster:
            read_roster(made[0])
            after()
            return self._people.keep(*made, name)

        return self._people.unlocking.deed(owner.key.fingerprint, owners, work, keep)

    def _first_event(self, since: date) -> int:
        start = datetime(since.year, since.month, since.day, tzinfo=UTC).isoformat(timespec="seconds")
        return self._bench.need_library().sealed.first_event_since(start)

    def _need_roster(self) -> Roster:
        roster = self._people.roster
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


def _with(keys: tuple[Key, ...], one: Key, *, before: datetime) -> tuple[Key, ...]:
    ended = one._replace(before=min(before, one.before) if one.before else before)
    return tuple(ended if key == one else key for key in keys)


def _seq(payload: bytes) -> int:
    from reviewer.seal.statements.statement import read_statement  # noqa: PLC0415 - only a theft asks

    return int(read_statement(payload).predicate["log"]["seq"])
