"""Every pair of colours that is painted is a listed pair, whose contrast is computed; and heights follow the text.

The window is painted in colours of which no two are alike, one for each name. Whatever ink then stands beside a ground in the picture was used on it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from reviewer import paths
from reviewer.desk import Desk
from reviewer.ui.dialogs.program.pages import ShortcutsDialog
from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look, dress
from reviewer.ui.looks.tokens import COLOURS, LIGHT, SHAPE_PAIRS, TEXT_PAIRS, Tokens, contrast
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import away
from tests.ui.hands import opened

GROUNDS: tuple[str, ...] = ("window", "surface", "selection", "chosen", "flash", "strip", "removed", "added")
GROUNDS += tuple(name for name in COLOURS if name.endswith("_tint"))
QUIET = ("rule",)
"""Inks that only decorate: what they part is told by room, too."""
INKS = tuple(name for name in COLOURS if name not in GROUNDS and name not in QUIET)
LISTED = {frozenset(pair) for pair in (*TEXT_PAIRS, *SHAPE_PAIRS)}
REACH = (1, 2)
"""Pixels between which two colours meet: an edge that is drawn smooth has one of neither between them."""
FEWEST = 12
"""Places at which a pair must meet to count: fewer are corners of shapes that happen to stand side by side."""
FALSE = Tokens("false", *(f"#{60 + 5 * number:02x}{(number * 67) % 199 + 30:02x}{(number * 31) % 223 + 20:02x}" for number in range(len(COLOURS))))


def met(widget: QWidget) -> Counter[tuple[str, str]]:
    """Return how often each ink stands beside each ground in a picture of a widget."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I").tolist()
    names = {0xFF000000 | int(getattr(FALSE, name)[1:], 16): name for name in COLOURS}
    found: Counter[tuple[str, str]] = Counter()
    for step in (*REACH, *(image.width() * step for step in REACH)):
        for (one, other), number in Counter(zip(pixels, pixels[step:], strict=False)).items():
            if one != other and one in names and other in names:
                found[names[one], names[other]] += number
    return found


def unlisted(found: Counter[tuple[str, str]]) -> dict[frozenset[str], int]:
    """Return the pairs of an ink and a ground that are painted and not listed, with how often they meet."""
    pairs: Counter[frozenset[str]] = Counter()
    for (one, other), number in found.items():
        if {one, other} & set(INKS) and {one, other} & set(GROUNDS):
            pairs[frozenset((one, other))] += number
    return {pair: number for pair, number in pairs.items() if number >= FEWEST and pair not in LISTED}


@pytest.fixture
def painted(qapp: QApplication, desk: Desk, look: Look, write: Write) -> Iterator[Window]:
    """The window with a draft, in colours that are all different and letters without smooth edges."""
    false = Look(FALSE)
    dress(qapp, false)
    font = fonts.sans()
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    qapp.setFont(font)
    made = Window(desk, Store(None), look=false)
    made.resize(1100, 760)
    made.show()
    opened(made, write)
    made.walk.next()
    made.checklist.list.setFocus()
    qapp.processEvents()
    yield made
    away(made)
    dress(qapp, look)


def test_every_painted_pair_of_the_window_is_listed(painted: Window) -> None:
    found = met(painted)
    assert found["text", "surface"] > 100
    assert unlisted(found) == {}


@pytest.mark.parametrize("tab", [Tab.CLAIMS, Tab.SOURCES])
def test_every_painted_pair_of_the_tabs_is_listed(painted: Window, tab: Tab) -> None:
    painted.evidence.show(tab)
    assert unlisted(met(painted)) == {}


def test_every_painted_pair_of_the_settings_and_the_palette_is_listed(painted: Window, qapp: QApplication) -> None:
    page = SettingsDialog(painted, painted.settings.situation(), painted.look)
    for title in ("Appearance", "Keyboard"):
        page.turn(title)
        page.show()
        page.search.setText("e")
        qapp.processEvents()
        assert unlisted(met(page)) == {}
    palette, shortcuts = painted.asides.palette_page(), ShortcutsDialog(painted, painted.registry)
    for dialog in (palette, shortcuts):
        dialog.show()
        qapp.processEvents()
        assert unlisted(met(dialog)) == {}
        dialog.close()
    page.close()


def test_a_pair_that_is_painted_and_not_listed_is_found(painted: Window) -> None:
    """The control of this file: an ink on a ground it never stands on must not go unseen."""

    class Blot(QWidget):
        def paintEvent(self, _: object) -> None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(FALSE.removed))
            painter.setPen(QColor(FALSE.consider))
            painter.drawText(self.rect(), "consider this")

    assert frozenset(("consider", "removed")) not in LISTED
    blot = Blot(painted)
    blot.setGeometry(40, 200, 300, 60)
    blot.show()
    assert frozenset(("consider", "removed")) in unlisted(met(painted))


def test_the_colours_of_this_file_are_all_different() -> None:
    assert len({getattr(FALSE, name) for name in COLOURS}) == len(COLOURS)
    assert contrast(LIGHT.text, LIGHT.surface) > 15


FIXED = re.compile(r"set(?:Fixed|Minimum|Maximum)(?:Height|Size)\((\d+)\b|(?:min-|max-)?height: (\d+)px")


def fixed_heights(source: str) -> list[str]:
    """Return the heights in pixels that a module fixes; lines of one or two pixels are rules."""
    return [match.group() for match in FIXED.finditer(source) if int(match[1] or match[2]) > 2]


def test_no_height_is_fixed_in_pixels() -> None:
    folder = paths.resources().parent / "reviewer" / "ui"
    found = {path.name: fixed for path in sorted(folder.rglob("*.py")) if (fixed := fixed_heights(path.read_text("utf-8")))}
    assert found == {}
    assert fixed_heights("made.setFixedHeight(24)\nrule.setFixedHeight(1)") == ["setFixedHeight(24"]
