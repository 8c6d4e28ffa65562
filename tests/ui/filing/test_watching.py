"""A file that changes, or goes, behind the window's back: nothing is lost, and nothing is decided for anybody."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.model.review import State
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.filing.compare import CompareDialog
from reviewer.ui.dialogs.review.comment import CommentDialog
from reviewer.ui.filing.watching import SETTLED
from reviewer.ui.window import Window
from reviewer.ui.work.autosave import Autosave
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import answering
from tests.ui.hands import opened, type_into

OTHER = CLEAN.replace("early", "late")


def choices(window: Window) -> list[str]:
    """Return the words of all buttons in the bars above the draft."""
    return [made.text() for made in window.notices.findChildren(QPushButton) if made.isVisibleTo(window.notices)]


def choose(window: Window, words: str) -> None:
    """Press a button in the bars."""
    next(made for made in window.notices.findChildren(QPushButton) if made.text() == words).click()


def path_of(window: Window) -> Path:
    """Return the file of the draft that is open."""
    assert window.review is not None
    assert window.review.path is not None
    return window.review.path


def test_a_change_from_outside_is_read_by_itself_and_can_be_undone(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, CLEAN)
    path_of(window).write_text(OTHER, "utf-8")
    qtbot.waitUntil(lambda: window.view.source == OTHER)
    assert "Ctrl+Z brings back" in window.notices.sentence("outside")
    assert not window.windowTitle().startswith("*")
    assert window.review is not None
    assert (window.review.number, window.review.dirty) == (2, False)
    window.registry.run("undo")
    assert window.view.source == CLEAN
    assert window.review.dirty


def test_a_change_from_outside_waits_for_the_dialog_over_the_text_it_speaks_of(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, CLEAN)
    seen: list[str] = []

    def comment() -> None:
        over = QApplication.activeModalWidget()
        assert isinstance(over, CommentDialog)
        path_of(window).write_text(f"{OTHER}\nOne line more.\n", "utf-8")
        qtbot.wait(4 * SETTLED)
        seen.append(window.view.source)
        over.words.setPlainText("Is this so?")
        over.name.setText("Imogen Farrar")
        over.main.click()

    QTimer.singleShot(50, comment)
    window.registry.run("comment")
    assert seen == [CLEAN]
    assert len(window.desk.comments.threads()) == 1
    qtbot.waitUntil(lambda: window.view.source.endswith("One line more.\n"))


def test_a_file_that_is_replaced_by_another_is_watched_on(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, CLEAN)
    for text in (OTHER, OTHER.replace("late", "at noon")):
        fresh = path_of(window).with_name("fresh.tmp")
        fresh.write_text(text, "utf-8")
        fresh.replace(path_of(window))
        qtbot.waitUntil(lambda text=text: window.view.source == text)  # type: ignore[misc]


def test_a_change_from_outside_ends_an_approval(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, CLEAN)
    window.show_review(window.desk.decisions.sign(author="Ann Author", reviewer="Rae Reviewer"))
    assert str(window.header.chip.text()).startswith("Approved · review due")
    path_of(window).write_text(OTHER, "utf-8")
    qtbot.waitUntil(lambda: window.view.source == OTHER)
    assert window.review is not None
    assert window.review.state is State.DRAFT
    assert "The approval has ended." in window.notices.sentence("ended")


def changed_under_typing(window: Window, write: Write, qtbot: QtBot) -> None:
    """Open a draft, type, and change its file from outside."""
    opened(window, write, CLEAN)
    type_into(window, "Mine. ")
    path_of(window).write_text(OTHER, "utf-8")
    qtbot.waitUntil(lambda: "outside" in window.notices.topics())


def test_unsaved_text_is_never_replaced_but_asked_about(window: Window, write: Write, qtbot: QtBot) -> None:
    changed_under_typing(window, write, qtbot)
    assert window.view.source == "Mine. " + CLEAN
    assert choices(window)[:3] == ["Compare…", "Load new version", "Keep mine"]
    assert not window.files.save()
    assert path_of(window).read_text("utf-8") == OTHER


def test_load_new_version_can_be_undone(window: Window, write: Write, qtbot: QtBot) -> None:
    changed_under_typing(window, write, qtbot)
    choose(window, "Load new version")
    assert window.view.source == OTHER
    window.registry.run("undo")
    assert window.view.source == "Mine. " + CLEAN


def test_keep_mine_saves_over_it_and_keeps_a_copy(window: Window, write: Write, qtbot: QtBot) -> None:
    changed_under_typing(window, write, qtbot)
    choose(window, "Keep mine")
    assert "outside" not in window.notices.topics()
    assert window.files.save()
    assert path_of(window).read_text("utf-8") == "Mine. " + CLEAN
    assert path_of(window).with_name("ankle.md.bak").read_text("utf-8") == OTHER


def test_compare_shows_both_and_asks_again(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    changed_under_typing(window, write, qtbot)
    seen = answering(window, monkeypatch, QDialog.accept)
    choose(window, "Compare…")
    assert isinstance(seen[0], CompareDialog)
    assert "Move −late+early" in seen[0].shown.toPlainText()
    assert "outside" in window.notices.topics()


def test_a_save_in_the_moment_of_a_change_does_not_write_over_it(window: Window, write: Write) -> None:
    opened(window, write, CLEAN)
    window.desk.edit("Mine. " + CLEAN)
    path_of(window).write_text(OTHER, "utf-8")
    with pytest.raises(Trouble, match="changed by another program"):
        window.desk.save()
    assert path_of(window).read_text("utf-8") == OTHER


def test_a_file_that_goes_is_told_once_and_the_text_stays(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, CLEAN)
    path_of(window).unlink()
    qtbot.waitUntil(lambda: "gone" in window.notices.topics())
    assert choices(window)[0] == "Save as…"
    choose(window, "Close")
    window.watching.look()
    assert "gone" not in window.notices.topics()
    assert window.view.source == CLEAN
    assert window.review is not None
    assert window.review.dirty
    assert window.files.save()
    assert path_of(window).read_text("utf-8") == CLEAN


def test_a_folder_that_goes_gives_one_prompt_and_save_as(window: Window, write: Write, qtbot: QtBot, tmp_path: Path) -> None:
    opened(window, write, CLEAN)
    (tmp_path / "drafts").rename(tmp_path / "elsewhere")
    qtbot.waitUntil(lambda: "gone" in window.notices.topics())
    type_into(window, "x")
    assert not window.files.save()
    assert "its folder is gone. Nothing was written, your text is still here." in window.notices.sentence("trouble")
    assert "gone" not in window.notices.topics(), "one thing is told once"
    assert "Save as…" in choices(window)
    assert window.view.source == "x" + CLEAN
    (tmp_path / "elsewhere").rename(tmp_path / "drafts")
    window.watching.look()
    assert "gone" not in window.notices.topics()
    assert "trouble" not in window.notices.topics(), "what stood in the way is over"
    assert window.status.said.text() == "ankle.md is as it was again"
    assert window.files.save()


def test_when_the_file_goes_after_another_program_changed_it_nothing_asks_for_a_choice_any_more(
    window: Window, write: Write, qtbot: QtBot
) -> None:
    changed_under_typing(window, write, qtbot)
    assert not window.files.save()
    assert "choose above" in window.status.said.text()
    path_of(window).unlink()
    qtbot.waitUntil(lambda: "gone" in window.notices.topics())
    assert "outside" not in window.notices.topics()
    assert window.status.said.text() == "ankle.md is gone; your text is kept here"


def test_an_imported_file_that_changes_is_offered_and_never_taken_by_itself(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "<html><body><h1>Ankles</h1><p>Rest helps.</p></body></html>"
    path = write(page, "ankle.html")
    window.files.open(path)
    before = window.view.source
    path.write_text(page.replace("Rest", "Ice"), "utf-8")
    qtbot.waitUntil(lambda: "outside" in window.notices.topics())
    assert window.view.source == before
    seen = answering(window, monkeypatch, QDialog.reject, QDialog.accept)
    choose(window, "Compare and import again…")
    assert window.view.source == before
    choose(window, "Compare and import again…")
    assert isinstance(seen[1], CompareDialog)
    assert "Ice helps." in window.view.source
    assert window.review is not None
    assert window.review.number == 2
    window.registry.run("undo")
    assert window.view.source == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_that_is_only_to_be_read_offers_save_as(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, CLEAN)
    path = path_of(window)
    path.chmod(0o444)
    type_into(window, "x")
    assert not window.files.save()
    assert "only to be read" in window.notices.sentence("trouble")
    other = path.with_name("other.md")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(other), ""))
    choose(window, "Save as…")
    assert other.read_text("utf-8") == "x" + CLEAN
    assert path.read_text("utf-8") == CLEAN
    assert window.status.saved.text().startswith("Draft saved ")


def test_a_journal_that_takes_nothing_is_said_and_tried_again(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, CLEAN)
    type_into(window, "x")
    real = window.desk.journal.keep

    def full(text: str) -> bool:
        raise Trouble("The library could not be written: the disk is full.")

    monkeypatch.setattr(window.desk.journal, "keep", full)
    window.autosave._retry.setInterval(20)
    window.autosave.now()
    assert "tried again" in window.notices.sentence("journal")
    monkeypatch.setattr(window.desk.journal, "keep", real)
    qtbot.waitUntil(lambda: window.status.saved.text().startswith("Draft kept "))
    assert "journal" not in window.notices.topics()


def test_typing_without_a_pause_is_kept_all_the_same(qtbot: QtBot) -> None:
    kept: list[int] = []

    def keep() -> bool:
        kept.append(1)
        return True

    autosave = Autosave(keep)
    autosave._pause.setInterval(100)
    autosave._longest.setInterval(150)
    for _ in range(8):
        autosave.touched()
        QTest.qWait(40)
    assert kept


def test_importing_again_can_be_undone(window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<html><body><h1>Ankles</h1><p>Rest helps.</p></body></html>"
    window.files.open(write(page, "ankle.html"))
    type_into(window, "Mine. ")
    mine = window.view.source
    answering(window, monkeypatch, QDialog.accept)
    window.registry.run("import_again")
    assert "Mine. " not in window.view.source
    window.registry.run("undo")
    assert window.view.source == mine
