"""Severity without colour: shapes and underlines that differ in grey, and colours that stand out for eyes with two kinds of cones."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from reviewer.ui.looks.icons import paint
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.looks.tokens import ALL, LIGHT, Tokens, contrast

SIDE = 16
"""Pixels of a sign in a line of the smallest text."""
APART = 0.1
"""The share of a sign's pixels that must be inked in one and not in the other."""
EYES: dict[str, tuple[tuple[float, float, float], ...]] = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What becomes of linear red, green and blue in complete loss of one kind of cone (Machado, Oliveira and Fernandes 2009)."""
LEVELS = ("must", "should", "consider", "passed", "answered")


def seen(colour: str, eyes: str) -> str:
    """Return a colour as eyes without one kind of cones see it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    mixed = [min(max(sum(weight * part for weight, part in zip(row, linear, strict=True)), 0), 1) for row in EYES[eyes]]
    back = [12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in mixed]
    return "#" + "".join(f"{round(part * 255):02x}" for part in back)


def grey(sign: Sign, tokens: Tokens) -> list[bool]:
    """Return which pixels of a sign are nearer to its ink than to its ground, in a picture without colour."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white if tokens.surface == "#ffffff" else Qt.GlobalColor.black)
    painter = QPainter(image)
    paint(painter, sign, QRectF(0, 0, SIDE, SIDE), tokens)
    painter.end()
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    levels = [flat.pixelColor(x, y).lightness() for y in range(SIDE) for x in range(SIDE)]
    middle = (max(levels) + min(levels)) / 2
    dark = tokens.surface == "#ffffff"
    return [(level < middle) == dark for level in levels]


def apart(one: list[bool], other: list[bool]) -> float:
    """Return the share of pixels in which two pictures differ."""
    return sum(a != b for a, b in zip(one, other, strict=True)) / len(one)


@pytest.mark.parametrize(("one", "other"), tuple(combinations(Sign, 2)))
@pytest.mark.parametrize("tokens", ALL, ids=lambda tokens: tokens.name)
def test_no_two_signs_look_alike_without_colour(qapp: QApplication, plain: Look, tokens: Tokens, one: Sign, other: Sign) -> None:
    assert apart(grey(one, tokens), grey(other, tokens)) >= APART


def test_a_sign_is_not_apart_from_itself(qapp: QApplication, plain: Look) -> None:
    assert apart(grey(Sign.MUST, LIGHT), grey(Sign.MUST, LIGHT)) == 0


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("tokens", ALL, ids=lambda tokens: tokens.name)
def test_severities_stand_out_for_eyes_with_two_kinds_of_cones(tokens: Tokens, eyes: str) -> None:
    for level in LEVELS:
        for ground in (tokens.surface, tokens.window, getattr(tokens, f"{level}_tint")):
            assert contrast(seen(getattr(tokens, level), eyes), seen(ground, eyes)) >= 3.0, (level, ground)


def test_red_and_green_of_one_lightness_are_one_colour_to_some_eyes() -> None:
    """The control: what tells severities apart by hue alone does not reach everybody."""
    assert contrast(seen("#d05050", "deutan"), seen("#708c30", "deutan")) < 1.3
    assert seen("#808080", "protan") == seen("#808080", "deutan") == "#808080"
