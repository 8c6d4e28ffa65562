"""The people of the roster as they are known here: who may sign, in which part, with which key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from reviewer.desk.bench.bench import Bench
from reviewer.desk.signing.unlocking import Unlocking
from reviewer.model.days import longhand
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.review.people import plain_name
from reviewer.seal.keys.personal import ROUNDS
from reviewer.seal.keys.phone_words import spoken
from reviewer.seal.rosters.roster import Key, Member, Roster
from reviewer.seal.rosters.roster_file import OWNER

AUTHOR, REVIEWER = "author", "reviewer"
UNCHANGED = "Nothing was changed."
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


class KnownPeople:
    """Reads the roster, and keeps the one that follows it.

    `rounds` is how much work a guess at the passphrase of a new key takes; `words` are what keys are read in over the telephone.
    """

    def __init__(self, bench: Bench, unlocking: Unlocking, words: Callable[[], Sequence[str]]) -> None:
        self._bench, self.unlocking, self._words = bench, unlocking, words
        self.rounds = ROUNDS

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
        roster, day = self.roster, self.now().strftime("%Y-%m-%d")
        found = roster.delegations if roster is not None and role not in person.member.roles else ()
        return next((one.of for one in found if one.person == person.member.person and one.role == role and one.start <= day <= one.end), "")

    @property
    def alone(self) -> bool:
        """Return whether only one person has a key that holds: a practice of one."""
        return sum(one.key is not None for one in self.all()) == 1

    def owner(self) -> Person | None:
        """Return the owner of the roster whose key is on this computer; None where it is elsewhere."""
        return next((one for one in self.all() if OWNER in one.member.roles and one.here and one.key is not None), None)

    def why_no_key(self, person: Person) -> str:
        """Return in a sentence why a person has no key to sign with: it ended, or the clock says a time from before it."""
        keys = self.roster.keys if self.roster is not None else ()
        day, now = max((one.after for one in keys if one.person == person.member.person and one.after is not None), default=None), self.now()
        if day is not None and day > now:
            return (
                f"The key of {person.member.name} holds from {longhand(day)}, {day:%H:%M} UTC, and this computer’s clock says {longhand(now)}, "
                f"{now:%H:%M} UTC. Look at the clock first."
            )
        return f"{person.member.name} has no key that holds. The owner of the roster can enter a new one."

    def waiting(self) -> tuple[tuple[str, str], ...]:
        """Return the keys on this computer that no roster here names yet: each its file's name and its eight words."""
        known = {one.fingerprint for one in self.roster.keys} if self.roster is not None else set()
        return tuple((name, self.spoken(key)) for name, key in self.unlocking.ring.kept() if key not in known)

    def spoken(self, key: str) -> str:
        """Return a key's fingerprint as eight words."""
        return " ".join(spoken(key, self._words()))

    def now(self) -> datetime:
        """Return the moment, in whole seconds of UTC."""
        return self._bench.clock().astimezone(UTC).replace(microsecond=0)

    def new_member(self, name: str, credentials: str, roles: Sequence[str], roster: Roster) -> Member:
        """Return a person as they are entered, with an id nobody has; raise Trouble where name or part is missing."""
        plain = plain_name(name)
        if not plain:
            raise Trouble(NAMELESS)
        if not {AUTHOR, REVIEWER} & set(roles):
            raise Trouble(f"Nobody was entered: {plain} has no part. {UNCHANGED} Choose author, reviewer or both.")
        taken = {one.person for one in roster.members}
        if self._bench.library is not None:
            taken |= self._bench.library.sealed.persons()
        return Member(_id(plain, taken), plain, plain_name(credentials), tuple(dict.fromkeys(roles)))

    def keep(self, data: bytes, signature: str, actor: str) -> Roster:
        """Keep a signed roster as the one in force, and decide anew what follows from it for the draft on the desk."""
        bench = self._bench
        kept = bench.need_library().sealed.keep_roster(data, signature, actor=actor, at=bench.stamp())
        if bench.sheet is not None:
            bench.decided()
        return kept

    def _person(self, roster: Roster, member: Member) -> Person:
        now, here = self.now(), self.unlocking.ring.names()
        own = [one for one in roster.keys if one.person == member.person]
        good = [one for one in own if one.holds(now) and roster.distrust(one.fingerprint) is None]
        key = good[-1] if good else None
        return Person(member, key, key is not None and key.fingerprint in here, any(roster.distrust(one.fingerprint) for one in own))


def _id(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", ".", plain).strip(".")[:50] or "person"
    number, made = 1, base
    while made in taken:
        number += 1
        made = f"{base}-{number}"
    return made
