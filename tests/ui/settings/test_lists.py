"""The clinic's own words, sites and folders: what is taken, what is refused, and where each is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from reviewer import knowledge, paths
from reviewer.app.housekeeper import Housekeeper
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.model.house import House
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import Clock, SmallEngine
from tests.ui.conftest import away


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


def test_a_list_that_cannot_be_read_is_said_and_cannot_be_written_over(settled: Window, home: Path) -> None:
    (home / "words.txt").write_bytes(b"caf\xe9\n")
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look, settled.settings.keep)
    assert not dialog.words.lines.isEnabled()
    assert any("not UTF-8" in made.text() for made in dialog.words.findChildren(QLabel))


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
