"""Two signatures approve exactly the text that was shown, and what goes out verifies as that, until somebody ends it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.export import Target
from reviewer.model.course import Stage
from reviewer.model.review import State
from reviewer.model.trouble import Trouble
from reviewer.seal.rosters.roster_file import read_roster
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, verify
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, SAMS, approved, person, practice
from tests.desk.signing.test_forging import by_hand
from tests.desk.small import CLEAN, desk_at


def test_two_signatures_approve_a_text_and_its_export_verifies(two: Desk, write: Write, tmp_path: Path) -> None:
    two.open(write(CLEAN))
    review = approved(two)
    assert (review.state, review.course.stage) == (State.APPROVED, Stage.APPROVED)
    assert review.signoff is not None
    assert (review.signoff.author, review.signoff.reviewer) == ("Nora Field", "Sam Okoro")
    two.export(tmp_path / "out")
    page = (tmp_path / "out" / "ankle.html").read_text("utf-8")
    roster = read_roster((tmp_path / "out" / "ankle-seal" / "roster").read_bytes())
    verdict = verify(page, roster)
    assert (verdict.content, verdict.trust.level, verdict.trust.standing) == (Content.EXACT, Level.VALID, "Approved")
    assert "same computer" in (tmp_path / "out" / "ankle.certificate.html").read_text("utf-8")
    assert "does not authenticate" not in (tmp_path / "out" / "ankle.review-record.html").read_text("utf-8")


def test_an_edit_ends_the_approval_and_no_seal_goes_out_with_it(two: Desk, write: Write, tmp_path: Path) -> None:
    two.open(write(CLEAN))
    approved(two)
    for letter in ("\u200b", "\u00ad", "x"):
        review = two.edit(CLEAN.replace("early", f"ear{letter}ly"))
        assert review.state is State.DRAFT
        assert review.ended
        with pytest.raises(Trouble):
            two.export(tmp_path / "out")
    two.exporting.write(tmp_path / "out", unapproved=True)
    assert not [file for file in (tmp_path / "out").rglob("*") if "seal" in file.name or "certificate" in file.name]
    assert two.edit(CLEAN).state is State.APPROVED


def test_names_that_were_typed_before_are_history_only(home: Path, write: Write) -> None:
    desk = desk_at(home)
    desk.open(write(CLEAN))
    assert desk.decisions.sign(author="Ada North", reviewer="Ben South").state is State.APPROVED
    desk.people.rounds = 1
    desk.people.set_up("Nora Field", "PhD", ("author",), NORAS).do()
    assert desk.review.state is State.DRAFT
    recorded = desk.signing.recorded()
    assert recorded is not None
    assert recorded.reviewer == "Ben South"
    assert [entry.state for entry in desk.shelf.drafts()] == [State.DRAFT]
    with pytest.raises(Trouble, match="typed names count no more"):
        desk.decisions.sign(author="Ada North", reviewer="Ben South")
    desk.close()


def test_what_is_signed_is_what_was_shown_or_nothing_is(two: Desk, write: Write) -> None:
    two.open(write(CLEAN))
    two.signing.submit(person(two, "Nora"), NORAS).do()
    frozen = two.signing.freeze(person(two, "Sam"))
    seal_source = two._bench.need_library().text(two.review.fingerprint).encode()
    assert frozen.source == seal_source == frozen.draft.text.encode()
    deed = two.signing.approve(frozen, SAMS)
    two.edit(CLEAN + "\nMore.\n")
    with pytest.raises(Trouble, match="not what was shown"):
        deed.do()
    two.edit(CLEAN)
    with pytest.raises(Trouble, match="not what was shown"):
        two.signing.approve(replace(frozen, findings="0" * 64), SAMS)
    assert two.signing.approve(two.signing.freeze(person(two, "Sam")), SAMS).do().state is State.APPROVED


def test_a_withdrawal_is_signed_and_ends_the_seal_wherever_it_is_verified(two: Desk, write: Write, tmp_path: Path) -> None:
    two.open(write(CLEAN))
    approved(two)
    two.export(tmp_path / "out")
    with pytest.raises(Trouble, match="can withdraw it"):
        two.people.changes.add("Ines Duarte", "RN", ("reviewer",), SAMS, NORAS).do()
        two.signing.withdraw(person(two, "Ines"), "Somebody else’s reason", SAMS)
    review = two.signing.withdraw(person(two, "Sam"), "A dose in it is wrong", SAMS).do()
    assert review.state is State.WITHDRAWN
    page = (tmp_path / "out" / "ankle.html").read_text("utf-8")
    assert verify(page, two.people.roster).trust.level is Level.VALID
    assert verify(page, two.people.roster, None, two.signing.withdrawals()).trust.level is Level.WITHDRAWN


def test_what_was_held_goes_out_and_a_changed_file_of_the_library_does_not(home: Path, write: Write, tmp_path: Path) -> None:
    desk = practice(home)
    path = write(CLEAN)
    desk.open(path)
    approved(desk)
    shown = desk.exporting.text(Target.WORDPRESS, approved=True)
    desk.close()
    with closing(sqlite3.connect(home / "library.db")) as other:
        digest = other.execute("SELECT sha256 FROM sealed_file WHERE name = 'wordpress.html'").fetchone()[0]
        body = other.execute("SELECT body FROM blob WHERE sha256 = ?", (digest,)).fetchone()[0]
    assert body.decode() == shown
    by_hand(home, f"UPDATE blob SET body = CAST(replace(CAST(body AS TEXT), 'Rest', 'Best') AS BLOB) WHERE sha256 = '{digest}'")
    again = desk_at(home)
    again.open(path)
    with pytest.raises(Trouble):
        again.export(tmp_path / "out")
    assert not (tmp_path / "out").exists()
    again.close()


def test_a_publication_keeps_how_the_saved_page_stands_to_its_seal(two: Desk, write: Write, tmp_path: Path) -> None:
    desk = two
    desk.open(write(CLEAN))
    approved(desk)
    desk.export(tmp_path / "out")
    page = tmp_path / "out" / "ankle.html"
    with pytest.raises(Trouble, match="no such file"):
        desk.publication.record("https://clinic.example/ankles", "Ada North", tmp_path / "lost.html")
    with pytest.raises(Trouble, match="no web address"):
        desk.publication.record("ankles", "Ada North", page)
    assert desk.review.course.address == ""
    review, held = desk.publication.record("https://clinic.example/ankles", "Ada North", page)
    assert review.course.address == "https://clinic.example/ankles"
    assert held is not None and held.sentence.startswith("This page is what was signed. ankle.html carries its seal. ")
    page.write_text(page.read_text("utf-8").replace("gently", "boldly"), "utf-8")
    assert desk.publication.hold(page).verdict.content.value == "ALTERED"
    history = desk.upkeep.history()
    told = [one.detail for one in history if one.what == "Published page held against the seal"]
    assert ["content: ALTERED" in words for words in told] == [True, False]  # the newest first
    assert all(words in told[1] for words in ("content: EXACT", "signatures: VALID", "by: Ada North"))
