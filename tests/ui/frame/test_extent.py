"""The window fits its screen, and comes back as large as it was left."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reviewer.ui.frame.extent import Extent, extent
from reviewer.ui.frame.front import Front
from reviewer.ui.looks.theme import Look

LARGE, SMALL = (1920, 1080), (1366, 768)


@pytest.mark.parametrize(
    ("kept", "room", "came"),
    [
        ("", LARGE, Extent(1440, 900)),
        ("", SMALL, Extent(1350, 720, full=True)),
        ("1200 700", LARGE, Extent(1200, 700)),
        ("1800 1000", SMALL, Extent(1350, 720)),
        ("1200 700 full", LARGE, Extent(1200, 700, full=True)),
        ("10 10", LARGE, Extent(480, 360)),
        ("wide", LARGE, Extent(1440, 900)),
        ("-3 9", LARGE, Extent(1440, 900)),
        ("99999999 900", LARGE, Extent(1440, 900)),
    ],
)
def test_a_window_has_the_size_it_was_left_with_as_far_as_its_screen_has_room(kept: str, room: tuple[int, int], came: Extent) -> None:
    assert extent(kept, room) == came


@pytest.mark.parametrize("size", [Extent(1200, 700), Extent(1200, 700, full=True)])
def test_what_is_kept_of_a_window_brings_it_back(look: Look, qtbot: QtBot, size: Extent) -> None:
    front = Front("", look, lambda: None, (), size)
    qtbot.addWidget(front)
    (front.showMaximized if size.full else front.show)()
    assert front.isMaximized() is size.full
    assert extent(front.extent.kept, LARGE) == size
