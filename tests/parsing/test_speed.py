"""Ugly texts cost time in proportion to their length, not more."""

from __future__ import annotations

import time

import pytest

from reviewer.parsing import Parser

LIMIT = 2.0
"""Seconds of processor time; a text of this length that is read in proportion takes a tenth of it."""

UGLY = {
    "letters": "a" * 50_000,
    "brackets": "[" * 9_000,
    "raised digits": "¹" * 20_000,
    "raised list": "¹," * 10_000,
    "stops": ". " * 20_000,
    "stars": "*a " * 15_000,
    "ticks": "`a``" * 8_000,
    "comments": "<!--" * 9_000,
    "tags": "<a href=" * 6_000,
    "initials": "References\n\nA" + " A." * 9_000,
    "authors": "References\n\n" + "Aa, " * 9_000,
    "years": "References\n\n" + "(2020) " * 5_000,
    "spaces": " " * 50_000 + "x",
    "bylines": "Written by " * 4_000,
    "names": "By Aa Bb " * 5_000,
    "retrieved": "References\n\n" + "Retrieved " * 5_000,
    "quotes": "> " * 3_000,
    "lines": "a\n" * 8_000,
}


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("name", UGLY)
def test_ugly_texts_are_read_in_a_moment(parser: Parser, name: str, plain: bool) -> None:
    start = time.process_time()
    parser.parse(UGLY[name], plain=plain)
    assert time.process_time() - start < LIMIT
