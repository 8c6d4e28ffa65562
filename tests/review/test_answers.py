"""Who may set which finding aside, and for how long."""

from __future__ import annotations

from datetime import date

import pytest

from reviewer.model.finding import Ledger, WaiverClass
from reviewer.model.review import Answer, Role
from reviewer.model.span import Place
from reviewer.model.trouble import Trouble
from reviewer.review.answers import accepted, answered_ledger, check_answer, in_force, lapsed, leaning, still_leans, waiting
from tests.review.findings import LONG, answer, finding, report

TODAY = date(2026, 11, 22)


def holds(waiver: WaiverClass, given: Answer) -> bool:
    return given.fingerprint in in_force(report(finding(given.fingerprint, waiver)), {given.fingerprint: given}, TODAY)


def test_what_can_only_be_fixed_is_not_answered_by_anybody() -> None:
    assert not holds(WaiverClass.NEVER, answer("f", role=Role.REVIEWER))
    with pytest.raises(Trouble, match="can only be fixed"):
        check_answer(finding("f", WaiverClass.NEVER), reason="r", explanation=LONG, by="Ada North", role=Role.REVIEWER)


def test_an_authors_answer_to_a_class_r_finding_waits_for_a_reviewer() -> None:
    proposal = answer("f", role=Role.AUTHOR)
    one = report(finding("f", WaiverClass.REVIEWER))
    assert not in_force(one, {"f": proposal}, TODAY)
    assert set(waiting(one, {"f": proposal}, TODAY)) == {"f"}
    agreed = accepted(proposal, "Ben South")
    assert holds(WaiverClass.REVIEWER, agreed)
    assert not waiting(one, {"f": agreed}, TODAY)


def test_a_reviewer_answers_a_class_r_finding_alone() -> None:
    assert holds(WaiverClass.REVIEWER, answer("f", role=Role.REVIEWER))


def test_nobody_accepts_an_answer_of_their_own() -> None:
    with pytest.raises(Trouble, match="Another person"):
        accepted(answer("f", by="Ada North"), "Dr. Ada North")
    assert not holds(WaiverClass.REVIEWER, answer("f", by="Ada North", accepted_by="ADA NORTH, MD"))


@pytest.mark.parametrize("role", list(Role))
def test_either_of_the_two_answers_a_judgement_call(role: Role) -> None:
    assert holds(WaiverClass.ANYONE, answer("f", role=role))


def test_style_is_dismissed_without_a_word_but_not_without_a_name() -> None:
    check_answer(finding("f", WaiverClass.DISMISS), reason="", explanation="", by="Ada North", role=Role.AUTHOR)
    assert holds(WaiverClass.DISMISS, answer("f", reason="", explanation=""))
    with pytest.raises(Trouble, match="no name"):
        check_answer(finding("f", WaiverClass.DISMISS), reason="", explanation="", by=" ", role=Role.AUTHOR)


@pytest.mark.parametrize(("reason", "explanation", "said"), [("", LONG, "no reason"), ("house decision", "too short", "20 characters")])
def test_an_answer_says_why_at_some_length(reason: str, explanation: str, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        check_answer(finding("f"), reason=reason, explanation=explanation, by="Ada North", role=Role.AUTHOR)


def test_an_answer_with_too_few_words_does_not_count_wherever_it_came_from() -> None:
    assert not holds(WaiverClass.ANYONE, answer("f", explanation="short"))
    assert not holds(WaiverClass.ANYONE, answer("f", reason=" "))


def test_an_answer_ends_on_the_day_it_is_to_be_asked_again() -> None:
    assert holds(WaiverClass.ANYONE, answer("f", expires="2026-11-23"))
    assert not holds(WaiverClass.ANYONE, answer("f", expires="2026-11-22"))


def test_an_answer_is_bound_to_the_words_and_lapses_with_them() -> None:
    old, other = answer("old"), answer("f", rule="CI001")
    one = report(finding("f"))
    assert not in_force(one, {"old": old, "f": other}, TODAY)
    assert lapsed(one, {"old": old, "f": answer("f")}, TODAY) == (old,)


def test_a_sentence_whose_missing_source_was_answered_is_covered_by_that() -> None:
    one = report(finding("f"))._replace(sentences=(Ledger(Place(0, 0, 9), "EFF", "bare"), Ledger(Place(1, 0, 9), "EFF", "bare")))
    assert [entry.cover for entry in answered_ledger(one, {"f": answer("f")})] == ["answered", "bare"]
    assert answered_ledger(one, {}) == one.sentences


def test_a_sentence_with_a_source_of_its_own_keeps_it_whatever_was_answered_there() -> None:
    one = report(finding("f"))._replace(sentences=(Ledger(Place(0, 0, 9), "EFF", "own", ("1",)),))
    assert [entry.cover for entry in answered_ledger(one, {"f": answer("f")})] == ["own"]


def test_what_leans_on_an_answer_for_every_draft_leans_on_that_very_one() -> None:
    given = answer("house:f", role=Role.REVIEWER, expires="2026-12-24")
    leans = leaning((given, answer("f")))
    assert still_leans(leans, {"house:f": given}, TODAY)
    assert not still_leans(leans, {}, TODAY), "taken back"
    assert not still_leans(leans, {"house:f": given._replace(at="2026-11-20T09:00:00+00:00")}, TODAY), "given anew, with other words perhaps"
    assert not still_leans(leans, {"house:f": given}, date(2026, 12, 24)), "its day has come"
    assert still_leans(leaning((answer("f"),)), {}, TODAY), "leans on none"
