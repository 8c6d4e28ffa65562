"""Approved is what two valid signatures make of a text, and nothing else."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.export import Target
from reviewer.model.course import Stage
from reviewer.model.review import State
from reviewer.model.trouble import Trouble
from reviewer.seal.keys import WrongPassphrase
from reviewer.seal.roster_file import read_roster
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, verify
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, SAMS, approved, person, practice
from tests.desk.signing.test_forging import by_hand
from tests.desk.small import CLEAN, Clock, desk_at


@pytest.fixture
def two(home: Path, clock: Clock) -> Iterator[Desk]:
    """A desk of a practice of two."""
    made = practice(home, clock)
    yield made
    made.close()


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


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE snapshot SET draft = 2",
        "UPDATE signature SET meaning = 'review+approval'",
        "UPDATE signoff SET draft = 2, draft_hash = (SELECT text_hash FROM revision WHERE draft = 2 LIMIT 1)",
        "UPDATE revision SET reason = 'signoff' WHERE draft = 2",
        "UPDATE course SET draft = 2",
        "INSERT INTO snapshot SELECT id + 10, 2, revision, meaning, payload, at FROM snapshot",
        "UPDATE listed SET facts = replace(facts, 'ankle', 'knee')",
    ],
)
def test_no_column_set_by_hand_makes_another_draft_approved(home: Path, write: Write, tmp_path: Path, statement: str) -> None:
    desk = practice(home)
    desk.open(write(CLEAN))
    approved(desk)
    other = write("# Knees\n\nWalk a little.\n", "knee.md")
    desk.open(other)
    desk.close()
    by_hand(home, statement)
    again = desk_at(home)
    assert again.open(other).state is not State.APPROVED
    with pytest.raises(Trouble):
        again.export(tmp_path / "out")
    again.close()


@pytest.mark.parametrize("column", ["payload", "sshsig"])
def test_a_signature_that_was_changed_by_hand_approves_nothing(home: Path, write: Write, column: str) -> None:
    desk = practice(home)
    path = write(CLEAN)
    desk.open(path)
    approved(desk)
    desk.close()
    changes = {
        "sshsig": "UPDATE signature SET sshsig = replace(sshsig, 'A', 'B')",
        "payload": "UPDATE blob SET body = CAST(replace(CAST(body AS TEXT), 'authorship', 'authorshiP') AS BLOB) WHERE instr(body, 'authorship')",
    }
    by_hand(home, changes[column])
    again = desk_at(home)
    assert again.open(path).state is not State.APPROVED
    again.close()


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


def test_a_practice_of_one_checks_itself_and_is_never_called_approved(home: Path, write: Write, tmp_path: Path) -> None:
    desk = desk_at(home)
    desk.people.rounds = 1
    desk.people.set_up("Nora Field", "PhD", ("author", "reviewer"), NORAS).do()
    desk.open(write(CLEAN))
    nora = person(desk, "Nora")
    desk.signing.submit(nora, NORAS).do()
    review = desk.signing.approve(desk.signing.freeze(nora), NORAS).do()
    assert (review.state, review.course.stage) == (State.SELF_CHECKED, "Self-checked (one person)")
    desk.export(tmp_path / "out")
    page = (tmp_path / "out" / "ankle.html").read_text("utf-8")
    seal = desk.signing.seal()
    assert seal is not None
    assert (seal.trust.level, seal.trust.standing) == (Level.VALID, "Self-checked (one person)")
    for file in (tmp_path / "out").iterdir():
        if file.is_file() and not file.name.endswith(".seal.json"):
            words = re.sub(r"(?s)<style>.*?</style>|<[^>]*>", "", file.read_text("utf-8"))
            assert "approved" not in words.casefold(), file.name
    assert "Self-checked (one person)" in page
    assert verify(page, desk.people.roster).status == 0
    desk.close()


def test_four_eyes_refuse_in_plain_words(two: Desk, write: Write, clock: Clock) -> None:
    two.open(write(CLEAN))
    nora, sam = person(two, "Nora"), person(two, "Sam")
    with pytest.raises(Trouble, match="The author must sign this text first"):
        two.signing.freeze(sam)
    two.signing.submit(nora, NORAS).do()
    assert "same key" in " ".join(two.signing.freeze(nora).why_not)  # the author as approver, with the author's key
    assert not two.signing.freeze(sam).why_not
    two.people.changes.end(sam.key.fingerprint if sam.key else "", NORAS).do()
    clock.now += timedelta(minutes=1)
    assert person(two, "Sam").key is None
    assert "no key that holds" in " ".join(two.signing.freeze(person(two, "Sam")).why_not)


def test_who_signed_as_author_since_the_last_seal_does_not_review(home: Path, write: Write) -> None:
    desk = practice(home)
    desk.people.changes.add("Ines Duarte", "RN", ("author", "reviewer"), SAMS, NORAS).do()
    desk.open(write(CLEAN))
    ines = person(desk, "Ines")
    desk.signing.submit(ines, SAMS).do()
    desk.course.take_back("Ines Duarte")
    desk.signing.submit(person(desk, "Nora"), NORAS).do()
    assert "wrote a part of this article" in " ".join(desk.signing.freeze(ines).why_not)
    desk.close()


def test_the_same_person_with_two_keys_is_refused(home: Path, write: Write, clock: Clock) -> None:
    desk = practice(home, clock)
    desk.people.changes.add("Ines Duarte", "RN", ("author", "reviewer"), SAMS, NORAS).do()
    desk.open(write(CLEAN))
    desk.signing.submit(person(desk, "Ines"), SAMS).do()
    clock.now += timedelta(minutes=1)
    first = person(desk, "Ines").key
    assert first is not None
    desk.people.changes.renew(first.fingerprint, SAMS, "a new and longer phrase", NORAS).do()
    ines = person(desk, "Ines")
    assert ines.key is not None
    assert ines.key.fingerprint != first.fingerprint
    assert "same person" in " ".join(desk.signing.freeze(ines).why_not)
    desk.close()


def test_a_delegate_signs_in_anothers_place_until_the_last_day(home: Path, write: Write, clock: Clock) -> None:
    desk = practice(home, clock)
    desk.people.changes.add("Ines Duarte", "RN", ("author",), SAMS, NORAS).do()
    desk.people.changes.delegate("ines.duarte", "sam.okoro", "reviewer", 10, NORAS).do()
    desk.open(write(CLEAN))
    desk.signing.submit(person(desk, "Nora"), NORAS).do()
    frozen = desk.signing.freeze(person(desk, "Ines"))
    assert not frozen.why_not
    assert "on behalf of Sam Okoro" in frozen.sentence
    desk.signing.approve(frozen, SAMS).do()
    seal = desk.signing.seal()
    assert seal is not None
    assert seal.trust.level is Level.VALID
    clock.now += timedelta(days=11)
    assert "may not sign as reviewer" in " ".join(desk.signing.freeze(person(desk, "Ines")).why_not)
    with pytest.raises(Trouble, match="90 days at most"):
        desk.people.changes.delegate("ines.duarte", "sam.okoro", "reviewer", 91, NORAS)
    desk.close()


def test_a_stolen_key_revokes_what_it_signed_since(two: Desk, write: Write, clock: Clock) -> None:
    two.open(write(CLEAN))
    review = approved(two)
    assert review.state is State.APPROVED
    key = person(two, "Sam").key
    assert key is not None
    clock.now += timedelta(days=3)
    two.people.changes.distrust(key.fingerprint, date(2026, 11, 24), "The laptop was stolen", NORAS).do()
    assert two.review.state is State.APPROVED  # signed before the theft, and kept here
    two.people.changes.distrust(key.fingerprint, date(2026, 11, 21), "It was stolen earlier", NORAS).do()
    assert two.review.state is not State.APPROVED
    assert "not trusted any more" in two.review.ended_why


def test_five_wrong_passphrases_wait_and_are_told_in_the_history(two: Desk, write: Write, clock: Clock) -> None:
    two.open(write(CLEAN))
    nora = person(two, "Nora")
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            two.signing.submit(nora, "not the right words").do()
    with pytest.raises(Trouble, match="Try again in 30 seconds"):
        two.signing.submit(nora, NORAS)
    assert sum(event.kind == "passphrase refused" for event in two._bench.need_library().chain.events()) == 5
    clock.now += timedelta(seconds=31)
    assert two.signing.submit(nora, NORAS).do().state is State.IN_REVIEW


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


def test_no_passphrase_and_no_key_stands_in_anything_that_is_written(home: Path, write: Write, tmp_path: Path) -> None:
    canary = "canary phrase nobody types"
    desk = desk_at(home)
    desk.people.rounds = 1
    desk.people.set_up("Nora Field", "PhD", ("author", "reviewer"), canary).do()
    desk.open(write(CLEAN))
    nora = person(desk, "Nora")
    with pytest.raises(WrongPassphrase):
        desk.signing.submit(nora, canary + "!").do()
    desk.signing.submit(nora, canary).do()
    desk.signing.approve(desk.signing.freeze(nora), canary).do()
    desk.export(tmp_path / "out")
    desk._bench.need_library().back_up(Clock()())
    desk.close()
    secret = [line for line in next((home / "keys").iterdir()).read_text().splitlines() if not line.startswith("-")][3]
    looked = 0
    for file in (file for file in tmp_path.rglob("*") if file.is_file()):
        data = file.read_bytes()
        assert canary.encode() not in data, file
        assert file.suffix == ".key" or secret.encode() not in data, file
        looked += 1
    assert looked > 10
    key = next((home / "keys").iterdir())
    assert key.stat().st_mode & 0o777 == 0o600
    assert (home / "keys").stat().st_mode & 0o777 == 0o700


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
