"""A draft goes to another machine and comes back through the window: what comes is shown first, and said in a bar when it is in."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk
from reviewer.model.review import Role, State
from reviewer.ui.dialogs.filing.review_file import ReviewFileDialog, SendFileDialog, readable
from reviewer.ui.dialogs.review.step import StepDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.window import Window
from tests.desk.small import CLEAN, Clock, desk_at
from tests.ui.conftest import answering, rested
from tests.ui.hands import press
from tests.ui.pages.test_changes import page

Write = Callable[..., Path]


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The desk of a reviewer on another machine."""
    made = desk_at(tmp_path / "other", clock=clock)
    yield made
    made.close()


def sent_by(other: Desk, folder: Path) -> Path:
    """Return a review file of a draft that somebody else sent for review."""
    other.paste(CLEAN.replace("# Ankles", "# Wrists"))
    other.comments.add(2, 8, "Which wrist?", "Ben South", Role.REVIEWER)
    other.course.submit("Ada North")
    return other.exchange.write(other.exchange.pack("Ada North"), folder)


def vouch(dialog: QDialog) -> None:
    """Say that the file came from who it says, and take it in."""
    assert isinstance(dialog, ReviewFileDialog) and not dialog.main.isEnabled()
    dialog.sure.setChecked(True)
    dialog.main.click()


def opened(window: Window, qtbot: QtBot, path: Path) -> None:
    """Open a review file and wait until it was read, and shown where it is one."""
    window.files.open(path)
    qtbot.waitUntil(lambda: not window.review_files.reading.busy, timeout=15_000)


def test_the_file_is_written_where_a_person_says_and_named_in_a_bar(
    window: Window, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open(write())
    shown: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda parent, title, start, kinds: (str(tmp_path / Path(start).name), kinds))
    monkeypatch.setattr(window.review_files, "show_folder", shown.append)

    def send(dialog: QDialog) -> None:
        assert isinstance(dialog, SendFileDialog) and not dialog.main.isEnabled()
        dialog.name.setText("Ada North")
        dialog.main.click()

    answering(window, monkeypatch, send)
    window.registry.run("send_review_file")
    (made,) = tmp_path.glob("ankle-*.reviewpack")
    assert window.notices.sentence("review file") == f"The review file {made.name} was written into {tmp_path}."


