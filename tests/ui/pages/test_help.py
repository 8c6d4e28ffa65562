"""The help: a page for every state of the window and every dialog, offline, with contents, search, links, back and forward."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from reviewer.app.window import help_texts
from reviewer.export.markup.element import Element, words
from reviewer.ui.acts.helping import BY_KIND
from reviewer.ui.dialogs.house.checks import RuleDialog
from reviewer.ui.dialogs.program.help import HelpDialog
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages.help_pages import HelpPage, Spot, named, read_pages, search, sections
from scripts.scenes import DIALOGS, STATES
from scripts.stage import Scene, Stage, new_desk

PAGES = read_pages(help_texts())
EXPECTED = {
    "start": "Start page",
    "claims": "Claims",
    "sources": "Sources",
    "balance": "Balance",
    "review": "Review",
    "preview": "Preview",
    "changes": "Changes since review",
    "dashboard": "Dashboard",
    "find and replace": "Find and replace",
}


@pytest.fixture(scope="module")
def stage(look: Look, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A window on which every scene can be set up."""
    home: Path = tmp_path_factory.mktemp("help")
    desk = new_desk(home)
    made = Stage(desk, home, look)
    made.window.activateWindow()
    yield made
    made.close()
    desk.close()


@pytest.fixture
def dialog(stage: Stage) -> Iterator[HelpDialog]:
    made = HelpDialog(stage.window, PAGES, stage.window.look)
    made.show()
    made.turn(Spot("start"))
    yield made
    made.reject()
    made.deleteLater()


def links(page: HelpPage) -> list[str]:
    def inside(node: Element | str) -> Iterator[str]:
        if isinstance(node, Element):
            yield from (value for name, value in node.attributes if name == "href")
            for child in node.children:
                yield from inside(child)

    return [found for part in page.parts for found in inside(part)]


def test_every_page_has_a_title_and_its_links_lead_to_pages() -> None:
    assert len(PAGES) == 15
    names = {page.name for page in PAGES}
    assert all(page.title and page.parts for page in PAGES)
    assert {link.removeprefix("help:") for page in PAGES for link in links(page)} <= names
    assert not [words(part.children) for page in PAGES for part in page.parts if "**" in words(part.children) or "](" in words(part.children)]


@pytest.mark.parametrize("scene", DIALOGS, ids=lambda scene: scene.name)
def test_every_dialog_has_a_section_that_names_it(stage: Stage, scene: Scene) -> None:
    shown = scene.show(stage)
    assert isinstance(shown, QDialog)
    spot = stage.window.help.spot_of(shown) if not isinstance(shown, HelpDialog) else Spot("start")
    page = next((page for page in PAGES if page.name == spot.page), None)
    assert page is not None, f"no section of the help is called “{shown.windowTitle()}”"
    assert spot.heading in ("", *page.headings)
    if scene.name.startswith("settings "):
        assert spot.heading.casefold() == scene.name.removeprefix("settings ")
    stage.leave(shown)


def test_a_dialog_nobody_wrote_about_is_noticed(stage: Stage) -> None:
    unknown = QDialog(stage.window)
    unknown.setWindowTitle("Weigh the moon")
    assert stage.window.help.spot_of(unknown) == Spot()
    unknown.deleteLater()
    assert all(heading in ("", *next(page for page in PAGES if page.name == name).headings) for name, heading in BY_KIND.values())


@pytest.mark.parametrize("scene", [scene for scene in STATES if scene.name in EXPECTED], ids=lambda scene: scene.name)
def test_f1_in_every_tab_leads_to_the_section_of_that_name(stage: Stage, scene: Scene) -> None:
    window = scene.show(stage)
    assert isinstance(window, QWidget)
    if scene.name in ("claims", "sources", "balance", "review"):
        stage.window.pages.side.keyboard().setFocus()
    elif scene.name in ("preview", "changes"):
        stage.window.pages.centre.keyboard().setFocus()
    elif scene.name == "find and replace":
        stage.window.pages.finder.field.setFocus()
    stage.settle()
    spot = stage.window.help.spot()
    title = next(page.title for page in PAGES if page.name == spot.page)
    assert EXPECTED[scene.name] in (spot.heading, title)


def test_f1_on_a_finding_shows_the_page_of_its_check_and_elsewhere_the_help(stage: Stage) -> None:
    window = stage.lay(steps=1)
    window.activateWindow()
    stage.settle()
    window.view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert isinstance(stage.asked[-1], RuleDialog)
    stage.leave(stage.asked[-1])
    window.activateWindow()
    window.pages.outline.list.setFocus()
    stage.settle()
    QTest.keyClick(window, Qt.Key.Key_F1)
    shown = next(one for one in window.findChildren(HelpDialog) if one.isVisible())
    assert shown.windowTitle() == "Help: Reading the checklist" and shown.spot.heading == "Outline"
    shown.close()


def test_f1_in_a_dialog_opens_the_help_over_it(stage: Stage) -> None:
    stage.lay()
    dialog = stage.up(QDialog(stage.window))
    dialog.setWindowTitle("Export")
    stage.window.help.attend(dialog)
    dialog.activateWindow()
    stage.settle()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    shown = stage.asked[-1]
    assert isinstance(shown, HelpDialog) and shown.spot == Spot("exporting", "Export") and shown.parentWidget() is dialog
    stage.asked.clear()  # it goes with the dialog below it
    stage.leave(dialog)


def test_contents_links_back_and_forward(dialog: HelpDialog) -> None:
    assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == [page.title for page in PAGES]
    assert "stays on this computer" in dialog.page.toPlainText()
    assert not dialog.back.isEnabled()
    dialog.page.followed.emit("help:word")
    assert dialog.windowTitle() == "Help: Word files" and dialog.list.currentItem().text() == "Word files"
    QTest.keyClick(dialog, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dialog.spot == Spot("start") and dialog.forward.isEnabled()
    dialog.forward.click()
    assert dialog.spot == Spot("word")
    dialog.page.followed.emit("https://example.org/elsewhere")
    assert dialog.spot == Spot("word"), "an address elsewhere leads nowhere"


def test_search_finds_sections_by_their_words_and_enter_goes_there(dialog: HelpDialog) -> None:
    QTest.keyClicks(dialog.field, "comma approval")
    assert dialog.said.text() == "1 section with these words"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.spot == Spot("signing", "Sign off this draft")
    dialog.field.setText("zzz")
    assert dialog.said.text() == "0 sections with these words" and dialog.list.count() == 0
    assert search(PAGES, "  ") == []


def test_headings_are_called_once_each_but_for_the_two_named_sources() -> None:
    titles = [spot.heading for page in PAGES for spot, _ in sections(page) if spot.heading]
    assert sorted({title for title in titles if titles.count(title) > 1}) == ["Sources"]
    assert named(PAGES, "which of these reads right") == Spot("start", "Which of these reads right?")
