"""What was approved is offered where another draft says it again, and what is withdrawn opens every article that uses it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from reviewer import knowledge, paths
from reviewer.checking import Engine
from reviewer.desk import Desk, Review
from reviewer.desk.edits.offering import Offer
from reviewer.desk.library.reopening import Reopening
from reviewer.desk.refusal import NotApproved
from reviewer.model.claims import What, Withdrawn
from reviewer.model.course import Stage
from reviewer.model.house import House
from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from tests.desk.conftest import Write
from tests.desk.small import Clock

FACTS = knowledge.load(paths.resources() / "knowledge")
CLAIM = "Heat relieves low back pain for a few hours in most adults."
SOURCE = "Roe A, Poe B. Heat for low back pain: a systematic review. J Example Pain. 2022;4(2):11-19. doi:10.1000/example.heat"
OTHER = "Moe C. Walking and backs: a systematic review. J Example Pain. 2021;3(1):1-9. doi:10.1000/example.walk"
WARM = f"# Heat for backs\n\n{CLAIM}¹ Stop when the skin turns red.\n\nFootnotes:\n\n¹ {SOURCE}\n"
NEAR = f"# A tired back\n\nHeat relieves low back pain for some hours in most adults. Walking is fine.[1]\n\n## References\n\n[1] {OTHER}\n"
SAME = f"# Backs at work\n\nStand up once an hour. {CLAIM}\n"
WHY = "The review was withdrawn by its authors."
REASON = "The paper says so on its second page; I have read all of it and it holds."


@pytest.fixture
def real(home: Path, clock: Clock) -> Iterator[Desk]:
    """A desk with the shipped rules."""
    library = Library.open(home / "library.db", clock, wait=0)
    made = Desk(Parser(FACTS.layout), Engine(FACTS, House()), library, decode=decode, to_markdown=import_html, clock=clock)
    yield made
    made.close()


def approve(desk: Desk, path: Path) -> Review:
    """Have a draft approved: whatever must be fixed is answered by the reviewer, the rest ticked as seen."""
    review = desk.open(path)
    for finding in review.report.findings:
        if finding.severity.word == "blocker" and finding.rule != "ST001":
            review = desk.decisions.answer(
                [finding.fingerprint], reason="Justified in context", explanation=REASON, by="Ben South", role=Role.REVIEWER
            )
    seen = [finding.fingerprint for finding in review.to_tick]
    return desk.decisions.sign(author="Ada North", reviewer="Ben South", reviewer_credentials="MD", seen=seen)


def offer(desk: Desk, review: Review) -> Offer:
    """Return the only offer there is."""
    (found,) = desk.claims.offers(review).values()
    return found


def taken(review: Review, one: Offer) -> str:
    """Return the text after an offer was taken over."""
    text = review.text
    for edit in reversed(one.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_a_near_claim_is_offered_the_approved_wording_and_its_source_in_the_style_of_the_draft(real: Desk, write: Write) -> None:
    approve(real, write(WARM, "warm.md"))
    review = real.open(write(NEAR, "near.md"))
    found = offer(real, review)
    assert not found.exact
    assert (found.claim.sentence, found.claim.by, found.claim.title) == (CLAIM, "Ben South", "Heat for backs")
    assert taken(review, found) == (
        f"# A tired back\n\n{CLAIM}[2] Walking is fine.[1]\n\n## References\n\n[1] {OTHER}\n[2] {SOURCE}\n"
    )


def test_the_same_claim_is_marked_as_approved_and_only_its_source_is_missing(real: Desk, write: Write) -> None:
    approve(real, write(WARM, "warm.md"))
    review = real.open(write(SAME, "same.txt"))
    found = offer(real, review)
    assert found.exact
    after = taken(review, found)
    assert f"{CLAIM}¹\n\nFootnotes:\n\n¹ {SOURCE}" in after
    checked = real.edit(after)
    again = offer(real, checked)
    assert again.exact
    assert again.edits == ()


def test_a_source_that_is_listed_already_is_not_listed_twice(real: Desk, write: Write) -> None:
    approve(real, write(WARM, "warm.md"))
    review = real.open(write(NEAR.replace(OTHER, SOURCE), "near.md"))
    assert taken(review, offer(real, review)).count(SOURCE) == 1
    assert f"{CLAIM}[1]" in taken(review, offer(real, review))


def test_nothing_is_offered_of_an_approval_that_was_withdrawn_or_of_the_draft_itself(real: Desk, write: Write) -> None:
    approve(real, write(WARM, "warm.md"))
    assert not real.claims.offers(real.review)
    real.course.withdraw("Ben South", "The whole page is wrong.")
    assert not real.claims.offers(real.open(write(NEAR, "near.md")))


def test_withdrawing_a_claim_reopens_every_article_that_says_it_and_ends_no_signature(real: Desk, write: Write) -> None:
    first, second = write(WARM, "warm.md"), write(SAME, "same.md")
    approve(real, first)
    approve(real, second)
    draft = real.open(write(NEAR, "near.md"))
    key = offer(real, draft).claim.words
    used = real.claims.withdraw(What.CLAIM, key, CLAIM, reason=WHY, by="Ben South")
    assert [(one.title, one.now, bool(one.signed)) for one in used] == [("Backs at work", True, True), ("Heat for backs", True, True)]
    for path in (first, second):
        review = real.open(path)
        assert review.state is State.APPROVED
        assert review.course.stage is Stage.DUE
        assert WHY.rstrip(".") in review.course.reopened
        assert any(obstacle.sentence.startswith("A claim was withdrawn") for obstacle in review.obstacles)
        with pytest.raises(NotApproved):
            real.export(path.parent / "out")
    listed = {entry.title: entry.course.stage for entry in real.shelf.drafts()}
    assert listed == {"Heat for backs": Stage.DUE, "Backs at work": Stage.DUE, "A tired back": Stage.DRAFT}
    near = real.open(write(NEAR, "near.md"))
    assert any(finding.title == "Nearly a claim that was withdrawn" for finding in near.to_tick)
    assert not real.claims.offers(near)


def test_a_reviewer_may_let_a_withdrawn_claim_stand_and_sign_again(real: Desk, write: Write, clock: Clock) -> None:
    path = write(WARM, "warm.md")
    approve(real, path)
    (known,) = (one for one in real.claims.known() if one.claim.sentence == CLAIM)
    real.claims.withdraw(What.CLAIM, known.claim.words, CLAIM, reason=WHY, by="Cy West")
    clock.now += timedelta(minutes=1)
    review = approve(real, path)
    assert review.course.stage is Stage.APPROVED
    assert {entry.course.stage for entry in real.shelf.drafts()} == {Stage.APPROVED}


def test_a_withdrawal_that_is_taken_back_closes_what_it_reopened(real: Desk, write: Write) -> None:
    path = write(WARM, "warm.md")
    approve(real, path)
    (known,) = (one for one in real.claims.known() if one.claim.sentence == CLAIM)
    real.claims.withdraw(What.CLAIM, known.claim.words, CLAIM, reason=WHY, by="Ben South")
    assert real.review.course.reopened
    real.claims.take_back(What.CLAIM, known.claim.words, "Ben South")
    assert not real.review.course.reopened
    assert {entry.course.stage for entry in real.shelf.drafts()} == {Stage.APPROVED}
    assert not real.upkeep.faults()


@pytest.mark.parametrize(("later", "stage"), [(-1, Stage.DUE), (0, Stage.DUE), (1, Stage.APPROVED)])
def test_a_withdrawal_from_elsewhere_opens_what_was_signed_no_later_in_the_same_second_too(
    real: Desk, write: Write, clock: Clock, later: int, stage: Stage
) -> None:
    moment = clock.now
    clock.now += timedelta(seconds=later)
    approve(real, write(WARM, "warm.md"))
    (known,) = real.claims.known()
    withdrawn = Withdrawn(What.CLAIM, known.claim.words, CLAIM, WHY, "Ben South", moment.isoformat())
    real._bench.need_library().claims.withdraw(withdrawn, ())  # as it comes in a review file: which articles here say it is found afterwards
    Reopening(real._bench, real.claims).catch_up()
    assert [entry.course.stage for entry in real.shelf.drafts()] == [stage]


def test_withdrawing_a_source_finds_it_under_any_number(real: Desk, write: Write) -> None:
    approve(real, write(WARM, "warm.md"))
    text = "# Shoulders\n\nWarmth helps.[^a]\n\n[^a]: Roe A. Heat for low back pain. 2022. https://doi.org/10.1000/example.heat doi:10.1000/example.heat\n"
    review = real.open(write(text, "shoulders.md"))
    key = review.report.references[0].key
    used = real.claims.withdraw(What.SOURCE, key, SOURCE, reason=WHY, by="Ben South")
    assert [one.title for one in used] == ["Heat for backs", "Shoulders"]
    assert any(finding.title == "A source was withdrawn" for finding in real.review.report.findings)


def test_a_withdrawal_needs_a_name_and_a_reason(real: Desk, write: Write) -> None:
    approve(real, write(WARM, "warm.md"))
    for reason, by in (("wrong", "Ben South"), (WHY, " ")):
        with pytest.raises(Trouble, match="Nothing was changed"):
            real.claims.withdraw(What.CLAIM, "heat relieves", CLAIM, reason=reason, by=by)
    assert real.claims.withdrawn() == ()


def test_an_edited_article_whose_published_text_has_the_claim_is_listed(real: Desk, write: Write) -> None:
    path = write(WARM, "warm.md")
    approve(real, path)
    real.course.record_publication("https://clinic.example/heat", "Ada North")
    (known,) = (one for one in real.claims.known() if one.claim.sentence == CLAIM)
    real.edit(WARM.replace(CLAIM, "Heat feels good."))
    real.save()
    (use,) = real.claims.uses(What.CLAIM, known.claim.words)
    assert (use.now, bool(use.signed), use.page) == (False, True, "https://clinic.example/heat")
