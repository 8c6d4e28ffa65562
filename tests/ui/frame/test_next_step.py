"""Where nothing is left to fix, the window says how the draft stands and what the next step is: from sending to the page on the web."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.desk.values import Review
from reviewer.model.course import Stage
from reviewer.model.judging import Checklist, Question, Verdict
from reviewer.model.review import Role, State
from reviewer.ui.checklist.nothing_left import nothing_left
from reviewer.ui.dialogs.filing.export import ExportDialog
from reviewer.ui.dialogs.review.step import StepDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.signs import Sign
from reviewer.ui.review.course_sections import Standing
from reviewer.ui.review.questions_section import Asking, Judging
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.review.test_course import filled, press, signed


def told(window: Window) -> str:
    """Return what stands in the place of a card, as one text."""
    return "\n".join([window.detail.told.over, *(line.text for line in window.detail.told.lines)])


def main(window: Window) -> list[str]:
    """Return the words of the main button below it, and of no other."""
    return [made.text() for made in window.detail.findChildren(QPushButton) if made.isVisibleTo(window.detail) and made.property("look") == "primary"]


def approved(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> Review:
    """Open a draft, sign it by typed names, and return it."""
    window.files.open(write())
    answering(window, monkeypatch, signed)
    assert window.registry.run("sign")
    return window.desk.review


def test_an_author_is_told_to_send_it(window: Window, write: Write) -> None:
    window.files.open(write())
    assert "Send it for review" in told(window)
    assert main(window) == ["Send for review…"]


def test_the_checklist_leads_the_reviewer_to_the_first_question_nobody_answered(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr("reviewer.ui.parts.words.speech.announce", lambda _, sentence: spoken.append(sentence))
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    for known in MANY[0].questions[:10]:
        window.show_review(window.desk.questions.judge(known.id, Verdict.YES, by="Ben South"))
    assert "Judge the questions, then sign off\nSent for review by Ada North. 4 questions are left to judge." in told(window)
    assert main(window) == ["Next open question"]
    press(window.detail, "Next open question")
    qtbot.waitUntil(lambda: not window.evidence.turning)
    side = window.pages.side
    asked = asking(window, "question 10")
    assert asked.choices[Verdict.YES].hasFocus()
    assert spoken[-1] == "Is question 10 met? It matters. Standard: House style"
    view = side.review.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(asked.asks.geometry().translated(asked.mapTo(view, QPoint(0, 0)))))
    assert view.rect().contains(asked.choices[Verdict.NO].geometry().translated(asked.mapTo(view, QPoint(0, 0))))


def test_from_a_question_the_key_goes_to_the_next_one_and_round(window: Window, write: Write, qtbot: QtBot) -> None:
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    window.show_review(window.desk.questions.judge("q1", Verdict.YES, by="Ben South"))
    gone = []
    for _ in range(14):
        window.registry.run("next_question")
        qtbot.waitUntil(lambda: not window.evidence.turning)
        gone.append(next(name for name, row in questions(window).rows.items() if row.choices[Verdict.YES].hasFocus()))
    assert gone == ["q0", *(f"q{nth}" for nth in range(2, 14)), "q0"]


def test_where_every_question_is_answered_the_next_step_is_to_sign(window: Window, write: Write, qtbot: QtBot) -> None:
    window.desk.questions._read = lambda: (Checklist("Every article", (question(0),)),)
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    window.store.change(name="Ben South", role=str(Role.REVIEWER))
    window.questions.judge("q0", Verdict.YES, "")
    assert window.status.said.text() == "Answered “yes”. All questions are answered"
    assert "Sign off, or ask for changes\nSent for review by Ada North. Every question is answered." in told(window)
    assert main(window) == ["Sign off…"]
    window.registry.run("next_question")
    qtbot.waitUntil(lambda: not window.evidence.turning)
    assert window.status.said.text() == "Every question is answered"


def test_a_question_judged_with_no_leads_to_asking_for_changes(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.desk.questions._read = lambda: (Checklist("Every article", (question(0),)),)
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    window.show_review(window.desk.questions.judge("q0", Verdict.NO, "It leaves out the costs.", by="Ben South"))
    assert window.checklist.title.text() == "Not ready for sign-off"
    assert "“Is question 0 met?” is judged with no: It leaves out the costs." in told(window)
    assert main(window) == ["Ask for changes…"]
    asked: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, StepDialog)
        assert isinstance(dialog.note, QPlainTextEdit)
        asked.append(dialog.note.toPlainText())
        dialog.name.setText("Ben South")
        dialog.accept()

    answering(window, monkeypatch, look)
    press(window.detail, "Ask for changes…")
    assert asked == ["Is question 0 met? No: It leaves out the costs."]
    assert told(window).startswith("Changes asked\n"), "and the next step is told in place of the last"


def test_a_no_has_room_for_its_note_and_offers_to_keep_only_what_is_new(window: Window, write: Write, qtbot: QtBot) -> None:
    window.desk.questions._read = lambda: MANY
    window.store.change(name="Ben South", role=str(Role.REVIEWER))
    window.files.open(write())
    window.evidence.show(Tab.REVIEW)
    last = asking(window, "question 13")
    window.pages.side.review.bring(last)
    QApplication.processEvents()
    QTest.mouseClick(last.choices[Verdict.NO], Qt.MouseButton.LeftButton)
    view = window.pages.side.review.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(last.keep.geometry().translated(last.mapTo(view, QPoint(0, 0)))))
    assert last.note.hasFocus()
    QTest.keyClicks(last.note, "It leaves out the costs.")
    QTest.keyClick(last.note, Qt.Key.Key_Return)
    assert not last.keep.isVisible()
    QTest.keyClicks(last.note, " And the risks.")
    assert last.keep.isVisible()


def test_the_keyboard_stays_in_the_right_pane_when_another_tab_is_clicked(window: Window, write: Write, qtbot: QtBot) -> None:
    window.files.open(write())
    window.evidence.show(Tab.REVIEW)
    bar = window.pages.side.tabs
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    qtbot.waitUntil(lambda: not window.evidence.turning)
    assert window.focusWidget() is bar, "the list has nothing in it"


def test_who_judges_writes_as_the_reviewer_from_then_on(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    answering(window, monkeypatch, filled(Reviewer="Ben South"))
    window.questions.judge("q0", Verdict.YES, "")
    assert (window.store.now.name, window.store.now.role) == ("Ben South", "reviewer")


def test_after_a_signature_what_comes_next_is_in_view_with_the_keyboard(
    window: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    for known in MANY[0].questions:
        window.show_review(window.desk.questions.judge(known.id, Verdict.YES, by="Ben South"))
    window.evidence.show(Tab.REVIEW)
    tab = window.pages.side.review
    last = asking(window, "question 13")
    tab.bring(last)
    qtbot.waitUntil(lambda: tab.verticalScrollBar().value() > 0)
    last.choices[Verdict.YES].setFocus()
    answering(window, monkeypatch, signed)
    assert window.registry.run("sign")
    qtbot.waitUntil(lambda: tab.verticalScrollBar().value() < 20)
    here = window.focusWidget()
    assert isinstance(here, QPushButton)
    assert here.text() == "Export…"


def test_after_an_export_the_next_step_is_to_record_the_address(
    window: Window, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approved(window, write, monkeypatch)

    def write_out(dialog: QDialog) -> bool:
        assert isinstance(dialog, ExportDialog)
        window.desk.exporting.write(tmp_path / "out", dialog.chosen)
        return True

    monkeypatch.setattr(window, "ask", write_out)
    window.registry.run("export")
    assert main(window) == ["Record the publication…"]


def test_the_page_that_was_exported_can_be_opened_at_once(
    window: Window, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approved(window, write, monkeypatch)
    opened: list[str] = []
    monkeypatch.setattr(window.showing, "open_address", lambda url: opened.append(url.toLocalFile()))

    def write_out(dialog: QDialog) -> bool:
        assert isinstance(dialog, ExportDialog)
        dialog.files = window.desk.exporting.write(tmp_path / "out", dialog.chosen)
        return True

    monkeypatch.setattr(window, "ask", write_out)
    window.registry.run("export")
    press(window.notices, "Open the page")
    assert opened == [str(tmp_path / "out" / "ankle.html")]


def test_after_a_withdrawal_nobody_is_asked_to_sign_the_same_text_again(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    approved(window, write, monkeypatch)
    window.desk.course.record_publication("https://clinic.example/ankles", "Ada North")
    window.show_review(window.desk.course.withdraw("Ben South", "A trial it leans on was retracted."))
    assert window.checklist.title.text() == "Approval withdrawn"
    assert "A trial it leans on was retracted." in window.checklist.sentence.text()
    assert told(window).startswith("Withdrawn\nTake the page down, then change the text\n")
    assert "clinic.example" in told(window)
    assert window.detail.told.sign is Sign.ANSWERED, "no tick"


def test_what_should_be_fixed_and_is_not_keeps_no_reviewer_from_the_next_step(window: Window, write: Write) -> None:
    window.files.open(write("# Ankles\n\nRest usually helps a sprained ankle.\n"))
    assert window.checklist.listing.rows, "something should be fixed"
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    assert told(window).startswith("Sent for review\n")
    assert "What should be fixed and is not, you tick as seen when you sign." in told(window)


def test_in_the_tab_review_the_first_step_is_the_next_question(window: Window, write: Write) -> None:
    window.desk.questions._read = lambda: MANY
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    window.evidence.show(Tab.REVIEW)
    standing = next(one for one in window.pages.side.review.sections if isinstance(one, Standing))
    assert [made.text() for made in standing.findChildren(QPushButton) if made.property("look") == "primary"] == ["Next open question"]
    assert standing.reason.text() == "14 questions only a person can judge are not answered yet: see the tab Review."


def question(nth: int) -> Question:
    """Return a question of that number."""
    return Question(f"q{nth}", f"Is question {nth} met?", "It matters.", "House style")


MANY = (Checklist("Every article", tuple(question(nth) for nth in range(14))),)
"""More questions than a window shows at once."""


def questions(window: Window) -> Judging:
    """Return the section of the questions."""
    return next(one for one in window.pages.side.review.sections if isinstance(one, Judging))


def asking(window: Window, words: str) -> Asking:
    """Return the question that has these words."""
    return next(row for row in questions(window).rows.values() if words in row.asks.text())


def test_changes_that_were_asked_head_the_checklist_and_lead_to_the_comments(window: Window, write: Write) -> None:
    window.files.open(write())
    window.desk.course.submit("Ada North", "BSc")
    window.desk.comments.add(2, 8, "Say how long.", "Ben South", Role.REVIEWER)
    window.show_review(window.desk.course.request_changes("Ben South", "Say how long it takes."))
    assert window.checklist.title.text() == "Changes asked"
    assert window.detail.told.sign is Sign.SHOULD, "not a tick: something is to be done"
    assert told(window).startswith("Changes asked\nLook at what the reviewer asked for\nBen South asked for changes: “Say how long it takes.”")
    press(window.detail, "Go to the next comment")
    assert window.pages.side.tab is Tab.REVIEW
    assert window.commenting.key, "and the comment is in hand"
    window.view.insertPlainText("So. ")
    window.catch_up()
    assert "Send it again when the changes are made\nBen South asked for changes: “Say how long it takes.”" in told(window), "after an edit, too"


def test_changes_asked_for_in_a_note_alone_lead_to_no_comment(window: Window, write: Write) -> None:
    window.files.open(write())
    window.desk.course.submit("Ada North", "BSc")
    window.show_review(window.desk.course.request_changes("Ben South", "Say how long it takes."))
    assert not any(line.choice for line in window.detail.told.lines)


def test_after_the_signature_comes_the_export_then_the_address_then_the_page_itself(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = approved(window, write, monkeypatch)
    assert main(window) == ["Export…"]
    exported = nothing_left(review._replace(course=review.course._replace(stage=Stage.EXPORTED)))
    assert (exported.lines[0].text, exported.commands) == ("Record where it is published", ("record_publication", "export"))
    published = review.course._replace(stage=Stage.PUBLISHED, state=State.PUBLISHED, address="https://clinic.example/ankles")
    assert nothing_left(review._replace(course=published)).commands == ("export",), "no seal, nothing to hold the page against"
    assert review.signoff is not None
    sealed = review._replace(course=published, signoff=review.signoff._replace(seal="a seal"))
    assert nothing_left(sealed).commands == ("hold_against", "export")
    assert "https:/\u200b/\u200bclinic.example/\u200bankles" in nothing_left(sealed).lines[1].text


def test_a_draft_without_words_is_not_called_checked(window: Window, write: Write) -> None:
    assert window.files.open(write())
    window.view.exchange("")
    window.catch_up()
    assert told(window).splitlines()[:2] == ["Nothing to check yet", "Write or paste the article"]
    assert window.checklist.empty.text() == "The draft has no words yet."
    assert Sign.PASSED not in window.checklist.listing.counts
    window.view.undo()
    window.catch_up()
    assert "Nothing to check yet" not in told(window)
    assert window.checklist.listing.counts[Sign.PASSED]
