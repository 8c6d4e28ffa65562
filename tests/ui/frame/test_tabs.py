"""Tabs behind the checklist: filled in turns before they come into view, and built while nobody waits for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reviewer.desk import Desk
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look, dress
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import away
from tests.ui.shipped import desk  # noqa: F401 - the window of these tests stands on it

PARTS = 150
BEHIND = (Tab.CLAIMS, Tab.SOURCES, Tab.BALANCE, Tab.REVIEW)


@pytest.fixture
def long(window: Window, write: Write, qtbot: QtBot) -> Window:
    """A window with a long draft, at rest."""
    parts = [f"A walk of {number} minutes helps {number + 40}% of people with knee pain.[{number % 9 + 1}] Nobody told." for number in range(PARTS)]
    listed = [f"{number}. Author A. Walks and knees, part {number}. J Walks. 2019;{number}:1-9." for number in range(1, 10)]
    window.show_draft(window.desk.open(write("\n\n".join(["# Knees", *parts, "## References", *listed]), "long.md")))
    qtbot.waitUntil(lambda: window.pace.whole, timeout=30_000)
    return window


def click(window: Window, tab: Tab) -> None:
    """Click on a tab."""
    bar = window.pages.side.tabs
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(list(Tab).index(tab)).center())


@pytest.mark.parametrize("tab", BEHIND)
def test_a_tab_comes_into_view_when_it_is_filled_and_not_before(long: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tab: Tab) -> None:
    monkeypatch.setattr("reviewer.ui.parts.slow.turns.TURN", 0.0)
    side, turns = long.pages.side, long.evidence._turns
    click(long, tab)
    assert side.tab is tab
    while turns.busy and tab in long.evidence._stale:
        assert side.stack.currentWidget() is side.halves
        turns.go_on()
    qtbot.waitUntil(lambda: not turns.busy)
    assert side.stack.currentWidget() is not side.halves
    if tab is Tab.CLAIMS:
        assert len(side.claims.table.standing()) >= PARTS


def test_a_part_that_goes_while_a_tab_is_made_ready_holds_the_others_up_in_nothing(long: Window) -> None:
    side = long.pages.side
    side.build(Tab.SOURCES)
    steps = side.polishing(Tab.SOURCES)
    next(steps)
    for part in side.sources.findChildren(QLabel):
        delete(part)
    list(steps)
    rest = side.sources.findChildren(QWidget)
    assert rest and all(part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for part in rest)


def test_a_tab_chosen_by_its_key_takes_the_keyboard_when_it_is_filled(long: Window, qtbot: QtBot) -> None:
    assert long.registry.run("pane_claims")
    qtbot.waitUntil(lambda: not long.evidence._turns.busy)
    assert long.pages.side.claims.table.hasFocus()


def test_of_two_tabs_chosen_one_after_the_other_the_second_is_shown(long: Window, qtbot: QtBot) -> None:
    click(long, Tab.CLAIMS)
    click(long, Tab.SOURCES)
    qtbot.waitUntil(lambda: not long.evidence._turns.busy)
    assert long.pages.side.stack.currentWidget() is long.pages.side.sources
    click(long, Tab.BALANCE)
    click(long, Tab.CHECKLIST)
    assert long.pages.side.stack.currentWidget() is long.pages.side.halves
    qtbot.wait(10)
    assert long.pages.side.stack.currentWidget() is long.pages.side.halves


def test_a_draft_that_changes_while_a_tab_is_filled_is_what_the_tab_shows(long: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.ui.parts.slow.turns.TURN", 0.0)
    click(long, Tab.CLAIMS)
    long.evidence._turns.go_on()
    long.view.insertPlainText("Rest cures all pain.\n\n")
    long.catch_up()
    qtbot.waitUntil(lambda: not long.evidence._turns.busy)
    assert long.review is not None
    shown = long.pages.side.claims._claims
    assert shown and len(shown) == len(long.review.report.sentences)


def test_empty_panes_are_built_while_nobody_waits(long: Window) -> None:
    side = long.pages.side
    assert not any(side.has(tab) for tab in BEHIND)
    long.warming.stop()
    while long.warming._waiting:
        long.warming._load()
    assert all(side.has(tab) for tab in BEHIND)
    assert side.stack.currentWidget() is side.halves
    click(long, Tab.REVIEW)
    long.evidence._turns.finish()
    assert side.stack.currentWidget() is side.review


@pytest.mark.parametrize(("size", "percent"), [((1024, 640), 200), ((1440, 900), 200), ((1024, 640), 100)])
@pytest.mark.parametrize("number", [0, 4, 14, 140])
def test_no_tab_is_cut_short_by_the_number_on_it(
    desk: Desk,  # noqa: F811 - the one of the window of these tests
    look: Look,
    write: Write,
    qapp: QApplication,
    size: tuple[int, int],
    percent: int,
    number: int,
) -> None:
    large = look._replace(percent=percent)
    dress(qapp, large)
    window = Window(desk, Store(None), look=large)
    window.resize(*size)
    window.show()
    window.show_draft(window.desk.open(write("# Knees\n\nRest helps.\n")))
    QApplication.processEvents()
    side = window.pages.side
    side.mark(Tab.REVIEW, "a kind", number)
    QApplication.processEvents()
    assert side.tabs.sizeHint().width() <= side.width()
    at = list(Tab).index(Tab.REVIEW)
    assert side.tabs.accessibleTabName(at).split(", ")[1:] == ([f"{number} open"] if number else [])
    assert number == 0 or side.tabs.tabText(at) in (f"Review {number}", "Review •")
    away(window)
    dress(qapp, look)


def test_the_number_of_words_is_followed_by_the_school_year_the_text_reads_for(window: Window, write: Write) -> None:
    window.resize(1700, 900)
    window.show_draft(window.desk.open(write("# Knees\n\n" + "The knee gets well when you rest it. " * 20)))
    assert window.pages.words.text() == "161 words · reading grade 1"
    window.resize(1440, 900)
    QApplication.processEvents()
    assert window.pages.words.text() == "161 words · grade 1", "beside what the bars mean"
    assert window.pages.legend.isVisible()
    hard = "Multidisciplinary rehabilitation facilitates symptomatic amelioration in heterogeneous populations. " * 20
    window.show_draft(window.desk.open(write(f"# Knees\n\n{hard}", "hard.md")))
    assert int(window.pages.words.text().rpartition(" ")[2]) > 20
    assert "Flesch-Kincaid" in window.pages.words.toolTip()
    window.show_draft(window.desk.open(write("# Knees\n\nRest helps.\n", "few.md")))
    assert window.pages.words.text() == "3 words" and not window.pages.words.toolTip()
