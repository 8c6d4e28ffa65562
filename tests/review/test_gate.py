"""What stands in the way of a sign-off."""

from __future__ import annotations

from reviewer.model.finding import LANGUAGE, RuleFailure, Severity, WaiverClass
from reviewer.model.review import Role
from reviewer.review.gate import obstacles, signers, to_tick, unseen
from tests.review.findings import answer, finding, report


def test_an_open_must_fix_item_is_in_the_way_and_leads_to_its_finding() -> None:
    found = obstacles(9, report(finding("f", quote="Rest helps")), {}, {})
    assert [(obstacle.sentence, obstacle.fingerprint) for obstacle in found] == [("A benefit claim has no source (“Rest helps”).", "f")]


def test_an_answer_takes_it_out_of_the_way() -> None:
    assert obstacles(9, report(finding("f")), {"f": answer("f")}, {}) == ()


def test_a_proposal_is_still_in_the_way_and_says_whom_it_waits_for() -> None:
    (found,) = obstacles(9, report(finding("f")), {}, {"f": answer("f", by="Ada North")})
    assert "Ada North waits for a reviewer" in found.sentence


def test_the_missing_review_record_is_filled_by_the_signature_and_never_in_its_way() -> None:
    one = report(finding("f", WaiverClass.NEVER, rule="ST001"), finding("g", severity=Severity.WARNING, rule="ST001"))
    assert obstacles(9, one, {}, {}) == ()
    assert to_tick(one, {}) == ()


def test_a_check_that_could_not_run_is_in_the_way() -> None:
    (found,) = obstacles(9, report()._replace(failures=(RuleFailure("CL002", "it broke"),)), {}, {})
    assert "CL002 could not run" in found.sentence


def test_a_text_that_no_check_can_read_is_in_the_way_and_nobody_is_sent_to_check_again() -> None:
    (found,) = obstacles(9, report()._replace(failures=(RuleFailure(LANGUAGE, "This text is not in English."),)), {}, {})
    assert found.sentence == "This text is not in English."


def test_there_is_nothing_to_sign_in_an_empty_draft() -> None:
    assert "no words" in obstacles(0, report(), {}, {})[0].sentence


def test_warnings_are_ticked_and_advice_is_not_asked_about() -> None:
    warning, advice = finding("w", severity=Severity.WARNING), finding("a", severity=Severity.ADVICE)
    one = report(warning, advice)
    assert to_tick(one, {}) == (warning,)
    assert to_tick(one, {"w": answer("w")}) == ()
    assert [obstacle.fingerprint for obstacle in unseen((warning,), ())] == ["w"]
    assert unseen((warning,), {"w"}) == ()
    assert obstacles(9, one, {}, {}) == ()


def test_author_and_reviewer_are_two_people_with_names() -> None:
    assert signers("Ada North", "Ben South", report(), {}) == ()
    assert "Two different people" in signers("Ada North", "Dr. Ada North, MD", report(), {})[0].sentence
    assert [obstacle.sentence for obstacle in signers(" ", "", report(), {})] == [
        "The author's name is missing.",
        "The medical reviewer's name is missing.",
    ]


def test_the_author_cannot_have_decided_a_class_r_answer_in_the_reviewers_part() -> None:
    one = report(finding("f", WaiverClass.REVIEWER))
    given = {"f": answer("f", by="Ada North", role=Role.REVIEWER)}
    assert "must come from a reviewer" in signers("Dr Ada North", "Ben South", one, given)[0].sentence
    assert signers("Cleo East", "Ben South", one, given) == ()


def test_long_quotes_are_cut_to_twelve_words() -> None:
    (found,) = obstacles(9, report(finding("f", quote=" ".join(["word"] * 30))), {}, {})
    assert found.sentence.count("word") == 12
