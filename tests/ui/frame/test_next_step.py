"""Where nothing is left to fix, the window says how the draft stands and what the next step is: from sending to the page on the web."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from reviewer.desk.values import Review
from reviewer.model.course import Stage
from reviewer.model.review import Role, State
from reviewer.ui.checklist.nothing_left import nothing_left
from reviewer.ui.dialogs.filing.export import ExportDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.signs import Sign
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.frame.next_steps import main, told
from tests.ui.review.hands import press, signed


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
