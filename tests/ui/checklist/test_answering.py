"""An answer with its reach and its day, as the dialog asks for them and the card tells of them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reviewer.model.review import Role, Scope
from reviewer.ui.dialogs.review.answer import AnswerDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.signs import Sign
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import Clock
from tests.ui.conftest import answering
from tests.ui.hands import choose, opened, titles

SAID = "# Ankles\n\nIt was said twice.\n\nIt was said twice.\n"
WHY = "It is said twice on purpose here."


def fill(dialog: AnswerDialog) -> None:
    """Give reason, explanation and name."""
    dialog.reason.setCurrentIndex(1)
    dialog.explanation.setPlainText(WHY)
    dialog.name.setText("Ada North")


def notes(window: Window) -> str:
    """Return what the card says of its answer."""
    return " ".join(line.text for line in window.detail.told.lines if line.look == "note")


def test_an_answer_for_the_same_words_in_the_draft_settles_both_places_and_says_how_far_it_reaches(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, SAID)
    choose(window, "twice")

    def give(dialog: AnswerDialog) -> None:
        assert dialog.scope.currentText() == "Only this text, until it changes"
        fill(dialog)
        dialog.scope.setCurrentIndex(1)
        dialog.main.click()

    answering(window, monkeypatch, give)  # type: ignore[arg-type]
    assert window.registry.run("answer")
    assert window.review is not None and len(window.review.answers) == 2
    assert not any("twice" in title for title in titles(window))


def test_an_authors_answer_for_every_draft_says_that_it_waits(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, SAID)
    choose(window, "twice")

    def give(dialog: AnswerDialog) -> None:
        assert dialog.note.isHidden()
        fill(dialog)
        dialog.scope.setCurrentIndex(2)
        assert "waits until the reviewer accepts it" in dialog.note.text() and not dialog.note.isHidden()
        dialog.main.click()

    answering(window, monkeypatch, give)  # type: ignore[arg-type]
    assert window.registry.run("answer")
    assert window.review is not None and not window.review.answers
    assert [one.scope for one in window.review.proposals.values()] == [Scope.HOUSE] * 2


def test_the_day_to_check_again_is_half_a_year_away_and_brings_the_question_back_with_its_words(
    qtbot: QtBot, window: Window, write: Write, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, SAID)
    choose(window, "twice")
    days = []

    def give(dialog: AnswerDialog) -> None:
        days.append(dialog.given().again)
        fill(dialog)
        dialog.main.click()

    answering(window, monkeypatch, give)  # type: ignore[arg-type]
    assert window.registry.run("answer")
    assert days == [date(2027, 5, 22)]
    clock.now = clock.now.replace(year=2027, month=6)
    window.registry.run("check")
    qtbot.waitUntil(lambda: window.pace.whole and len([title for title in titles(window) if "twice" in title]) == 2)
    choose(window, "twice")
    assert "to be checked again on 22 May 2027" in notes(window) and WHY in notes(window)

    def again(dialog: AnswerDialog) -> None:
        assert (dialog.reason.currentIndex(), dialog.explanation.toPlainText()) == (1, WHY)
        assert dialog.given().again == date(2027, 12, 22)
        dialog.main.click()

    answering(window, monkeypatch, again)  # type: ignore[arg-type]
    assert window.registry.run("answer")
    assert window.review is not None and not window.review.due


def test_an_answer_that_reaches_further_is_accepted_and_withdrawn_as_one(
    qtbot: QtBot, window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = opened(window, write, SAID)
    marks = [one.fingerprint for one in review.report.findings]
    given = window.desk.decisions.answer(marks, reason="House view", explanation=WHY, by="Ada North", role=Role.AUTHOR, scope=Scope.HOUSE)
    window.show_review(given)
    window.store.change(name="Ben South", role=str(Role.REVIEWER))
    window.evidence.show(Tab.REVIEW)
    qtbot.waitUntil(lambda: not window.evidence.turning)
    by = "By Ada North (author), 22 November 2026. It holds, for these words in every draft, until 22 May 2027."
    assert any(one.text() == by for one in window.pages.side.review.findChildren(QLabel)), "who accepts it is told how far it reaches"
    window.evidence.show(Tab.CHECKLIST)
    answering(window, monkeypatch, lambda dialog: dialog.accept())
    window.course.accept(marks[1])
    assert window.checklist.empty.text() == "Nothing is open. 2 answered cards are hidden."
    window.checklist.chips[Sign.ANSWERED].click()
    choose(window, "twice")
    assert "Accepted by Ben South. It holds, for these words in every draft, until 22 May 2027." in notes(window)
    window.registry.run("withdraw")
    assert window.status.said.text() == "Answer withdrawn in every draft"
    assert window.review is not None and len(window.review.open_findings) == 2


def test_the_dialog_quotes_the_words_it_speaks_of(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, "# Ankles\n\nIt usually heals.\n")
    choose(window, "usually")
    told: list[str] = []

    def look(dialog: AnswerDialog) -> None:
        told.extend(made.text() for made in dialog.findChildren(QLabel))
        dialog.reject()

    answering(window, monkeypatch, look)  # type: ignore[arg-type]
    window.registry.run("answer")
    assert "“usually”" in told
