"""What stands in a dialog has its room: in large text tables give way before anything must be rolled to, and words stand below words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look, Scheme, dress, resolve
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.parts.layouts.hanging import frame
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.words.elided import ElidedLink
from reviewer.ui.parts.words.notices import Bar
from reviewer.ui.values.scene import Scene as Shown
from reviewer.ui.window import Window
from scripts.scenes import SCENES
from scripts.scenes.dialogs import closing
from scripts.stage import Scene, Stage, new_desk

BY_NAME = {scene.name: scene for scene in SCENES}
TABLED = ("checks", "chronicle", "claims library", "about", "people and keys")
UNDER = {"encoding": 8, "bring the library back": 6, "left out": 2, "sign off": 5}
"""Dialogs with words below boxes, and below how many."""


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory, plain: Look) -> Iterator[Stage]:
    """A second window, for text of 200 %."""
    home: Path = tmp_path_factory.mktemp("large")
    desk = new_desk(home)
    made = Stage(desk, home, Look(resolve(Scheme.LIGHT), 200))
    yield made
    made.close()
    desk.close()


@pytest.fixture
def large(qapp: QApplication, other: Stage, plain: Look) -> Iterator[Stage]:
    """The window in text of 200 %."""
    dress(qapp, other.look)
    other.settle()
    yield other
    dress(qapp, plain)


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
    assert table is not None
    assert shown.paper.verticalScrollBar().maximum() == 0
    assert table.viewport().height() >= 2 * table.verticalHeader().defaultSectionSize(), "two rows can be read"
    large.leave(shown)


def test_where_there_is_room_a_table_takes_what_it_asks_for(stage: Stage) -> None:
    shown = dialog(stage, BY_NAME["checks"])
    table = shown.findChild(Table)
    assert table is not None
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


@pytest.mark.parametrize("name", ["signature ended", "review file taken in"])
def test_links_in_the_review_begin_where_the_words_around_them_do(stage: Stage, name: str) -> None:
    window = BY_NAME[name].show(stage)
    assert isinstance(window, Window)
    window.evidence.show(Tab.REVIEW)
    for _ in range(4):
        stage.settle()
    tab = window.pages.side.review
    words = {one.mapTo(tab, one.contentsRect().topLeft()).x() for one in tab.findChildren(QLabel) if one.isVisible() and one.property("look") == "muted"}
    links = [one for one in tab.findChildren(ElidedLink) if one.isVisible()]
    assert links or name != "signature ended"
    assert all(one.mapTo(tab, one.rect().topLeft()).x() + frame(one) in words for one in links)
    stage.leave(window)


def test_the_question_before_text_is_left_offers_to_save_it_first(large: Stage) -> None:
    box = closing(large.lay())
    large.up(box)
    shown = sorted((made for made in box.findChildren(QPushButton) if made.isVisible()), key=QWidget.x)
    assert [made.text() for made in shown] == ["Save", "Keep as draft copy", "Discard", "Cancel"]
    large.leave(box)


def test_the_words_of_a_notice_stand_clear_of_its_stripe(large: Stage) -> None:
    window = BY_NAME["notices"].show(large)
    assert isinstance(window, Window)
    bar = window.notices.findChild(Bar)
    assert bar is not None
    unit = bar.fontMetrics().height() / 17
    assert unit > 1.5, "the text is large"
    assert min(label.x() for label in bar.findChildren(QLabel)) >= round(5 * unit) + 8 * unit
    large.leave(window)


def test_no_part_of_the_review_lies_over_the_next_or_is_squeezed_while_it_is_filled(stage: Stage) -> None:
    window = BY_NAME["signature ended"].show(stage)
    assert isinstance(window, Window)
    window.evidence.show(Tab.REVIEW)
    stage.settle()
    tab, desk = window.pages.side.review, window.desk
    tab.take(Shown(desk.edit(desk.review.text + "\n\nA line more.\n")))  # one block more has changed; nothing is laid out by an event in between
    sections = [one for one in tab.sections if one.isVisible()]
    assert all(one.geometry().bottom() < other.geometry().top() for one, other in pairwise(sections))
    for one in tab.body.findChildren(QLabel):
        assert not one.isVisible() or one.height() >= one.heightForWidth(one.width()), one.text()
    places = [one.geometry() for one in sections]
    stage.settle()
    stage.settle()
    assert [one.geometry() for one in sections] == places, "and nothing moves afterwards"
    stage.leave(window)


@pytest.mark.parametrize("name", ["house", "picture", "answer", "comment", "source"])
def test_a_field_for_several_lines_shows_two_of_them_in_large_text(large: Stage, name: str) -> None:
    shown = BY_NAME[name].show(large)
    for _ in range(3):
        large.settle()
    fields = [one for one in shown.findChildren(QPlainTextEdit) if one.isVisible() and not one.isReadOnly()]
    assert fields
    assert all(one.viewport().height() >= 2 * one.fontMetrics().height() for one in fields), [one.viewport().height() for one in fields]
    large.leave(shown)
