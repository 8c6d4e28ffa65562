"""What a roster that came changes, in sentences, before it is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reviewer.model.days import longhand
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.review.sealed import why_no_roster
from reviewer.seal.keys.phone_words import spoken
from reviewer.seal.keys.sshsig import ROSTER
from reviewer.seal.rosters.roster import Member, Roster
from reviewer.seal.rosters.roster_file import OWNER, read_roster

NOTHING = Roster(0, "")


class RosterOffer(NamedTuple):
    """A roster as it is shown before it is taken: its bytes, its owner's signature and name, its number, and what it changes in sentences.

    `phone` are the eight words of its owner's key where it is the first one here; empty where it follows the one in force.
    """

    data: bytes
    signature: str
    owner: str
    serial: int
    news: tuple[str, ...]
    phone: tuple[str, ...] = ()


def offer_of(current: Roster | None, data: bytes, signature: str, words: Sequence[str]) -> RosterOffer:
    """Return what taking a roster would change; raise Trouble where it is none, or its owner did not sign it, or a newer one is in force."""
    told = read_roster(data)
    why = why_no_roster(current, told, data, signature)
    if why:
        raise Trouble(f"The roster was not taken: {why} Nothing was changed. Ask its owner for the newest copy.")
    owner = next((one.name for one in told.members if OWNER in one.roles), "")
    phone = tuple(spoken(owner_key(data), words)) if current is None else ()
    return RosterOffer(data, signature, owner, told.serial, tuple(news(current or NOTHING, told)), phone)


def owner_key(data: bytes) -> str:
    """Return the fingerprint of the key by which a roster's owner signs, to be compared before it is taken."""
    roster = read_roster(data)
    owners = {one.person for one in roster.members if OWNER in one.roles}
    return next((one.fingerprint for one in reversed(roster.keys) if one.person in owners and ROSTER in one.namespaces), "")


def news(before: Roster, after: Roster) -> Iterator[str]:
    """Yield in sentences how a roster differs from the one before."""
    yield from _people(before, after)
    yield from _keys(before, after)
    for one in after.distrusts:
        key = after.key(one.key)
        if one not in before.distrusts and key is not None:
            yield f"The key of {_name(after, key.person)} is reported stolen: {one.reason}. What it signed since, and nobody had seen, is revoked."
    for delegation in after.delegations:
        if delegation not in before.delegations:
            who, of = _name(after, delegation.person), _name(after, delegation.of)
            yield f"{who} may sign as {delegation.role} in the place of {of}, from {_day(delegation.start)} to {_day(delegation.end)}."
    if before[2:6] == after[2:6]:
        yield "Nobody and no key in it is other than before."


def _people(before: Roster, after: Roster) -> Iterator[str]:
    for one in after.members:
        old = before.member(one.person)
        if old is None:
            yield f"{_told(one)} comes in as {_parts(one)}."
        elif old != one:
            yield f"{_told(old)}, {_parts(old)}, is now {_told(one)}, {_parts(one)}."
    for one in before.members:
        if after.member(one.person) is None:
            yield f"{_told(one)} is in it no more."


def _keys(before: Roster, after: Roster) -> Iterator[str]:
    followed = {one.new for one in after.successions}
    for key in after.keys:
        name, old = _name(after, key.person), before.key(key.fingerprint)
        if old is None and before.member(key.person) is not None:
            vouched = ", which the old one vouches for" if key.fingerprint in followed else ""
            yield f"{name} has a new key{vouched}."
        if key.before is not None and (old is None or old.before != key.before):
            yield f"A key of {name} ends on {longhand(key.before)}. What it signed until then stays valid."
    for key in before.keys:
        if after.key(key.fingerprint) is None:
            yield f"A key of {_name(before, key.person)} is in it no more: nothing it signed is valid."


def _name(roster: Roster, person: str) -> str:
    member = roster.member(person)
    return member.name if member is not None else person


def _told(one: Member) -> str:
    return ", ".join(part for part in (one.name, one.credentials) if part)


def _parts(one: Member) -> str:
    roles = [role for role in one.roles if role != OWNER]
    return " and ".join([*roles, *(["keeper of the roster"] if OWNER in one.roles else [])]) or "nobody who signs"


def _day(day: str) -> str:
    return longhand(date.fromisoformat(day))
