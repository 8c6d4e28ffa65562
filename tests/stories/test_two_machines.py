"""An author and a reviewer with keys, each on a computer of their own: from a draft to a published page, to a claim that holds no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.desk import Desk, NotApproved
from reviewer.desk.library.incoming import Standing
from reviewer.model.claims import What
from reviewer.model.course import Stage
from reviewer.model.review import Role, State
from reviewer.seal.rosters.roster_file import read_roster
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, verify
from tests.desk.apart import ADAS, BENS, Apart, real_desk

CLAIM = "Heat relieves low back pain for a few hours in most adults."
SOURCE = "Roe A, Poe B. Heat for low back pain: a systematic review. J Example Pain. 2022;4(2):11-19. doi:10.1000/example.heat"
WARM = f"# Heat for backs\n\n{CLAIM}¹ Stop when the skin turns red.\n\nFootnotes:\n\n¹ {SOURCE}\n"
WORK = f"# Backs at work\n\nStand up once an hour. {CLAIM}¹\n\nFootnotes:\n\n¹ {SOURCE}\n"
WHY = "The paper says so on its second page; I have read all of it and it holds."
GONE = "The review was withdrawn by its authors."


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    """Two computers whose people have met."""
    made = Apart(tmp_path)
    made.meet()
    yield made
    made.close()


def answered(desk: Desk) -> None:
    """Have Ada answer whatever must be fixed; what she says waits for the reviewer."""
    for one in desk.settle().report.findings:
        if one.severity.word == "blocker" and one.rule != "ST001" and one.fingerprint not in desk.settle().proposals:
            desk.decisions.answer([one.fingerprint], reason="Justified in context", explanation=WHY, by="Ada North", role=Role.AUTHOR)


def draft(apart: Apart, name: str, text: str) -> None:
    """Lay a new draft on Ada's desk, answered."""
    path = apart.folder / name
    path.write_text(text, encoding="utf-8")
    apart.ada.open(path)
    answered(apart.ada)


def approved(apart: Apart, name: str, text: str) -> None:
    """Bring a draft from Ada to Ben and back, approved."""
    draft(apart, name, text)
    apart.submit()
    apart.bring(apart.send(apart.ada), apart.ben)
    apart.approve()
    apart.bring(apart.send(apart.ben), apart.ada)


def reopened(desk: Desk) -> dict[str, str]:
    """Return by title why each article of a library is open again; those that are not are left out."""
    return {one.title: one.course.reopened for one in desk.shelf.drafts() if one.course.reopened}


def test_the_words_of_a_key_are_the_same_on_both_computers(apart: Apart) -> None:
    key = apart.reviewer.key
    assert key is not None
    assert apart.ada.people.spoken(key.fingerprint) == apart.ben.people.spoken(key.fingerprint)
    assert apart.ada.people.roster == apart.ben.people.roster


def test_from_a_draft_to_a_published_page_over_two_computers(apart: Apart, tmp_path: Path) -> None:
    draft(apart, "warm.md", WARM)
    assert apart.submit().state is State.IN_REVIEW
    offered = apart.bring(apart.send(apart.ada), apart.ben)
    assert (offered.standing, offered.decision) == (Standing.TRUSTED, "Sent for review by Ada North")

    apart.ben.comments.add(2, 6, "Say which heat.", "Ben South", Role.REVIEWER)
    assert apart.ben.course.request_changes("Ben South").state is State.CHANGES_REQUESTED
    offered = apart.bring(apart.send(apart.ben), apart.ada)
    assert offered.decision == "Changes asked by Ben South: 1 comment"

    apart.ada.edit(WARM.replace("Stop when", "A heat pad is meant. Stop when"))
    apart.ada.save()
    answered(apart.ada)
    assert apart.submit().state is State.IN_REVIEW
    apart.bring(apart.send(apart.ada), apart.ben)
    assert "A heat pad is meant." in apart.ben.review.text
    assert apart.approve().state is State.APPROVED
    offered = apart.bring(apart.send(apart.ben), apart.ada)
    assert offered.decision.startswith(("Approved by Ben South", "Signed by Ben South")) and not offered.against
    assert apart.ada.review.state is State.APPROVED

    apart.ada.export(tmp_path / "site")
    page, roster = tmp_path / "site" / "warm.html", tmp_path / "site" / "warm-seal" / "roster"
    verdict = verify(page.read_text("utf-8"), read_roster(roster.read_bytes()))
    assert (verdict.content, verdict.trust.level, verdict.trust.standing) == (Content.EXACT, Level.VALID, "Approved")
    assert "same computer" not in (tmp_path / "site" / "warm.certificate.html").read_text("utf-8")
    apart.ada.course.record_publication("https://clinic.example/warm", "Ada North")
    assert apart.ada.review.course.stage is Stage.PUBLISHED


