"""The main job, start to end, in the real window with the shipped rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.model.review import State
from reviewer.ui.dialogs.filing.export import ExportDialog
from reviewer.ui.dialogs.review.answer import AnswerDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.rows import Row
from reviewer.ui.window import Window
from tests.ui.conftest import answering, rested
from tests.ui.shipped import desk

__all__ = ["desk"]

LIE = "Our clinic is the number one clinic for back pain in the valley."


def prepared(tmp_path: Path) -> Path:
    """Return a draft of its own: the clean sample with two claims nobody can prove."""
    samples = paths.resources() / "samples"
    text = (samples / "clean.md").read_text("utf-8")
    first, rest = text.split("\n\n", 1)
    path = tmp_path / "draft.md"
    path.write_text(f"{first}\n\n{LIE}\n\n{rest.rstrip()}\n\n## Our house\n\n{LIE.replace('valley', 'county')}\n", encoding="utf-8")
    for picture in samples.glob("*.png"):
        (tmp_path / picture.name).write_bytes(picture.read_bytes())
    return path


def must(window: Window) -> list[Row]:
    """Return the must-fix cards."""
    window.catch_up()
    return [row for row in window.checklist.listing.rows if row.sign is Sign.MUST]


def click(window: Window, qtbot: QtBot, row: Row) -> None:
    """Click a card with the mouse."""
    view = window.checklist.list
    index = window.checklist.model.index(window.checklist.model.row_of(row.key))
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_from_a_faulty_draft_to_approved_html_and_to_the_end_of_the_approval(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = prepared(tmp_path)
    assert window.files.open(path)
    rested(window)
    assert must(window)
    assert not window.header.sign.isEnabled()

    # A click on a card goes to its passage; typing over the marked words makes the card go.
    row = must(window)[0]
    click(window, qtbot, row)
    assert row.card is not None
    span = window.desk.review.draft.span(row.card.head.place)
    assert window.view.passage() == span
    assert not window.view.textCursor().hasSelection(), "a key pressed by mistake replaces nothing"
    while must(window) and any("valley" in row.quote for row in must(window)):
        click(window, qtbot, next(row for row in must(window) if "valley" in row.quote))
        assert window.registry.run("select_passage")
        QTest.keyClicks(window.view, "We see people with back pain.")
    assert not any("valley" in row.quote for row in must(window))
    assert window.registry.run("save")

    # What is not to be changed is answered by the reviewer.
    def give(dialog: AnswerDialog) -> None:
        dialog.reason.setCurrentIndex(3)
        dialog.explanation.setPlainText("The county's own register for 2025 is on file.")
        dialog.name.setText("Ben South")
        dialog.role.setCurrentIndex(1)
        dialog.main.click()

    for _ in range(10):
        left = must(window)
        if not left:
            break
        click(window, qtbot, left[0])
        answering(window, monkeypatch, give)  # type: ignore[arg-type]
        assert window.registry.run("answer"), window.registry["answer"].reason()
    assert must(window) == []
    assert window.checklist.title.text() == "Ready for sign-off"

    # The author may not sign; the reviewer may.
    def sign(dialog: SignDialog) -> None:
        author = dialog.author.text() or "Ada North"
        dialog.author.setText(author)
        dialog.reviewer.setText(author)
        dialog.reviewer_credentials.setText("MD")
        for box in [dialog.read, *dialog.seen.values(), *([dialog.agreed] if dialog.agreed else [])]:
            box.setChecked(True)
        dialog.main.click()
        assert dialog.isVisible()
        assert dialog.refusal.isVisible()
        assert dialog.refusal.text()
        assert window.desk.review.state is State.DRAFT
        dialog.reviewer.setText("Ben South")
        dialog.main.click()

    answering(window, monkeypatch, sign)  # type: ignore[arg-type]
    assert window.registry.run("sign")
    assert window.desk.review.state is State.APPROVED
    assert window.checklist.title.text() == "Approved"
    assert window.header.chip.text().startswith("Approved · review due")

    # Approved HTML goes into a folder.
    folder = tmp_path / "approved"
    folder.mkdir()

    def export(dialog: ExportDialog) -> None:
        dialog.folder.line.setText(str(folder))
        dialog.main.click()
        assert not dialog.refusal.isVisible(), dialog.refusal.text()

    answering(window, monkeypatch, export)  # type: ignore[arg-type]
    assert window.registry.run("export")
    assert any(file.suffix == ".html" for file in folder.rglob("*"))

    # One more key ends the approval, and says so.
    window.view.setFocus()
    QTest.keyClicks(window.view, "x")
    window.catch_up()
    assert window.desk.review.ended
    assert "approval has ended" in window.notices.sentence("ended")
    assert window.header.chip.text().endswith("approval ended")
    window.registry.run("undo")
    window.catch_up()
    assert not window.desk.review.ended


def test_every_card_of_the_faulty_sample_leads_to_its_words(window: Window, qtbot: QtBot) -> None:
    window.registry.run("sample")
    window.checklist.hidden_line.click()
    keys = window.checklist.listing.stops
    assert len(keys) > len(window.checklist.listing.rows) > 5
    assert sorted(keys) == sorted(finding.fingerprint for finding in window.desk.review.open_findings)
    for _ in keys:
        window.registry.run("next")
        here = window.walk.row()
        assert here is not None
        assert here.card is not None
        assert window.view.passage() == window.desk.review.draft.span(here.card.head.place)
    assert window.walk.key == keys[-1]


def test_return_presses_the_button_that_has_the_keyboard(window: Window) -> None:
    begin = window.start.begin
    begin.setFocus()
    QTest.keyClick(begin, Qt.Key.Key_Return)
    assert window.header.title.text() == "New draft"
