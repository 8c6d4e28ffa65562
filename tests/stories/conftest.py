"""The real program on an empty home folder, and somebody who sits down at it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.app.shelf import desk_of_library
from reviewer.ui.entry import application
from reviewer.ui.looks.theme import Look, Scheme, look_of, resolve
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from reviewer.ui.work.beginning import begin
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
        window = opened(qtbot)
        open_now[:] = [window]
        person = Person(window)
        person.steps = steps
        return person

    yield begin
    end(open_now, request, {title_of(request.node.name): steps})


class Computers:
    """Several computers, each with a home folder of its own; the window of one stays open while somebody works at another."""

    def __init__(self, folder: Path, set_home: Callable[[Path], None], open_window: Callable[[], Window]) -> None:
        self._folder, self._set_home, self._open = folder, set_home, open_window
        self.people: dict[str, Person] = {}
        self.chapters: dict[str, list[str]] = {}

    def chapter(self, title: str) -> None:
        """Begin a part of the story whose steps are counted apart."""
        self.chapters[title] = []
        self._share()

    def at(self, name: str) -> Person:
        """Return who sits at a computer: that one's window comes to the front."""
        home = self._folder / name
        home.mkdir(exist_ok=True)
        self._set_home(home)
        if name not in self.people:
            self.people[name] = Person(self._open())
            self._share()
        self.people[name].window.activateWindow()
        self.people[name].read()
        return self.people[name]

    def _share(self) -> None:
        for one in self.people.values():
            one.steps = next(reversed(self.chapters.values()))


@pytest.fixture
def computers(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Computers]:
    """Computers to sit down at; at the end, the steps of each chapter are held against the page that lists them."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    made = Computers(tmp_path, lambda home: monkeypatch.setenv(paths.HOME, str(home)), lambda: opened(qtbot))
    yield made
    end([one.window for one in made.people.values()], request, made.chapters)


def opened(qtbot: QtBot) -> Window:
    """Return the window of the program, started on the home folder that is named now."""
    store = Store(paths.settings_file())
    application((), paths.resources() / "fonts", look_of(store.now))
    window = Window(desk_of_library(2.0), store)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    begin(window)
    return window


def end(windows: Sequence[Window], request: pytest.FixtureRequest, chapters: Mapping[str, list[str]]) -> None:
    """Leave every window, and hold the steps against the page that lists them."""
    for window in windows:
        leave(window)
    application((), paths.resources() / "fonts", Look(resolve(Scheme.LIGHT)))  # the next test finds the colours it expects
    for title, steps in chapters.items():
        keep(request, title, steps)


def leave(window: Window) -> None:
    """Go without a question, as when the power fails: what was not kept is lost."""
    away(window)
    window.desk.close()
    QApplication.processEvents()


def keep(request: pytest.FixtureRequest, title: str, steps: list[str]) -> None:
    """Hold a story's steps against the page that lists them, or write them down for it."""
    if request.module.__name__.endswith("_person"):
        return
    whose = getattr(request.module, "WHOSE", request.module.__name__.rsplit("_", 1)[-1])
    story = Story(title, whose, tuple(steps))
    print(f"{story.title}: {len(steps)} steps")
    if where := os.environ.get(WRITE):
        with Path(where).open("a", encoding="utf-8") as file:
            file.write(json.dumps(story._asdict()) + "\n")
    elif not request.session.testsfailed:
        assert listed(PAGE.read_text("utf-8")).get(story.title) == len(steps), f"{story.title}: the list of steps is stale: python -m scripts.stories"
