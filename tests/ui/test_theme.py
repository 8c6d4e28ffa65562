"""Colours can be read, and follow what was chosen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer.ui import sheet
from reviewer.ui.theme import Scheme, resolve
from reviewer.ui.tokens import DARK, LIGHT, SHAPE_PAIRS, TEXT_PAIRS, Tokens, contrast


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "ground"), SHAPE_PAIRS)
def test_shapes_stand_out_from_their_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 3.0


def test_every_ground_with_words_on_it_in_the_style_sheet_is_a_listed_pair() -> None:
    listed = {*TEXT_PAIRS, *SHAPE_PAIRS}
    for rule in re.findall(r"\{([^{}]*\$[^{}]*)\}", re.sub(r"\$\{\w+\}", "0", Path(sheet.__file__).read_text("utf-8"))):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", rule)
        ground = re.search(r"(?<![-\w])background: \$(\w+)", rule)
        if ink and ground:
            assert (ink[1], ground[1]) in listed


def test_black_on_white_is_21_to_1() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0


@pytest.mark.parametrize(
    ("scheme", "system", "tokens"),
    [
        (Scheme.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (Scheme.DARK, Qt.ColorScheme.Light, DARK),
        (Scheme.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (Scheme.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (Scheme.SYSTEM, Qt.ColorScheme.Unknown, LIGHT),
    ],
)
def test_the_scheme_is_what_was_chosen_or_what_the_system_says(scheme: Scheme, system: Qt.ColorScheme, tokens: Tokens) -> None:
    assert resolve(scheme, system) is tokens
