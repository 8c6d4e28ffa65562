"""A desk with the shipped rules and knowledge, and a window on it that shows what a clinic would see."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reviewer import knowledge, paths
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.model.house import House
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.ui.conftest import away


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with the shipped rules and knowledge."""

    def now() -> datetime:
        return datetime.now().astimezone()

    engine = Engine(knowledge.load(paths.resources() / "knowledge"), House())
    library = Library.open(tmp_path / "library.db", now)
    made = Desk(
        Parser(engine.facts.layout),
        engine,
        library,
        decode=decode,
        to_markdown=import_html,
        clock=now,
        samples=paths.resources() / "samples",
    )
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, look: Look) -> Iterator[Window]:
    """The window on that desk."""
    made = Window(desk, Store(None), look=look)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    away(made)