def test_a_withdrawn_claim_opens_two_articles_again_on_both_computers(apart: Apart, tmp_path: Path) -> None:
    approved(apart, "warm.md", WARM)
    approved(apart, "work.md", WORK)
    key = next(one.claim.words for one in apart.ben.claims.known() if one.claim.sentence == CLAIM)
    assert {one.claim.sentence for one in apart.ada.claims.known()} == {one.claim.sentence for one in apart.ben.claims.known()}
    apart.ben.claims.withdraw(What.CLAIM, key, CLAIM, reason=GONE, by="Ben South")
    both = {"Heat for backs", "Backs at work"}
    assert reopened(apart.ben).keys() == both and not reopened(apart.ada)

    path = apart.send(apart.ben)  # of one of the two articles
    offered = apart.bring(path, apart.ada)
    assert "1 claim or source withdrawn, in every article." in offered.words
    assert reopened(apart.ada) == reopened(apart.ben)
    for name in ("warm.md", "work.md"):
        apart.ada.open(apart.folder / name)
        with pytest.raises(NotApproved, match="withdrawn"):
            apart.ada.export(tmp_path / "again")
    before = apart.ada._bench.need_library().chain.events()
    assert apart.ada.exchange.look(path).taken.nothing and apart.ada._bench.need_library().chain.events()[: len(before)] == before

    apart.ben.claims.take_back(What.CLAIM, key, "Ben South")
    apart.bring(apart.send(apart.ben), apart.ada)
    apart.bring(path, apart.ada)  # late and once more: what was taken back stays so
    assert not reopened(apart.ada) and not reopened(apart.ben)
    for desk in (apart.ada, apart.ben):
        assert not desk._bench.need_library().health.all_faults()


def test_an_article_that_comes_after_the_withdrawal_is_open_again_too(apart: Apart) -> None:
    draft(apart, "warm.md", WARM)
    apart.submit()
    apart.bring(apart.send(apart.ada), apart.ben)
    apart.approve()
    late = apart.send(apart.ben)
    approved(apart, "work.md", WORK)
    key = next(one.claim.words for one in apart.ben.claims.known() if one.claim.sentence == CLAIM)
    apart.ben.claims.withdraw(What.CLAIM, key, CLAIM, reason=GONE, by="Ben South")
    apart.bring(apart.send(apart.ben), apart.ada)
    assert reopened(apart.ada).keys() == {"Backs at work"}
    apart.bring(late, apart.ada)
    assert reopened(apart.ada).keys() == {"Heat for backs", "Backs at work"}


def test_a_first_roster_comes_with_a_file_only_from_its_owner(apart: Apart) -> None:
    draft(apart, "warm.md", WARM)
    apart.submit()
    from_owner = apart.send(apart.ada)
    apart.bring(from_owner, apart.ben)
    from_other = apart.send(apart.ben)
    for path, taken in ((from_other, False), (from_owner, True)):
        stranger = real_desk(apart.folder / path.stem, apart.clocks[0])
        offered = stranger.exchange.look(path)
        assert offered.standing is Standing.STRANGER and len(offered.phone) == 8
        stranger.exchange.take(offered, confirmed=True)
        assert (stranger.people.roster is not None) is taken
        stranger.close()


def test_what_an_author_withdraws_is_left_out_and_said(apart: Apart) -> None:
    ines = apart.ada.people.changes.add("Ines Duarte", "RN", ("author",), BENS, ADAS).do()
    approved(apart, "warm.md", WARM)
    key = next(one.claim.words for one in apart.ada.claims.known() if one.claim.sentence == CLAIM)
    apart.ada.claims.withdraw(What.CLAIM, key, CLAIM, reason=GONE, by="Ines Duarte")
    (who,) = [one for one in apart.ada.exchange.people() if one.name == "Ines Duarte"]
    assert ines.member(who.person) is not None
    path = apart.ada.exchange.write(apart.ada.exchange.pack(who.name, who, BENS), apart.folder)
    offered = apart.bring(path, apart.ben)
    assert any(line.startswith("1 withdrawal of claims or sources left out") for line in offered.words)
    assert not apart.ben.claims.withdrawn() and not reopened(apart.ben)
