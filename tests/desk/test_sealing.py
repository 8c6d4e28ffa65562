"""From the first key to a sealed page: author and reviewer sign with keys, the page carries it, and strangers check it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from reviewer import paths
from reviewer.app.assembly import desk_for, open_library
from reviewer.desk import Desk, NotApproved
from reviewer.desk.practice import Practice
from reviewer.knowledge.phone import phone_words
from reviewer.model.judging import Verdict
from reviewer.model.trouble import Trouble
from reviewer.seal import keys
from reviewer.seal.envelope import read_envelope
from reviewer.seal.roster import Delegation, Distrust, Member
from reviewer.seal.roster_file import read_roster
from reviewer.seal.trust import Level
from reviewer.seal.values import Meaning
from reviewer.store.keyring import Keyring
from reviewer.verify.command import main as verify
from tests.cli.drafts import CLEAN
from tests.desk.small import Clock

CANARY = "canary passphrase of five words"
OWNER, AUTHOR, REVIEWER = "ines@clinic", "ada@clinic", "ben@clinic"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of library, keys and roster; keys open quickly in these tests."""
    monkeypatch.setenv("CLINICAL_REVIEW_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(keys, "ROUNDS", 1)
    monkeypatch.setattr("reviewer.desk.practice.new_key", lambda passphrase: keys.new_key(passphrase, rounds=1))
    return tmp_path / "home"


@pytest.fixture
def practice(home: Path, clock: Clock) -> Practice:
    """An owner, an author and a reviewer, each with a key, in a roster."""
    made = Practice(Keyring(home), clock, phone_words(paths.resources() / "phone-words.txt"))
    made.start(Member(OWNER, "Ines Duarte", "", ("owner",)), CANARY)
    for person, name, role in ((AUTHOR, "Ada North", "author"), (REVIEWER, "Ben South", "reviewer")):
        key = made.make_key(person, CANARY)
        assert len(key.words) == 8 and len(set(key.words)) > 1
        made.enter(OWNER, CANARY, Member(person, name, "MD" if role == "reviewer" else "", (role,)), key.line)
    return made


@pytest.fixture
def desk(home: Path, clock: Clock, tmp_path: Path) -> Desk:
    """The real desk with a clean article on it."""
    made = desk_for(open_library(0.0))
    made._bench.clock = clock
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    made.open(path)
    return made


def judged(desk: Desk) -> None:
    """Answer the questions only a person can judge."""
    for one in desk.questions.asked():
        desk.questions.judge(one.question.id, Verdict.YES, by="Ben South")


def signed(desk: Desk) -> None:
    """Sign as author and as reviewer."""
    desk.sealing.submit(AUTHOR, CANARY)
    judged(desk)
    review = desk.settle()
    desk.sealing.approve(REVIEWER, CANARY, seen=tuple(finding.fingerprint for finding in review.to_tick))


def test_what_two_people_signed_is_exported_with_a_seal_that_verifies(practice: Practice, desk: Desk, tmp_path: Path, home: Path) -> None:
    signed(desk)
    sealed = desk.sealing.current()
    assert sealed is not None and sealed.holds and sealed.trust.standing == "Approved"
    assert sealed.trust.statement is not None
    assert {one["verdict"] for one in sealed.trust.statement.predicate["questions"]} == {"yes"}
    out = tmp_path / "out"
    names = [path.name for path in desk.exporting.write(out)]
    assert "visit.html.seal.json" in names and "visit.certificate.html" in names
    assert verify([str(out / "visit.html"), "--roster", str(home / "roster")]) == 0
    record = (out / "visit.review-record.html").read_text(encoding="utf-8")
    assert "signed with their keys" in record and "names are typed" not in record
    desk.close()


def test_the_commands_on_the_certificate_work_without_this_program(practice: Practice, desk: Desk, tmp_path: Path, home: Path) -> None:
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not here (Debian: openssh-client)")
    signed(desk)
    out = tmp_path / "out"
    desk.exporting.write(out)
    desk.close()
    shutil.copy(home / "roster", out / "roster")
    from reviewer.export.certificate import commands  # noqa: PLC0415 - this test alone reads them

    envelope = read_envelope((out / "visit.html.seal.json").read_bytes())
    lines = commands(envelope, "visit.html")
    said = [subprocess.run(line, shell=True, cwd=out, capture_output=True, text=True, check=True).stdout for line in lines]
    assert said[1].startswith("Good") and said[3].startswith("Good")
    assert said[-1].split()[0] in lines[-1], "the last command prints the hash that stands beside it"
    shown = (out / "visit.certificate.html").read_text(encoding="utf-8")
    assert "Approved by Ben South, MD" in shown and "ssh-keygen -Y verify" in shown


def test_once_there_is_a_roster_typed_names_approve_nothing(practice: Practice, desk: Desk, tmp_path: Path) -> None:
    judged(desk)
    review = desk.settle()
    desk.decisions.sign(author="Ada North", reviewer="Ben South", reviewer_credentials="MD", seen=[one.fingerprint for one in review.to_tick])
    with pytest.raises(NotApproved) as refused:
        desk.exporting.write(tmp_path / "out")
    assert refused.value.reasons == ("Nobody has signed it, as it stands, with a key of the roster.",) or "key of the roster" in str(refused.value.reasons)
    assert not (tmp_path / "out").exists()
    desk.close()


def test_an_edit_after_the_approval_leaves_the_seal_behind(practice: Practice, desk: Desk) -> None:
    signed(desk)
    desk.edit(CLEAN.replace("Monday", "Friday"))
    sealed = desk.sealing.current()
    assert sealed is not None and sealed.trust.level is Level.VALID and not sealed.fits and not desk.exporting.outlook().approved
    desk.edit(CLEAN)
    assert desk.exporting.outlook().approved
    desk.close()


def test_a_withdrawn_approval_is_exported_no_more(practice: Practice, desk: Desk) -> None:
    signed(desk)
    with pytest.raises(Trouble, match="a reason of a few words"):
        desk.sealing.withdraw(REVIEWER, CANARY, "wrong")
    desk.sealing.withdraw(REVIEWER, CANARY, "The trial it rests on was retracted.")
    sealed, outlook = desk.sealing.current(), desk.exporting.outlook()
    assert sealed is not None and sealed.trust.level is Level.WITHDRAWN
    assert not outlook.approved and any("retracted" in reason for reason in outlook.reasons)
    desk.close()


def test_the_author_cannot_approve_and_nobody_approves_what_no_author_signed(practice: Practice, desk: Desk) -> None:
    with pytest.raises(Trouble, match="The author signs first"):
        desk.sealing.approve(REVIEWER, CANARY)
    desk.sealing.submit(AUTHOR, CANARY)
    with pytest.raises(Trouble, match="may not sign as reviewer"):
        desk.sealing.approve(AUTHOR, CANARY)
    desk.edit(CLEAN.replace("Monday", "Friday"))
    with pytest.raises(Trouble, match="has not signed this text"):
        desk.sealing.approve(REVIEWER, CANARY)
    assert desk.sealing.current() is None
    desk.close()


def test_five_wrong_passphrases_wait_thirty_seconds_and_stand_in_the_history(practice: Practice, desk: Desk, clock: Clock) -> None:
    for _ in range(5):
        with pytest.raises(Trouble, match="does not fit this key"):
            desk.sealing.submit(AUTHOR, "not the passphrase")
    with pytest.raises(Trouble, match="Try again in 30 seconds"):
        desk.sealing.submit(AUTHOR, CANARY)
    assert desk.sealing.seconds_left(AUTHOR) == 30
    clock.now += timedelta(seconds=31)
    assert desk.sealing.submit(AUTHOR, CANARY).meaning is Meaning.AUTHORSHIP
    assert sum(event.kind == "passphrase wrong" for event in desk._bench.need_library().events()) == 5
    desk.close()


def test_no_passphrase_is_left_anywhere(practice: Practice, desk: Desk, tmp_path: Path) -> None:
    signed(desk)
    desk.exporting.write(tmp_path / "out")
    desk.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.suffix == ".key" for path in files), "the control: the keys are among them"
    assert not [path.name for path in files if b"canary passphrase" in path.read_bytes()]


