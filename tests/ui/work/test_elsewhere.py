"""A draft made to take long holds the window up nowhere: not at signing, not at an export, not on the way to the browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reviewer.desk.writing import at_hand, rendering
from reviewer.model.review import State
from reviewer.parsing.text.burden import burden
from reviewer.seal.rosters.roster_file import read_roster
from reviewer.seal.verdict import Content, verify
from reviewer.ui.dialogs.filing.export import ExportDialog
from reviewer.ui.dialogs.signing.seal import SealDialog
from reviewer.ui.window import Window
from reviewer.ui.work.elsewhere import CHANGED
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, SAMS, person
from tests.desk.small import CLEAN
from tests.ui.conftest import answering
from tests.ui.work import holding

HEAVY = CLEAN + "\n" + "*a* " * 2_000 + "\n"
LONG = 20_000
"""Milliseconds a process has to start and to work a page out."""


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file without which no page comes of a heavy draft."""
    made = tmp_path / "open"
    monkeypatch.setenv(holding.GATE, str(made))
    monkeypatch.setattr(rendering, "rendering", holding.held)
    monkeypatch.setattr(rendering, "DEADLINE", 120.0)
    at_hand.forget()
    yield made
    made.touch()
    at_hand.forget()


@pytest.fixture
def sent(window: Window, write: Write, qtbot: QtBot) -> Window:
    """A window with a heavy draft that its author has signed."""
    people = window.desk.people
    people.rounds = 1
    people.set_up("Nora Field", "PhD", ("author",), NORAS).do()
    people.changes.add("Sam Okoro", "MD", ("reviewer",), SAMS, NORAS).do()
    assert burden(HEAVY)
    assert window.files.open(write(HEAVY, "heavy.md"))
    qtbot.waitUntil(lambda: window.pace.resting and not window.strange.busy and not window.files.arrival.busy, timeout=LONG)
    window.show_review(window.desk.signing.submit(person(window.desk, "Nora"), NORAS).do())
    return window


def test_the_pages_to_sign_are_worked_out_beside_the_window_and_then_signed(
    sent: Window, gate: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def approve(dialog: Any) -> None:
        assert isinstance(dialog, SealDialog)
        dialog.passphrase.setText(SAMS)
        for box in dialog._boxes:
            box.setChecked(True)
        bar = dialog.view.verticalScrollBar()
        for value in range(0, bar.maximum() + bar.pageStep(), max(bar.pageStep(), 1)):
            bar.setValue(value)
        qtbot.waitUntil(lambda: bool(dialog.read_all))
        dialog.accept()
        qtbot.waitUntil(lambda: not dialog.busy, timeout=LONG)

    seen = answering(sent, monkeypatch, approve)
    sent.registry.run("sign")
    assert sent.elsewhere.busy and not seen
    assert sent.status.progress.isVisibleTo(sent) and "Working out the pages to sign" in sent.status.said.text()
    QTest.keyClick(sent.view, Qt.Key.Key_End)  # the window answers
    gate.touch()
    qtbot.waitUntil(lambda: bool(seen) and not sent.elsewhere.busy, timeout=LONG)
    assert sent.review is not None and sent.review.state.holds
    sent.desk.export(tmp_path / "out")
    roster = read_roster((tmp_path / "out" / "heavy-seal" / "roster").read_bytes())
    assert verify((tmp_path / "out" / "heavy.html").read_text("utf-8"), roster).content is Content.EXACT


def test_a_window_that_waits_itself_is_noticed(sent: Window, gate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.ui.parts.slow.making.at_hand_only", nullcontext)
    monkeypatch.setattr(rendering, "DEADLINE", 0.3)
    sent.registry.run("sign")
    assert not sent.elsewhere.busy
    assert "took longer" in sent.notices.sentence("trouble")


def test_cancel_leaves_the_draft_as_it_was_and_signs_nothing(sent: Window, gate: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = answering(sent, monkeypatch)
    sent.registry.run("sign")
    assert sent.registry["cancel"].reason() == ""
    sent.registry.run("cancel")
    qtbot.waitUntil(lambda: not sent.elsewhere.busy, timeout=LONG)
    assert sent.status.said.text() == "Cancelled. Nothing was changed"
    assert not seen and sent.review is not None and sent.review.state is State.IN_REVIEW
    assert sent.registry["cancel"].reason()


@pytest.mark.parametrize("other", [False, True])
def test_where_the_draft_becomes_another_one_meanwhile_nothing_is_signed(
    sent: Window, gate: Path, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, other: bool
) -> None:
    seen = answering(sent, monkeypatch)
    sent.registry.run("sign")
    if other:
        sent.show_draft(sent.desk.open(write(CLEAN, "other.md")))
    else:
        QTest.keyClicks(sent.view, "x")
    gate.touch()
    qtbot.waitUntil(lambda: not sent.elsewhere.busy, timeout=LONG)
    assert not seen
    assert sent.notices.sentence("trouble") == CHANGED
    assert sent.review is not None and not sent.review.state.holds


def test_an_export_opens_at_once_and_writes_all_files_when_they_are_there(sent: Window, gate: Path, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    dialog = ExportDialog(sent, sent.desk.exporting, folder)
    dialog.show()
    assert dialog.shown.toPlainText() == "This file takes a while and is being worked out…"
    dialog.main.click()
    assert dialog.isVisible() and not dialog.main.isEnabled() and dialog.cancel.isEnabled()
    assert not folder.exists()
    gate.touch()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.files and all(file.is_file() for file in dialog.files)
    assert "<em>a</em>" in next(file for file in dialog.files if file.name.endswith(".html")).read_text("utf-8")


def test_an_export_that_is_cancelled_writes_no_file(sent: Window, gate: Path, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    dialog = ExportDialog(sent, sent.desk.exporting, folder)
    dialog.show()
    dialog.main.click()
    dialog.cancel.click()
    gate.touch()
    qtbot.wait(200)
    assert not dialog.isVisible() and dialog.result() == QDialog.DialogCode.Rejected
    assert not folder.exists()


def test_what_is_looked_into_is_shown_when_it_is_there(sent: Window, gate: Path, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(sent, sent.desk.exporting, tmp_path / "out")
    dialog.show()
    dialog.look.setCurrentIndex(dialog.look.currentIndex() + 1)  # another file is asked for before the first one is there
    gate.touch()
    qtbot.waitUntil(lambda: "<em>a</em>" in dialog.shown.toPlainText(), timeout=LONG)
    dialog.reject()


def test_the_browser_gets_its_page_when_it_is_there(
    sent: Window, gate: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[str] = []

    def show(url: QUrl | str) -> bool:
        shown.append(QUrl(url).toLocalFile())
        return True

    sent.showing._folder = tmp_path / "shown"
    monkeypatch.setattr(sent.showing, "open_address", show)
    sent.registry.run("open_in_browser")
    assert sent.elsewhere.busy and not shown
    gate.touch()
    qtbot.waitUntil(lambda: bool(shown), timeout=LONG)
    assert "<em>a</em>" in Path(shown[0]).read_text("utf-8")


def test_a_window_that_closes_waits_for_no_page(sent: Window, gate: Path) -> None:
    sent.registry.run("sign")
    assert sent.elsewhere.busy
    assert sent.close()
    assert not sent.elsewhere.busy
