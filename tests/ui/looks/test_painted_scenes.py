"""Every pair of colours that any scene paints is a listed pair: lists, chips, badges, margins, bars, differences, grids and dialogs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look, dress
from scripts.scenes import SCENES
from scripts.stage import PROFILE, SMALL, Scene, Stage, new_desk
from tests.ui.looks.test_painted import FALSE, met, unlisted

USUAL = ("main", "balance", "review", "changes", "notices", "dashboard", "signature ended", "review file taken in", "fix all")
"""The scenes in which all that is drawn by hand is painted; the others are painted in the long run."""
OVERHANG = frozenset(("on_accent", "surface"))
"""Letters of selected words may reach a pixel over the edge of the selection."""


@pytest.fixture(scope="module")
def stage(qapp: QApplication, look: Look, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A stage in colours that are all different and letters without smooth edges."""
    false, home = Look(FALSE), tmp_path_factory.mktemp("stage")
    dress(qapp, false)
    font = fonts.sans()
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    qapp.setFont(font)
    desk = new_desk(home)
    desk.profile.keep(PROFILE)
    made = Stage(desk, home, false, SMALL, dressed=True)
    yield made
    made.close()
    desk.close()
    dress(qapp, look)


def unlisted_of(scene: Scene, stage: Stage) -> dict[frozenset[str], int]:
    """Return the pairs of a scene that are painted and not listed, with how often they meet."""
    shown = scene.show(stage)
    stage.settle()
    found = unlisted(met(shown))
    stage.leave(shown)
    return {pair: number for pair, number in found.items() if pair != OVERHANG}


@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene.name in USUAL], ids=lambda scene: scene.name)
def test_every_painted_pair_of_the_usual_scenes_is_listed(stage: Stage, scene: Scene) -> None:
    assert unlisted_of(scene, stage) == {}


@pytest.mark.slow
@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene.name not in USUAL], ids=lambda scene: scene.name)
def test_every_painted_pair_of_all_other_scenes_is_listed(stage: Stage, scene: Scene) -> None:
    assert unlisted_of(scene, stage) == {}
