"""A draft that is signed while its file holds other words: asked before, and offered back after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from reviewer.model.review import State
from reviewer.ui.dialogs.frames.message import MessageDialog
from reviewer.ui.dialogs.review.step import StepDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import answering
from tests.ui.hands import press, type_into

TOPIC = "behind"


def chosen(words: str) -> Any:
    """Return what presses a button of the question before a signature."""

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, MessageDialog)
        dialog.buttons[words].click()

    return choose


def sign(dialog: QDialog) -> None:
    """Fill in the names and sign."""
    assert isinstance(dialog, SignDialog)
    for field, words in ((dialog.author, "Ada North"), (dialog.reviewer, "Ben South"), (dialog.reviewer_credentials, "MD")):
        field.setText(words)
    for box in (dialog.read, *dialog.seen.values()):
        box.setChecked(True)
    dialog.accept()


def edited(window: Window, write: Write) -> Path:
    """Open a draft that could be signed, and change a word of it without saving."""
    path = write(CLEAN)
    assert window.files.open(path)
    window.view.exchange(CLEAN.replace("gently", "softly"))
    window.catch_up()
    return path


def test_text_that_is_not_in_its_file_can_be_saved_before_it_is_signed(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = edited(window, write)
    answering(window, monkeypatch, chosen("Save and go on"), sign)
    window.registry.run("sign")
    assert "softly" in path.read_text("utf-8")
    assert window.desk.review.state is State.APPROVED
    assert window.files.open(path)
    assert TOPIC not in window.notices.topics()


def test_nothing_is_signed_where_the_question_is_left(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = edited(window, write)
    seen = answering(window, monkeypatch, lambda dialog: dialog.reject())
    window.registry.run("sign")
    assert len(seen) == 1
    assert window.desk.review.state is State.DRAFT
    assert "softly" not in path.read_text("utf-8")


def test_text_that_is_in_its_file_is_signed_without_a_question(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.files.open(write(CLEAN))
    answering(window, monkeypatch, sign)
    window.registry.run("sign")
    assert window.desk.review.state is State.APPROVED


def test_a_file_that_holds_less_than_was_signed_offers_the_signed_text(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = edited(window, write)
    answering(window, monkeypatch, chosen("Sign without saving"), sign)
    window.registry.run("sign")
    assert window.desk.review.state is State.APPROVED
    window.edited = False  # as after a crash: nobody was asked what becomes of the text
    assert window.files.open(path)
    assert window.desk.review.ended
    assert "from before Ben South signed" in window.notices.sentence(TOPIC)
    press(window, "Open the signed text")
    assert "softly" in window.view.source
    assert window.desk.review.state is State.APPROVED
    window.view.undo()
    window.catch_up()
    assert window.view.source == CLEAN, "the other text is one step away"
    window.view.redo()
    window.catch_up()
    assert window.files.save()
    assert window.files.open(path)
    assert TOPIC not in window.notices.topics()


def test_a_draft_edited_since_its_signature_offers_nothing(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(CLEAN)
    assert window.files.open(path)
    answering(window, monkeypatch, sign)
    window.registry.run("sign")
    window.view.exchange(CLEAN.replace("gently", "softly"))
    window.catch_up()
    assert window.files.save()
    assert window.files.open(path)
    assert window.desk.review.ended
    assert TOPIC not in window.notices.topics()


def test_a_file_that_holds_less_than_was_sent_offers_the_sent_text(window: Window, write: Write) -> None:
    path = edited(window, write)
    window.show_review(window.desk.course.submit("Ada North"))
    window.edited = False  # as after a crash
    assert window.files.open(path)
    assert "from before Ada North sent it for review" in window.notices.sentence(TOPIC)
    press(window, "Open the sent text")
    assert "softly" in window.view.source
    assert window.desk.review.state is State.IN_REVIEW


def send(dialog: QDialog) -> None:
    """Fill in who sends it."""
    assert isinstance(dialog, StepDialog)
    dialog.name.setText("Ada North")
    dialog.main.click()


def test_text_that_is_not_in_its_file_can_be_saved_before_it_is_sent(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = edited(window, write)
    seen = answering(window, monkeypatch, chosen("Save and go on"), send)
    window.registry.run("submit")
    assert seen[0].windowTitle() == "Save before you send?"
    assert "softly" in path.read_text("utf-8")
    assert window.desk.review.state is State.IN_REVIEW


def test_a_text_that_was_pasted_and_is_in_no_file_can_get_one_before_it_is_sent(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.show_draft(window.desk.paste(CLEAN))
    seen = answering(window, monkeypatch, lambda dialog: dialog.reject())
    window.registry.run("submit")
    assert len(seen) == 1 and not window.desk.review.course.sender
    answering(window, monkeypatch, chosen("Send without saving"), send)
    window.registry.run("submit")
    assert window.desk.review.state is State.IN_REVIEW


def test_what_came_from_a_file_that_is_never_written_is_sent_as_it_came_and_asked_about_once_it_was_edited(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.files.open(write(f"<h1>Ankles</h1><p>{CLEAN.splitlines()[2]}</p>", "ankle.html"))
    seen = answering(window, monkeypatch, lambda dialog: dialog.reject())
    window.registry.run("submit")
    assert isinstance(seen[0], StepDialog)
    type_into(window, "Well. ")
    seen = answering(window, monkeypatch, lambda dialog: dialog.reject())
    window.registry.run("submit")
    assert seen[0].windowTitle() == "Save before you send?"
