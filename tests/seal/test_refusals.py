"""Who may sign what, refusal by refusal: each is said in its own sentence, and beside each stands what is let by."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from reviewer.seal.forms.values import Head, Import, Manuscript, Meaning, Revision, RosterRef, Signer
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.four_eyes import OTHER_AUTHOR, OTHER_WORDS, OWN_WORK, SAME_KEY, SAME_PERSON, is_expired, may_sign, refusals
from reviewer.seal.keys.personal import fingerprint
from reviewer.seal.keys.sshsig import ROSTER, SEAL
from reviewer.seal.rosters.roster import Delegation, Distrust, Key, Member, Roster
from reviewer.seal.statements.envelope import Envelope, Signed
from reviewer.seal.statements.statement import Statement, approval, authorship, read_statement, self_check, withdrawal
from reviewer.seal.trust import NO_ROSTER, Level, Trust, judge, verified, withdrawn
from tests.seal.forged import FIRST, LOG, SECOND, UNDER, alone, author, both_roles, changed, good, of, reviewer, with_key
from tests.seal.made import AUTHOR, OWNER, REVIEWER, key, manuscript, practice, reviewed, seal, signed, signer

LEA, LEAS = "lea@clinic", fingerprint(key(5).public)
AGE = "The review is older than the author’s signature. Sign again, and look at the computer’s clock first."


def authored(by: Signer | None = None, about: Manuscript | None = None) -> bytes:
    """Return the bytes of an author's statement."""
    return authorship(about or manuscript(), by or author(), Head(4, "aa" * 32), UNDER)


def pair(first: Signer | None = None, second: Signer | None = None, about: Manuscript | None = None, **more: Any) -> tuple[Statement, Statement]:
    """Return what an author and a reviewer say; `about` is what the reviewer looked at, where it is not what the author signed."""
    own = authored(first)
    signers = (more.get("named") or first or author(), second or reviewer())
    told = approval(about or manuscript(), reviewed(), more.get("answering") or own, signers, LOG, UNDER, same_device=False)
    return read_statement(own), read_statement(told)


def refused(*given: Any, roster: Roster | None = None, edited_by: tuple[str, ...] = (), **more: Any) -> tuple[str, ...]:
    """Return why what two people signed does not count as an approval."""
    return refusals(*pair(*given, **more), roster or practice().roster, edited_by)


def test_two_people_with_their_own_keys_are_refused_nothing() -> None:
    assert refused() == ()


def test_the_same_key_twice_is_said_and_not_that_it_is_one_person() -> None:
    assert refused(None, reviewer(key=author().key))[0] == SAME_KEY


def test_one_person_with_two_keys_is_said_once_also_where_the_history_names_them() -> None:
    roster = both_roles()._replace(keys=(*practice().roster.keys, Key(REVIEWER, key(9).public, (SEAL,))))
    same = author(person=REVIEWER, key=fingerprint(key(9).public))
    assert refused(same, roster=roster) == refused(same, roster=roster, edited_by=(REVIEWER,)) == (SAME_PERSON,)


def test_whoever_stands_for_the_other_is_the_other() -> None:
    assert SAME_PERSON in refused(author(on_behalf_of=REVIEWER))
    assert SAME_PERSON in refused(None, reviewer(on_behalf_of=AUTHOR))
    assert SAME_PERSON in refused(author(on_behalf_of=OWNER), reviewer(on_behalf_of=OWNER))


def test_a_reviewer_who_wrote_a_part_is_refused_and_an_author_who_did_is_not() -> None:
    assert refused(edited_by=(REVIEWER,)) == (OWN_WORK,)
    assert refused(edited_by=(AUTHOR, OWNER)) == ()


def test_an_approval_answers_this_statement_of_this_author() -> None:
    assert refused(answering=authored(author(at="2026-03-05T08:00:01Z"))) == (OTHER_AUTHOR,)
    assert refused(named=author(credentials="MD")) == (OTHER_AUTHOR,)


@pytest.mark.parametrize(
    "other",
    [
        manuscript("other"),
        manuscript()._replace(title="Long walks"),
        manuscript()._replace(language="de"),
        manuscript()._replace(pictures=()),
        manuscript()._replace(pictures=(manuscript().pictures[0]._replace(alt="A path"),)),
        manuscript()._replace(references=manuscript().references[:1]),
        manuscript()._replace(revision=Revision("7", 4)),
    ],
    ids=["source", "title", "language", "no picture", "alt text", "references", "revision"],
)
def test_an_approval_is_about_what_the_author_signed(other: Manuscript) -> None:
    assert refused(about=other) == (OTHER_WORDS,)


def test_how_the_file_came_in_may_be_told_otherwise() -> None:
    assert refused(about=manuscript()._replace(imported=Import("knee.md", "ef" * 32, "utf-8"))) == ()


def test_a_review_is_no_older_than_the_text_and_may_be_of_the_same_second() -> None:
    assert refused(None, reviewer(at="2026-03-05T07:59:59Z")) == (AGE,)
    assert refused(None, reviewer(at=FIRST)) == ()


