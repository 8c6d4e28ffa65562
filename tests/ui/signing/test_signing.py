"""What stands in the way of a sign-off in the window, with the shipped rules."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from reviewer.ui.dialogs.filing.export import ExportDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.shipped import desk

__all__ = ["desk"]

PLAIN = "# A visit\n\nBy Lena Marsh, MD\n\nCome in and rest first. Then we talk.\n"


def test_a_draft_without_a_review_record_can_be_signed_for_the_sign_off_adds_it(window: Window, write: Write) -> None:
    assert window.files.open(write(PLAIN, "visit.md"))
    assert window.review is not None
    assert "ST001" in {finding.rule for finding in window.review.open_findings}
    assert window.checklist.title.text() == "Ready for sign-off"
    assert window.registry["sign"].reason() == ""
    assert window.header.sign.isEnabled()


def test_what_still_must_be_fixed_is_counted_as_above_the_checklist(window: Window, write: Write) -> None:
    window.files.open(write(PLAIN + "\nKetamine infusions cure depression.\n", "visit.md"))
    why = window.registry["sign"].reason()
    assert why and window.checklist.sentence.text().startswith(why)


def test_the_export_dialog_names_the_lines_it_leaves_out(window: Window, write: Write) -> None:
    window.files.open(write(PLAIN + "\nCall us\n\nCome in the week after.\n", "visit.md"))
    dialog = ExportDialog(window, window.desk.exporting, window.decisions.folder)
    told = [made.text() for made in dialog.findChildren(QLabel)]
    assert "Left out of the pages, for it reads as a piece of a website" in told
    assert "“Call us”" in told
