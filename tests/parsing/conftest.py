"""A layout as the knowledge file tells it, and parsers made with it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reviewer.model.facts import Layout
from reviewer.parsing import Parser

ORDERED = {"byline_starts", "credit_starts", "image_starts"}


def load_layout() -> Layout:
    """Return the layout knowledge that ships with the program."""
    raw = tomllib.loads((Path(__file__).parents[2] / "resources/knowledge/layout.toml").read_text(encoding="utf-8"))
    return Layout(**{name: tuple(words) if name in ORDERED else frozenset(words) for name, words in raw.items()})


LAYOUT = load_layout()


@pytest.fixture
def parser() -> Parser:
    """Return a parser that remembers nothing yet."""
    return Parser(LAYOUT)
