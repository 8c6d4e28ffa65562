"""Walks over every scene in one look and size, with all hunters that matter there, and keeps what they found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QTabBar, QWidget

from reviewer.model.named import NamedTuple
from reviewer.ui.frame.header import Elided
from reviewer.ui.looks.theme import Look, Scheme, resolve
from reviewer.ui.parts.words.elided import ElidedLink
from reviewer.ui.window import Window
from scripts.scenes import SCENES, STATES
from scripts.stage import PROFILE, SMALL, WIDE, Scene, Stage, new_desk
from tests.access import controls, geometry, rings

Hunter = Callable[[QWidget], list[str]]
FIT: dict[str, Hunter] = {"cut": geometry.cut, "sticking out": geometry.sticking_out, "overlapping": geometry.overlapping}
LONGER = "\u2060"
"""What ends words that were made longer: a sign nobody sees, so that they are not made longer twice."""
LETTERS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


class Walk(NamedTuple):
    """One walk: in which size, how the widgets are changed before they are shown, in which direction words run, and over which scenes."""

    percent: int = 100
    size: tuple[int, int] = WIDE
    longer: bool = False
    mirrored: bool = False
    scenes: Sequence[Scene] = SCENES


WALKS = {
    "100 %": Walk(),
    "140 %": Walk(140, scenes=STATES),
    "200 %": Walk(200),
    "1024 x 640": Walk(size=SMALL),
    "200 % at 1024 x 640": Walk(200, SMALL),
    "words 40 % longer": Walk(longer=True),
    "right to left": Walk(mirrored=True),
}


def lengthened(words: str) -> str:
    """Return words as another language might have them: with accents, and 40 % longer; keys, numbers and single signs stay."""
    if not any(letter.isalpha() for letter in words) or words.endswith(LONGER):
        return words
    more = (len(words) * 2 + 4) // 5
    return f"{words.translate(LETTERS)} {'lorem ' * (more // 6)}{'lorem'[: max(more % 6 - 1, 0)]}{LONGER}"


def lengthen(root: QWidget) -> None:
    """Make the words on labels, buttons, tabs and the choices of dialogs longer. Hints in empty fields stay: their names say the same whole."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, Elided | ElidedLink):
            continue
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            widget.setText(lengthened(widget.text()))
        elif isinstance(widget, QTabBar):
            for at in range(widget.count()):
                widget.setTabText(at, lengthened(widget.tabText(at)))
        elif isinstance(widget, QComboBox) and isinstance(root, QDialog):
            for at in range(widget.count()):
                widget.setItemText(at, lengthened(widget.itemText(at)))


class Hunts:
    """Does each walk once, when it is first asked for, and keeps its faults by hunter."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._found: dict[str, dict[str, list[str]]] = {}
        self._kinds: set[tuple[str, ...]] = set()
        self.scenes: list[str] = []
        self.drawn: set[str] = set()

    def faults(self, walk: str, hunter: str) -> list[str]:
        """Return what a hunter found on a walk: the scene, and the fault."""
        if walk not in self._found:
            self._found[walk] = self._go(walk)
        return self._found[walk].get(hunter, [])

    def _go(self, name: str) -> dict[str, list[str]]:
        walk, home = WALKS[name], self._home / str(len(self._found))
        home.mkdir()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        desk = new_desk(home)
        desk.profile.keep(PROFILE)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if walk.mirrored else Qt.LayoutDirection.LeftToRight)
        stage = Stage(desk, home, Look(resolve(Scheme.LIGHT), walk.percent), walk.size)
        found: dict[str, list[str]] = {}
        try:
            for scene in walk.scenes:
                root = scene.show(stage)
                self._look(name, walk, stage, scene, root, found)
                stage.leave(root)
        finally:
            stage.close()
            desk.close()
            app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return found

    def _look(self, name: str, walk: Walk, stage: Stage, scene: Scene, root: QWidget, found: dict[str, list[str]]) -> None:
        if walk.longer:
            lengthen(root)
        for _ in range(3):  # words that find their width ask for their height in the next round
            stage.settle()
        hunters = dict(FIT)
        if walk.longer:
            hunters["cut"] = partial(geometry.cut, hints=False)
        self.drawn.add(type(root).__name__)
        if name == "100 %":
            self.scenes.append(scene.name)
            hunters |= self._all()
        hunters["too wide"] = lambda root: _too_wide(root, walk.size)
        for hunter, hunt in hunters.items():
            found.setdefault(hunter, []).extend(f"{scene.name}: {fault}" for fault in hunt(root))

    def _all(self) -> dict[str, Hunter]:
        return {
            "nameless": controls.nameless,
            "misnamed": controls.misnamed,
            "unreasoned": controls.unreasoned,
            "unbuddied": controls.unbuddied,
            "twice keyed": controls.twice_keyed,
            "uncommanded": lambda root: controls.uncommanded(root, root.registry) if isinstance(root, Window) else [],
            "too small": geometry.too_small,
            "unreached": _active(controls.unreached),
            "unseen": _active(lambda root: rings.unseen(root, self._kinds)),
        }


def _active(hunt: Hunter) -> Hunter:
    """Return a hunter that looks at a window which has the keyboard."""

    def look(root: QWidget) -> list[str]:
        root.activateWindow()
        QApplication.processEvents()
        return hunt(root)

    return look


def _too_wide(root: QWidget, size: tuple[int, int]) -> list[str]:
    least = root.minimumSizeHint()
    faults = []
    if root.width() > size[0] or root.height() > size[1]:
        faults.append(f"{root.width()} × {root.height()} is larger than the window")
    if least.width() > size[0] or least.height() > size[1]:
        faults.append(f"asks for {least.width()} × {least.height()}")
    return faults
