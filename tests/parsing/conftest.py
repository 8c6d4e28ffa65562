"""A layout as the knowledge file tells it, and parsers made with it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reviewer.model.facts import Layout
from reviewer.parsing import Parser


def load_layout() -> Layout:
    """Return the layout knowledge that ships with the program."""
    raw = tomllib.loads((Path(__file__).parents[2] / "resources/knowledge/layout.toml").read_text(encoding="utf-8"))
    return Layout(
        reference_headings=frozenset(raw["reference_headings"]),
        furniture=frozenset(raw["furniture"]),
        byline_starts=tuple(raw["byline_starts"]),
        credit_starts=tuple(raw["credit_starts"]),
        image_starts=tuple(raw["image_starts"]),
        abbreviations=frozenset(raw["abbreviations"]),
        function_words=frozenset(raw["function_words"]),
        credentials=frozenset(raw["credentials"]),
        button_opens=frozenset(raw["button_opens"]),
        button_ends=frozenset(raw["button_ends"]),
        button_between=frozenset(raw["button_between"]),
    )


LAYOUT = load_layout()


@pytest.fixture
def parser() -> Parser:
    """Return a parser that remembers nothing yet."""
    return Parser(LAYOUT)
