"""A draft goes from its author to the reviewer and on, by what the window shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from reviewer.model.judging import Checklist, Question, Verdict
from reviewer.model.review import Role, State
from reviewer.ui.dialogs.review.step import StepDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.review.course_sections import Changed, Standing, Waiting
from reviewer.ui.review.questions_section import Judging
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import answering

CURES = "# Ankles\n\nRest cures a sprained ankle.\n"
WHY = "The words are those of the patient leaflet."


def section(window: Window, kind: type) -> QWidget:
    """Turn to the tab Review and return one of its sections."""
    window.registry.run("pane_review")
    window.evidence._turns.finish()
    return next(one for one in window.pages.side.review.sections if isinstance(one, kind))


def words(widget: QWidget) -> str:
    """Return what a person reads in a widget."""
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text())


def press(widget: QWidget, name: str) -> None:
    """Press the button of that name."""
    QApplication.processEvents()
    found = [one for one in widget.findChildren(QPushButton) if one.isVisible() and one.text().replace("&", "") == name]
    assert len(found) == 1, [one.text() for one in widget.findChildren(QPushButton) if one.isVisible()]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def filled(**fields: str) -> Callable[[QDialog], None]:
    """Return a step that types into the fields of a dialog by their names and confirms it."""

    def fill(dialog: QDialog) -> None:
        fields_here: list[QLineEdit | QPlainTextEdit] = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit)]
        named = {one.accessibleName(): one for one in fields_here}
        for label, text in fields.items():
            field = next(one for name, one in named.items() if label in name.replace(" ", "_"))
            field.clear()
            QTest.keyClicks(field, text)
        main = next(one for one in dialog.findChildren(QPushButton) if one.property("look") == "primary")
        assert main.isEnabled(), main.accessibleDescription()
        QTest.mouseClick(main, Qt.MouseButton.LeftButton)

    return fill


def signed(dialog: QDialog) -> None:
    """Sign as Ben South what the author sent."""
    assert isinstance(dialog, SignDialog)
    dialog.author.setText(dialog.author.text() or "Ada North")
    dialog.reviewer.setText("Ben South")
    dialog.reviewer_credentials.setText("MD")
    for box in (dialog.read, dialog.agreed, *dialog.seen.values()):
        if box is not None:
            box.setChecked(True)
    assert dialog.main.isEnabled(), dialog.why.text()
    dialog.main.click()


def test_an_author_sends_a_draft_and_the_reviewer_asks_for_changes(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write())
    standing = section(window, Standing)
    assert "Nobody has sent this text for review." in words(standing)
    answering(window, monkeypatch, filled(Author="Ada North", credentials="MD"), filled(change="Say how long to rest.", Reviewer="Ben South"))
    press(standing, "Send for review…")
    assert window.header.chip.text() == "Draft 1 · sent for review"
    assert "Sent for review by Ada North" in words(standing)
    press(standing, "Ask for changes…")
    assert window.header.chip.text() == "Draft 1 · changes asked"
    assert "“Say how long to rest.”" in words(standing)
    window.view.setPlainText(CLEAN + "\nRest for two days.\n")
    window.catch_up()
    assert "The text was edited since." in words(standing) and "Say how long to rest." in words(standing)
    assert window.review is not None and window.review.state is State.DRAFT


def test_a_draft_with_something_to_fix_cannot_be_sent_and_the_tab_says_why(window: Window, write: Write) -> None:
    window.files.open(write(CURES))
    standing = section(window, Standing)
    assert not window.registry.run("submit")
    assert "Fix or answer first: The word cures stands here" in words(standing)


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


def test_after_the_signature_the_next_reader_sees_which_blocks_changed_and_goes_there(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open(write())
    standing, changed = section(window, Standing), section(window, Changed)
    answering(window, monkeypatch, filled(Author="Ada North"), signed)
    press(standing, "Send for review…")
    press(standing, "Sign off…")
    assert window.header.chip.text() == "Approved · review due 22 Nov 2027"
    assert "Nothing has changed in the text since Ben South signed" in words(changed)
    window.view.setPlainText(CLEAN.replace("early", "soon"))
    window.catch_up()
    assert window.header.chip.text().endswith("approval ended")
    assert "1 of 3 blocks changed since Ben South signed on 22 November 2026." in words(changed)
    press(changed, "¶3  Move soon and gently.")
    assert window.view.offset() >= CLEAN.index("Move")
    press(changed, "Show each change word by word")
    assert window.pages.centre.name == "Changes since review"


def test_an_approved_text_is_published_and_withdrawn(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write())
    standing = section(window, Standing)
    answering(
        window,
        monkeypatch,
        signed,
        filled(Address="https://clinic.example/ankles", name="Ada North"),
        filled(Reason="A trial it leans on was retracted.", name="Ben South"),
    )
    press(standing, "Sign off…")
    press(standing, "Record the publication…")
    assert window.header.chip.text().startswith("Published · review due")
    assert "Published at https://clinic.example/ankles" in words(standing)
    press(standing, "Withdraw the approval…")
    assert window.header.chip.text().endswith("withdrawn")
    assert "withdrawn by Ben South: A trial it leans on was retracted." in words(standing)


def test_every_state_is_told_by_words_and_a_shape(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write())
    before = window.header.chip.grab().toImage()
    answering(window, monkeypatch, filled(Author="Ada North"))
    window.registry.run("submit")
    assert window.header.chip.accessibleName() == "State of the draft: Draft 1 · sent for review"
    assert window.header.chip.grab().toImage() != before
    assert window.pages.side.tab is Tab.CHECKLIST


FAIR = Question("fair", "Is it fair to the reader?", "Readers weigh.", "House style")


def test_a_reviewer_judges_a_question_and_only_then_signs(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.desk.questions._read = lambda: (Checklist("Every article", (FAIR,)),)
    window.files.open(write())
    judging = section(window, Judging)
    assert "Is it fair to the reader?" in words(judging) and "Readers weigh. Standard: House style" in words(judging)
    assert window.registry["sign"].reason() == "1 question only a person can judge is not answered yet: see the tab Review."
    answering(window, monkeypatch, filled(Reviewer="Ben South"), signed)
    press(judging, "No")
    assert window.review is not None and not window.review.judged
    note = next(one for one in judging.findChildren(QLineEdit) if one.isVisible())
    assert not next(one for one in judging.findChildren(QPushButton) if one.text() == "Keep this no").isEnabled()
    QTest.keyClicks(note, "It leaves out the costs.")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert "is judged with no, by Ben South: It leaves out the costs." in window.registry["sign"].reason()
    press(judging, "Yes")
    assert "Answered by Ben South" in words(judging)
    assert window.registry.run("sign")
    assert window.review.state is State.APPROVED
    window.view.setPlainText(CLEAN + "\nMore.\n")
    window.catch_up()
    assert "Answered “yes” for an earlier text by Ben South" in words(judging)
    assert judging.findChildren(QPushButton)[0].accessibleName() == "Questions to judge, 1 of 1 left"


def test_what_was_judged_stands_in_the_sign_off_dialog(window: Window, write: Write) -> None:
    window.desk.questions._read = lambda: (Checklist("Every article", (FAIR,)),)
    window.files.open(write())
    window.show_review(window.desk.questions.judge("fair", Verdict.YES, by="Ben South"))
    assert window.review is not None
    dialog = SignDialog(window, window.review, lambda *_: None, judged=window.desk.questions.asked())
    dialog.show()
    assert "Judged by Ben South, and signed with the text:\n•\nIs it fair to the reader? Yes." in words(dialog)


def test_where_a_draft_stands_is_said_once_beside_its_title_only_while_that_is_folded(window: Window, write: Write) -> None:
    window.files.open(write())
    standing = section(window, Standing)
    assert isinstance(standing, Standing)
    assert standing.heading.text() == "Where this draft stands"
    standing.heading.click()
    assert standing.heading.text() == "Where this draft stands   Draft"


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


def test_an_author_is_asked_for_credentials_once_and_then_told_to_wait(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write())
    standing, offered = section(window, Standing), list[str]()

    def again(dialog: QDialog) -> None:
        assert isinstance(dialog, StepDialog) and dialog.credentials is not None
        offered.extend((dialog.name.text(), dialog.credentials.text()))
        dialog.main.click()

    answering(window, monkeypatch, filled(Author="Ada North", credentials="MD"), filled(name="Ada North"), again)
    press(standing, "Send for review…")
    press(standing, "Take back from the reviewer…")
    press(standing, "Send for review…")
    assert offered == ["Ada North", "MD"]
    assert next(line.text for line in window.detail.told.lines) == "Wait for the reviewer"
    window.store.change(name="Ben South")
    window.walk.tell()
    assert next(line.text for line in window.detail.told.lines) != "Wait for the reviewer"


def test_the_review_file_is_not_offered_while_the_reviewer_is_still_at_it(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write(CURES))
    assert window.review is not None
    (mark,) = [finding.fingerprint for finding in window.review.open_findings]
    window.desk.decisions.answer([mark], reason="Common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR)
    window.show_review(window.desk.course.submit("Ada North"))
    standing, waiting = section(window, Standing), section(window, Waiting)
    answering(window, monkeypatch, filled(missing="Which leaflet is meant?", Reviewer="Ben South"), filled(change="Name it.", Reviewer="Ben South"))
    ask = next(one for one in standing.findChildren(QPushButton) if one.text() == "Ask for changes…")
    before = ask.geometry()
    press(waiting, "Send back…")
    assert "review file" not in window.notices.topics()
    QApplication.processEvents()
    assert ask.geometry().contains(before.center()), "no button takes another's place"
    press(standing, "Ask for changes…")
    assert window.notices.sentence("review file").startswith("Asked for changes.")


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


def test_the_tab_shows_no_section_that_has_nothing_in_it(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.open(write())
    changed, waiting = section(window, Changed), section(window, Waiting)
    assert not changed.isVisible() and not waiting.isVisible()
    answering(window, monkeypatch, signed)
    assert window.registry.run("sign")
    assert section(window, Changed).isVisible() and "Nothing has changed in the text" in words(changed)
    window.view.setPlainText(CURES)
    window.catch_up()
    assert window.review is not None
    (mark,) = [finding.fingerprint for finding in window.review.open_findings]
    window.show_review(window.desk.decisions.answer([mark], reason="Common knowledge", explanation=WHY, by="Ada North", role=Role.AUTHOR))
    assert section(window, Waiting).isVisible() and "By Ada North (author)" in words(waiting)
