"""The walks over all scenes, shared by the tests of this folder."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reviewer import paths
from reviewer.ui.entry import application
from reviewer.ui.looks.theme import Look, Scheme, dress, resolve
from scripts.stage import Stage, new_desk
from tests.access.hunts import Hunts


@pytest.fixture(scope="package")
def plain(qapp: QApplication) -> Iterator[Look]:
    """Light, at 100 %, with the bundled fonts."""
    made = Look(resolve(Scheme.LIGHT))
    application((), paths.resources() / "fonts", made)
    yield made
    dress(qapp, made)


@pytest.fixture(scope="package")
def hunts(plain: Look, tmp_path_factory: pytest.TempPathFactory) -> Hunts:
    """What was found on the walks so far."""
    return Hunts(tmp_path_factory.mktemp("walks"))


@pytest.fixture(scope="module")
def stage(plain: Look, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A window to set scenes up on."""
    home: Path = tmp_path_factory.mktemp("stage")
    desk = new_desk(home)
    made = Stage(desk, home, plain)
    yield made
    made.close()
    desk.close()
