"""The real program on an empty home folder, and somebody who sits down at it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.app.shelf import desk_of_library
from reviewer.ui.entry import application
from reviewer.ui.preferences import Store
from reviewer.ui.theme import Look, Scheme, look_of, resolve
from reviewer.ui.window import Window
from scripts.stories import PAGE, WRITE, Story, listed, title_of
from tests.stories.person import Person
from tests.ui.conftest import away

Start = Callable[[], Person]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the library and the settings: empty, as on the first day."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv(paths.HOME, str(folder))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return folder


@pytest.fixture
def start(qtbot: QtBot, home: Path, request: pytest.FixtureRequest) -> Iterator[Start]:
    """Start the program, as often as a story asks; at the end, the steps are held against the page that lists them."""
    open_now: list[Window] = []
    steps: list[str] = []

    def begin() -> Person:
        for window in open_now:
            leave(window)
        store = Store(paths.settings_file())
        application((), paths.resources() / "fonts", look_of(store.now))
        window = Window(desk_of_library(2.0), store)
        open_now[:] = [window]
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.open_at_start(None)
        person = Person(window)
        person.steps = steps
        return person

    yield begin
    for window in open_now:
        leave(window)
    application((), paths.resources() / "fonts", Look(resolve(Scheme.LIGHT)))  # the next test finds the colours it expects
    keep(request, steps)


def leave(window: Window) -> None:
    """Go without a question, as when the power fails: what was not kept is lost."""
    away(window)
    window.desk.close()
    QApplication.processEvents()


def keep(request: pytest.FixtureRequest, steps: list[str]) -> None:
    """Hold a story's steps against the page that lists them, or write them down for it."""
    if request.module.__name__.endswith("_person"):
        return
    story = Story(title_of(request.node.name), request.module.__name__.rsplit("_", 1)[-1], tuple(steps))
    print(f"{story.title}: {len(steps)} steps")
    if where := os.environ.get(WRITE):
        with Path(where).open("a", encoding="utf-8") as file:
            file.write(json.dumps(story._asdict()) + "\n")
    elif not request.session.testsfailed:
        assert listed(PAGE.read_text("utf-8")).get(story.title) == len(steps), "the list of steps is stale: python -m scripts.stories"
