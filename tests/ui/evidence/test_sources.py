"""The tab Sources: what each source is, why, where it is used, and a reviewer's word on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from reviewer.ui.dialogs.frames.name import NameDialog
from reviewer.ui.dialogs.review.source import SourceDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering, in_hand
from tests.ui.evidence.panes import TEXT, WHY, click, sources
from tests.ui.hands import opened


def test_a_source_tells_its_kind_why_and_where_it_is_used(window: Window, write: Write) -> None:
    opened(window, write, TEXT)
    pane = sources(window)
    assert [cell.text for cell in pane.table.rows.lines[0].cells][2] == "Page of a care business"
    assert pane.table.rows.lines[0].cells[4].said == "1 use"
    click(pane, 0, 4)
    assert in_hand(window).startswith("Acupuncture relieves back pain.")


def correct(dialog: QDialog) -> None:
    """Fill the dialog in: a systematic review."""
    assert isinstance(dialog, SourceDialog)
    assert dialog.why.text() == "Choose another kind than it has."
    dialog.kind.setCurrentIndex(dialog.kind.findText("Systematic review"))
    assert dialog.why.text() == "The reason needs 20 more characters."
    dialog.reason.setPlainText(WHY)
    assert dialog.why.text() == "Type your name."
    dialog.name.setText("Ben South")
    dialog.main.click()


def test_a_reviewer_corrects_a_source_and_takes_it_back(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    pane = sources(window)
    titles = [row.title for row in window.checklist.listing.rows]
    assert "A care business's page is used as a source" in titles
    assert not window.registry.run("restore_source")
    answering(window, monkeypatch, correct, lambda dialog: _named(dialog, "Ben South"))
    assert window.registry.run("correct_source")
    assert [cell.text for cell in pane.table.rows.lines[0].cells][2] == "Systematic review (corrected)"
    assert "A care business's page is used as a source" not in [row.title for row in window.checklist.listing.rows]
    assert not pane.buttons["restore_source"].isHidden()
    assert window.registry.run("restore_source")
    assert [cell.text for cell in pane.table.rows.lines[0].cells][2] == "Page of a care business"
    assert "A care business's page is used as a source" in [row.title for row in window.checklist.listing.rows]


def _named(dialog: QDialog, name: str) -> None:
    assert isinstance(dialog, NameDialog)
    dialog.name.setText(name)
    dialog.main.click()


def test_a_corrected_source_is_named_where_the_draft_is_signed(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write, TEXT)
    sources(window)
    answering(window, monkeypatch, correct)
    window.registry.run("correct_source")
    assert window.review is not None
    dialog = SignDialog(window, window.review, lambda *_: None)
    words = " ".join(label.text() for label in dialog.findChildren(type(dialog.why)))
    assert "is a systematic review: I read the paper" in words


def test_a_draft_without_references_says_so(window: Window, write: Write) -> None:
    opened(window, write, "# Rest\n\nWe open at nine.\n")
    pane = sources(window)
    assert pane.empty.text() == "This draft names no source: it has no list of references, and no sentence links to a page."
    assert window.registry["correct_source"].reason() == "Choose a source in the tab Sources, or a finding about one."


def test_pages_the_text_links_to_are_sources_too_and_can_be_corrected(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = "[a report](https://www.riversidewellness.com/blog/needles)"
    opened(window, write, f"# Needles\n\nAcupuncture relieves back pain, says {link}.\n")
    pane = sources(window)
    assert [cell.text for cell in pane.table.rows.lines[0].cells][:3] == [
        "link",
        "https://www.riversidewellness.com/blog/needles",
        "Page of a care business",
    ]
    answering(window, monkeypatch, correct)
    assert window.registry.run("correct_source")
    assert [cell.text for cell in pane.table.rows.lines[0].cells][2] == "Systematic review (corrected)"
    assert not any("care business" in row.title for row in window.checklist.listing.rows)


def test_a_finding_about_a_source_can_be_met_by_correcting_it_there_and_then(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write, TEXT)
    row = next(row for row in window.checklist.listing.rows if row.title == "A care business's page is used as a source")
    window.walk.choose(row.key)
    assert window.detail.told.commands == ("answer", "correct_source")
    assert window.detail.buttons["correct_source"].isEnabled()
    answering(window, monkeypatch, correct)
    window.detail.buttons["correct_source"].click()
    assert window.review is not None
    assert window.review.report.references[0].rung == "R2"


def test_a_source_is_called_by_its_title_before_its_many_authors(window: Window, write: Write) -> None:
    entry = "Lindqvist A, Ferreira B, Osei C, Varga D, Moreau E, et al. Supervised exercise for sore elbows. J Invented Med. 2021;3(2):1-9."
    opened(window, write, f"# Elbows\n\nExercise eases pain of the elbow.[1]\n\n## References\n\n[1] {entry}\n")
    assert sources(window).table.rows.lines[0].cells[1].text == "Supervised exercise for sore elbows. Lindqvist A et al., 2021"
    assert any(entry in one.text() for one in sources(window).findChildren(QLabel)), "below the table stands the entry as it was written"
