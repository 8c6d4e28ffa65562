"""Forged seals by what was done to them, and the parts they are made of."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from reviewer.seal.forms.values import Head, Meaning, RosterRef, Signer
from reviewer.seal.keys.personal import fingerprint
from reviewer.seal.keys.sshsig import ROSTER, armored, read_signature
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.statements.envelope import Envelope, Signed, write_envelope
from reviewer.seal.statements.statement import approval, authorship, read_statement, self_check
from reviewer.seal.verdict import Verdict, verify
from tests.seal.made import (
    AUTHOR,
    FRAGMENT,
    OWNER,
    REVIEWER,
    bare_page,
    key,
    manuscript,
    practice,
    reviewed,
    seal,
    signed,
    signer,
)  # fmt: skip

FIRST, SECOND = "2026-03-05T08:00:00Z", "2026-03-05T10:00:00Z"
LOG, UNDER = Head(9, "bb" * 32), RosterRef(1, "")
ORDER = 2**252 + 27742317777372353535851937790883648493
Forge = Callable[[], Envelope | bytes]


def good() -> tuple[Signed, Signed]:
    """Return the two statements of the good seal."""
    first, second = seal().statements
    return first, second


def of(*statements: Signed, fragment: str = FRAGMENT) -> Envelope:
    """Return an envelope of these statements."""
    return Envelope(fragment.encode(), statements)


def author(**more: str) -> Signer:
    """Return the author as signer."""
    return signer(AUTHOR, Meaning.AUTHORSHIP, "author", FIRST)._replace(**more)


def reviewer(**more: str) -> Signer:
    """Return the reviewer as signer."""
    return signer(REVIEWER, Meaning.APPROVAL, "reviewer", SECOND)._replace(**more)


def approved(by: Signer, person: str = REVIEWER, *, first: Signed | None = None, **more: Any) -> Signed:
    """Return an approval by somebody, signed with somebody's key."""
    own = first or good()[0]
    payload = approval(manuscript(), reviewed(), own.payload, (read_statement(own.payload).signer, by), LOG, UNDER, same_device=False)
    return signed(payload, person, **more)


def redone(change: Callable[[dict[str, Any]], object], number: int = 1) -> Envelope:
    """Return the good seal with a statement changed as JSON, its signature left as it was."""
    statements = list(good())
    value = json.loads(statements[number].payload)
    change(value)
    data = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    statements[number] = Signed(data, statements[number].signature)
    return of(*statements)


def resigned(change: Callable[[dict[str, Any]], object]) -> Envelope:
    """Return the good seal with the review changed as JSON and signed again by the reviewer, as a faulty program might."""
    first, second = good()
    value = json.loads(second.payload)
    change(value)
    return of(first, signed(json.dumps(value, sort_keys=True).encode(), REVIEWER))


def raw(change: Callable[[bytes], bytes]) -> Envelope:
    """Return the good seal with the bytes of the review changed and signed again."""
    first, second = good()
    return of(first, signed(change(second.payload), REVIEWER))


