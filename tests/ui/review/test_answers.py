"""Answers on their way through a review: accepted, sent back, agreed with by a signature."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from reviewer.model.review import Role, State
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.review.course_sections import Standing, Waiting
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.review.hands import CURES, WHY, filled, press, section, words


def test_a_reviewer_accepts_one_answer_and_sends_one_back(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write(CURES + "\nSleep cures a tired ankle.\n"))
    assert window.review is not None
    marks = [finding.fingerprint for finding in window.review.open_findings]
    window.show_review(
        window.desk.decisions.answer(marks, reason="Common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR)
    )
    waiting = section(window, Waiting)
    assert words(waiting).count("By Ada North (author)") == 2
    answering(window, monkeypatch, filled(missing="Which leaflet is meant?", Reviewer="Ben South"), filled(Reviewer="Ben South"))
    buttons = [one for one in waiting.findChildren(QPushButton) if one.isVisible() and one.text() == "Send back…"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert "Sent back: Which leaflet is meant?" in words(waiting)
    window.walk.choose(marks[0])
    assert "The answer was sent back by Ben South" in "\n".join(one.text() for one in window.detail.findChildren(QLabel))
    press(waiting, "Accept")
    assert (len(window.review.answers), len(window.review.sent_back)) == (1, 1)
    assert window.checklist.title.text() == "Not ready for sign-off"


def test_the_author_is_not_asked_to_accept_their_own_answer(window: Window, write: Write) -> None:
    window.files.open(write(CURES))
    assert window.review is not None
    marks = [finding.fingerprint for finding in window.review.open_findings]
    window.show_review(window.desk.decisions.answer(marks, reason="Common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR))
    looks = []
    for name in ("Ada North", "Ben South"):
        window.store.change(name=name)
        window.walk.choose(marks[0])
        looks.append(window.detail.buttons["accept"].property("look"))
    assert looks == ["", "primary"]


def test_where_only_an_answer_waits_the_reviewer_is_told_so_and_not_of_a_card(window: Window, write: Write) -> None:
    window.files.open(write(CURES))
    (open_one,) = window.desk.review.open_findings
    window.show_review(
        window.desk.decisions.answer([open_one.fingerprint], reason="Common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR)
    )
    assert window.registry.why("sign") == "1 answer waits to be accepted or sent back."


def test_a_reviewer_who_sent_an_answer_back_is_led_to_ask_for_changes(window: Window, write: Write) -> None:
    window.files.open(write(CURES))
    (open_one,) = window.desk.review.open_findings
    window.desk.decisions.answer([open_one.fingerprint], reason="Common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR)
    window.desk.course.submit("Ada North", "BSc")
    window.show_review(window.desk.course.send_back(open_one.fingerprint, "Ben South", "Name the leaflet."))
    standing = section(window, Standing)
    assert [one.text() for one in standing.findChildren(QPushButton) if one.property("look") == "primary"] == ["Ask for changes…"]
    assert "1 must-fix card is open." in words(standing)


def test_an_answer_that_was_sent_back_says_what_should_change(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write(CURES))
    (open_one,) = window.desk.review.open_findings
    window.desk.decisions.answer([open_one.fingerprint], reason="Common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR)
    window.desk.course.submit("Ada North", "BSc")
    window.show_review(window.desk.course.send_back(open_one.fingerprint, "Ben South", "Name the leaflet."))
    asked = answering(window, monkeypatch, filled(Reviewer="Ben South"))
    assert window.registry.run("request_changes")
    assert any(one.text().startswith("1 answer that was sent back goes with it.") for one in asked[0].findChildren(QLabel))
    assert window.desk.review.state is State.CHANGES_REQUESTED


def test_a_signature_shows_the_answers_it_agrees_with(window: Window, write: Write) -> None:
    window.files.open(write("# Ankles\n\nIt usually heals.\n"))
    assert window.review is not None
    marks = [finding.fingerprint for finding in window.review.open_findings]
    review = window.desk.decisions.answer(marks, reason="Common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR)
    dialog = SignDialog(window, review, lambda *_: None)
    dialog.show()
    told = words(dialog)
    assert "Answered instead of fixed:" in told
    assert f"“usually”. Common knowledge: {WHY} (Ada North)" in told
