"""An edit inside one paragraph, read at the price of that paragraph, gives the draft a fresh reading gives."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from reviewer import knowledge, paths
from reviewer.model.draft import Draft
from reviewer.parsing import Parser
from reviewer.parsing.again import Looked, Parts
from reviewer.parsing.blocks.references import opens_as_entry

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


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_paragraphs_that_come_and_go_in_a_sample_are_read_as_if_they_were_new(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    parser, dice = Parser(LAYOUT), random.Random(11)
    parser.parse(text)
    for number in range(120):
        stops = [at for at in range(len(text) - 1) if text[at : at + 2] in (". ", ".\n", "\n\n")]
        at = dice.choice(stops) + 1
        come = f"\n\nA paragraph of prose that came as number {number}, and it ends in a stop.\n\n"
        more = dice.choice(("\n\n", "\n", "\n\n\n", come, "\n\n- one\n\n", "\n\n## Part\n\n"))
        less = dice.choice((0, 0, 1, 2, 40))
        text = text[:at] + (more if dice.random() < 0.6 else "") + text[at + less :]
        assert parser.parse(text) == Parser(LAYOUT).parse(text)


@pytest.mark.parametrize("opening", ["", "# Knees\n\n", "Knees That Hurt\n\n", "## References\n\n1. North A. Knees. J Knees. 2019;1:1-9.\n\n"])
def test_lines_on_who_wrote_it_that_come_and_go_are_read_as_if_they_were_new(opening: str) -> None:
    """A byline ends a list of references and begins no article: what stands above and below it is told as ever."""
    parser, dice = Parser(LAYOUT), random.Random(5)
    lines = ("By Ada North, MD", "Medically reviewed by Lee Roe, MD", "Some words of prose, and they end in a stop.", "Knees and Care", "Care", "## Part")
    made = ["By Ada North, MD", "Some words of prose, and they end in a stop."]
    for _ in range(300):
        at = dice.randrange(len(made) + 1)
        made[at : at + dice.choice((0, 0, 1, 1, 2))] = dice.choices(lines, k=dice.choice((0, 1, 1, 2)))
        made = made[:9]
        text = opening + dice.choice(("\n\n", "\n\n", "\n")).join(made)
        assert parser.parse(text) == Parser(LAYOUT).parse(text)


def _surveyed(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with every draft that is told zone by zone."""
    seen: list[str] = []
    survey = parser._survey

    def noted(text: str, parts: Parts, read: Sequence[Looked]) -> Draft:
        seen.append(text)
        return survey(text, parts, read)

    monkeypatch.setattr(parser, "_survey", noted)
    return seen


def test_an_enter_in_a_paragraph_moves_what_follows_and_asks_nothing_of_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    prose = "Some words of prose that are long enough to be nothing but prose, and they end in a stop. And there are more of them here."
    text = "# Knees\n\n" + f"{prose}\n\n" * 9 + "## More\n\n![A knee](knee.png)\n\nPhoto: Ada North\n\n## References\n\n1. North A. Knees. J Knees. 2019;1:1-9.\n"
    parser = Parser(LAYOUT)
    parser.parse(text)
    seen = _surveyed(parser, monkeypatch)
    at = text.index("stop. And", 400) + 6
    behind = text.index("\n\n", at)
    for entered in (text[:at] + "\n\n" + text[at:], text, text[:behind] + "\n\n\n" + text[behind:], text):
        assert parser.parse(entered) == Parser(LAYOUT).parse(entered)
    assert not seen
    near = text.index("stop. And", text.index("## More") - 200) + 6
    parser.parse(text[:near] + "\n\n## Part\n\n" + text[near:])
    assert seen, "a heading may make a title or end a list: all is told anew"


def test_a_key_or_an_enter_in_a_line_on_who_wrote_it_asks_nothing_else_again(monkeypatch: pytest.MonkeyPatch) -> None:
    prose = "Some words of prose that are long enough to be nothing but prose, and they end in a stop. And there are more of them here."
    line = "Medically reviewed by Lee Roe, MD, November 2, 2026. Next review due November 9, 2027"
    text = f"# Knees\n\nBy Ada North, MD\n\n{line}\n\n" + f"{prose}\n\n" * 3 + f"{line}\n\n{prose}\n"
    parser = Parser(LAYOUT)
    parser.parse(text)
    seen = _surveyed(parser, monkeypatch)
    for at in (text.index("Next"), text.rindex("Next")):
        for come in ("\n", "\n\n", "e"):
            for changed in (text[:at] + come + text[at:], text):
                read = parser.parse(changed)
                assert read == Parser(LAYOUT).parse(changed)
    assert [one.reviewer for one in read.bylines] == ["", "Lee Roe", "Lee Roe"]
    assert not seen


def test_a_letter_in_a_byline_has_nothing_read_again_that_stands_below_headings() -> None:
    sections = "\n\n".join(f"## Part {n}\n\nRest of kind {n} helps most people within a week." for n in range(30))
    parser = Parser(LAYOUT)
    parser.parse(f"# Knees\n\nBy Ada North, MD\n\n{sections}\n")
    before = opens_as_entry.cache_info().misses
    parser.parse(f"# Knees\n\nBy Ada Northe, MD\n\n{sections}\n")
    assert opens_as_entry.cache_info().misses == before
