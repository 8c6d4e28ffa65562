"""Reading and writing the roster's file. A line that is not understood is a refusal: whoever reads less than was written trusts wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from reviewer.model.trouble import Trouble
from reviewer.seal.forms import shape
from reviewer.seal.forms.strict_json import read_json, written
from reviewer.seal.forms.values import plain
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.keys.personal import public_line, read_line
from reviewer.seal.keys.sshsig import ROSTER, SEAL, fits, read_signature
from reviewer.seal.rosters.roster import LONGEST_DELEGATION, Delegation, Distrust, Key, Member, Roster, Succession, moment, vouched

LARGEST = 1024 * 1024
OWNER = "owner"
_OURS = "#: "
_KEY = re.compile(r"(?P<person>\S+) (?P<options>\S+) (?P<kind>ssh-ed25519) (?P<letters>[A-Za-z0-9+/=]+)")
_OPTION = re.compile(r'(namespaces|valid-after|valid-before)="([^"]*)"')
_MOMENT = "%Y%m%d%H%M%SZ"
_DAY = "%Y%m%dZ"


def write_roster(roster: Roster) -> bytes:
    """Return the file of a roster: people, then what concerns them, then the keys as OpenSSH reads them."""
    ours: list[tuple[str, object]] = [("roster", {"serial": roster.serial, "at": roster.at})]
    ours += [("person", plain(one)) for one in roster.members]
    ours += [("delegate", plain(one)) for one in roster.delegations]
    ours += [("distrust", plain(one)) for one in roster.distrusts]
    ours += [("succession", plain(one)) for one in roster.successions]
    lines = [_OURS + written({name: value}).decode() for name, value in ours]
    lines += [f"{one.person} {_options(one)} {public_line(one.public)}" for one in roster.keys]
    return "".join(f"{line}\n" for line in lines).encode()


def read_roster(data: bytes) -> Roster:
    """Return what a roster says; raise Trouble with the line that is not understood. Whether its owner signed it is another question."""
    try:
        text = data.decode("utf-8") if len(data) <= LARGEST else ""
    except UnicodeDecodeError:
        text = ""
    found: dict[str, list[Any]] = {name: [] for name in (*_SHAPES, "key")}
    for number, line in enumerate(text.split("\n"), 1):
        try:
            for name, value in _understood(line):
                found[name].append(value)
        except (Malformed, ValueError) as error:
            raise Trouble(f"The roster cannot be used: its line {number} is not understood. {error} Ask its owner for a new copy.") from None
    if len(found["roster"]) != 1:
        raise Trouble("This is no roster of this program: it does not say which it is. Ask its owner for the file named roster.")
    head = found["roster"][0]
    people, keys, delegates, distrusts, successions = (tuple(found[name]) for name in ("person", "key", "delegate", "distrust", "succession"))
    roster = Roster(head["serial"], head["at"], people, keys, delegates, distrusts, successions, sha256(data).hexdigest())
    _agree(roster)
    return roster


def is_signed(data: bytes, signature: str, roster: Roster) -> bool:
    """Return whether a key of an owner in the roster signed these bytes of it."""
    try:
        read = read_signature(signature)
    except Malformed:
        return False
    owners = {one.person for one in roster.members if OWNER in one.roles}
    at = moment(roster.at)
    known = any(one.public == read.public and one.person in owners and ROSTER in one.namespaces and one.holds(at) for one in roster.keys)
    return known and fits(read, data, ROSTER)


def _understood(line: str) -> Iterator[tuple[str, Any]]:
    if line.startswith(_OURS):
        value = read_json(line.removeprefix(_OURS).encode())
        if not isinstance(value, dict) or len(value) != 1 or next(iter(value)) not in _SHAPES:
            raise Malformed("It says nothing this version knows.")
        name, told = next(iter(value.items()))
        _SHAPES[name](told, name)
        yield name, _MAKERS[name](told)
    elif line.strip() and not line.startswith("# "):
        yield "key", _key(line)


def _key(line: str) -> Key:
    match = _KEY.fullmatch(line)
    if match is None:
        raise Malformed("It is not a person, options and an Ed25519 key.")
    shape.person(match["person"], "The person")
    options: dict[str, str] = dict(_OPTION.findall(match["options"]))
    if ",".join(f'{name}="{value}"' for name, value in options.items()) != match["options"] or "namespaces" not in options:
        raise Malformed("Its options are not namespaces, valid-after and valid-before.")
    after, before = (_time(options[name]) if name in options else None for name in ("valid-after", "valid-before"))
    names = tuple(options["namespaces"].split(","))
    if not set(names) <= {SEAL, ROSTER}:
        raise Malformed("Its namespaces are not this program’s.")
    return Key(match["person"], read_line(match["kind"], match["letters"]), names, after, before)


def _options(key: Key) -> str:
    told = [f'namespaces="{",".join(key.namespaces)}"']
    told += [f'{name}="{at.astimezone(UTC):{_MOMENT}}"' for name, at in (("valid-after", key.after), ("valid-before", key.before)) if at]
    return ",".join(told)


def _time(text: str) -> datetime:
    return datetime.strptime(text, _DAY if len(text) == len("20261122Z") else _MOMENT).replace(tzinfo=UTC)


def _agree(roster: Roster) -> None:
    """Raise Trouble where a roster contradicts itself."""
    people, keys = [one.person for one in roster.members], [one.fingerprint for one in roster.keys]
    wrong = ""
    if len(set(people)) != len(people) or len(set(keys)) != len(keys):
        wrong = "a person or a key stands in it twice"
    elif {one.person for one in roster.keys} - set(people):
        wrong = "a key belongs to nobody who is named"
    elif any(one.person == one.of or {one.person, one.of} - set(people) for one in roster.delegations):
        wrong = "somebody stands in for a person it does not name, or for themselves"
    elif any(not _is_fair(one) for one in roster.delegations):
        wrong = f"somebody stands in for another for more than {LONGEST_DELEGATION} days"
    elif {one.of for one in roster.delegations} & {one.person for one in roster.delegations}:
        wrong = "somebody who stands in for another is stood in for"
    elif not all(_is_vouched(one, roster) for one in roster.successions):
        wrong = "a key is said to follow another that did not sign for it"
    if wrong:
        raise Trouble(f"The roster cannot be used: {wrong}. Ask its owner for a new copy.")


def _is_fair(one: Delegation) -> bool:
    return 0 <= (date.fromisoformat(one.end) - date.fromisoformat(one.start)).days <= LONGEST_DELEGATION


def _is_vouched(one: Succession, roster: Roster) -> bool:
    old, new = roster.key(one.old), roster.key(one.new)
    if old is None or new is None or old.person != one.person or new.person != one.person:
        return False
    try:
        signature = read_signature(one.signature)
    except Malformed:
        return False
    return signature.public == old.public and fits(signature, vouched(one.person, one.old, one.new, one.at), ROSTER)


def _day(value: Any, place: str) -> None:
    shape.text(value, place)
    date.fromisoformat(value)


_ROLES = shape.one_of("author", "reviewer", OWNER)
_SHAPES: dict[str, shape.Shape] = {
    "roster": shape.record({"serial": shape.whole, "at": shape.moment}),
    "person": shape.record(
        {"person": shape.person, "name": shape.text, "credentials": shape.text, "roles": shape.listed(_ROLES, least=1, most=3)}
    ),
    "delegate": shape.record({"person": shape.person, "of": shape.person, "role": shape.one_of("author", "reviewer"), "start": _day, "end": _day}),
    "distrust": shape.record(
        {"key": shape.key, "from_seq": shape.whole, "witnessed": shape.listed(shape.digest), "reason": shape.text}
    ),
    "succession": shape.record({"person": shape.person, "old": shape.key, "new": shape.key, "at": shape.moment, "signature": shape.text}),
}
_MAKERS: dict[str, Any] = {
    "roster": dict,
    "person": lambda told: Member(told["person"], told["name"], told["credentials"], tuple(told["roles"])),
    "delegate": lambda told: Delegation(**told),
    "distrust": lambda told: Distrust(told["key"], told["from_seq"], tuple(told["witnessed"]), told["reason"]),
    "succession": lambda told: Succession(**told),
}
