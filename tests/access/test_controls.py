"""Each hunter finds the fault that is put before it: without this, a clean walk would tell nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from tests.access import controls, geometry, rings
from tests.access.hunts import Hunter, Hunts, lengthen, lengthened

Fault = Callable[[QWidget], None]


class Greedy(QPlainTextEdit):
    """A field that swallows the tab key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()


def nameless(page: QWidget) -> None:
    QPushButton(page)


def misnamed(page: QWidget) -> None:
    QPushButton("Remove the copy", page).setAccessibleName("Button 3")


def unreasoned(page: QWidget) -> None:
    made = QPushButton("Go", page)
    made.setProperty("look", "primary")
    made.setEnabled(False)


def unbuddied(page: QWidget) -> None:
    QLabel("&Name", page)


def twice_keyed(page: QWidget) -> None:
    for words in ("&Name", "&Number"):
        field = QLineEdit(page)
        QLabel(words, page).setBuddy(field)


def uncommanded(page: QWidget) -> None:
    QPushButton("Do something else", page)


def too_small(page: QWidget) -> None:
    made = QPushButton("x", page)
    made.setStyleSheet("min-height: 0; padding: 0")
    made.setFixedSize(16, 16)


def trapped(page: QWidget) -> None:
    box = QVBoxLayout(page)
    for made in (QLineEdit(), Greedy(), QLineEdit()):
        made.setAccessibleName("Field")
        box.addWidget(made)
    page.show()
    box.itemAt(0).widget().setFocus()  # type: ignore[union-attr]


def unseen(page: QWidget) -> None:
    QLineEdit(page).setStyleSheet("QLineEdit, QLineEdit:focus { border: 1px solid #767676; padding: 4px }")


def cut(page: QWidget) -> None:
    made = QLabel("Words that are longer than their place", page)
    made.setFixedWidth(60)


def cut_below(page: QWidget) -> None:
    made = QLabel("Words that take more lines than there is height for them", page)
    made.setWordWrap(True)
    made.setFixedSize(120, 20)


def sticking_out(page: QWidget) -> None:
    QPushButton("Out of sight", page).move(page.width() - 20, 0)


def overlapping(page: QWidget) -> None:
    for at in (10, 30):
        QLabel("One over the other", page).setGeometry(at, 10, 120, 30)


FAULTS: tuple[tuple[Hunter, Fault], ...] = (
    (controls.nameless, nameless),
    (controls.misnamed, misnamed),
    (controls.unreasoned, unreasoned),
    (controls.unbuddied, unbuddied),
    (controls.twice_keyed, twice_keyed),
    (lambda page: controls.uncommanded(page, Registry()), uncommanded),
    (geometry.too_small, too_small),
    (controls.unreached, trapped),
    (lambda page: rings.unseen(page, set()), unseen),
    (geometry.cut, cut),
    (geometry.cut, cut_below),
    (geometry.sticking_out, sticking_out),
    (geometry.overlapping, overlapping),
)


@pytest.mark.parametrize(("hunter", "fault"), FAULTS, ids=[fault.__name__ for _, fault in FAULTS])
def test_a_fault_is_found(hunter: Hunter, fault: Fault, plain: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(300, 200)
    fault(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert hunter(page)


def test_a_page_without_fault_is_left_alone(plain: Look, qtbot: QtBot) -> None:
    page, field, go = QWidget(), QLineEdit(), QPushButton("Go on")
    qtbot.addWidget(page)
    caption = QLabel("&Name")
    caption.setBuddy(field)
    field.setAccessibleName("Name")
    line = QHBoxLayout(page)
    for part in (caption, field, go):
        line.addWidget(part)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    field.setFocus()
    QApplication.processEvents()
    for hunter, fault in FAULTS:
        if fault is not uncommanded:
            assert hunter(page) == [], fault.__name__


def test_words_of_another_language_are_40_percent_longer_once(plain: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    made = QLabel("Words that were short in English", page)
    lengthen(page)
    lengthen(page)
    assert 1.35 <= len(made.text()) / len("Words that were short in English") <= 1.5
    assert lengthened("12") == "12"


def test_every_scene_was_walked_over(hunts: Hunts) -> None:
    assert hunts.faults("100 %", "cut") == []
    assert len(hunts.scenes) >= 50
    assert len(set(hunts.scenes)) == len(hunts.scenes)
