"""A draft that begins with nothing: written or pasted here, named when it is saved, and never lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from reviewer.model.review import Role
from reviewer.ui.filing.files import file_name
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from reviewer.ui.work.beginning import begin
from tests.desk.conftest import Write
from tests.desk.small import CLEAN, Clock, desk_at
from tests.ui.conftest import answering, away
from tests.ui.hands import opened, press, type_into

WRITTEN = "# Knees: a guide\n\nRest helps."


def begun(window: Window) -> None:
    """Begin a draft from the first page."""
    next(one for one in window.start.findChildren(QPushButton) if one.text() == "Begin a new draft").click()


def write_in(window: Window, words: str = WRITTEN) -> None:
    """Type lines, as a person does."""
    for nth, line in enumerate(words.split("\n")):
        if nth:
            QTest.keyClick(window.view, Qt.Key.Key_Return)
        QTest.keyClicks(window.view, line)
    window.catch_up()


def entries(window: Window) -> list[str]:
    """Return the titles in the library."""
    return [entry.title for entry in window.desk.shelf.drafts()]


def test_an_empty_draft_says_what_to_do_and_asks_nothing(window: Window) -> None:
    begun(window)
    assert window.view.hasFocus()
    assert window.view.placeholderText().startswith("Write here, or paste")
    assert window.header.chip.text() == "Draft · empty"
    assert window.checklist.title.text() == "Nothing to check yet"
    assert not window.checklist.bar.isVisible()
    assert not window.checklist.words.isVisible()
    assert window.status.said.text() == "Nothing to check yet"
    assert entries(window) == [], "nothing was written yet, so there is nothing to keep"


def test_its_first_words_are_checked_kept_and_saved_under_a_name_of_its_title(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    begun(window)
    write_in(window, "# Knees: a guide\n\nRest cures knees.")
    assert window.header.title.text() == "Knees: a guide"
    assert window.checklist.title.text() == "Not ready for sign-off"
    window.autosave.now()
    assert window.status.saved.text().startswith("Draft kept ")
    assert entries(window) == ["Knees: a guide"]
    offered: list[str] = []

    def name(_: object, __: str, start: str, *___: object) -> tuple[str, str]:
        offered.append(Path(start).name)
        return str(tmp_path / "knees.md"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    window.registry.run("save")
    assert offered == ["Knees a guide.md"]
    assert (tmp_path / "knees.md").read_text("utf-8") == "# Knees: a guide\n\nRest cures knees."
    assert len(entries(window)) == 1
    assert window.desk.journal.unsaved() == ()


def test_a_draft_begun_here_can_be_answered_before_it_was_ever_kept(window: Window) -> None:
    begun(window)
    write_in(window, "# Knees\n\nRest cures knees.")
    found = window.desk.review.report.findings[0].fingerprint
    review = window.desk.decisions.answer([found], reason="common", explanation="It does, as every walker knows.", by="Ada North", role=Role.AUTHOR)
    assert review.proposals
    assert entries(window) == ["Knees"]


def test_kept_as_a_copy_it_opens_with_its_last_words_from_the_first_page(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(window)
    write_in(window)
    window.autosave.now()
    type_into(window, " Move early.")
    answering(window, monkeypatch, lambda dialog: next(b for b in dialog.findChildren(QPushButton) if b.text() == "Keep as draft copy").click())
    window.registry.run("close_draft")
    row = window.start.rows.buttons[0]
    assert row.text().startswith("Knees: a guide\n")
    assert row.text().endswith(" · edited today")
    row.click()
    assert window.view.source == f"{WRITTEN} Move early."
    assert not [topic for topic in window.notices.topics() if topic.startswith("recovery")]


def test_after_a_crash_it_is_offered_back(window: Window, home: Path, clock: Clock, look: Look) -> None:
    begun(window)
    write_in(window)
    window.autosave.now()
    window.desk.close()
    clock.now += timedelta(minutes=5)
    again = desk_at(home, clock=clock)
    second = Window(again, Store(None), look=look)
    second.show()
    begin(second)
    topic = next(topic for topic in second.notices.topics() if topic.startswith("recovery"))
    assert second.notices.sentence(topic).endswith(" that is in no file.")
    press(second, "Use it")
    assert second.view.source == WRITTEN
    away(second)
    again.close()


def test_an_empty_one_is_left_without_a_question(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(window, monkeypatch)
    begun(window)
    QTest.keyClicks(window.view, "x")
    QTest.keyClick(window.view, Qt.Key.Key_Backspace)
    window.registry.run("close_draft")
    assert asked == []
    assert window.review is None


def test_what_is_pasted_into_it_keeps_its_headings(window: Window) -> None:
    begun(window)
    QApplication.clipboard().setText(CLEAN)
    window.view.paste()
    window.catch_up()
    assert window.header.title.text() == "Ankles"
    QApplication.clipboard().clear()


def test_where_checks_while_writing_are_off_it_says_that_nothing_was_checked(window: Window) -> None:
    window.store.change(typing=False)
    begun(window)
    QTest.keyClicks(window.view, "Rest cures knees.")
    assert window.checklist.empty.text() == "This draft has not been checked."
    assert window.checklist.hidden_line.text() == "Check now"
    window.checklist.hidden_line.click()
    assert window.checklist.title.text() == "Not ready for sign-off"
    assert window.checklist.words.isVisible()


def test_a_kept_copy_is_offered_when_its_draft_is_opened_again_and_never_written_over(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, CLEAN)
    type_into(window, "One. ")
    monkeypatch.setattr(window.files, "ask_close", lambda _: "keep")
    window.registry.run("close_draft")
    opened(window, write, CLEAN)
    assert window.view.source == CLEAN
    type_into(window, "Two. ")
    window.autosave.now()
    monkeypatch.setattr(window.files, "ask_close", lambda _: "discard")
    press(window, "Use it")
    assert window.view.source == f"One. {CLEAN}"


def test_giving_up_the_newest_words_leaves_what_was_kept_before(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, CLEAN)
    type_into(window, "One. ")
    monkeypatch.setattr(window.files, "ask_close", lambda _: "keep")
    window.registry.run("close_draft")
    opened(window, write, CLEAN)
    type_into(window, "Two. ")
    monkeypatch.setattr(window.files, "ask_close", lambda _: "discard")
    window.registry.run("close_draft")
    assert [kept.text for kept in window.desk.journal.unsaved()] == [f"One. {CLEAN}"]


@pytest.mark.parametrize(
    ("title", "name"),
    [("Knees: a guide", "Knees a guide"), ("What/now?", "What now"), ("...", "draft"), ("", "draft"), ("a" * 200, "a" * 80)],
)
def test_a_title_becomes_a_name_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


def test_what_was_written_without_checks_is_kept_and_asked_about(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, CLEAN)
    window.store.change(typing=False)
    type_into(window, "More. ")
    window.autosave.now()
    assert window.status.saved.text().startswith("Draft kept")
    asked = answering(window, monkeypatch, lambda dialog: dialog.reject())
    assert not window.close()
    assert len(asked) == 1
    asked = answering(window, monkeypatch, lambda dialog: dialog.reject())
    window.drops.take((write(CLEAN, "other.md"),))
    assert len(asked) == 1 and "More. " in window.view.source


def test_what_was_written_without_checks_is_not_written_over_from_outside(window: Window, write: Write) -> None:
    path = write(CLEAN)
    opened(window, write, CLEAN)
    window.store.change(typing=False)
    type_into(window, "More. ")
    path.write_text(CLEAN + "\nOutside.\n")
    window.watching.look()
    assert "More. " in window.view.source
    assert "changed by another program" in window.notices.sentence("outside")


def test_a_copy_with_the_same_words_has_nothing_to_undo(window: Window, write: Write) -> None:
    opened(window, write, CLEAN)
    type_into(window, "More. ")
    window.registry.run("save")
    copy = write(window.view.source, "copy.md")
    window.files.open(copy)
    assert window.registry.why("undo") == "Nothing to undo."
