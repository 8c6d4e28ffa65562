"""The roster: who may sign, with which keys, from when to when. It is an `allowed_signers` file of OpenSSH, signed as a whole by its owner.

What OpenSSH has no word for (names, roles, delegates, stolen keys, a key that follows another) stands in lines that begin with `#:` and hold one
JSON object each; `ssh-keygen` passes over them.
"""

from __future__ import annotations

from datetime import UTC, datetime

from reviewer.model.named import NamedTuple
from reviewer.seal.keys.personal import fingerprint

LONGEST_DELEGATION = 90
"""Days for which somebody may sign in another's place."""


class Member(NamedTuple):
    """A person of the roster; an id is never given to anybody else. Roles are author, reviewer, owner."""

    person: str
    name: str
    credentials: str
    roles: tuple[str, ...]


class Key(NamedTuple):
    """A person's key of 32 bytes, and the namespaces and times it is good for (None: no bound; both bounds are in it)."""

    person: str
    public: bytes
    namespaces: tuple[str, ...]
    after: datetime | None = None
    before: datetime | None = None

    @property
    def fingerprint(self) -> str:
        """Return its name in OpenSSH."""
        return fingerprint(self.public)

    def holds(self, at: datetime) -> bool:
        """Return whether it is good at a time."""
        return (self.after is None or at >= self.after) and (self.before is None or at <= self.before)


class Delegation(NamedTuple):
    """Somebody who may sign in another's place, in one role, from a day to a day (2026-11-22), 90 days at most."""

    person: str
    of: str
    role: str
    start: str
    end: str


class Distrust(NamedTuple):
    """A stolen key: what it signed from an event number on is revoked, and before it whatever nobody else had seen.

    `witnessed` are the hashes of the statements by this key that stay trusted, because they were seen before the theft.
    """

    key: str
    from_seq: int
    witnessed: tuple[str, ...]
    reason: str


class Succession(NamedTuple):
    """A new key that the old one vouches for, by a signature over what `vouched` returns."""

    person: str
    old: str
    new: str
    at: str
    signature: str


class Roster(NamedTuple):
    """A roster: its number, which only grows, when it was written, and what it says; `sha256` is the hash of its bytes."""

    serial: int
    at: str
    members: tuple[Member, ...] = ()
    keys: tuple[Key, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    distrusts: tuple[Distrust, ...] = ()
    successions: tuple[Succession, ...] = ()
    sha256: str = ""

    def member(self, person: str) -> Member | None:
        """Return a person by id."""
        return next((one for one in self.members if one.person == person), None)

    def key(self, name: str) -> Key | None:
        """Return a key by fingerprint."""
        return next((one for one in self.keys if one.fingerprint == name), None)

    def distrust(self, name: str) -> Distrust | None:
        """Return what is said against a key, by fingerprint."""
        return next((one for one in self.distrusts if one.key == name), None)


def vouched(person: str, old: str, new: str, at: str) -> bytes:
    """Return what an old key signs so that a new one may follow it; keys by fingerprint."""
    return f"clinical-review-succession/v1\n{person}\n{old}\n{new}\n{at}\n".encode()


def moment(text: str) -> datetime:
    """Return a time such as 2026-11-22T10:00:00Z; raise ValueError for any other text."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def stamp(at: datetime) -> str:
    """Return a time as it is sealed: UTC, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
