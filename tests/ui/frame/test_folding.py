"""Panes keep the widths a person gave them, and roll where they have less height than their parts need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QSplitter
from pytestqt.qtbot import QtBot

from reviewer.desk import Desk
from reviewer.ui.acts import edges as acts
from reviewer.ui.frame.folding import Edges, edges
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look, dress
from reviewer.ui.parts.words.notices import Bar, Notice
from reviewer.ui.parts.words.told import Told
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from scripts.stage import SMALL, Stage, new_desk
from tests.desk.conftest import Write
from tests.ui.conftest import away
from tests.ui.hands import opened

CLOSE = 4
"""Pixels an edge may be off: shares are kept in thousandths."""


def started(desk: Desk, look: Look, kept: Path, size: tuple[int, int] = (1440, 900)) -> Window:
    """Return a window with settings of its own, shown."""
    made = Window(desk, Store(kept), look=look)
    made.resize(*size)
    made.show()
    QApplication.processEvents()
    return made


def drag(splitter: QSplitter, edge: int, by: QPoint) -> None:
    """Drag an edge with the mouse."""
    handle = splitter.handle(edge)
    at = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(handle, at + by)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + by)


def test_panes_come_back_as_wide_as_they_were_left(desk: Desk, look: Look, write: Write, tmp_path: Path, qtbot: QtBot) -> None:
    kept = tmp_path / "window.json"
    first = started(desk, look, kept)
    opened(first, write)
    QApplication.processEvents()
    before = first.pages.splitter.sizes()
    drag(first.pages.splitter, 1, QPoint(60, 0))
    drag(first.pages.splitter, 2, QPoint(-90, 0))
    drag(first.pages.side.halves, 1, QPoint(0, 70))
    widths, heights = first.pages.splitter.sizes(), first.pages.side.halves.sizes()
    assert widths[0] > before[0] + 40
    assert widths[2] > before[2] + 70
    qtbot.wait(acts.REST + 100)
    away(first)
    second = started(desk, look, kept)
    opened(second, write)
    QApplication.processEvents()
    assert second.pages.splitter.sizes() == pytest.approx(widths, abs=CLOSE)
    assert second.pages.side.halves.sizes() == pytest.approx(heights, abs=CLOSE)
    away(second)


@pytest.mark.parametrize("tab", [Tab.SOURCES, Tab.BALANCE])
def test_the_edge_inside_a_tab_comes_back_where_it_was_left(
    desk: Desk, look: Look, write: Write, tmp_path: Path, qtbot: QtBot, tab: Tab
) -> None:
    kept, text = tmp_path / "window.json", "# Knees\n\nRest helps.[1]\n\n## References\n\n1. Author A. Knees. J Walks. 2019;1:1-9.\n"

    def edge(window: Window) -> list[int]:
        opened(window, write, text)
        window.evidence.show(tab)
        pane = window.pages.side.sources if tab is Tab.SOURCES else window.pages.side.balance
        pane.show_table(True)
        QApplication.processEvents()
        if not kept.exists():
            drag(pane.halves, 1, QPoint(0, 60))
            qtbot.wait(acts.REST + 100)
        return pane.halves.sizes()

    first = started(desk, look, kept)
    left = edge(first)
    away(first)
    assert edges(Store(kept).now.panes) != Edges()
    second = started(desk, look, kept)
    assert edge(second) == pytest.approx(left, abs=CLOSE)
    away(second)


def test_the_draft_alone_and_back_leaves_the_edges_where_they_were(window: Window, write: Write) -> None:
    opened(window, write)
    QApplication.processEvents()
    drag(window.pages.splitter, 2, QPoint(-120, 0))
    widths = window.pages.splitter.sizes()
    window.pages.turn_alone()
    window.pages.turn_alone()
    assert window.pages.splitter.sizes() == pytest.approx(widths, abs=CLOSE)


def test_two_panes_and_three_have_edges_of_their_own(window: Window, write: Write) -> None:
    opened(window, write)
    QApplication.processEvents()
    three = window.pages.splitter.sizes()
    window.resize(1000, 700)
    QApplication.processEvents()
    drag(window.pages.splitter, 2, QPoint(80, 0))
    two = window.pages.splitter.sizes()
    window.resize(1440, 900)
    QApplication.processEvents()
    assert window.pages.splitter.sizes() == pytest.approx(three, abs=CLOSE)
    window.resize(1000, 700)
    QApplication.processEvents()
    assert window.pages.splitter.sizes() == pytest.approx(two, abs=CLOSE)


@pytest.mark.parametrize("kept", ["", "wide", "1 2 3", "100 -2 0 0", "100 9999 0 0", "1 2 3 4 5"])
def test_edges_nobody_can_read_were_never_moved(kept: str) -> None:
    assert edges(kept) == Edges()


def test_edges_kept_before_the_tabs_had_theirs_still_hold() -> None:
    assert edges("180 310 0 540") == Edges(180, 310, 0, 540)


@pytest.fixture
def low(qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[Window]:
    """The window with the sample of many faults, on a small screen with text of 200 %."""
    desk = new_desk(tmp_path)
    stage = Stage(desk, tmp_path, Look(look.tokens, 200), SMALL)
    yield stage.lay(steps=3)
    stage.close()
    desk.close()
    dress(qapp, look)


@pytest.mark.parametrize("tab", [Tab.CHECKLIST, Tab.CLAIMS, Tab.SOURCES])
def test_on_a_small_screen_in_large_text_every_button_of_a_tab_can_be_rolled_to(low: Window, qapp: QApplication, tab: Tab) -> None:
    low.evidence.show(tab)
    low.pages.side.keyboard().setFocus()
    QTest.keyClick(low.pages.side.keyboard(), Qt.Key.Key_Down)
    for _ in range(4):
        qapp.processEvents()
    assert (low.width(), low.height()) == (1024, 640)
    side = low.pages.side
    area = next(one for one in side.findChildren(QScrollArea) if one.widget() is side.stack)
    lists = side.stack.findChildren(Told)  # these roll by themselves
    shown = [one for one in side.stack.findChildren(QPushButton) if one.isVisible() and not any(told.isAncestorOf(one) for told in lists)]
    assert len(shown) >= 2
    for made in shown:
        area.ensureWidgetVisible(made, 0, 0)
        assert made.visibleRegion().boundingRect().height() == made.height(), made.text()


def test_on_a_small_screen_the_line_over_a_card_stays_one_line(low: Window) -> None:
    detail = low.detail
    low.pages.splitter.setSizes([0, 520, 504])
    QApplication.processEvents()
    words = detail.over.fontMetrics().horizontalAdvance(detail.over.text())
    assert 0 < words <= detail.over.width()
    assert detail.next.text() == "›"
    assert "Next" in detail.next.accessibleName()
    low.resize(1440, 900)
    low.pages.splitter.setSizes([0, 700, 740])
    QApplication.processEvents()
    assert detail.next.text() == "Next ›"


def test_no_page_once_opened_makes_the_window_larger_than_its_screen(low: Window, qapp: QApplication) -> None:
    low.pages.centre.turn("Changes since review")
    low.boards.library()
    low.boards.turns.finish()
    for show in (low.boards.back, low.show_start):
        show()
        qapp.processEvents()
        assert low.minimumSizeHint().height() <= 640
        assert low.minimumSizeHint().width() <= 1024


def test_a_notice_too_high_to_be_seen_whole_begins_with_its_first_words(low: Window, qtbot: QtBot) -> None:
    low.notices.take(Notice("first", "A short one."))
    low.notices.take(Notice("long", "Another program changed this file while you wrote. Your text is kept here. " * 6))
    bar = low.notices.findChildren(Bar)[-1]
    words = bar.findChild(QLabel)
    assert words is not None
    qtbot.wait(50)
    assert bar.height() > low.notices.height()
    assert words.mapTo(low.notices, QPoint(0, 0)).y() in range(low.notices.height() // 3)