def enveloped(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return the good envelope changed as JSON."""
    value = json.loads(write_envelope(seal()))
    change(value)
    return json.dumps(value).encode()


def with_raw(change: Callable[[bytes], bytes]) -> Envelope:
    """Return the good seal with the 64 bytes of the review's signature changed."""
    first, second = good()
    read = read_signature(second.signature)
    return of(first, Signed(second.payload, armored(read.public, read.namespace, change(read.raw))))


def first_by(by: Signer, person: str, **more: Any) -> Signed:
    """Return an author's statement by somebody."""
    return signed(authorship(manuscript(), by, Head(4, "aa" * 32), UNDER), person, **more)


FORGERIES: dict[str, Forge] = {
    "only the author signed": lambda: of(good()[0]),
    "only the reviewer signed": lambda: of(good()[1]),
    "the author's statement twice": lambda: of(good()[0], good()[0]),
    "the review twice": lambda: of(good()[1], good()[1]),
    "the statements in the wrong order": lambda: of(good()[1], good()[0]),
    "three statements": lambda: of(*good(), good()[1]),
    "the signatures swapped": lambda: of(Signed(good()[0].payload, good()[1].signature), Signed(good()[1].payload, good()[0].signature)),
    "the author's signature on the review": lambda: of(good()[0], Signed(good()[1].payload, good()[0].signature)),
    "an empty signature": lambda: of(good()[0], Signed(good()[1].payload, "")),
    "a signature of another namespace": lambda: of(good()[0], signed(good()[1].payload, REVIEWER, namespace=ROSTER)),
    "a signature of files of OpenSSH": lambda: of(good()[0], signed(good()[1].payload, REVIEWER, namespace="file")),
    "a stranger's key": lambda: of(good()[0], approved(reviewer(key=fingerprint(key(9).public)), made=key(9))),
    "a stranger's key under the reviewer's fingerprint": lambda: of(good()[0], approved(reviewer(), made=key(9))),
    "the author's key under the reviewer's name": lambda: of(good()[0], approved(reviewer(), AUTHOR)),
    "the author's key, said to be the reviewer's": lambda: of(good()[0], approved(reviewer(key=author().key), AUTHOR)),
    "the author approves": lambda: of(good()[0], approved(author(role="reviewer", meaning="review+approval", at=SECOND), AUTHOR)),
    "an owner approves": lambda: of(good()[0], approved(signer(OWNER, Meaning.APPROVAL, "reviewer", SECOND), OWNER)),
    "the reviewer as author": lambda: of(
        own := first_by(signer(REVIEWER, Meaning.AUTHORSHIP, "author", FIRST), REVIEWER), approved(reviewer(), first=own)
    ),
    "somebody the roster does not have": lambda: of(good()[0], approved(reviewer(person="zoe@clinic"))),
    "on behalf of somebody who gave no leave": lambda: of(good()[0], approved(reviewer(on_behalf_of=OWNER))),
    "a review older than the text": lambda: of(good()[0], approved(reviewer(at="2026-03-05T07:00:00Z"))),
    "a review of another author's statement": lambda: of(first_by(author(at="2026-03-05T08:00:01Z"), AUTHOR), good()[1]),
    "a review of another source": lambda: of(
        other := signed(authorship(manuscript("other"), author(), Head(4, "aa" * 32), UNDER), AUTHOR), approved(reviewer(), first=other)
    ),
    "the text's hash changed": lambda: redone(lambda v: v["subject"][0]["digest"].update(sha256="0" * 64)),
    "the title changed": lambda: redone(lambda v: v["predicate"].update(title="Cures")),
    "an answer taken out": lambda: redone(lambda v: v["predicate"].update(answers=[])),
    "a finding taken out": lambda: redone(lambda v: v["predicate"].update(findings=[])),
    "the time changed": lambda: redone(lambda v: v["predicate"]["signers"][1].update(at="2027-03-05T10:00:00Z")),
    "the author's time changed": lambda: redone(lambda v: v["predicate"]["signers"][0].update(at="2025-03-05T10:00:00Z"), 0),
    "the same words written anew": lambda: of(good()[0], Signed(json.dumps(json.loads(good()[1].payload)).encode(), good()[1].signature)),
    "a line end at the end": lambda: of(good()[0], Signed(good()[1].payload + b"\n", good()[1].signature)),
    "an unknown key, signed": lambda: resigned(lambda v: v.update(extra=1)),
    "an unknown key within, signed": lambda: resigned(lambda v: v["predicate"].update(extra=1)),
    "a missing key, signed": lambda: resigned(lambda v: v["predicate"].pop("findings")),
    "an unknown meaning, signed": lambda: resigned(lambda v: v["predicate"].update(meaning="blessing")),
    "another predicate, signed": lambda: resigned(lambda v: v.update(predicateType="clinical-review/v2")),
    "a meaning and a signer that differ, signed": lambda: resigned(lambda v: v["predicate"]["signers"][1].update(meaning="self-check")),
    "a key twice, signed": lambda: raw(lambda b: b.replace(b'{"_type"', b'{"_type":"x","_type"')),
    "a subject twice, signed": lambda: resigned(lambda v: v["subject"].append(v["subject"][0])),
    "a fraction, signed": lambda: raw(lambda b: b.replace(b'"seq":9', b'"seq":9.0')),
    "a huge number, signed": lambda: raw(lambda b: b.replace(b'"seq":9', b'"seq":' + b"9" * 5_000)),
    "a number past 2^53, signed": lambda: raw(lambda b: b.replace(b'"seq":9', b'"seq":9007199254740993')),
    "no number, signed": lambda: raw(lambda b: b.replace(b'"seq":9', b'"seq":NaN')),
    "half a character, signed": lambda: raw(lambda b: b.replace(b'"title":"Short', b'"title":"\\ud800Short')),
    "bytes that are no UTF-8, signed": lambda: raw(lambda b: b.replace(b'"title":"Short', b'"title":"\xffShort')),
    "brackets without end, signed": lambda: raw(lambda b: b"[" * 100_000),
    "a payload of nothing, signed": lambda: raw(lambda b: b""),
    "a list instead, signed": lambda: raw(lambda b: b"[]"),
    "a day that is none, signed": lambda: resigned(lambda v: v["predicate"]["signers"][1].update(at="2026-02-31T10:00:00Z")),
    "the signature's number plus the group's order": lambda: with_raw(
        lambda r: r[:32] + (int.from_bytes(r[32:], "little") + ORDER).to_bytes(32, "little")
    ),
    "a signature of zeros": lambda: with_raw(lambda r: bytes(64)),
    "a signature cut short": lambda: with_raw(lambda r: r[:63]),
    "another article's fragment": lambda: of(*good(), fragment=FRAGMENT.replace("not for children", "for children")),
    "no fragment": lambda: of(*good(), fragment=""),
    "an envelope with an unknown key": lambda: enveloped(lambda v: v.update(extra=1)),
    "an envelope of another format": lambda: enveloped(lambda v: v.update(format="clinical-review-seal/2")),
    "an envelope with no statement": lambda: enveloped(lambda v: v.update(statements=[])),
    "an envelope that is no base64": lambda: enveloped(lambda v: v["statements"][0].update(payload="%%%")),
    "an envelope with a long signature": lambda: enveloped(lambda v: v["statements"][0].update(signature="x" * 10_000)),
    "an envelope that is no text": lambda: enveloped(lambda v: v.update(fragment=3)),
    "no JSON": lambda: b"{",
}


def verdict_of(forged: Envelope | bytes, roster: Roster | None = None) -> Verdict:
    """Return the verdict on the sealed page with another seal given beside it."""
    html = bare_page().replace(FRAGMENT, f"<!-- clinical-review:begin -->\n{FRAGMENT}<!-- clinical-review:end -->\n")
    return verify(html, roster or practice().roster, forged if isinstance(forged, bytes) else write_envelope(forged))


def changed(**more: Any) -> Roster:
    """Return the roster of the practice with some of it changed."""
    return practice().roster._replace(**more)


def with_key(person: str, **more: Any) -> Roster:
    """Return the roster with a person's key changed."""
    return changed(keys=tuple(one._replace(**more) if one.person == person else one for one in practice().roster.keys))


def alone() -> Envelope:
    """Return the seal of a practice of one person."""
    own = signer(REVIEWER, Meaning.AUTHORSHIP, "author", FIRST)
    first = first_by(own, REVIEWER)
    told = self_check(manuscript(), reviewed(), first.payload, signer(REVIEWER, Meaning.SELF_CHECK, "reviewer", SECOND), LOG, UNDER)
    return of(first, signed(told, REVIEWER))


def both_roles() -> Roster:
    """Return a roster in which the reviewer may write, too."""
    return changed(members=tuple(one._replace(roles=("author", "reviewer")) for one in practice().roster.members))