def test_keys_are_for_their_owners_eyes_and_never_written_over(practice: Practice, home: Path) -> None:
    file = home / "keys" / f"{AUTHOR}.key"
    before = file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Trouble, match="a key of ada@clinic here already"):
        practice.make_key(AUTHOR, CANARY)
    assert file.read_bytes() == before and [path.name for path in file.parent.glob(".*")] == []
    file.chmod(0o644)
    with pytest.raises(Trouble, match="Others may read"):
        practice.ring.key(AUTHOR)


@pytest.mark.parametrize("person", ["", "../x", ".hidden", "a/b", "a\0b"])
def test_an_id_that_is_no_id_is_no_file(practice: Practice, person: str) -> None:
    with pytest.raises(Trouble, match="no id such as"):
        practice.ring.key(person)


def test_a_roster_somebody_changed_signs_and_exports_nothing(practice: Practice, desk: Desk, home: Path) -> None:
    path = home / "roster"
    path.write_bytes(path.read_bytes().replace(b"Ben South", b"Eve South"))
    with pytest.raises(Trouble, match="not what its owner signed"):
        desk.sealing.submit(AUTHOR, CANARY)
    desk.close()


def test_an_older_roster_or_a_strangers_is_not_taken(practice: Practice, home: Path, tmp_path: Path, clock: Clock) -> None:
    data, signature = (home / "roster").read_bytes(), (home / "roster.sig").read_text()
    with pytest.raises(Trouble, match="Ask for the newest"):
        practice.ring.put_roster(data, signature)
    stranger = Practice(Keyring(tmp_path / "other"), clock, practice.words)
    stranger.start(Member("eve@clinic", "Eve", "", ("owner",)), CANARY)
    with pytest.raises(Trouble, match="does not own the one here"):
        practice.ring.put_roster((tmp_path / "other" / "roster").read_bytes(), (tmp_path / "other" / "roster.sig").read_text())
    with pytest.raises(Trouble, match="not signed by an owner"):
        practice.ring.put_roster(data, (tmp_path / "other" / "roster.sig").read_text())


