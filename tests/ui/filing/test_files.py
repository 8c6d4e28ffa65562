"""Nothing a person typed is lost on the way in or out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reviewer.desk import Review
from reviewer.ui.dialogs.filing.compare import CompareDialog
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from reviewer.ui.work.autosave import Autosave
from reviewer.ui.work.beginning import begin
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, desk_at
from tests.ui.conftest import answering, away
from tests.ui.hands import opened, press, type_into


def test_saving_writes_the_very_text_and_says_when(window: Window, write: Write, qtbot: QtBot) -> None:
    review = opened(window, write, "# A\u00a0B 😀\n\nWords.\n")
    type_into(window, "x")
    assert window.registry.run("save")
    assert review.path is not None
    assert review.path.read_text("utf-8") == "x# A\u00a0B 😀\n\nWords.\n"
    assert window.status.saved.text().startswith("Draft saved ")
    assert not window.windowTitle().startswith("*")


def test_of_one_draft_one_kept_text_is_offered_at_a_time_and_the_same_words_once(write: Write, home: Path, clock: Clock, look: Look) -> None:
    for words in ("Old words. ", "Newer words. ", "Newer words. ", ""):
        desk = desk_at(home, clock=clock)
        window = Window(desk, Store(None), look=look)
        window.show()
        begin(window)
        if words:  # and then it crashes
            opened(window, write, CLEAN)
            type_into(window, words)
            window.autosave.now()
            desk.close()
            clock.now += timedelta(minutes=5)
            away(window)

    def offered() -> list[str]:
        return [topic for topic in window.notices.topics() if topic.startswith("recovery")]

    assert len(desk.journal.unsaved()) == 3
    assert len(offered()) == 1
    press(window, "Discard")
    assert [kept.text.split(".")[0] for kept in desk.journal.unsaved()] == ["Old words"]
    assert len(offered()) == 1, "the older one is offered now"
    press(window, "Discard")
    assert not offered() and not desk.journal.unsaved()
    away(window)


def test_typing_is_kept_after_a_pause_and_offered_back_after_a_crash(
    window: Window, write: Write, qtbot: QtBot, home: Path, clock: Clock, look: Look
) -> None:
    opened(window, write, CLEAN)
    type_into(window, "Not lost. ")
    window.autosave.now()
    assert window.status.saved.text().startswith("Draft kept ")
    window.desk.close()
    clock.now += timedelta(minutes=5)
    again = desk_at(home, clock=clock)
    second = Window(again, Store(None), look=look)
    second.show()
    begin(second)
    topic = next(topic for topic in second.notices.topics() if topic.startswith("recovery"))
    assert second.notices.sentence(topic).startswith("We kept text of “Ankles” from ")
    assert second.notices.isVisible()  # on the first page, too, where nobody has opened anything
    found = again.journal.unsaved()[0]
    assert second.files.lay(lambda: again.journal.recover(found), edited=True)
    assert second.view.source.startswith("Not lost. ")
    assert second.notices.isVisible()
    second.notices.drop(topic)
    second.notices.take(Notice("outside", "The file was changed."))
    second.edited = False
    second.files.close_draft()
    assert not second.notices.isVisible()  # what is said of one draft does not stand where none is open
    away(second)
    again.close()


def test_two_seconds_after_the_last_key_and_ten_after_the_first(qtbot: QtBot) -> None:
    kept: list[str] = []

    def keep() -> bool:
        kept.append("kept")
        return True

    autosave = Autosave(keep)
    autosave._pause.setInterval(30)
    autosave._longest.setInterval(60)
    autosave.touched()
    qtbot.waitUntil(lambda: kept == ["kept"])
    autosave.now()
    assert kept == ["kept"]
    autosave.touched()
    autosave.forget()
    qtbot.wait(80)
    assert kept == ["kept"]


@pytest.mark.parametrize(("choice", "stays"), [("", True), ("discard", False), ("keep", False), ("save", False)])
def test_closing_asks_only_where_text_is_in_no_file(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, choice: str, stays: bool
) -> None:
    review = opened(window, write, CLEAN)
    asked: list[str] = []

    def ask(draft: Review) -> str:
        asked.append(draft.title)
        return choice

    monkeypatch.setattr(window.files, "ask_close", ask)
    assert window.files.settle()
    assert asked == []
    type_into(window, "x")
    assert window.files.settle() is not stays
    assert len(asked) == 1
    assert review.path is not None
    assert review.path.read_text("utf-8").startswith("x") is (choice == "save")


def test_what_was_discarded_is_not_offered_back(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, home: Path, clock: Clock
) -> None:
    opened(window, write, CLEAN)
    type_into(window, "x")
    window.autosave.now()
    monkeypatch.setattr(window.files, "ask_close", lambda _: "discard")
    assert window.files.settle()
    window.desk.close()
    again = desk_at(home, clock=clock)
    assert again.journal.unsaved() == ()
    again.close()


def test_kept_text_can_be_compared_before_it_is_used(
    window: Window, write: Write, qtbot: QtBot, home: Path, clock: Clock, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, CLEAN)
    type_into(window, "Kept ")
    window.autosave.now()
    window.desk.close()
    again = desk_at(home, clock=clock)
    second = Window(again, Store(None), look=look)
    second.show()
    begin(second)
    seen = answering(second, monkeypatch, QDialog.reject, QDialog.accept)
    found = again.journal.unsaved()[0]
    second.recovery.compare(found)
    assert second.review is None
    assert any(topic.startswith("recovery") for topic in second.notices.topics())
    second.recovery.compare(found)
    dialog = seen[1]
    assert isinstance(dialog, CompareDialog)
    assert "+Kept " in dialog.shown.toPlainText()
    assert second.view.source == "Kept " + CLEAN
    away(second)
    again.close()


def test_a_draft_copy_is_offered_back(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, home: Path, clock: Clock
) -> None:
    opened(window, write, CLEAN)
    type_into(window, "x")
    monkeypatch.setattr(window.files, "ask_close", lambda _: "keep")
    assert window.files.settle()
    window.desk.close()
    again = desk_at(home, clock=clock)
    assert [kept.text for kept in again.journal.unsaved()] == ["x" + CLEAN]
    again.close()


def test_a_file_is_asked_for_where_the_last_one_lay_and_an_imported_one_is_saved_beside_its_source(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def ask(_: object, __: str, where: str, *___: object) -> tuple[str, str]:
        asked.append(Path(where))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    page = write("<h1>Ankles</h1><p>Rest helps.</p>", "ankle.html")
    assert window.files.open(page)
    window.registry.run("save")
    window.show_start()
    window.registry.run("open")
    assert asked == [page.with_name("ankle.md"), page.parent]


def test_pasted_text_becomes_a_draft(window: Window) -> None:
    QApplication.clipboard().setText("# Pasted\n\nIt was said twice.\n")
    assert window.registry.run("paste_article")
    assert window.header.title.text() == "Pasted"
    QApplication.clipboard().clear()


def test_the_first_page_lists_what_was_worked_on_and_opens_it(window: Window, write: Write) -> None:
    opened(window, write, CLEAN)
    window.registry.run("close_draft")
    assert window.stack.currentWidget() is window.start
    entry = window.desk.shelf.drafts()[0]
    window.files.reopen(entry.id)
    assert window.view.source == CLEAN


@pytest.mark.parametrize("name", ["ankles", "Dr. Roe on ankles", "ankles 1.2"])
def test_a_name_without_an_ending_is_saved_as_markdown_but_never_over_a_file_that_is_there(
    window: Window, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    opened(window, write, CLEAN)
    monkeypatch.setattr("reviewer.ui.filing.files.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    assert window.files.save_as()
    saved = tmp_path / f"{name}.md"
    assert saved.read_text("utf-8") == CLEAN
    saved.write_text("Somebody else's", "utf-8")
    assert not window.files.save_as()
    assert saved.read_text("utf-8") == "Somebody else's"
