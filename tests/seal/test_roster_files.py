"""Rosters, and the public keys that are handed over for them, as files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from reviewer.model.trouble import Trouble
from reviewer.seal.keys.personal import fingerprint, public_line, sign
from reviewer.seal.keys.sshsig import ROSTER, SEAL
from reviewer.seal.rosters.handing import Handed, read_handed, write_handed
from reviewer.seal.rosters.roster import Delegation, Distrust, Key, Member, Succession, moment, stamp, vouched
from reviewer.seal.rosters.roster_file import is_signed, read_roster, write_roster
from tests.seal.made import AUTHOR, OWNER, PASSPHRASE, REVIEWER, key, practice
from tests.seal.test_key_files import NOON

DELEGATES = (Delegation(AUTHOR, REVIEWER, "reviewer", "2026-02-01", "2026-05-02"),)


def follows(**more: str) -> Succession:
    """Return a new key of the reviewer that the old one signed for."""
    old, new = fingerprint(key(2).public), fingerprint(key(7).public)
    told = Succession(REVIEWER, old, new, "2026-03-01T10:00:00Z", sign(vouched(REVIEWER, old, new, "2026-03-01T10:00:00Z"), ROSTER, key(2).file, PASSPHRASE))
    return told._replace(**more)


def whole(**more: Any) -> bytes:
    """Return the file of a roster in which something of every kind is said."""
    roster = practice().roster
    listed = (*roster.keys[:2], roster.keys[2]._replace(before=datetime(2027, 1, 1, tzinfo=UTC)), Key(REVIEWER, key(7).public, (SEAL,)))
    stolen = (Distrust(fingerprint(key(9).public), 3, ("ab" * 32,), "bag lost"),)
    given: dict[str, Any] = {"keys": listed, "delegations": DELEGATES, "distrusts": stolen, "successions": (follows(),)} | more
    return write_roster(roster._replace(**given))


def test_a_roster_of_everything_reads_back_as_it_was_written() -> None:
    read = read_roster(whole())
    assert write_roster(read) == whole()
    assert read.delegations == DELEGATES and read.successions == (follows(),) and read.distrust(fingerprint(key(9).public)) is not None
    assert read.member("zoe@clinic") is None and read.key("SHA256:none") is None


SUCCESSIONS: list[dict[str, str]] = [
    {"old": fingerprint(b"\1" * 32)}, {"new": fingerprint(b"\1" * 32)}, {"person": AUTHOR}, {"new": fingerprint(key(1).public)},
    {"old": fingerprint(key(1).public)}, {"signature": "none"}, {"at": "2026-03-02T10:00:00Z"},
    {"signature": sign(b"words", ROSTER, key(2).file, PASSPHRASE)}, {"signature": sign(b"words", ROSTER, key(1).file, PASSPHRASE)},
]  # fmt: skip


@pytest.mark.parametrize("change", SUCCESSIONS)
def test_a_key_follows_another_only_where_that_signed_for_it(change: dict[str, str]) -> None:
    with pytest.raises(Trouble, match="a key is said to follow another that did not sign for it"):
        read_roster(whole(successions=(follows(**change),)))


ONE = DELEGATES[0]
CONTRADICTIONS: list[tuple[dict[str, Any], str]] = [
    ({"members": (*practice().roster.members, Member(AUTHOR, "Nora", "", ("author",)))}, "stands in it twice"),
    ({"keys": (*practice().roster.keys, practice().roster.keys[0]), "successions": ()}, "stands in it twice"),
    ({"members": practice().roster.members[1:], "delegations": ()}, "a key belongs to nobody who is named"),
    ({"delegations": (ONE._replace(of=AUTHOR),)}, "or for themselves"),
    ({"delegations": (ONE._replace(of="zoe@clinic"),)}, "a person it does not name"),
    ({"delegations": (ONE._replace(person="zoe@clinic"),)}, "a person it does not name"),
    ({"delegations": (ONE._replace(end="2026-05-03"),)}, "more than 90 days"),
    ({"delegations": (ONE._replace(end="2026-01-31"),)}, "more than 90 days"),
    ({"delegations": (ONE, ONE._replace(person=OWNER, of=AUTHOR, role="author"))}, "is stood in for"),
]


@pytest.mark.parametrize(("change", "said"), CONTRADICTIONS)
def test_a_roster_that_contradicts_itself_is_not_used(change: dict[str, Any], said: str) -> None:
    with pytest.raises(Trouble, match=said):
        read_roster(whole(**change))


LINES: list[tuple[Callable[[bytes], bytes], str]] = [
    (lambda data: b"\xff", "does not say which it is"),
    (lambda data: b"# " + b"x" * (1024 * 1024) + data, "does not say which it is"),
    (lambda data: data + data.splitlines(keepends=True)[0], "does not say which it is"),
    (lambda data: data + b'#: {"blessing": 1}\n', "says nothing this version knows"),
    (lambda data: data + b"#: []\n", "says nothing this version knows"),
    (lambda data: data + b'#: {"person": {}, "roster": {}}\n', "says nothing this version knows"),
    (lambda data: data + b"words\n", "not a person, options and an Ed25519 key"),
    (lambda data: data.replace(b"namespaces=", b"no-touch-required,namespaces=", 1), "options are not"),
    (lambda data: data.replace(b'namespaces="clinical-review-seal@v1",', b"", 1), "options are not"),
    (lambda data: data.replace(b'"clinical-review-seal@v1"', b'"file"', 1), "namespaces are not"),
    (lambda data: data.replace(b"20260101000000Z", b"20261301000000Z", 1), "is not understood"),
    (lambda data: data.replace(b'"start":"2026-02-01"', b'"start":"2026-02-31"', 1), "is not understood"),
]


@pytest.mark.parametrize(("change", "said"), LINES)
def test_a_line_of_a_roster_that_is_not_understood_is_a_refusal(change: Callable[[bytes], bytes], said: str) -> None:
    data = change(whole())
    assert data != whole(), "the control: something was changed"
    with pytest.raises(Trouble, match=said):
        read_roster(data)


def test_remarks_and_empty_lines_are_passed_over_and_a_day_is_a_time() -> None:
    data = b"# a remark\n\n" + whole().replace(b"20260101000000Z", b"20260101Z", 1)
    assert read_roster(data)._replace(sha256="") == read_roster(whole())._replace(sha256="")


def test_only_a_key_of_an_owner_signs_a_roster() -> None:
    data = write_roster(practice().roster)
    roster = read_roster(data)

    def by(number: int, namespace: str = ROSTER) -> str:
        return sign(data, namespace, key(number).file, PASSPHRASE)

    assert is_signed(data, by(3), roster)
    assert not is_signed(data + b"\n", by(3), roster) and not is_signed(data, "none", roster)
    assert not is_signed(data, by(3, SEAL), roster) and not is_signed(data, by(1), roster) and not is_signed(data, by(9), roster)
    late = roster._replace(keys=tuple(one._replace(before=moment("2026-01-02T09:59:59Z")) for one in roster.keys))
    assert not is_signed(data, by(3), late)
    assert not is_signed(data, by(3), roster._replace(keys=tuple(one._replace(namespaces=(SEAL,)) for one in roster.keys)))
    everywhere = roster._replace(keys=tuple(one._replace(namespaces=(SEAL, ROSTER)) for one in roster.keys))
    assert not is_signed(data, by(1), everywhere) and is_signed(data, by(3), everywhere)


def test_times_are_sealed_in_utc_to_the_second() -> None:
    assert stamp(NOON) == "2026-03-05T12:00:00Z" and moment(stamp(NOON)) == NOON
    with pytest.raises(ValueError, match="does not match"):
        moment("2026-03-05")


def test_a_public_key_is_handed_over_with_its_name_or_without() -> None:
    handed = Handed(Member(AUTHOR, "Nora Field", "PhD", ("author",)), key(1).public)
    assert read_handed(write_handed(handed)) == handed
    assert read_handed(b"# a remark\n\n" + public_line(key(1).public).encode()) == Handed(Member("", "", "", ()), key(1).public)


@pytest.mark.parametrize("data", [b"", b"\xff", b"# nothing", b"#: {}\n", b"#: {\n", b"ssh-rsa AAAA\n", b"ssh-ed25519\n", b"words\n"])
def test_a_file_without_a_public_key_changes_nothing(data: bytes) -> None:
    with pytest.raises(Trouble, match=r"holds no public key for signing\. Nothing was changed"):
        read_handed(data)
