"""The page of settings: everything is found, named, and holds at once when it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer import knowledge, paths
from reviewer.app.housekeeper import Housekeeper
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.model.facts import Layout
from reviewer.model.house import House
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.looks.theme import Look, Scheme, Underlines, dress
from reviewer.ui.parts.commands.keys import in_force, why_no_key
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import Clock, SmallEngine
from tests.ui.conftest import answering, away
from tests.ui.hands import opened


@pytest.fixture
def engine() -> SmallEngine:
    """The engine of the window's desk."""
    return SmallEngine()


def made_at(home: Path, clock: Clock, look: Look, engine: SmallEngine) -> Window:
    library = Library.open(home / "library.db", clock, wait=0)
    keeper = Housekeeper(home / "house.toml")
    desk = Desk(Parser(Layout()), engine, library, decode=decode, to_markdown=import_html, clock=clock, housekeeper=keeper)
    return Window(desk, Store(home / "settings.toml"), look=look)


@pytest.fixture
def settled(qtbot: QtBot, home: Path, clock: Clock, look: Look, engine: SmallEngine, qapp: QApplication) -> Iterator[Window]:
    """A window whose settings, profile and word list have places."""
    made = made_at(home, clock, look, engine)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    away(made)
    made.desk.close()
    dress(qapp, look)


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


def test_the_word_list_and_the_sites_are_kept_in_the_clinics_own_files(settled: Window, home: Path, engine: SmallEngine) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    dialog.words.lines.setPlainText("# ours\nImelda Farquarson\n")
    assert dialog.words.count.text() == "1 entry"
    dialog.sources.trusted.setPlainText("tendon society")
    assert not dialog.main.isEnabled()
    assert "no web address" in dialog.main.accessibleDescription()
    dialog.sources.trusted.setPlainText("tendon-society.example")
    dialog.main.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert (home / "words.txt").read_text("utf-8") == "# ours\nImelda Farquarson\n"
    assert engine.house.words == ("Imelda Farquarson",)
    assert engine.house.trusted == ("tendon-society.example",)


def test_what_cannot_be_kept_is_said_and_the_page_stays(settled: Window, home: Path) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    dialog.words.lines.setPlainText("kinesiotape")
    (home / "words.txt").mkdir()
    dialog.show()
    dialog.main.click()
    assert dialog.isVisible()
    assert "Could not" in dialog.refusal.text()
    dialog.close()


def test_a_list_that_cannot_be_read_is_said_and_cannot_be_written_over(settled: Window, home: Path) -> None:
    (home / "words.txt").write_bytes(b"caf\xe9\n")
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    assert not dialog.words.lines.isEnabled()
    assert any("not UTF-8" in made.text() for made in dialog.words.findChildren(QLabel))


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


def test_sites_are_taken_as_sites_whatever_way_they_are_written(settled: Window, engine: SmallEngine) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    dialog.sources.trusted.setPlainText("https://www.Tendon-Society.example/guides\ntendon-society.example")
    dialog.sources.competitors.setPlainText("tendon-society.example")
    assert dialog.why.text() == "“tendon-society.example” stands on both lists of sites."
    for wrong in ("..", ".example", "tendon."):
        dialog.sources.competitors.setPlainText(wrong)
        assert "no web address" in dialog.why.text()
    dialog.sources.competitors.setPlainText("")
    dialog.main.click()
    assert engine.house.trusted == ("tendon-society.example",)


def test_a_shared_folder_that_is_not_there_is_taken_only_where_it_was_in_force(settled: Window, home: Path) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    dialog.files.shared.line.setText(str(home / "no such place"))
    assert dialog.why.text() == "There is no such shared folder. Choose one that is there."
    assert not dialog.main.isEnabled()
    settled.store.change(shared=str(home / "on another disk"))
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    assert dialog.main.isEnabled()


