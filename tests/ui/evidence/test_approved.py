"""A claims library that a person can see: wording offered, taken over in one step, withdrawn, and what that opens again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from reviewer.desk import Desk
from reviewer.model.claims import What
from reviewer.model.course import Stage
from reviewer.ui.acts.approved import NO_OFFER
from reviewer.ui.dialogs.library.claims_library import WITHDRAWN, ClaimsDialog
from reviewer.ui.dialogs.review.step import StepDialog
from reviewer.ui.evidence.offered import ADD, USE
from reviewer.ui.frame.side import Tab
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.review.test_claims import CLAIM, NEAR, SAME, SOURCE, WARM, WHY, approve, real

__all__ = ["real"]


@pytest.fixture
def desk(real: Desk) -> Desk:
    """The desk the window stands on."""
    return real


def answering(monkeypatch: pytest.MonkeyPatch, window: Window, answer: Callable[[QDialog], object]) -> None:
    """Have every dialog answered."""

    def ask(dialog: QDialog) -> bool:
        answer(dialog)
        return dialog.result() == QDialog.DialogCode.Accepted

    monkeypatch.setattr(window, "ask", ask)


def fill(dialog: QDialog, reason: str = WHY) -> None:
    """Give the reason and the name a step asks for."""
    assert isinstance(dialog, StepDialog)
    if dialog.note is not None:
        dialog.note.setPlainText(reason)  # type: ignore[union-attr]
    dialog.name.setText("Ben South")
    assert dialog.main.isEnabled()
    dialog.accept()


def words(window: Window) -> str:
    """Return what the detail tells."""
    return "\n".join(line.text for line in window.detail.told.lines)


def test_a_draft_that_nearly_says_an_approved_claim_takes_its_wording_over_in_one_step(window: Window, real: Desk, write: Write) -> None:
    approve(real, write(WARM, "warm.md"))
    window.show_draft(real.open(write(NEAR, "near.md")))
    window.evidence.show(Tab.CLAIMS)
    pane = window.pages.side.claims
    assert pane.chips["approved"].text() == "Approved before 1"
    pane.filter("approved")
    pane.table.choose(pane.table.standing()[0])
    assert pane.strip.isVisible()
    assert pane.strip.use.text() == USE
    before = window.view.source
    pane.strip.use.click()
    assert f"{CLAIM}[2]" in window.view.source
    assert window.view.source.count(SOURCE) == 1
    window.registry["undo"].run()
    assert window.view.source == before


def test_the_finding_of_a_bare_claim_offers_what_was_approved_with_its_source(window: Window, real: Desk, write: Write) -> None:
    approve(real, write(WARM, "warm.md"))
    window.show_draft(real.open(write(SAME, "same.md")))
    review = window.review
    assert review is not None
    finding = next(one for one in review.report.findings if CLAIM in review.draft.quote(one.place) or one.quote in CLAIM)
    window.walk.choose(finding.fingerprint)
    assert "Approved wording of 22 November 2026" in words(window)
    made = window.detail.buttons["use_approved"]
    assert (made.isVisible(), made.text()) == (True, ADD)
    made.click()
    assert SOURCE in window.view.source


def test_nothing_is_offered_where_nothing_like_it_was_approved(window: Window, real: Desk, write: Write) -> None:
    window.show_draft(real.open(write(NEAR, "near.md")))
    window.evidence.show(Tab.CLAIMS)
    assert not window.pages.side.claims.strip.isVisible()
    assert not window.pages.side.claims.chips["approved"].isVisible()
    assert window.registry["use_approved"].reason() == NO_OFFER


def test_a_claim_withdrawn_in_the_library_reopens_two_articles_and_is_taken_back(
    window: Window, real: Desk, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = write(WARM, "warm.md"), write(SAME, "same.md")
    for path in paths:
        approve(real, path)
    window.show_draft(real.open(paths[0]))
    answering(monkeypatch, window, fill)
    dialog = ClaimsDialog(window, real.claims, window.approved.withdraw, window.approved.take_back, window.look)
    dialog.words.setText("heat relieves")
    (known,) = dialog.shown
    assert known.articles == ("Backs at work", "Heat for backs")
    dialog.act.click()
    assert not dialog.shown
    assert {entry.course.stage for entry in real.shelf.drafts()} == {Stage.DUE}
    assert "something it uses was withdrawn" in window.header.chip.text()
    assert any(row.title == "A claim was withdrawn" for row in window.checklist.listing.rows)
    dialog.kind.setCurrentIndex(dialog.kind.findData(WITHDRAWN))
    assert [one.claim.sentence for one in dialog.shown] == [CLAIM]
    dialog.act.click()
    assert not dialog.shown
    assert {entry.course.stage for entry in real.shelf.drafts()} == {Stage.APPROVED}


def test_a_filter_that_finds_nothing_withdrawn_does_not_say_that_nothing_is(
    window: Window, real: Desk, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(real, write(WARM, "warm.md"))
    answering(monkeypatch, window, fill)
    dialog = ClaimsDialog(window, real.claims, window.approved.withdraw, window.approved.take_back, window.look)
    dialog.kind.setCurrentIndex(dialog.kind.findData(WITHDRAWN))
    assert _shown(dialog) == ["Nothing is withdrawn."]
    real.claims.withdraw(What.CLAIM, real.claims.known()[0].claim.words, CLAIM, reason=WHY, by="Ben South")
    dialog = ClaimsDialog(window, real.claims, window.approved.withdraw, window.approved.take_back, window.look)
    dialog.kind.setCurrentIndex(dialog.kind.findData(WITHDRAWN))
    assert len(dialog.shown) == 1
    dialog.words.setText("aromatherapy")
    assert _shown(dialog) == ["Nothing withdrawn has these words."]


def _shown(dialog: ClaimsDialog) -> list[str]:
    return [one.text() for one in dialog.told.findChildren(QLabel) if one.isVisibleTo(dialog)]


def test_a_source_is_withdrawn_from_its_tab(window: Window, real: Desk, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    approve(real, write(WARM, "warm.md"))
    answering(monkeypatch, window, fill)
    window.show_draft(real.open(write(NEAR.replace("[1] Moe", "[1] Roe A. " + SOURCE + " Moe"), "near.md")))
    window.evidence.show(Tab.SOURCES)
    window.pages.side.sources.buttons["withdraw_source"].click()
    assert [one.what for one in real.claims.withdrawn()] == [What.SOURCE]
    assert any(row.title == "A source was withdrawn" for row in window.checklist.listing.rows)
