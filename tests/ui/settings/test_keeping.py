"""What is set holds at once when it is kept; what cannot be read or kept is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk
from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.looks.theme import Look, Scheme, Underlines
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering, away
from tests.ui.hands import opened


def page(dialog: QDialog) -> SettingsDialog:
    assert isinstance(dialog, SettingsDialog)
    return dialog


def test_what_is_set_holds_at_once_and_after_the_next_start(settled: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(settled, write)

    def fill(dialog: QDialog) -> None:
        filled = page(dialog)
        filled.appearance.scheme.setCurrentIndex(filled.appearance.scheme.findData(Scheme.CONTRAST))
        filled.appearance.percent.setCurrentIndex(filled.appearance.percent.findData(160))
        filled.appearance.face.setCurrentIndex(1)
        filled.appearance.underlines.setCurrentIndex(filled.appearance.underlines.findData(Underlines.STRONG))
        filled.you.name.setText("  Jo   Roe ")
        filled.files.keep_after.setCurrentIndex(3)
        filled.main.click()

    answering(settled, monkeypatch, fill)
    assert settled.registry.run("settings")
    assert settled.look.tokens.name == "high contrast, light"
    assert (settled.look.percent, settled.view.document().defaultFont().families()[0]) == (160, "Inter")
    assert settled.registry.action("scheme_contrast").isChecked()
    again = Store(settled.store.path).now
    assert (again.scheme, again.percent, again.name, again.keep_after) == (Scheme.CONTRAST, 160, "Jo Roe", 10)


def test_what_cannot_be_kept_is_said_and_the_page_stays(settled: Window, home: Path) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    dialog.words.lines.setPlainText("kinesiotape")
    (home / "words.txt").mkdir()
    dialog.show()
    dialog.main.click()
    assert dialog.isVisible()
    assert "Could not" in dialog.refusal.text()
    dialog.close()


def test_a_broken_profile_is_told_where_it_matters_and_the_word_list_can_be_edited(settled: Window, home: Path) -> None:
    (home / "house.toml").write_text("names = [\n", encoding="utf-8")
    (home / "words.txt").write_text("kinesiotape\n", encoding="utf-8")
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    assert dialog.words.lines.isEnabled()
    assert not dialog.sources.trusted.isEnabled()
    for section in (dialog.house, dialog.sources):
        said = [made.text() for made in section.findChildren(QLabel)]
        assert any(words.startswith("house.toml, line ") for words in said)
        assert not any("no place" in words for words in said)
    dialog.words.lines.setPlainText("dry needling\n")
    dialog.main.click()
    assert (home / "words.txt").read_text("utf-8") == "dry needling\n"


def test_a_trouble_is_told_over_the_page_that_covers_the_window(settled: Window, home: Path, write: Write) -> None:
    assert settled.files.open(write())
    (home / "house.toml").write_text("names = [\n", encoding="utf-8")
    seen: list[str] = []

    def leave() -> None:
        over = QApplication.activeModalWidget()
        assert isinstance(over, QDialog)
        seen.append(f"{type(over).__name__} {over.accessibleDescription()}")
        over.reject()

    def ask_for_the_profile() -> None:
        over = QApplication.activeModalWidget()
        assert isinstance(over, SettingsDialog)
        QTimer.singleShot(50, leave)
        over.house.open.click()
        leave()

    QTimer.singleShot(50, ask_for_the_profile)
    settled.settings.show("House profile")
    assert [words.split(":")[0] for words in seen] == ["MessageDialog house.toml, line 2", "SettingsDialog "]


def test_a_broken_settings_file_is_told_in_the_window_which_opens_all_the_same(qtbot: QtBot, home: Path, desk: Desk, look: Look) -> None:
    (home / "settings.toml").write_text("percent = \n", encoding="utf-8")
    made = Window(desk, Store(home / "settings.toml"), look=look)
    made.show()
    qtbot.waitExposed(made)
    assert "set aside" in made.notices.sentence("library settings 0")
    away(made)
