"""The house profile is made and changed in the window; what was filled in is in its file and holds at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.app.housekeeper import Housekeeper
from reviewer.model.house import Agreed, Boilerplate, House, Permission
from reviewer.settings.reading import read_house
from reviewer.ui.dialogs.house.entry import FigureDialog, PermissionDialog, TextDialog
from reviewer.ui.dialogs.house.house import HouseDialog
from reviewer.ui.looks.theme import Look
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import SmallEngine
from tests.ui.conftest import answering
from tests.ui.hands import press

PROFILE = House(
    names=("Harbour Physiotherapy", "Harbour Physio"),
    domains=("harbour.example",),
    citation_style="APA",
    marker_style="before",
    closing_marker=True,
    review_months=6,
    boilerplate=(Boilerplate("Notice", "A needle can bruise.", True, "Lee Tran", date(2026, 3, 1)),),
    figures=(Agreed(("tennis elbow",), "1 to 3%", "our review"),),
    permissions=(Permission("picture", "door.jpg", "our site", date(2026, 1, 1), date(2027, 1, 1)),),
)


def pressed(dialog: QWidget, words: str) -> None:
    """Press the button of a dialog with these words."""
    next(made for made in dialog.findChildren(QPushButton) if made.text() == words and made.isVisible()).click()


def test_a_profile_made_in_the_window_is_in_its_file_and_holds_at_once(
    window: Window, engine: SmallEngine, home: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open(write())

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, HouseDialog)
        dialog.names.setPlainText("Harbour Physiotherapy\n\n  Harbour   Physio ")
        dialog.domains.setPlainText("https://www.harbour.example/")
        dialog.citing.setCurrentIndex(dialog.citing.findData("APA"))
        dialog.marker.setCurrentIndex(1)
        dialog.closing.setChecked(True)
        dialog.months.setText("6")
        pressed(dialog, "Add a text…")
        pressed(dialog, "Add a figure…")
        pressed(dialog, "Add a permission…")
        dialog.accept()

    def text(dialog: QDialog) -> None:
        assert isinstance(dialog, TextDialog)
        dialog.name.setText("Notice")
        dialog.words.setPlainText("A needle can bruise.")
        dialog.everywhere.setChecked(True)
        dialog.by.setText("Lee Tran")
        dialog.on.setText("2026-03-01")
        dialog.accept()

    def figure(dialog: QDialog) -> None:
        assert isinstance(dialog, FigureDialog)
        dialog.about.setText("tennis elbow, ")
        dialog.figure.setText("1 to 3%")
        dialog.source.setText("our review")
        dialog.accept()

    def permission(dialog: QDialog) -> None:
        assert isinstance(dialog, PermissionDialog)
        dialog.kind.setCurrentIndex(dialog.kind.findData("picture"))
        dialog.who.setText("door.jpg")
        dialog.allows.setText("our site")
        dialog.begins.setText("2026-01-01")
        dialog.ends.setText("2027-01-01")
        dialog.accept()

    answering(window, monkeypatch, fill, text, figure, permission)
    window.registry.run("house")
    assert read_house(home / "house.toml") == PROFILE
    assert engine.house == PROFILE


def test_a_profile_is_shown_as_it_stands_in_its_file_and_can_be_changed(
    window: Window, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Housekeeper(home / "house.toml").write(PROFILE)

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, HouseDialog)
        assert dialog.given() == PROFILE
        pressed(dialog.texts, "Remove")
        pressed(dialog.figures, "Change…")
        dialog.accept()

    def figure(dialog: QDialog) -> None:
        assert isinstance(dialog, FigureDialog)
        assert dialog.given() == PROFILE.figures[0]
        dialog.figure.setText("2%")
        dialog.accept()

    answering(window, monkeypatch, change, figure)
    window.registry.run("house")
    assert read_house(home / "house.toml") == PROFILE._replace(boilerplate=(), figures=(PROFILE.figures[0]._replace(figure="2%"),))


def test_what_cannot_be_kept_is_said_in_the_form_and_the_old_profile_stays(
    window: Window, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Housekeeper(home / "house.toml").write(PROFILE)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, HouseDialog)
        dialog.domains.setPlainText("our website")
        dialog.accept()
        assert "“our website” in “domains” is no web address" in dialog.refusal.text()
        assert "line" not in dialog.refusal.text()
        dialog.reject()

    answering(window, monkeypatch, fill)
    window.registry.run("house")
    assert read_house(home / "house.toml") == PROFILE


def test_a_fault_in_a_file_edited_by_hand_is_told_instead_of_an_empty_form(
    window: Window, home: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "house.toml").write_text("nmaes = ['Harbour']\n", encoding="utf-8")
    window.files.open(write())
    answering(window, monkeypatch)
    window.registry.run("house")
    told = window.notices.sentence("trouble")
    assert told == "house.toml, line 1: “nmaes” is not known here; did you mean “names”? Nothing was changed. Put that line right."
    shown: list[Path] = []
    monkeypatch.setattr("reviewer.ui.acts.setting.QDesktopServices.openUrl", lambda url: shown.append(Path(url.toLocalFile())))
    press(window, "Show in folder")
    assert shown == [home]


@pytest.mark.parametrize(
    ("dialog", "fill", "why"),
    [
        (TextDialog, {}, "Give the text a name."),
        (TextDialog, {"name": "Notice"}, "Type or paste the approved text."),
        (FigureDialog, {}, "Say what the figure is about."),
        (FigureDialog, {"about": "pain", "figure": "many"}, "Give the figure in digits."),
        (PermissionDialog, {}, "Say whose permission it is, or for what picture."),
        (PermissionDialog, {"who": "Anna", "begins": "1 March"}, "Write the day like 2026-03-01."),
        (PermissionDialog, {"who": "Anna", "begins": "2026-03-01", "ends": "2025-03-01"}, "It ends before it begins."),
    ],
)
def test_an_entry_is_taken_only_when_it_is_whole(
    qtbot: QtBot, look: Look, dialog: type[TextDialog | FigureDialog | PermissionDialog], fill: dict[str, str], why: str
) -> None:
    made = dialog(None, None)
    qtbot.addWidget(made)
    for name, words in fill.items():
        field = getattr(made, name)
        assert isinstance(field, QLineEdit)
        field.setText(words)
    assert not made.main.isEnabled()
    assert made.why.text() == why


def test_months_that_are_no_number_keep_the_profile_from_being_saved(qtbot: QtBot, look: Look) -> None:
    made = HouseDialog(None, House(), lambda house: house)
    qtbot.addWidget(made)
    assert made.main.isEnabled()
    for months in ("twelve", "0", "121", "9" * 5000):
        made.months.setText(months)
        assert not made.main.isEnabled()
        assert made.why.text() == "Give the months as a whole number from 1 to 120."


@pytest.mark.parametrize("site", ["our website", "harbour", "..", ".example"])
def test_an_address_that_is_none_keeps_the_profile_from_being_saved(qtbot: QtBot, look: Look, site: str) -> None:
    made = HouseDialog(None, House(), lambda house: house)
    qtbot.addWidget(made)
    made.domains.setPlainText(f"https://harbour.example/start\n{site}")
    assert not made.main.isEnabled()
    assert made.why.text() == f"“{site}” is no web address. Write it like harbour-physio.example."


def test_the_keyboard_stays_with_the_entry_that_was_changed(qtbot: QtBot, look: Look) -> None:
    other = Boilerplate("Address", "1 Harbour Lane")
    made = HouseDialog(None, PROFILE, lambda house: house, ask=lambda dialog: True)
    qtbot.addWidget(made)
    made.show()
    made.texts.values.append(other)
    pressed(made.texts, "Change…")
    assert made.focusWidget().accessibleName() == "Change: Notice: A needle can bruise. (below every page)"
    pressed(made.figures, "Add a figure…")
    assert made.focusWidget() is made.figures.add
