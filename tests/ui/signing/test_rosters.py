"""Rosters that come from elsewhere: what they change is read before they are taken."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk
from reviewer.ui.dialogs.signing.roster import RosterDialog
from reviewer.ui.dialogs.signing.set_up import SetUpDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, SAMS, person
from tests.desk.small import CLEAN
from tests.ui.conftest import away
from tests.ui.signing.hands import ended, named, through, words


def test_a_key_made_to_send_comes_back_as_a_roster_whose_changes_are_read_first(
    window: Window, elsewhere: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.desk.people.rounds = 1
    elsewhere.people.set_up("Nora Field", "PhD", ("author",), NORAS).do()
    named(monkeypatch, saved=tmp_path / "key.txt", opened=tmp_path / "roster")

    def make(dialog: Any) -> None:
        assert isinstance(dialog, SetUpDialog) and "The key stays on this computer." in words(dialog)
        dialog.name.setText("Sam Okoro")
        dialog.part.setCurrentText("Medical reviewer")
        dialog.passphrase.setText(SAMS)
        dialog.again.setText(SAMS)
        ended(qtbot, dialog)

    seen = through(window, monkeypatch, "Make a key to send…", make)
    assert "There is no roster here yet." in words(seen[0]) and not seen[0].buttons["End the key…"].isEnabled()  # type: ignore[attr-defined]
    elsewhere.people.changes.enter((tmp_path / "key.txt").read_bytes(), ("reviewer",), NORAS).do()
    data, signature = elsewhere.people.roster_file()
    (tmp_path / "roster").write_bytes(data)
    (tmp_path / "roster.sig").write_text(signature)
    owner = person(elsewhere, "Nora").key
    assert owner is not None

    def take(dialog: Any) -> None:
        assert isinstance(dialog, RosterDialog)
        assert "Nora Field, PhD comes in as author and keeper of the roster." in words(dialog) and "Sam Okoro comes in as reviewer." in words(dialog)
        assert elsewhere.people.spoken(owner.fingerprint).replace(" ", "  ") in words(dialog)
        assert not dialog.main.isEnabled() and dialog.why.text() == "Compare the 8 words first."
        dialog.sure.setChecked(True)
        dialog.main.click()

    through(window, monkeypatch, "Take a roster…", take)
    assert window.desk.people.roster == elsewhere.people.roster and person(window.desk, "Sam").here


def test_a_later_roster_tells_what_it_changes_and_a_forged_or_older_one_is_not_taken(
    two: Window, elsewhere: Desk, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "roster"
    named(monkeypatch, saved=path, opened=path)
    through(two, monkeypatch, "Hand the roster over…")
    elsewhere.people.take_roster(path.read_bytes(), path.with_name("roster.sig").read_text())
    other = Window(elsewhere, two.store, look=two.look)
    try:
        other.files.open(write(CLEAN))
        through(other, monkeypatch, "Take a roster…")
        assert "The roster is number 2, and number 2 is in force." in other.notices.sentence("trouble")
        sam = person(two.desk, "Sam").key
        assert sam is not None
        two.desk.people.changes.end(sam.fingerprint, NORAS).do()
        through(two, monkeypatch, "Hand the roster over…")
        good = path.read_bytes()
        path.write_bytes(good.replace(b"Sam Okoro", b"Eve Okoro"))
        through(other, monkeypatch, "Take a roster…")
        assert "is not signed by the owner of the one in force" in other.notices.sentence("trouble")
        path.write_bytes(good)

        def refuse(dialog: Any) -> None:
            assert "A key of Sam Okoro ends on 22 November 2026. What it signed until then stays valid." in words(dialog)
            assert dialog.sure.isHidden() and dialog.main.isEnabled()
            dialog.reject()

        through(other, monkeypatch, "Take a roster…", refuse)
        assert elsewhere.people.roster is not None and elsewhere.people.roster.serial == 2
        path.with_name("roster.sig").unlink()
        through(other, monkeypatch, "Take a roster…")
        assert "roster and roster.sig belong together" in other.notices.sentence("trouble")
    finally:
        away(other)
