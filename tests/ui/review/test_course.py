"""A draft goes from its author to the reviewer and on, by what the window shows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from reviewer.model.review import Role, State
from reviewer.ui.dialogs.review.step import StepDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.review.course_sections import Changed, Standing, Waiting
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import answering
from tests.ui.review.hands import CURES, WHY, filled, press, section, signed, words


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


def test_where_a_draft_stands_is_said_once_beside_its_title_only_while_that_is_folded(window: Window, write: Write) -> None:
    window.files.open(write())
    standing = section(window, Standing)
    assert isinstance(standing, Standing)
    assert standing.heading.text() == "Where this draft stands"
    standing.heading.click()
    assert standing.heading.text() == "Where this draft stands   Draft"


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
