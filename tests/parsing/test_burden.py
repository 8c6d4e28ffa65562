"""Texts that choke other readers: read in proportion to their length, told apart from articles by counting, and no word of them is lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reviewer import paths
from reviewer.parsing import Parser
from reviewer.parsing.text.burden import CUT, LINE, burden, endless, shortened
from tests.parsing.hostile_shapes import SHAPES

SECONDS = 10.0
"""Of processor time for 100 kB; what was seen is at most 4.1, on a machine shared with much else."""


def test_there_are_at_least_27_shapes() -> None:
    assert len(SHAPES) >= 27


@pytest.mark.parametrize("name", SHAPES)
def test_ten_kilobytes_of_any_shape_are_read_in_a_moment(parser: Parser, name: str) -> None:
    begun = time.process_time()
    parser.parse("# Heels\n\n" + SHAPES[name](10_000))
    assert time.process_time() - begun < SECONDS / 5


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_a_hundred_kilobytes_of_any_shape_are_read_in_seconds(parser: Parser, name: str) -> None:
    begun = time.process_time()
    parser.parse("# Heels\n\n" + SHAPES[name](100_000))
    seconds = time.process_time() - begun
    print(f"{name}: {seconds:.2f} s")
    assert seconds < SECONDS


def test_every_shape_of_a_hundred_kilobytes_is_told_by_counting_and_no_article_is() -> None:
    assert [name for name, shape in SHAPES.items() if not burden("# Heels\n\n" + shape(100_000))] == []
    articles = [path for folder in (paths.resources() / "samples", Path(__file__).parents[2] / "docs") for path in folder.glob("*.md")]
    assert len(articles) > 5
    assert [path.name for path in articles if burden(path.read_text(encoding="utf-8"))] == []


def test_counting_takes_no_time_that_a_key_could_feel() -> None:
    text = "Rest helps a sprained ankle, and so does moving it early.\n\n" * 1_700
    begun = time.process_time()
    for _ in range(20):
        assert burden(text) == ""
    assert (time.process_time() - begun) / 20 < 0.02


@pytest.mark.parametrize("lead", ["> ", "- ", "1. ", "> - "])
@pytest.mark.parametrize("depth", [2, 20, 50, 400])
def test_words_nested_however_deep_are_in_a_block_that_is_checked(parser: Parser, lead: str, depth: int) -> None:
    draft = parser.parse(f"# Heels\n\n{lead * depth}It cures heels.\n\nBehind.\n")
    assert sum("It cures heels." in block.text for block in draft.blocks) == 1
    assert draft.blocks[-1].text == "Behind."


def test_a_line_no_widget_can_show_is_broken_and_no_letter_of_it_is_lost() -> None:
    word, words = "a" * 1_000_000, "some words " * 100_000
    for line in (word, words):
        text, longest = shortened(f"# Heels\n\n{line}\n")
        assert longest == len(line)
        assert max(map(len, text.split("\n"))) <= CUT
        assert "".join(text.split()) == "".join(f"# Heels\n\n{line}".split())
    assert shortened("a" * LINE) == ("a" * LINE, 0)


def test_a_paragraph_as_long_as_a_book_is_not_read_at_all() -> None:
    assert endless("word " * 30_000)
    assert not endless("word " * 1_000)
    assert not endless("Some words.\n\n" * 30_000)
