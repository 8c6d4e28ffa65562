"""How far the signatures of a seal can be trusted: mathematics first, then the roster, then what ended it."""

from __future__ import annotations

from enum import Enum

from reviewer.model.named import NamedTuple
from reviewer.seal.forms.values import Meaning, Signer
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.four_eyes import is_expired, may_sign, refusals
from reviewer.seal.keys.personal import fingerprint
from reviewer.seal.keys.sshsig import SEAL, fits, read_signature
from reviewer.seal.rosters.roster import Roster
from reviewer.seal.statements.envelope import Envelope, Signed
from reviewer.seal.statements.statement import Statement, read_statement


class Level(Enum):
    """How the signatures stand, as it is printed."""

    VALID = "VALID"
    UNTRUSTED = "UNTRUSTED KEY"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"
    WITHDRAWN = "WITHDRAWN"
    INVALID = "INVALID"
    NONE = "NONE"


class Trust(NamedTuple):
    """The level, the reasons in sentences, who signed, and the statement that speaks of the article where its signature fits."""

    level: Level
    reasons: tuple[str, ...] = ()
    signers: tuple[Signer, ...] = ()
    statement: Statement | None = None
    good: int = 0

    @property
    def standing(self) -> str:
        """Return what the article may be called: approved, or checked by one person only; empty where the seal is not valid."""
        if self.level is not Level.VALID or self.statement is None:
            return ""
        return APPROVED if self.statement.meaning is Meaning.APPROVAL else SELF_CHECKED


APPROVED, SELF_CHECKED = "Approved", "Self-checked (one person)"
NO_SEAL = Trust(Level.NONE, ("There is no seal in this page.",))
NO_ROSTER = "No roster was given, so nothing says whose keys these are. Name it with --roster, or compare the eight words of each key by telephone."


def judge(envelope: Envelope, roster: Roster | None, withdrawals: tuple[Envelope, ...] = ()) -> Trust:
    """Return how far a seal can be trusted. Without a roster no key is known, so it is UNTRUSTED KEY at best."""
    try:
        statements = tuple(verified(one) for one in envelope.statements)
        authored, told = _pair(statements)
    except Malformed as wrong:
        return Trust(Level.INVALID, (str(wrong),))
    signers = (authored.signer, told.signer)
    trust = Trust(Level.VALID, (), signers, told, len(statements))
    if told.predicate["authorship"] != authored.sha256:
        return trust._replace(level=Level.INVALID, reasons=("The review is about another signature of the author.",), statement=None)
    if roster is None:
        return trust._replace(level=Level.UNTRUSTED, reasons=(NO_ROSTER,))
    for look in (_known, _distrusted, _in_time, _two_people):
        found = look(authored, told, roster)
        if found is not None:
            return trust._replace(level=found[0], reasons=found[1])
    ended = [one for envelope in withdrawals if (one := withdrawn(envelope, told, roster))]
    return trust._replace(level=Level.WITHDRAWN, reasons=tuple(ended)) if ended else trust


def verified(signed: Signed) -> Statement:
    """Return a statement whose signature fits its bytes and is by the key it names; raise Malformed otherwise."""
    signature = read_signature(signed.signature)
    if not fits(signature, signed.payload, SEAL):
        raise Malformed("A signature does not fit what it is said to have signed.")
    statement = read_statement(signed.payload)
    if statement.signer.key != fingerprint(signature.public):
        raise Malformed("A signature is by another key than its statement names.")
    return statement


def withdrawn(envelope: Envelope, told: Statement, roster: Roster) -> str:
    """Return in a sentence that this seal was withdrawn; empty where the envelope speaks of another.

    Raises Malformed where what is said to be a withdrawal is none, or is by somebody who may not.
    """
    for signed in envelope.statements:
        statement = verified(signed)
        signer = statement.signer
        if statement.meaning is not Meaning.WITHDRAWAL:
            raise Malformed("It does not withdraw anything.")
        if told.sha256 not in statement.subjects.values():
            continue
        if (signer.role != "owner" and signer.person != told.signer.person) or may_sign(signer, roster) or _stolen(statement, roster):
            raise Malformed(f"{signer.name} may not withdraw this approval.")
        return f"{signer.name} withdrew it on {signer.at[:10]}: {statement.predicate['reason']}"
    return ""


def _pair(statements: tuple[Statement, ...]) -> tuple[Statement, Statement]:
    match statements:
        case authored, told if authored.meaning is Meaning.AUTHORSHIP and told.meaning in (Meaning.APPROVAL, Meaning.SELF_CHECK):
            return authored, told
    raise Malformed("A seal has two statements: the author’s, and the review.")


Found = tuple[Level, tuple[str, ...]] | None
"""What stands against a seal, and why; None where nothing does."""


def _known(authored: Statement, told: Statement, roster: Roster) -> Found:
    newest = max(one.predicate["roster"]["serial"] for one in (authored, told))
    if roster.serial < newest:
        return Level.UNTRUSTED, (f"The roster is number {roster.serial}, the seal was made under number {newest}. Ask for the newer one.",)
    for signer in (authored.signer, told.signer):
        key = roster.key(signer.key)
        if key is None or key.person != signer.person or SEAL not in key.namespaces:
            return Level.UNTRUSTED, (f"The roster does not know the key of {signer.name}.",)
    return None


def _distrusted(authored: Statement, told: Statement, roster: Roster) -> Found:
    found = [why for one in (authored, told) if (why := _stolen(one, roster))]
    return (Level.REVOKED, tuple(found)) if found else None


def _stolen(statement: Statement, roster: Roster) -> str:
    signer, log = statement.signer, statement.predicate["log"]
    against = roster.distrust(signer.key)
    if against is None or (log["seq"] < against.from_seq and statement.sha256 in against.witnessed):
        return ""
    return f"The key of {signer.name} is not trusted any more ({against.reason}), and nobody else had seen this signature before."


def _in_time(authored: Statement, told: Statement, roster: Roster) -> Found:
    late = [may_sign(one.signer, roster) for one in (authored, told) if is_expired(one.signer, roster)]
    return (Level.EXPIRED, tuple(late)) if late else None


def _two_people(authored: Statement, told: Statement, roster: Roster) -> Found:
    if told.meaning is Meaning.APPROVAL:
        found = refusals(authored, told, roster)
    elif authored.signer.person != told.signer.person:
        found = ("It is said to be checked by one person, and names two.",)
    else:
        found = tuple(why for one in (authored, told) if (why := may_sign(one.signer, roster)))
    return (Level.INVALID, found) if found else None