def test_whoever_signs_is_in_the_roster_with_this_key_in_this_part_at_this_time() -> None:
    roster = practice().roster
    assert may_sign(reviewer(), roster) == ""
    assert may_sign(reviewer(person="zoe@clinic", name="Zoe"), roster) == "Zoe is not in the roster. Its owner can enter them."
    unknown = "The key of Sam Okoro is not in the roster. Its owner can enter it."
    assert may_sign(reviewer(key=LEAS), roster) == may_sign(reviewer(key=author().key), roster) == unknown
    assert may_sign(reviewer(role="owner"), roster) == "Sam Okoro may not sign as owner: the roster does not give them that part."
    late = with_key(REVIEWER, before=datetime(2026, 3, 4, tzinfo=UTC))
    assert may_sign(reviewer(), late) == "The key of Sam Okoro was not valid on 2026-03-05. The roster’s owner can enter a new one."


def test_both_signers_are_asked_whether_they_may() -> None:
    assert refused(author(role="reviewer"), named=author(role="reviewer")) == (
        "Nora Field may not sign as reviewer: the roster does not give them that part.",
    )
    assert refused(None, reviewer(role="author")) == ("Sam Okoro may not sign as author: the roster does not give them that part.",)


def lea(**more: str) -> Signer:
    """Return a delegate of the reviewer."""
    return reviewer(person=LEA, name="Lea Prado", key=LEAS, on_behalf_of=REVIEWER)._replace(**more)


def standing_in(*days: tuple[str, str], role: str = "reviewer", **of_key: Any) -> Roster:
    """Return a roster in which she stands in for the reviewer in these days."""
    return changed(
        members=(*practice().roster.members, Member(LEA, "Lea Prado", "MD", ("author",))),
        keys=(*practice().roster.keys, Key(LEA, key(5).public, (SEAL,), **of_key)),
        delegations=tuple(Delegation(LEA, REVIEWER, role, start, end) for start, end in days),
    )


@pytest.mark.parametrize(
    ("start", "end", "may"),
    [
        ("2026-03-01", "2026-03-09", True),
        ("2026-03-05", "2026-03-05", True),
        ("2026-03-06", "2026-03-09", False),
        ("2026-03-01", "2026-03-04", False),
    ],
)
def test_a_delegate_may_sign_from_the_first_day_to_the_last(start: str, end: str, may: bool) -> None:
    roster = standing_in((start, end))
    assert (may_sign(lea(), roster) == "") is may
    assert is_expired(lea(), roster) is not may


def test_a_delegate_who_is_late_is_told_the_last_day_of_all_their_times() -> None:
    said = may_sign(lea(), standing_in(("2026-01-01", "2026-02-09"), ("2026-01-01", "2026-01-31")))
    assert said == "Lea Prado could sign for Sam Okoro until 2026-02-09, and signed on 2026-03-05. The roster’s owner can enter a new time."


def test_a_delegate_needs_leave_for_this_part_from_somebody_who_has_it() -> None:
    days, leave = ("2026-03-01", "2026-03-09"), "Lea Prado may not sign for Sam Okoro: the roster does not say so. Its owner can enter it."
    assert may_sign(lea(), standing_in()) == may_sign(lea(), standing_in(days, role="author")) == leave
    assert may_sign(lea(on_behalf_of="zoe@clinic"), standing_in(days)) == "Lea Prado signed for somebody who may not sign as reviewer."
    assert may_sign(lea(on_behalf_of=AUTHOR), standing_in(days)) == "Lea Prado signed for somebody who may not sign as reviewer."
    assert not is_expired(lea(), standing_in()) and not is_expired(lea(), standing_in(("2026-01-01", "2026-01-09"), role="author"))


def test_a_delegate_s_key_runs_out_like_any_other() -> None:
    roster = standing_in(("2026-03-01", "2026-03-09"), before=datetime(2026, 3, 4, tzinfo=UTC))
    assert may_sign(lea(), roster) == "The key of Lea Prado was not valid on 2026-03-05. The roster’s owner can enter a new one."
    assert is_expired(lea(), roster)


def test_only_time_makes_a_signer_expired() -> None:
    assert not is_expired(reviewer(), practice().roster)
    late = with_key(REVIEWER, before=datetime(2026, 3, 4, tzinfo=UTC))
    assert is_expired(reviewer(), late)
    assert not is_expired(reviewer(key=LEAS), late) and not is_expired(author(key=reviewer().key), late)


def judged(*statements: Signed, roster: Roster | None) -> Trust:
    """Return how far these statements are trusted."""
    return judge(of(*statements), roster)


def test_a_seal_without_a_roster_is_untrusted_and_says_how_to_go_on() -> None:
    trust = judged(*good(), roster=None)
    assert (trust.level, trust.reasons, trust.standing, trust.good) == (Level.UNTRUSTED, (NO_ROSTER,), "", 2)
    assert trust.statement is not None and [one.person for one in trust.signers] == [AUTHOR, REVIEWER]


