"""What stands in a dialog has its room: in large text tables give way before anything must be rolled to, and words stand below words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from reviewer.ui.dialogs.frame import Frame
from reviewer.ui.looks.theme import Look, Scheme, dress, resolve
from reviewer.ui.parts.fields import Tick
from reviewer.ui.parts.table import Table
from scripts.scenes import SCENES
from scripts.stage import Scene, Stage, new_desk

BY_NAME = {scene.name: scene for scene in SCENES}
TABLED = ("checks", "chronicle", "claims library", "about", "people and keys")
UNDER = {"encoding": 8, "bring the library back": 6, "left out": 2, "sign off": 5}
"""Dialogs with words below boxes, and below how many."""


@pytest.fixture(scope="module")
def large(plain: Look, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A window with text of 200 %."""
    home: Path = tmp_path_factory.mktemp("large")
    desk = new_desk(home)
    made = Stage(desk, home, Look(resolve(Scheme.LIGHT), 200))
    yield made
    made.close()
    desk.close()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, plain)


def dialog(stage: Stage, scene: Scene) -> Frame:
    """Return the dialog of a scene, laid out."""
    shown = scene.show(stage)
    assert isinstance(shown, Frame)
    for _ in range(4):
        stage.settle()
    return shown


@pytest.mark.parametrize("name", TABLED)
def test_in_large_text_a_table_gives_way_before_anything_must_be_rolled_to(large: Stage, name: str) -> None:
    shown = dialog(large, BY_NAME[name])
    table = shown.findChild(Table)
    assert shown.paper.verticalScrollBar().maximum() == 0
    assert table.viewport().height() >= 2 * table.verticalHeader().defaultSectionSize(), "two rows can be read"
    large.leave(shown)


def test_where_there_is_room_a_table_takes_what_it_asks_for(stage: Stage) -> None:
    shown = dialog(stage, BY_NAME["checks"])
    table = shown.findChild(Table)
    assert table.viewport().height() >= 10 * table.verticalHeader().defaultSectionSize()
    stage.leave(shown)


@pytest.mark.parametrize("name", UNDER)
def test_words_below_a_box_begin_where_the_words_of_the_box_do(stage: Stage, name: str) -> None:
    shown = dialog(stage, BY_NAME[name])
    boxes = [box for box in shown.findChildren(Tick) if box.isVisible()]
    left = boxes[0].mapTo(shown, boxes[0].rect().topLeft()).x() + boxes[0].indent
    labels = [one for one in shown.findChildren(QLabel) if one.isVisible() and one.text()]
    begins = [one.mapTo(shown, one.contentsRect().topLeft()).x() for one in labels]
    assert sum(abs(at - left) <= 1 for at in begins) >= UNDER[name], sorted(begins)
    assert not any(1 < abs(at - left) < left - boxes[0].x() for at in begins if at > boxes[0].mapTo(shown, boxes[0].rect().topLeft()).x()), begins
    stage.leave(shown)
