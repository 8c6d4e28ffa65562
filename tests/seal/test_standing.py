"""How a genuine seal stands by the roster: keys that ran out or were stolen, delegates, withdrawals, and a practice of one."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from reviewer.seal.forms.values import Head, Meaning, RosterRef, Signer
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.keys.personal import fingerprint
from reviewer.seal.keys.sshsig import SEAL
from reviewer.seal.rosters.roster import Delegation, Distrust, Key, Member
from reviewer.seal.statements.envelope import Envelope
from reviewer.seal.statements.statement import authorship, self_check, withdrawal
from reviewer.seal.trust import Level
from reviewer.seal.verdict import verify
from tests.seal.forged import (
    FIRST,
    LOG,
    SECOND,
    UNDER,
    alone,
    approved,
    author,
    both_roles,
    changed,
    first_by,
    good,
    of,
    reviewer,
    verdict_of,
    with_key,
)
from tests.seal.made import (
    AUTHOR,
    OWNER,
    REVIEWER,
    key,
    manuscript,
    page,
    practice,
    reviewed,
    seal,
    signed,
    signer,
)  # fmt: skip


def test_an_older_roster_is_not_enough() -> None:
    first = signed(authorship(manuscript(), author(), Head(4, "aa" * 32), RosterRef(2, "cc" * 32)), AUTHOR)
    verdict = verdict_of(of(first, approved(reviewer(), first=first)))
    assert verdict.trust.level is Level.UNTRUSTED and "number 2" in verdict.trust.reasons[0]


def test_a_key_that_had_run_out_is_expired_and_one_that_ran_out_later_is_valid() -> None:
    before = with_key(REVIEWER, before=datetime(2026, 3, 1, tzinfo=UTC))
    assert (verdict_of(seal(), before).trust.level, verdict_of(seal(), before).status) == (Level.EXPIRED, 4)
    assert verdict_of(seal(), with_key(REVIEWER, after=datetime(2026, 4, 1, tzinfo=UTC))).trust.level is Level.EXPIRED
    assert verdict_of(seal(), with_key(REVIEWER, before=datetime(2026, 6, 1, tzinfo=UTC))).trust.level is Level.VALID


def test_a_stolen_key_is_revoked_but_for_what_others_had_seen_before() -> None:
    name, statement = reviewer().key, sha256(good()[1].payload).hexdigest()
    for from_seq, witnessed, level in ((5, (), Level.REVOKED), (5, (statement,), Level.REVOKED), (10, (), Level.REVOKED), (10, (statement,), Level.VALID)):
        verdict = verdict_of(seal(), changed(distrusts=(Distrust(name, from_seq, witnessed, "laptop stolen"),)))
        assert verdict.trust.level is level
        assert (verdict.status == 4) is (level is Level.REVOKED)


def test_a_delegate_signs_within_the_days_and_not_after() -> None:
    member = Member("lea@clinic", "Lea Prado", "MD", ("author",))
    listed = Key("lea@clinic", key(5).public, (SEAL,))
    by = Signer("lea@clinic", "Lea Prado", "MD", "reviewer", fingerprint(key(5).public), "review+approval", SECOND, "+00:00", "", REVIEWER)
    stands = of(good()[0], approved(by, made=key(5)))
    for end, level in (("2026-04-01", Level.VALID), ("2026-03-04", Level.EXPIRED)):
        roster = changed(
            members=(*practice().roster.members, member),
            keys=(*practice().roster.keys, listed),
            delegations=(Delegation("lea@clinic", REVIEWER, "reviewer", "2026-02-01", end),),
        )
        assert verdict_of(stands, roster).trust.level is level


def test_a_delegate_of_the_author_does_not_review_the_author() -> None:
    member = Member("lea@clinic", "Lea Prado", "MD", ("reviewer",))
    listed = Key("lea@clinic", key(5).public, (SEAL,))
    by = Signer("lea@clinic", "Lea Prado", "MD", "author", fingerprint(key(5).public), "authorship", FIRST, "+00:00", "", REVIEWER)
    roster = changed(
        members=(*practice().roster.members[:1], practice().roster.members[1]._replace(roles=("author", "reviewer")), member),
        keys=(*practice().roster.keys[:2], listed),
        delegations=(Delegation("lea@clinic", REVIEWER, "author", "2026-02-01", "2026-04-01"),),
    )
    own = first_by(by, AUTHOR, made=key(5))
    verdict = verdict_of(of(own, approved(reviewer(), first=own)), roster)
    assert verdict.trust.level is Level.INVALID and "same person" in verdict.trust.reasons[0]


def ended(by: Signer, person: str, of_whom: bytes | None = None) -> tuple[Envelope, ...]:
    """Return a withdrawal by somebody."""
    payload = withdrawal(of_whom or good()[1].payload, "The trial was retracted.", by, Head(12, "cc" * 32), UNDER)
    return (Envelope(b"", (signed(payload, person),)),)


@pytest.mark.parametrize(("person", "role"), [(REVIEWER, "reviewer"), (OWNER, "owner")])
def test_reviewer_and_owner_withdraw_an_approval(person: str, role: str) -> None:
    by = signer(person, Meaning.WITHDRAWAL, role, "2026-05-01T10:00:00Z")
    verdict = verify(page(), practice().roster, None, ended(by, person))
    assert (verdict.trust.level, verdict.status) == (Level.WITHDRAWN, 4)
    assert "The trial was retracted." in verdict.trust.reasons[0]


def test_a_withdrawal_of_another_approval_ends_nothing() -> None:
    by = signer(REVIEWER, Meaning.WITHDRAWAL, "reviewer", "2026-05-01T10:00:00Z")
    assert verify(page(), practice().roster, None, ended(by, REVIEWER, b"another")).status == 0


def test_a_withdrawal_by_somebody_who_may_not_is_said_and_not_passed_over() -> None:
    by = signer(AUTHOR, Meaning.WITHDRAWAL, "author", "2026-05-01T10:00:00Z")
    with pytest.raises(Malformed, match="may not withdraw"):
        verify(page(), practice().roster, None, ended(by, AUTHOR))
    with pytest.raises(Malformed, match="does not withdraw"):
        verify(page(), practice().roster, None, (seal(),))


def test_one_person_checks_themselves_and_is_never_called_approved() -> None:
    verdict = verdict_of(alone(), both_roles())
    assert (verdict.trust.level, verdict.trust.standing, verdict.status) == (Level.VALID, "Self-checked (one person)", 0)


def test_a_check_of_oneself_that_names_two_people_is_not_valid() -> None:
    told = self_check(manuscript(), reviewed(), good()[0].payload, signer(REVIEWER, Meaning.SELF_CHECK, "reviewer", SECOND), LOG, UNDER)
    assert verdict_of(of(good()[0], signed(told, REVIEWER)), both_roles()).trust.level is Level.INVALID
