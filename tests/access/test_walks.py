"""Every state of the window and every dialog, walked over by hunters for what somebody could not see, reach, hit or be told."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from reviewer.ui import dialogs
from scripts import scenes
from scripts.stage import Scene, Stage
from tests.access.hunts import WALKS, Hunts

EVERYWHERE = ("cut", "sticking out", "overlapping", "too wide")
ONCE = {
    "nameless": "what takes the keyboard has a name and a role",
    "misnamed": "what is shown on a button is in its spoken name",
    "unreasoned": "a main button that is off says why",
    "unbuddied": "a label with a key leads to its field",
    "twice keyed": "no letter is two keys in one dialog",
    "uncommanded": "what a button of the window does is a command, too",
    "too small": "what can be clicked is 24 pixels each way",
    "unreached": "the tab key reaches everything and is held nowhere",
    "unseen": "what has the keyboard shows it, at three to one",
}


@pytest.mark.parametrize("hunter", EVERYWHERE)
@pytest.mark.parametrize("walk", WALKS)
def test_everything_fits(hunts: Hunts, walk: str, hunter: str) -> None:
    assert hunts.faults(walk, hunter) == []


@pytest.mark.parametrize("hunter", ONCE, ids=ONCE.values())
def test_everybody_can_use_it(hunts: Hunts, hunter: str) -> None:
    assert hunts.faults("100 %", hunter) == []


def test_every_dialog_is_among_the_scenes(hunts: Hunts) -> None:
    hunts.faults("100 %", "cut")
    made = {name for module in pkgutil.walk_packages(dialogs.__path__, f"{dialogs.__name__}.") for name in own_dialogs(importlib.import_module(module.name))}
    assert len(made) > 35
    assert made - hunts.drawn == set()


def own_dialogs(module: ModuleType) -> set[str]:
    """Return the names of the dialogs a module defines, but for those that others are made of."""
    found = {name: one for name, one in vars(module).items() if isinstance(one, type) and issubclass(one, QDialog) and one.__module__ == module.__name__}
    return {name for name, one in found.items() if not one.__subclasses__()}


@pytest.mark.parametrize("scene", [scene for scene in scenes.DIALOGS if scene.name in ("name", "send for review", "house figure")], ids=lambda scene: scene.name)
def test_a_dialog_that_asks_begins_in_its_first_field(stage: Stage, scene: Scene) -> None:
    shown = scene.show(stage)
    shown.activateWindow()
    stage.settle()
    assert isinstance(shown.focusWidget(), QLineEdit)
    assert shown.focusWidget() is min(shown.findChildren(QLineEdit), key=lambda one: (one.mapTo(shown, one.rect().topLeft()).y(), one.x()))
    stage.leave(shown)


FILTERED = ("checks", "claims library", "chronicle", "settings keyboard")


@pytest.mark.parametrize("words", ["a", "no row has this"], ids=["some rows", "none"])
@pytest.mark.parametrize("scene", [scene for scene in scenes.DIALOGS if scene.name in FILTERED], ids=lambda scene: scene.name)
def test_return_in_a_field_that_filters_does_not_close_its_dialog(stage: Stage, scene: Scene, words: str) -> None:
    shown = scene.show(stage)
    field = next(one for one in shown.findChildren(QLineEdit) if one.accessibleName().startswith("Filter") and one.isVisible())
    field.setFocus()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert shown.isVisible()
    assert shown.focusWidget() is not field or words == "no row has this"
    stage.leave(shown)


def test_a_sign_off_begins_at_what_is_missing(stage: Stage) -> None:
    shown = next(scene for scene in scenes.DIALOGS if scene.name == "sign off").show(stage)
    shown.activateWindow()
    stage.settle()
    here = shown.focusWidget()
    assert isinstance(here, QLineEdit)
    assert not here.text()
    assert all(one.text() for one in shown.findChildren(QLineEdit) if (one.y(), one.x()) < (here.y(), here.x()))
    stage.leave(shown)
