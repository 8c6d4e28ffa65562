"""Where nothing is left to fix, the window says how the draft stands and what the next step is: from sending to the page on the web."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from reviewer.desk.values import Review
from reviewer.model.course import Stage
from reviewer.model.review import Role, State
from reviewer.ui.checklist.nothing_left import nothing_left
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.signs import Sign
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.test_course import press, signed


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


def test_from_the_checklist_a_link_leads_the_reviewer_to_the_questions(window: Window, write: Write) -> None:
    window.files.open(write())
    window.show_review(window.desk.course.submit("Ada North", "BSc"))
    assert "Judge the questions, then sign off" in told(window)
    press(window.detail, "Go to the questions")
    assert window.pages.side.tab is Tab.REVIEW


def test_changes_that_were_asked_head_the_checklist_and_lead_to_the_comments(window: Window, write: Write) -> None:
    window.files.open(write())
    window.desk.course.submit("Ada North", "BSc")
    window.desk.comments.add(2, 8, "Say how long.", "Ben South", Role.REVIEWER)
    window.show_review(window.desk.course.request_changes("Ben South", "Say how long it takes."))
    assert window.checklist.title.text() == "Changes asked"
    assert window.detail.told.sign is Sign.SHOULD, "not a tick: something is to be done"
    assert told(window).startswith("Changes asked\nLook at what the reviewer asked for\nBen South asked for changes: “Say how long it takes.”")
    press(window.detail, "Go to the comments")
    assert window.pages.side.tab is Tab.REVIEW


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