@pytest.mark.parametrize("person", [AUTHOR, REVIEWER])
def test_the_key_of_each_signer_is_known_as_theirs_and_for_seals(person: str) -> None:
    name = {AUTHOR: "Nora Field", REVIEWER: "Sam Okoro"}[person]
    others = tuple(one for one in practice().roster.keys if one.person != person)
    given_away = tuple(one._replace(person=OWNER) if one.person == person else one for one in practice().roster.keys)
    for roster in (changed(keys=others), changed(keys=given_away), with_key(person, namespaces=(ROSTER,))):
        assert judged(*good(), roster=roster).reasons == (f"The roster does not know the key of {name}.",)
        assert judged(*good(), roster=roster).level is Level.UNTRUSTED


@pytest.mark.parametrize("person", [AUTHOR, REVIEWER])
def test_a_stolen_key_of_either_is_named_with_the_reason(person: str) -> None:
    stolen = Distrust(fingerprint(practice().keys[person].public), 0, (), "bag lost")
    trust = judged(*good(), roster=changed(distrusts=(stolen,)))
    assert trust.level is Level.REVOKED and len(trust.reasons) == 1 and "not trusted any more (bag lost)" in trust.reasons[0]
    assert judged(*good(), roster=changed(distrusts=(stolen._replace(key=LEAS),))).level is Level.VALID


def test_a_review_of_another_statement_of_the_author_speaks_of_no_article() -> None:
    first = signed(authored(author(at="2026-03-05T08:00:01Z")), AUTHOR)
    trust = judged(first, good()[1], roster=practice().roster)
    assert (trust.level, trust.reasons, trust.statement) == (Level.INVALID, ("The review is about another signature of the author.",), None)


def test_two_statements_of_the_right_kinds_make_a_seal() -> None:
    wanted = ("A seal has two statements: the author’s, and the review.",)
    first, second = good()
    for statements in ((first,), (first, second, second), (second, second), (first, first), (second, first)):
        assert judged(*statements, roster=practice().roster).reasons == wanted


def test_a_signature_fits_its_bytes_and_is_by_the_key_it_names() -> None:
    first, second = good()
    assert verified(second).signer == reviewer()
    with pytest.raises(Malformed, match="does not fit what it is said to have signed"):
        verified(Signed(second.payload, first.signature))
    with pytest.raises(Malformed, match="by another key than its statement names"):
        verified(signed(second.payload, AUTHOR))


def test_a_person_alone_needs_both_parts() -> None:
    assert judge(alone(), both_roles()).standing == "Self-checked (one person)"
    trust = judge(alone(), practice().roster)
    assert (trust.level, trust.standing) == (Level.INVALID, "")
    assert trust.reasons == ("Sam Okoro may not sign as author: the roster does not give them that part.",)


def test_a_check_of_oneself_that_names_two_people_says_so() -> None:
    told = self_check(manuscript(), reviewed(), good()[0].payload, signer(REVIEWER, Meaning.SELF_CHECK, "reviewer", SECOND), LOG, UNDER)
    assert judged(good()[0], signed(told, REVIEWER), roster=both_roles()).reasons == ("It is said to be checked by one person, and names two.",)


def end(by: Signer, person: str, made: Any = None) -> Envelope:
    """Return a withdrawal of the good seal."""
    payload = withdrawal(seal().statements[1].payload, "  The trial was\n retracted. ", by, Head(12, "cc" * 32), RosterRef(1, ""))
    return Envelope(b"", (signed(payload, person, made),))


def test_a_withdrawal_says_who_when_and_why() -> None:
    told = verified(good()[1])
    by = signer(OWNER, Meaning.WITHDRAWAL, "owner", "2026-05-01T10:00:00Z")
    assert withdrawn(end(by, OWNER), told, practice().roster) == "Ines Duarte withdrew it on 2026-05-01: The trial was retracted."


def test_another_reviewer_may_not_withdraw_nor_an_owner_by_a_stolen_or_late_key() -> None:
    told = verified(good()[1])
    owner = signer(OWNER, Meaning.WITHDRAWAL, "owner", "2026-05-01T10:00:00Z")
    other = lea(on_behalf_of="", meaning="withdrawal", at="2026-05-01T10:00:00Z")
    roster = changed(
        members=(*practice().roster.members, Member(LEA, "Lea Prado", "MD", ("reviewer",))),
        keys=(*practice().roster.keys, Key(LEA, key(5).public, (SEAL,))),
    )
    stolen = changed(distrusts=(Distrust(fingerprint(practice().keys[OWNER].public), 0, (), "bag lost"),))
    late = with_key(OWNER, before=datetime(2026, 4, 1, tzinfo=UTC))
    cases = ((end(other, LEA, key(5)), roster), (end(owner, OWNER), stolen), (end(owner, OWNER), late), (end(owner._replace(role="owner"), OWNER), changed(members=())))
    for envelope, under in cases:
        with pytest.raises(Malformed, match="may not withdraw this approval"):
            withdrawn(envelope, told, under)


def test_a_seal_that_is_not_valid_is_called_nothing() -> None:
    told = verified(good()[1])
    assert Trust(Level.VALID, statement=told).standing == "Approved"
    assert Trust(Level.EXPIRED, statement=told).standing == Trust(Level.VALID).standing == ""
