"""A window whose settings, house profile and word list have places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.app.housekeeper import Housekeeper
from reviewer.desk import Desk
from reviewer.model.facts import Layout
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from reviewer.ui.looks.theme import Look, dress
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.small import Clock, SmallEngine
from tests.ui.conftest import away


@pytest.fixture
def engine() -> SmallEngine:
    """The engine of the window's desk."""
    return SmallEngine()


@pytest.fixture
def desk(home: Path, clock: Clock, engine: SmallEngine) -> Iterator[Desk]:
    """A desk that has a place for a house profile."""
    library = Library.open(home / "library.db", clock, wait=0)
    keeper = Housekeeper(home / "house.toml")
    made = Desk(Parser(Layout()), engine, library, decode=decode, to_markdown=import_html, clock=clock, housekeeper=keeper)
    yield made
    made.close()


@pytest.fixture
def settled(qtbot: QtBot, home: Path, desk: Desk, look: Look, qapp: QApplication) -> Iterator[Window]:
    """A window whose settings have a file, too."""
    made = Window(desk, Store(home / "settings.toml"), look=look)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    away(made)
    dress(qapp, look)