def test_a_file_is_shown_before_it_is_taken_in_and_its_decision_after(
    window: Window, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = sent_by(other, tmp_path)
    (dialog,) = [answering(window, monkeypatch, vouch)]
    opened(window, qtbot, path)
    shown = dialog[0]
    assert isinstance(shown, ReviewFileDialog) and shown.draft.isReadOnly() and "Wrists" in shown.draft.toPlainText()
    assert window.review is not None and window.review.title == "Wrists" and window.review.state is State.IN_REVIEW
    assert window.notices.sentence("review file") == "Sent for review by Ada North. Added to your library: 1 entry in the draft’s history. 1 comment or reply."
    assert len(window.review.comments) == 1


def test_what_is_not_taken_in_changes_nothing(
    window: Window, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = sent_by(other, tmp_path)
    answering(window, monkeypatch, lambda dialog: dialog.reject())
    opened(window, qtbot, path)
    assert window.review is None and not window.desk.shelf.drafts()


def test_a_dropped_review_file_is_shown_too(
    window: Window, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = sent_by(other, tmp_path)
    seen = answering(window, monkeypatch, lambda dialog: dialog.reject())
    window.drops.take((path,))
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ReviewFileDialog)


def test_a_harmful_file_is_a_sentence(window: Window, write: Write, tmp_path: Path, qtbot: QtBot) -> None:
    window.files.open(write())
    (tmp_path / "x.reviewpack").write_bytes(b"PK\x03\x04 no archive")
    opened(window, qtbot, tmp_path / "x.reviewpack")
    assert window.notices.sentence("trouble").startswith("The review file was not opened: it is damaged or cut short.")


def test_a_shared_folder_offers_what_others_put_there_and_takes_what_is_sent(
    window: Window, other: Desk, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    window.files.open(write())
    window.store.change(shared=str(shared))
    window.review_files.begin()
    path = sent_by(other, shared)
    qtbot.waitUntil(lambda: "library shared" in window.notices.topics(), timeout=5000)
    assert window.notices.sentence("library shared") == "In the shared folder: Sent for review by Ada North, “Wrists”."

    def send(dialog: QDialog) -> None:
        assert isinstance(dialog, SendFileDialog)
        dialog.name.setText("Ada North")
        dialog.main.click()

    answering(window, monkeypatch, send)
    window.review_files.send()
    assert len(list(shared.iterdir())) == 2 and "into the shared folder" in window.notices.sentence("review file")
    assert path.exists()


def test_a_text_of_one_word_is_broken_before_a_view_gets_it() -> None:
    assert max(map(len, readable("x" * 1_000_000).split("\n"))) <= 400


def test_a_file_is_read_beside_the_window_and_can_be_given_up(
    window: Window, other: Desk, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = sent_by(other, tmp_path)
    window.files.open(write())
    told: list[bool] = []
    reached, where = threading.Event(), list[str]()

    def read(path: Path, stopped: Callable[[], bool]) -> None:
        where.append(threading.current_thread().name)
        reached.set()
        while not stopped():
            sleep(0.01)
        told.append(True)

    monkeypatch.setattr(window.desk.exchange, "read", read)
    answering(window, monkeypatch)
    window.files.open(path)
    assert reached.wait(15)
    assert window.status.cancel.isVisible() and window.status.said.text() == f"Reading {path.name}"
    window.view.insertPlainText("Typed meanwhile. ")
    assert "Typed meanwhile." in window.view.source
    window.registry.run("cancel")
    qtbot.waitUntil(lambda: not window.review_files.reading.busy, timeout=15_000)
    assert told == [True] and threading.main_thread().name not in where
    assert window.status.said.text() == f"{path.name} was not opened. Nothing was taken from it"
    assert len(window.desk.shelf.drafts()) == 1


def test_a_file_that_was_read_waits_until_the_dialog_before_it_is_gone(
    window: Window, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = sent_by(other, tmp_path)
    seen = answering(window, monkeypatch, lambda dialog: dialog.reject())
    first = QDialog(window)
    first.setModal(True)
    first.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is first)
    opened(window, qtbot, path)
    assert not seen
    first.close()
    qtbot.waitUntil(lambda: bool(seen), timeout=15_000)


def test_a_pipe_is_no_review_file(window: Window, write: Write, tmp_path: Path, qtbot: QtBot) -> None:
    window.files.open(write())
    os.mkfifo(tmp_path / "x.reviewpack")
    opened(window, qtbot, tmp_path / "x.reviewpack")
    assert window.notices.sentence("trouble").startswith("The review file was not opened: it is no file.")


def test_who_just_took_a_step_is_not_asked_for_a_name_again(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write())
    names: list[str] = []

    def submit(dialog: QDialog) -> None:
        assert isinstance(dialog, StepDialog)
        dialog.name.setText("Ada North")
        dialog.main.click()

    def send(dialog: QDialog) -> None:
        assert isinstance(dialog, SendFileDialog)
        names.append(dialog.name.text())
        dialog.reject()

    answering(window, monkeypatch, submit, send)
    window.registry.run("submit")
    window.registry.run("send_review_file")
    assert names == ["Ada North"]


def test_who_gets_a_draft_for_review_stands_before_the_review_as_its_reviewer(
    window: Window, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answering(window, monkeypatch, vouch)
    opened(window, qtbot, sent_by(other, tmp_path))
    assert window.pages.side.tab is Tab.REVIEW
    assert window.store.now.role == Role.REVIEWER
    assert window.pages.side.review.isVisible()
    names = [made.text() for made in window.pages.side.review.findChildren(QPushButton) if made.isVisible()]
    assert "Ask for changes…" in names and "Take back from the reviewer…" not in names, "only who sent it takes it back"


def test_a_draft_that_comes_again_offers_what_changed_since(
    window: Window, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answering(window, monkeypatch, vouch, vouch)
    opened(window, qtbot, sent_by(other, tmp_path))
    other.edit(other.review.text.replace("Move early", "Move soon"))
    other.course.submit("Ada North")
    opened(window, qtbot, other.exchange.write(other.exchange.pack("Ada North"), tmp_path))
    rested(window)
    press(window, "Show what changed")
    assert window.pages.centre.name == "Changes since review"
    assert "Move −early+soon" in page(window).shown.toPlainText()


def test_the_bar_does_not_count_words_that_did_not_change(
    window: Window, other: Desk, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answering(window, monkeypatch, vouch, vouch)
    opened(window, qtbot, sent_by(other, tmp_path))
    other.course.request_changes("Ben South", "Say which wrist.")
    opened(window, qtbot, other.exchange.write(other.exchange.pack("Ben South"), tmp_path))
    assert window.notices.sentence("review file") == "Changes asked by Ben South: 1 comment. Added to your library: 1 entry in the draft’s history."