def test_a_search_leaves_the_sections_that_hold_the_words(settled: Window) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look)
    for sought, title in (("contrast", "Appearance"), ("languagetool", "Online checks"), ("competitors", "Sources"), ("f5", "While you write")):
        dialog.search.setText(sought)
        shown = [dialog.list.item(row).text() for row in range(dialog.list.count()) if not dialog.list.item(row).isHidden()]
        assert title in shown
        assert len(shown) < 5
        assert dialog.sections[dialog.stack.currentIndex()].title == shown[0]
    dialog.search.setText("zebra")
    assert not dialog.none.isHidden()
    dialog.search.clear()
    assert all(not dialog.list.item(row).isHidden() for row in range(dialog.list.count()))


def test_every_field_of_the_page_has_a_name_and_captions_have_buddies(settled: Window, qapp: QApplication) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look)
    dialog.show()
    for section in dialog.sections:
        dialog.turn(section.title)
        qapp.processEvents()
        for made in section.findChildren(QWidget):
            if made.focusPolicy() & Qt.FocusPolicy.TabFocus and made.isVisible():
                spoken = QAccessible.queryAccessibleInterface(made)
                assert spoken is not None
                assert spoken.text(QAccessible.Text.Name), (section.title, type(made).__name__)
        for caption in section.findChildren(QLabel):
            assert "&" not in caption.text().replace("&&", "") or caption.buddy() is not None, caption.text()
    dialog.close()


@pytest.mark.parametrize(("percent", "size"), [(100, (1024, 640)), (200, (1440, 900))])
def test_every_section_fits_and_cuts_nothing(settled: Window, look: Look, qapp: QApplication, percent: int, size: tuple[int, int]) -> None:
    dress(qapp, Look(look.tokens, percent))
    settled.resize(*size)
    dialog = SettingsDialog(settled, settled.settings.situation(), Look(look.tokens, percent))
    dialog.show()
    for section in dialog.sections:
        dialog.turn(section.title)
        qapp.processEvents()
        assert dialog.width() <= size[0] and dialog.height() <= size[1]
        assert section.width() <= dialog.stack.width()
        for made in section.findChildren(QLabel):
            if made.isVisible() and made.wordWrap():
                assert made.height() >= made.heightForWidth(made.width()), (section.title, made.text())
        for pressed in dialog.findChildren(QPushButton):
            if pressed.isVisible():
                assert pressed.width() >= pressed.sizeHint().width(), pressed.text()
    dialog.close()


def test_the_words_of_a_finding_go_on_the_list_and_are_asked_about_no_more(
    qtbot: QtBot, home: Path, clock: Clock, look: Look, write: Write
) -> None:
    facts = knowledge.load(paths.resources() / "knowledge")
    library = Library.open(home / "library.db", clock, wait=0)
    keeper = Housekeeper(home / "house.toml")
    engine = Engine(facts, House())
    desk = Desk(Parser(facts.layout), engine, library, decode=decode, to_markdown=import_html, clock=clock, housekeeper=keeper)
    made = Window(desk, Store(None), look=look)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.files.open(write("# Where to find us\n\nThe pain team at John Hopkins works with us.\n"))
    row = next(row for row in made.checklist.listing.rows if row.card and row.card.head.rule == "LA002")
    made.walk.choose(row.key)
    assert made.detail.buttons["add_word"].isVisible()
    assert made.registry.run("add_word")
    assert (home / "words.txt").read_text("utf-8") == "John Hopkins\n"
    assert not [row for row in made.checklist.listing.rows if row.card and row.card.head.rule == "LA002"]
    assert "John Hopkins" in made.status.said.text()
    assert not made.registry.run("add_word")
    away(made)
    desk.close()


def keys_of(window: Window) -> SettingsDialog:
    dialog = SettingsDialog(window, window.settings.situation(), window.look, window.settings.keep)
    dialog.turn("Keyboard")
    dialog.show()
    return dialog


