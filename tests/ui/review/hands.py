"""What a person reads, presses and fills in where a draft is reviewed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.window import Window

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
