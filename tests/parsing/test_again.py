"""An edit inside one paragraph, read at the price of that paragraph, gives the draft a fresh reading gives."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reviewer import knowledge, paths
from reviewer.parsing import Parser

LAYOUT = knowledge.load(paths.resources() / "knowledge").layout
TYPED = ("e", " ", ".", "\n", "\n\n", "[1]", "**", "# ", "(x](y)", "https://example.org", "2019", "&amp;", "By Ada North, MD", "References", "")
SAMPLES = sorted((paths.resources() / "samples").glob("*.md"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_typing_in_a_sample_reads_it_as_if_it_were_new(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    parser, dice = Parser(LAYOUT), random.Random(4)
    parser.parse(text)
    for _ in range(40):
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(TYPED) + text[at + dice.choice((0, 0, 1, 5)) :]
        assert parser.parse(text) == Parser(LAYOUT).parse(text)


def test_a_blank_line_more_between_two_lines_is_noticed_though_no_paragraph_has_changed() -> None:
    parser = Parser(LAYOUT)
    texts = ["# Knees\n\nSome words here.\n\nAnother line\n\n- one\n- two\n", "# Knees\n\nSome words here.\n\n\n\nAnother line\n\n- one\n- two\n"]
    for text in (*texts, texts[0]):
        assert parser.parse(text) == Parser(LAYOUT).parse(text)


def test_a_longer_line_is_no_heading_any_more_and_what_stood_under_it_is_read_anew() -> None:
    parser = Parser(LAYOUT)
    for line in ("What it is", "What it is, and when it helps, and what else a reader of a page like this one has to be told about it.", "What it is"):
        text = f"Knees\n\nSome words of prose that end in a stop.\n\n{line}\n\nMore words of prose, and then some.\n"
        assert parser.parse(text) == Parser(LAYOUT).parse(text)
