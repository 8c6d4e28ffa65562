"""What is done about people in the window: each is reached from the list of people, says what it will do, and asks for the passphrase it needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk
from reviewer.model.review import State
from reviewer.seal.keys import personal as key_files
from reviewer.seal.rosters.roster import LONGEST_DELEGATION
from reviewer.ui.dialogs.signing.change import ChangeDialog
from reviewer.ui.dialogs.signing.people import PeopleDialog
from reviewer.ui.pages.sheet_pdf import sheet_document
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, SAMS, approved, person
from tests.desk.small import CLEAN, Clock
from tests.ui.conftest import answering
from tests.ui.signing.hands import ended, named, rows, through, words


def test_a_key_that_was_sent_is_entered_when_its_8_words_were_compared(
    two: Window, elsewhere: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sent = tmp_path / "key.txt"
    sent.write_bytes(elsewhere.people.hand_over("Ines Duarte", "RN", ("reviewer",), "a phrase from elsewhere").do())
    (fingerprint,) = elsewhere.people.unlocking.ring.names()
    named(monkeypatch, opened=sent)

    def enter(dialog: Any) -> None:
        assert isinstance(dialog, ChangeDialog)
        assert "Call the person and compare these 8 words" in words(dialog) and elsewhere.people.spoken(fingerprint) in words(dialog)
        assert not dialog.main.isEnabled() and dialog.why.text() == "Type the passphrase."
        dialog.passphrases[0].setText(NORAS)
        ended(qtbot, dialog)

    seen = through(two, monkeypatch, "Enter a key that was sent…", enter)
    ines = person(two.desk, "Ines")
    assert (ines.roles, ines.here) == (("reviewer",), False) and ines.key is not None and ines.key.fingerprint == fingerprint
    assert isinstance(seen[0], PeopleDialog) and ("Ines Duarte, RN", "reviewer", "elsewhere") in rows(seen[0])


@pytest.mark.parametrize("caption", ["Enter a key that was sent…", "Try a recovery sheet…"])
def test_a_file_that_cannot_be_read_is_told_in_one_sentence_and_asks_no_passphrase(
    two: Window, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caption: str
) -> None:
    two.files.open(write(CLEAN))
    named(monkeypatch, opened=tmp_path / "gone.txt")
    assert len(through(two, monkeypatch, caption)) == 1, "only People and keys came up"
    assert two.notices.sentence("trouble").startswith("Could not open gone.txt: there is no such file")


def test_a_theft_is_reported_from_a_day_on_with_what_happened(
    two: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    two.files.open(write(CLEAN))
    two.show_review(approved(two.desk))
    assert two.review is not None and two.review.state is State.APPROVED

    def report(dialog: Any) -> None:
        assert "What the key of Sam Okoro signed from this day on is revoked." in words(dialog)
        assert dialog.why.text() == "Say what happened."
        (happened,) = [one for one in dialog.findChildren(type(dialog.passphrases[0])) if one.accessibleName() == "What happened"]
        happened.setText("The laptop was taken from the car")
        dialog.passphrases[0].setText(NORAS)
        day = two.desk._bench.clock().date()
        since = next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == "Distrusted from")
        since.setDate(day)
        ended(qtbot, dialog)

    seen = through(two, monkeypatch, "Report it stolen…", report, whom="Sam Okoro")
    assert person(two.desk, "Sam").stolen
    assert isinstance(seen[0], PeopleDialog) and ("Sam Okoro, MD", "reviewer", "reported stolen") in rows(seen[0])
    assert two.review is not None and not two.review.state.holds


def test_somebody_stands_in_for_90_days_at_most(two: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    two.desk.people.changes.add("Ines Duarte", "RN", ("author",), SAMS, NORAS).do()

    def let(dialog: Any) -> None:
        held = {one.accessibleName(): one for one in dialog.findChildren(QWidget) if one.accessibleName()}
        days = dialog.findChild(QSpinBox)
        days.setValue(400)
        assert days.value() == LONGEST_DELEGATION == 90
        held["Who stands in"].setCurrentText("Ines Duarte")
        assert "90 days at most" in words(dialog)
        dialog.passphrases[0].setText(NORAS)
        ended(qtbot, dialog)

    through(two, monkeypatch, "Let somebody stand in…", let, whom="Sam Okoro")
    roster = two.desk.people.roster
    assert roster is not None
    (one,) = roster.delegations
    assert (one.person, one.of, one.role, one.start, one.end) == ("ines.duarte", "sam.okoro", "reviewer", "2026-11-22", "2027-02-19")


def test_a_new_key_follows_the_old_one_and_what_that_signed_stays_valid(
    two: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    two.files.open(write(CLEAN))
    two.show_review(approved(two.desk))
    old = person(two.desk, "Sam").key
    clock.now = clock.now.replace(hour=13)

    def renew(dialog: Any) -> None:
        present, new, owners = dialog.passphrases
        for field, typed in ((present, "not the right words"), (new, "a new and longer phrase"), (owners, NORAS)):
            field.setText(typed)
        ended(qtbot, dialog)
        assert "does not fit" in dialog.refusal.text() and not present.text()
        for field, typed in ((present, SAMS), (new, "a new and longer phrase"), (owners, NORAS)):
            field.setText(typed)
        ended(qtbot, dialog)

    through(two, monkeypatch, "Make a new key…", renew, whom="Sam Okoro")
    new = person(two.desk, "Sam").key
    assert old is not None and new is not None and new.fingerprint != old.fingerprint
    assert two.desk.people.roster is not None and two.desk.people.roster.successions[0].new == new.fingerprint
    assert two.desk.settle().state is State.APPROVED


def test_a_recovery_sheet_is_printed_and_brings_the_key_back(
    two: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path
) -> None:
    named(monkeypatch, saved=tmp_path / "sheet.txt", opened=tmp_path / "sheet.txt")
    through(two, monkeypatch, "Recovery sheet…", whom="Sam Okoro")
    sheet = (tmp_path / "sheet.txt").read_text("utf-8")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-") and sheet_document(sheet).toPlainText() == sheet
    assert SAMS not in sheet and "In words:" in sheet

    def test_it(dialog: Any) -> None:
        dialog.passphrases[0].setText("not the right words")
        ended(qtbot, dialog)
        assert "does not fit" in dialog.refusal.text()
        dialog.passphrases[0].setText(SAMS)
        ended(qtbot, dialog)

    through(two, monkeypatch, "Try a recovery sheet…", test_it)
    lost = next(file for file in (home / "keys").iterdir() if file.name.startswith("sam"))
    lost.unlink()
    assert not person(two.desk, "Sam").here
    begin, end = sheet.index("-----BEGIN"), sheet.index("PRIVATE KEY-----\n", sheet.index("-----END")) + len("PRIVATE KEY-----\n")
    brought = home / "keys" / "sam.okoro.key"
    brought.write_text(sheet[begin:end], "ascii")
    brought.chmod(0o600)  # as a key is kept: one that others may read is not opened
    sam = person(two.desk, "Sam")
    assert sam.here and sam.key is not None
    assert key_files.sign(b"words", "n@v1", two.desk.people.unlocking.ring.file(sam.key.fingerprint), SAMS)


def test_people_and_keys_begin_with_whom_it_is_about(two: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def look(dialog: Any) -> None:
        assert isinstance(dialog, PeopleDialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.table.hasFocus)
        dialog.reject()

    seen = answering(two, monkeypatch, look)
    two.registry.run("people")
    assert len(seen) == 1