def test_a_command_gets_another_key_which_holds_everywhere_and_can_be_taken_back(settled: Window) -> None:
    dialog = keys_of(settled)
    dialog.keyboard.table.choose("palette", 0)
    dialog.keyboard.key.setFocus()
    QTest.keyClick(dialog.keyboard.key, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert "has Alt+K now" in dialog.keyboard.said.text()
    dialog.main.click()
    assert settled.registry["palette"].keys == ("Alt+K",)
    assert settled.registry.action("palette").shortcuts() == [QKeySequence("Alt+K")]
    assert settled.header.search.text().endswith("Alt+K")
    assert Store(settled.store.path).now.keys == {"palette": ("Alt+K",)}
    dialog = keys_of(settled)
    dialog.keyboard.table.choose("palette", 0)
    dialog.keyboard.reset.click()
    dialog.main.click()
    assert settled.registry.usual["palette"] == settled.registry["palette"].keys
    assert settled.header.search.text().endswith("Ctrl+K")
    assert Store(settled.store.path).now.keys == {}


def test_a_key_that_is_taken_is_refused_with_whose_it_is(settled: Window) -> None:
    dialog = keys_of(settled)
    dialog.keyboard.table.choose("check", 0)
    QTest.keyClick(dialog.keyboard.key, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert dialog.keyboard.said.text() == "Not changed: Ctrl+E belongs to “Export…”. Give that one another key first."
    QTest.keyClick(dialog.keyboard.key, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert "opens the menu File" in dialog.keyboard.said.text()
    assert dialog.keyboard.changed() == {}
    dialog.close()


def test_tab_leaves_the_field_for_keys(settled: Window) -> None:
    dialog = keys_of(settled)
    dialog.activateWindow()
    dialog.keyboard.key.setFocus()
    QTest.keyClick(dialog.keyboard.key, Qt.Key.Key_Tab)
    assert not dialog.keyboard.key.hasFocus()
    assert dialog.keyboard.key.key == ""
    dialog.close()


def test_all_keys_are_reset_at_once(settled: Window) -> None:
    settled.store.change(keys={"check": ("F4",), "export": ("Alt+X",), "command of another version": ("F12",)})
    settled.settings.begin()
    assert settled.registry["export"].keys == ("Alt+X",)
    dialog = keys_of(settled)
    dialog.keyboard.reset_all.click()
    dialog.main.click()
    assert settled.registry["export"].keys == ("Ctrl+E",)
    assert settled.store.now.keys == {"command of another version": ("F12",)}


def test_keys_in_the_file_that_clash_are_told_and_the_usual_ones_stay(settled: Window) -> None:
    commands = settled.registry.as_they_come()
    keys, told = in_force(commands, {"check": ("Ctrl+E",), "focus": ("a",), "links": ("F5",), "nothing of this name": ("F12",)})
    assert len(told) == 3
    assert "belongs to “Export…”" in told[0]
    assert (keys["check"], keys["focus"], keys["links"]) == (("F5",), ("F9",), ())
    everything = [QKeySequence(key).toString() for its in keys.values() for key in its]
    assert len(everything) == len(set(everything))


@pytest.mark.parametrize("key", ["A", "Shift+A", "Left", "Ctrl+Left", "Ctrl+Shift+Right", "Ctrl+Alt+L", "Alt+F4", "Ctrl+K, Ctrl+B", "no key"])
def test_keys_needed_elsewhere_are_given_to_no_command(key: str) -> None:
    assert why_no_key(key).endswith(".")


@pytest.mark.parametrize("key", ["F4", "Ctrl+M", "Alt+K", "Ctrl+Shift+F9", "Shift+F5"])
def test_other_keys_are_free(key: str) -> None:
    assert why_no_key(key) == ""


def test_a_broken_settings_file_is_told_in_the_window_which_opens_all_the_same(
    qtbot: QtBot, home: Path, clock: Clock, look: Look, engine: SmallEngine
) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text("percent = \n", encoding="utf-8")
    made = made_at(home, clock, look, engine)
    made.show()
    qtbot.waitExposed(made)
    assert "set aside" in made.notices.sentence("library settings 0")
    away(made)
    made.desk.close()


def test_a_window_without_a_place_for_a_profile_says_so(window: Window) -> None:
    assert window.registry["house"].reason() == "This window has no place to keep a house profile."
