"""Colours can be read, and follow what was chosen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer.ui.looks import sheet
from reviewer.ui.looks.theme import Scheme, resolve
from reviewer.ui.looks.tokens import ALL, COLOURS, CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SHAPE_PAIRS, TEXT_PAIRS, Tokens, contrast


@pytest.mark.parametrize("tokens", ALL, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", ALL, ids=lambda tokens: tokens.name)
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


@pytest.mark.parametrize("tokens", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda tokens: tokens.name)
def test_high_contrast_means_seven_to_one_for_words_and_strong_shapes(tokens: Tokens) -> None:
    assert min(contrast(getattr(tokens, ink), getattr(tokens, ground)) for ink, ground in TEXT_PAIRS) >= 7.0
    assert min(contrast(getattr(tokens, ink), getattr(tokens, ground)) for ink, ground in SHAPE_PAIRS) >= 4.5
    assert contrast(tokens.rule, tokens.surface) >= 7.0
    assert {getattr(tokens, name) for name in COLOURS if name.endswith("_tint")} == {tokens.surface}


@pytest.mark.parametrize(
    ("scheme", "system", "wanted", "tokens"),
    [
        (Scheme.CONTRAST, Qt.ColorScheme.Light, False, CONTRAST_LIGHT),
        (Scheme.CONTRAST, Qt.ColorScheme.Dark, False, CONTRAST_DARK),
        (Scheme.SYSTEM, Qt.ColorScheme.Light, True, CONTRAST_LIGHT),
        (Scheme.SYSTEM, Qt.ColorScheme.Dark, True, CONTRAST_DARK),
        (Scheme.DARK, Qt.ColorScheme.Light, True, DARK),
    ],
)
def test_high_contrast_comes_by_choice_or_because_the_system_asks_for_it(
    scheme: Scheme, system: Qt.ColorScheme, wanted: bool, tokens: Tokens
) -> None:
    assert resolve(scheme, system, contrast=wanted) is tokens
