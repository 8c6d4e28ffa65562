"""Which signature holds, from signed statements and the roster alone. Approval is computed here and stored nowhere."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256

from reviewer.model.named import NamedTuple
from reviewer.model.review import SignOff
from reviewer.model.trouble import Trouble
from reviewer.seal.forms.values import Meaning
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.rosters.roster_file import is_signed, read_roster
from reviewer.seal.statements.envelope import Envelope, Signed
from reviewer.seal.statements.statement import FRAGMENT, Statement
from reviewer.seal.trust import Level, Trust, judge, verified, withdrawn

REVIEW = "review.json"
"""The name of what a reviewer was shown and decided, as a subject of the statement they sign."""


class Kept(NamedTuple):
    """A signed statement as a library keeps it, with the fragment and the review that went with it (empty where none did)."""

    number: int
    meaning: str
    payload: bytes
    signature: str
    fragment: bytes = b""
    review: bytes = b""

    @property
    def sha256(self) -> str:
        """Return the hash of the statement, which is the name of its seal."""
        return sha256(self.payload).hexdigest()

    @property
    def signed(self) -> Signed:
        """Return it as it travels."""
        return Signed(self.payload, self.signature)


class Seal(NamedTuple):
    """A draft's newest seal: the author's statement, the review and what it decides, how far they are trusted, and the withdrawals of it."""

    authored: Kept
    told: Kept
    signoff: SignOff
    trust: Trust
    withdrawals: tuple[Kept, ...] = ()

    @property
    def envelope(self) -> Envelope:
        """Return the seal as it travels."""
        return Envelope(self.told.fragment, (self.authored.signed, self.told.signed))


Version = tuple[bytes, str]
"""A roster's bytes and its owner's signature."""


@lru_cache(maxsize=16)
def roster_in_force(versions: tuple[Version, ...]) -> Roster | None:
    """Return the newest of some rosters, oldest first, that an owner named in the one before signed; None where there is none.

    The first is signed by the owner it names itself: whoever takes it compares the words of that key.
    """
    current: Roster | None = None
    for data, signature in versions:
        try:
            told = read_roster(data)
        except Trouble:
            continue
        if why_no_roster(current, told, data, signature) == "":
            current = told
    return current


def why_no_roster(current: Roster | None, told: Roster, data: bytes, signature: str) -> str:
    """Return in a sentence why a roster does not follow the one in force; empty where it does."""
    if current is not None and told.serial <= current.serial:
        return f"The roster is number {told.serial}, and number {current.serial} is in force."
    if not is_signed(data, signature, told if current is None else current._replace(at=told.at)):
        return "The roster is not signed by the owner of the one in force."
    return ""


@lru_cache(maxsize=512)
def newest_seal(kept: tuple[Kept, ...], roster: Roster) -> Seal | None:
    """Return the newest seal among a draft's statements, oldest first, whose signatures fit; None where there is none.

    Whether it is valid, its trust says. Numbers say only what came when, so the order is that of the statements.
    """
    for told in reversed(kept):
        if told.meaning in (Meaning.APPROVAL.value, Meaning.SELF_CHECK.value) and (found := _seal(told, kept, roster)):
            return found
    return None


def signoff_of(seal: Seal | None) -> SignOff | None:
    """Return a seal as the signature the desk works with; None where there is none. One that is not valid says why it is void."""
    if seal is None:
        return None
    trust = seal.trust
    void = "" if trust.level is Level.VALID else " ".join(trust.reasons) or "The seal is not valid."
    return seal.signoff._replace(seal=seal.told.sha256, alone=seal.told.meaning == Meaning.SELF_CHECK.value, void=void)


def authors_statement(kept: Iterable[Kept], source: str) -> tuple[Kept, Statement] | None:
    """Return the newest statement of an author about a text, by its SHA-256, whose signature fits; None where nobody signed it."""
    found = None
    for one in kept:
        if one.meaning == Meaning.AUTHORSHIP.value and (statement := _read(one)) and statement.subjects.get("source.md") == source:
            found = (one, statement)
    return found


def authors_since(kept: Sequence[Kept], seal: Seal | None) -> frozenset[str]:
    """Return the persons who signed as authors since a seal, its own author left out, or ever where there is none; `kept` is oldest first."""
    after = kept[kept.index(seal.told) + 1 :] if seal is not None and seal.told in kept else kept
    found = (_read(one) for one in after if one.meaning == Meaning.AUTHORSHIP.value and (seal is None or one != seal.authored))
    return frozenset(one.signer.person for one in found if one)


def _seal(told: Kept, kept: Sequence[Kept], roster: Roster) -> Seal | None:
    statement = _read(told)
    if statement is None or not told.review or statement.subjects.get(REVIEW) != sha256(told.review).hexdigest():
        return None
    if statement.subjects.get(FRAGMENT) != sha256(told.fragment).hexdigest():
        return None
    authored = next((one for one in kept if one.sha256 == statement.predicate["authorship"] and one.meaning == Meaning.AUTHORSHIP.value), None)
    signoff = _signed_off(told.review)
    if authored is None or signoff is None:
        return None
    ends = tuple(_withdrawals(statement, kept, roster))
    trust = judge(Envelope(told.fragment, (authored.signed, told.signed)), roster, tuple(Envelope(b"", (one.signed,)) for one in ends))
    return Seal(authored, told, signoff, trust, ends) if trust.statement is not None else None


def _signed_off(review: bytes) -> SignOff | None:
    """Return the sign-off in what a reviewer was shown and decided; None where there is none, for whoever has a key can sign any bytes."""
    try:
        told = SignOff(**json.loads(review)["signoff"])
        told = told._replace(block_keys=tuple(told.block_keys), seen=tuple(told.seen))
        dated = datetime.fromisoformat(told.at).tzinfo and date.fromisoformat(told.at[:10]) and date.fromisoformat(told.next_review)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    words = (told.draft_hash, told.ruleset, told.answers_hash, told.author, told.author_credentials, told.reviewer, told.reviewer_credentials)
    return told if dated and all(isinstance(one, str) for one in (*words, *told.block_keys, *told.seen)) else None


def _withdrawals(told: Statement, kept: Iterable[Kept], roster: Roster) -> Iterator[Kept]:
    for one in kept:
        if one.meaning == Meaning.WITHDRAWAL.value:
            try:
                if withdrawn(Envelope(b"", (one.signed,)), told, roster):
                    yield one
            except Malformed:  # signed by somebody who may not: it ends nothing
                continue


@lru_cache(maxsize=512)
def _read(one: Kept) -> Statement | None:
    try:
        return verified(one.signed)
    except Malformed:
        return None