def test_a_new_key_follows_the_old_one_which_signs_no_more(practice: Practice, home: Path, clock: Clock, tmp_path: Path) -> None:
    old = practice.told(AUTHOR)
    new = keys.new_key(CANARY, rounds=1)
    line = keys.public_line(new.public)
    vouched = practice.vouch(AUTHOR, CANARY, line)
    roster = practice.succeed(OWNER, CANARY, vouched, line)
    ended = roster.key(old.fingerprint)
    assert ended is not None and ended.before is not None and roster.key(vouched.new) is not None
    forged = vouched._replace(signature=vouched.signature.replace("A", "B"))
    with pytest.raises(Trouble, match="did not sign for it"):
        practice.succeed(OWNER, CANARY, forged, keys.public_line(keys.new_key(CANARY, rounds=1).public))


def test_lost_stolen_and_lent_keys_stand_in_the_roster(practice: Practice, home: Path) -> None:
    name = practice.told(REVIEWER).fingerprint
    practice.delegate(OWNER, CANARY, Delegation(AUTHOR, REVIEWER, "reviewer", "2026-03-01", "2026-05-01"))
    practice.distrust(OWNER, CANARY, Distrust(name, 4, (), "laptop stolen"))
    roster = practice.end_key(OWNER, CANARY, name)
    assert read_roster((home / "roster").read_bytes()) == roster
    assert roster.distrust(name) is not None and roster.delegations[0].of == REVIEWER
    with pytest.raises(Trouble, match="more than 90 days"):
        practice.delegate(OWNER, CANARY, Delegation(AUTHOR, REVIEWER, "reviewer", "2026-03-01", "2026-07-01"))
    with pytest.raises(Trouble, match="is stood in for"):
        practice.delegate(OWNER, CANARY, Delegation(OWNER, AUTHOR, "author", "2026-03-01", "2026-04-01"))


def test_the_recovery_sheet_holds_the_locked_key_and_brings_it_back(practice: Practice) -> None:
    sheet = practice.recovery_sheet(OWNER)
    assert CANARY not in sheet and "In words:" in sheet
    back = sheet[sheet.index("-----BEGIN") :]
    assert keys.public_of(back) == keys.public_of(practice.ring.key(OWNER))
    assert keys.sign(b"words", "n@v1", back, CANARY)


def test_a_short_passphrase_makes_no_key(practice: Practice) -> None:
    with pytest.raises(Trouble, match="too short"):
        practice.make_key("new@clinic", "short")


def test_the_sentence_before_a_signature_says_who_does_what_to_what(practice: Practice, desk: Desk) -> None:
    said = desk.sealing.sentence(REVIEWER, Meaning.APPROVAL)
    assert said.startswith("I, Ben South (REVIEWER), APPROVE revision 1 of “") and "0 images" in said
    desk.close()
