"""Another text size and other colours: put on at once, looking at each widget a few times and not once for all it stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.acts import appearance
from reviewer.ui.looks.theme import Look, Scheme, dress, resolve
from reviewer.ui.window import Window
from tests.desk.conftest import Write

DEEP = 9
OFTEN = 4
"""Times a widget may be told of a new style: that the sheet before is gone, and that there is another one, with some to spare."""


class Told(QFrame):
    """Counts how often it is told that its style has changed."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        """Count."""
        super().changeEvent(event)
        self.times += event.type() == QEvent.Type.StyleChange


@pytest.fixture
def dressed(qapp: QApplication, look: Look) -> Iterator[Look]:
    """The usual look, which everything wears again afterwards."""
    yield look
    dress(qapp, look)


@pytest.mark.parametrize(
    ("change", "often"),
    [
        (lambda app, look: dress(app, look._replace(percent=140)), False),
        (lambda app, look: dress(app, look._replace(tokens=resolve(Scheme.DARK))), False),
        (lambda app, _: app.setStyleSheet(f"{app.styleSheet()} "), True),  # what it was like, to show that the count would tell
    ],
    ids=["size", "colours", "a sheet in the place of another"],
)
def test_a_widget_deep_inside_is_looked_at_a_few_times(
    change: Callable[[QApplication, Look], None], often: bool, qapp: QApplication, dressed: Look, qtbot: QtBot
) -> None:
    told = Told()
    outer: QWidget = told
    for _ in range(DEEP):
        inner, outer = outer, QWidget()
        QVBoxLayout(outer).addWidget(inner)
    qtbot.addWidget(outer)
    outer.show()
    told.times = 0
    change(qapp, dressed)
    assert (told.times > OFTEN) is often


def test_what_is_worn_already_is_not_put_on_again(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Look] = []
    monkeypatch.setattr(appearance, "dressing", lambda _, look: iter([None] if seen.append(look) else []))  # type: ignore[func-returns-value]
    window.appearance.wear(window.look)
    window.appearance.resize_text(window.look.percent)
    assert not seen
    former = window.look
    window.appearance.wear(former._replace(percent=140))
    window.appearance.wear(former)
    assert [look.percent for look in seen] == [140, 100]


@pytest.mark.parametrize("percent", [140, 200])
def test_the_line_at_the_top_stays_there_when_the_letters_grow(percent: int, window: Window, write: Write, dressed: Look, qtbot: QtBot) -> None:
    paragraphs = (f"Paragraph {number} is long enough to take several lines in letters of any size that is offered here, and more." for number in range(60))
    window.show_draft(window.desk.open(write("# Lines\n\n" + "\n\n".join(paragraphs))))
    view = window.view
    view.verticalScrollBar().setValue(40)
    qtbot.wait(10)
    top = view.firstVisibleBlock().blockNumber()
    assert top > 10
    window.appearance.resize_text(percent)
    qtbot.wait(50)
    assert view.firstVisibleBlock().blockNumber() == top
    window.appearance.resize_text(100)
    qtbot.wait(50)
    assert view.firstVisibleBlock().blockNumber() == top


class Paints(QObject):
    """Notes whether a widget is painted between the first step of a change of looks and its last."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._turns, self.between = window.appearance.turns, 0
        self._taken = self._turns.taken
        window.view.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Count what is painted in between."""
        self.between += event.type() == QEvent.Type.Paint and self._turns.busy and self._turns.taken > self._taken
        return False


@pytest.mark.parametrize("shown", [False, True], ids=["as it is", "where nothing holds it back"])
def test_what_a_person_chooses_comes_in_turns_with_keys_and_no_paint_in_between(
    shown: bool, window: Window, write: Write, dressed: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shown:
        monkeypatch.setattr(window, "setUpdatesEnabled", lambda on: None)
    window.show_draft(window.desk.open(write("# Heels\n\nRest helps.\n")))
    qtbot.waitUntil(lambda: window.pace.resting)
    turns, taken, paints = window.appearance.turns, window.appearance.turns.taken, Paints(window)
    window.registry.ask("size_140")
    assert turns.busy
    QTest.keyClicks(window.view, "x")
    window.view.viewport().update()
    assert window.view.source.startswith("x")
    while turns.busy:
        QApplication.processEvents()
        window.view.viewport().update()
    assert turns.taken - taken >= 3
    assert (paints.between > 0) is shown
    assert window.look.percent == 140 and window.font().pointSizeF() > dressed.percent / 100 * 9
    assert window.updatesEnabled()


def test_the_next_command_finds_the_look_put_on(window: Window, write: Write, dressed: Look) -> None:
    window.show_draft(window.desk.open(write("# Heels\n\nRest helps.\n")))
    window.registry.ask("size_140")
    assert window.appearance.turns.busy
    window.registry.ask("size_200")
    window.registry.ask("find")
    assert not window.appearance.turns.busy
    assert window.look.percent == 200
    assert window.updatesEnabled()


def test_a_window_that_closes_meanwhile_leaves_the_look_whole(window: Window, dressed: Look, qapp: QApplication) -> None:
    window.registry.ask("size_140")
    assert not qapp.styleSheet() or window.appearance.turns.busy
    window.close()
    assert qapp.styleSheet()
