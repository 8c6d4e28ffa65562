"""From “set up signing” for two people on one computer to an export that verifies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from reviewer.desk.signing.approving import Frozen
from reviewer.desk.signing.known import Person
from reviewer.parsing import Parser
from reviewer.seal.rosters.roster_file import read_roster
from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, verify
from reviewer.ui.dialogs.signing.check_page import CheckPageDialog
from reviewer.ui.dialogs.signing.seal import SealDialog, SubmitDialog
from reviewer.ui.dialogs.signing.set_up import SetUpDialog, strength
from reviewer.ui.frame.side import Tab
from reviewer.ui.parts.documents.laying import PICTURE
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, SAMS, approved, person
from tests.desk.small import CLEAN
from tests.export.conftest import LAYOUT
from tests.pictures.made import saved
from tests.ui.conftest import answering, rested


def ended(qtbot: QtBot, dialog: QDialog) -> None:
    """Press the main button and wait until the key was opened."""
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)  # type: ignore[attr-defined]


def fill(dialog: Any, name: str, letters: str, part: str, words: str) -> None:
    """Type a person and a passphrase."""
    dialog.name.setText(name)
    dialog.credentials.setText(letters)
    dialog.part.setCurrentText(part)
    dialog.passphrase.setText(words)
    dialog.again.setText(words)


@pytest.fixture
def keys(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Window:
    """The window, whose new keys open quickly and whose sheets go into a folder."""
    window.desk.people.rounds = 1
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet.txt"), ""))
    return window


def test_two_people_set_up_sign_and_export_what_verifies(
    keys: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = keys
    assert window.files.open(write(CLEAN))

    def first(dialog: Any) -> None:
        assert isinstance(dialog, SetUpDialog)
        assert not dialog.main.isEnabled()
        fill(dialog, "Nora Field", "PhD", "Author", NORAS)
        assert all(field.echoMode() == QLineEdit.EchoMode.Password for field in (dialog.passphrase, dialog.again))
        ended(qtbot, dialog)

    def second(dialog: Any) -> None:
        fill(dialog, "Sam Okoro", "MD", "Medical reviewer", SAMS)
        dialog.owners.setText("not the right words")
        ended(qtbot, dialog)
        assert "does not fit" in dialog.refusal.text()
        assert not dialog.owners.text()
        dialog.passphrase.setText(SAMS)
        dialog.again.setText(SAMS)
        dialog.owners.setText(NORAS)
        ended(qtbot, dialog)

    def submit(dialog: Any) -> None:
        assert isinstance(dialog, SubmitDialog)
        assert dialog.sentence.text().startswith("I, Nora Field (author), SUBMIT draft 1 of “Ankles”")
        dialog.passphrase.setText(NORAS)
        ended(qtbot, dialog)

    def approve(dialog: Any) -> None:
        assert isinstance(dialog, SealDialog)
        assert dialog.frozen.source == CLEAN.encode()
        assert "Move early and gently." in dialog.view.toPlainText()
        assert "Clinically reviewed by Sam Okoro, MD" in dialog.view.toPlainText()
        assert dialog.view.toPlainText().startswith(dialog.frozen.draft.title), "the title stands above what is signed"
        dialog.passphrase.setText(SAMS)
        for box in dialog._boxes:
            box.setChecked(True)
        qtbot.waitUntil(lambda: bool(dialog.read_all))
        assert dialog.main.isEnabled(), dialog.why.text()
        ended(qtbot, dialog)

    answering(window, monkeypatch, first, second, submit, approve)
    window.people.set_up()
    assert "BEGIN OPENSSH PRIVATE KEY" in (tmp_path / "sheet.txt").read_text()
    assert "sheet.txt" in window.status.said.text() and "sheet.pdf" in window.status.said.text()
    window.people.add()
    assert [one.member.name for one in window.desk.people.all()] == ["Nora Field", "Sam Okoro"]
    window.registry.run("submit")
    assert window.header.chip.text() == "Draft 1 · sent for review"
    window.registry.run("sign")
    assert window.header.chip.text().startswith("Approved")
    window.desk.export(tmp_path / "out")
    roster = read_roster((tmp_path / "out" / "ankle-seal" / "roster").read_bytes())
    verdict = verify((tmp_path / "out" / "ankle.html").read_text("utf-8"), roster)
    assert (verdict.content, verdict.trust.level) == (Content.EXACT, Level.VALID)


def test_the_button_waits_until_the_whole_article_was_on_the_screen(keys: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = keys
    window.desk.people.set_up("Nora Field", "PhD", ("author", "reviewer"), NORAS).do()
    assert window.files.open(write(CLEAN + "\nRest helps.\n" * 200))
    nora = person(window.desk, "Nora")
    window.show_review(window.desk.signing.submit(nora, NORAS).do())

    def check(dialog: Any) -> None:
        assert "Self-checked (one person)" in dialog.findChildren(type(dialog.sentence))[2].text() or dialog.frozen.alone
        dialog.passphrase.setText(NORAS)
        for box in dialog._boxes:
            box.setChecked(True)
        assert dialog.why.text() == "Scroll through the whole article first."
        bar = dialog.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        assert not dialog.main.isEnabled()  # what lies between was not on the screen
        for value in range(0, bar.maximum() + bar.pageStep(), bar.pageStep()):
            bar.setValue(value)
        assert dialog.main.isEnabled(), dialog.why.text()
        ended(qtbot, dialog)

    answering(window, monkeypatch, check)
    window.registry.run("sign")
    assert window.header.chip.text().startswith("Self-checked (one person)")
    assert "Approved" not in window.checklist.title.text()


def test_the_reviewer_sees_the_pictures_that_are_signed_and_not_what_lies_in_the_folder_since(
    keys: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = keys
    window.desk._bench.parser = Parser(LAYOUT)  # which knows a credit by its first words
    window.desk.people.set_up("Nora Field", "PhD", ("author", "reviewer"), NORAS).do()
    path = write(CLEAN + "\n![A bare foot](foot.png)\n\nPhoto by Ana Ruiz via Wikimedia Commons (https://commons.example/foot), CC BY 4.0\n")
    (path.parent / "foot.png").write_bytes(saved("PNG"))
    assert window.files.open(path)
    nora = person(window.desk, "Nora")
    window.show_review(window.desk.signing.submit(nora, NORAS).do())
    freeze = window.desk.signing.freeze

    def changed_after(who: Person) -> Frozen:
        (path.parent / "foot.png").write_bytes(saved("PNG"))
        frozen = freeze(who)
        (path.parent / "foot.png").write_bytes(saved("PNG", 16, 16))
        return frozen

    def read(dialog: Any) -> None:
        dialog.passphrase.setText(NORAS)
        for box in dialog._boxes:
            box.setChecked(True)
        assert dialog.why.text() == "The pictures are being drawn."
        qtbot.waitUntil(lambda: bool(dialog.view.whole), timeout=10_000)
        document = dialog.view.document()
        shown = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"{PICTURE}:0"))
        assert (shown.width(), shown.height()) == (64, 40)
        assert [mark for mark in dialog.view.toPlainText() if mark == "\N{OBJECT REPLACEMENT CHARACTER}"]
        assert "Picture: A bare foot" not in dialog.view.toPlainText()
        assert all(name.startswith(PICTURE) for name in dialog.view.refused)  # no address of the text was ever asked for
        bar = dialog.view.verticalScrollBar()
        bar.setValue(0)
        for value in range(0, bar.maximum() + bar.pageStep(), bar.pageStep()):
            bar.setValue(value)
        qtbot.waitUntil(lambda: bool(dialog.read_all))
        assert dialog.main.isEnabled(), dialog.why.text()
        dialog.accept()
        qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)
        assert "not what was shown any more" in dialog.refusal.text()

    monkeypatch.setattr(window.desk.signing, "freeze", changed_after)
    asked = answering(window, monkeypatch, read)
    window.registry.run("sign")
    assert len(asked) == 1


def test_an_edited_text_says_that_it_differs_from_the_sealed_one(keys: Window, write: Write) -> None:
    window = keys
    window.desk.people.set_up("Nora Field", "PhD", ("author", "reviewer"), NORAS).do()
    assert window.files.open(write(CLEAN))
    nora = person(window.desk, "Nora")
    window.desk.signing.submit(nora, NORAS).do()
    window.show_review(window.desk.signing.approve(window.desk.signing.freeze(nora), NORAS).do())
    window.show_review(window.desk.edit(CLEAN.replace("gently", "boldly")))
    assert any("differs: 1 change" in bar.text() for bar in window.notices.findChildren(type(window.checklist.title)))


def test_a_passphrase_is_called_weak_or_good_by_its_length() -> None:
    assert strength("aaaaaaaaaaaaaaaaaaaaaaa") == "Soon guessed. Add words."
    assert strength("four plain garden words") == "Good."


def test_a_published_page_is_looked_at_saved_or_pasted_and_the_answer_stays_in_the_dialog(
    keys: Window, write: Write, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = keys
    people = window.desk.people
    people.set_up("Nora Field", "PhD", ("author",), NORAS).do()
    people.changes.add("Sam Okoro", "MD", ("reviewer",), SAMS, NORAS).do()
    assert window.files.open(write())
    window.show_review(approved(window.desk))
    window.desk.export(tmp_path / "out")
    page = tmp_path / "out" / "ankle.html"

    def look(dialog: Any) -> None:
        assert isinstance(dialog, CheckPageDialog) and not dialog.main.isEnabled()
        dialog.file.line.setText(str(page))
        dialog.main.click()
        qtbot.waitUntil(lambda: dialog.held is not None)
        assert dialog.verdict.text() == "This page is what was signed"
        lines = dialog.answer.toPlainText().splitlines()
        assert lines[0] == "ankle.html carries its seal."
        assert lines[1].startswith("The sealed text was approved by Sam Okoro, MD on ")
        assert lines[2] == "The article is the one that was signed, byte by byte."
        dialog.file.line.setText(f"{page}x")
        assert not dialog.verdict.isVisible() and not dialog.answer.toPlainText(), "what was found of one page is not said of another"
        dialog.paste.setPlainText((tmp_path / "out" / "ankle.fragment.html").read_text("utf-8").replace("Rest helps", "Rest cures"))
        dialog.main.click()
        qtbot.waitUntil(lambda: dialog.held is not None)
        told = dialog.answer.toPlainText()
        assert told.startswith("The pasted page carries no seal. It was held against “Ankles”, signed by Sam Okoro on ") and "Rest cures" in told
        assert dialog.verdict.text() == "This page is not what was signed"
        dialog.file.line.setText(str(tmp_path / "none.html"))
        assert not dialog.paste.toPlainText(), "the page that was named last counts"
        dialog.main.click()
        assert "none.html" in dialog.refusal.text()
        dialog.reject()

    answering(window, monkeypatch, look)
    window.registry.run("hold_against")


def test_a_picture_that_is_not_there_is_told_before_a_passphrase_is_asked_for(keys: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window = keys
    window.desk.people.set_up("Nora Field", "PhD", ("author",), NORAS).do()
    picture = "![A bare foot on a mat](foot.png)\n\nIllustration by Lindholm Clinic (own work), licensed CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n"
    assert window.files.open(write(CLEAN + "\n" + picture))
    seen = answering(window, monkeypatch)
    window.registry.run("submit")
    assert not seen
    assert "foot.png is not there" in window.notices.sentence("trouble")


def test_what_comes_after_a_signature_with_a_key_is_in_view(keys: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = keys
    window.desk.people.set_up("Nora Field", "PhD", ("author", "reviewer"), NORAS).do()
    assert window.files.open(write(CLEAN))
    window.show_review(window.desk.signing.submit(person(window.desk, "Nora"), NORAS).do())
    window.resize(1200, 520)
    window.evidence.show(Tab.REVIEW)
    rested(window)
    area = window.pages.side.review
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert area.verticalScrollBar().value() > 0

    def sign(dialog: Any) -> None:
        for box in dialog._boxes:
            box.setChecked(True)
        dialog.passphrase.setText(NORAS)
        qtbot.waitUntil(lambda: bool(dialog.read_all))
        ended(qtbot, dialog)

    answering(window, monkeypatch, sign)
    window.registry.run("sign")
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() == 0)
    assert "export" in window.detail.told.commands
