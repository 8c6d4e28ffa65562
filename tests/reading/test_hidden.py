"""Each of 496 hiding characters is seen wherever it hides something, and left alone where a script or an emoji needs it."""

from __future__ import annotations

import time
import unicodedata
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.knowledge.characters import load_characters
from reviewer.model.characters import Characters
from reviewer.paths import resources
from reviewer.reading.hidden import Finder


@cache
def table() -> Characters:
    """Return the list that comes with the program."""
    return load_characters(resources() / "characters.toml")


def found(text: str) -> list[tuple[int, str, str]]:
    """Return place, label and kind of what is hidden in a text."""
    return [(one.start, one.label, one.kind) for one in Finder(table).find(text)]


def test_the_list_is_what_it_says_it_is() -> None:
    assert len(table().hiding) == 496
    assert all(unicodedata.category(letter) in ("Cf", "Cc", "Mn", "Lo", "Zl", "Zp", "So") for letter in table().hiding)
    assert not {"\t", "\n"} & table().hiding
    assert all(looks.isascii() and not letter.isascii() for letter, looks in table().alike.items())


@pytest.mark.parametrize("around", ["keta{}mine", "17{}–44 %", "[heel](https://heel.example/{}a)", "1. Roe J. Heels{}. 2020.", "{}Rest", "Rest{}"])
def test_every_hiding_character_is_found_at_its_place(around: str) -> None:
    place = around.index("{")
    missed = [hex(ord(letter)) for letter in sorted(table().hiding) if [one[0] for one in found(around.format(letter))] != [place]]
    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "A family 👨‍👩‍👧‍👦 rests.",
        "A nurse 👩🏽‍⚕️ and a heart ❤️ and ☎︎.",
        "Flags 🇬🇧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 and keys 1️⃣ #️⃣.",
        "A sign ™️ and ©️ and ↔️.",
        "می‌خواهم استراحت کنم",
        "क्‍ष and ক্‌ষ and ශ්‍රී",
        "The word \u2067שלום\u2069 means peace.",
        "שלום\u200f, he said.",
        "葛󠄀城 and 辻\ufe00",
        "ᠮᠣᠩᠭᠣᠯ᠎ᠠ",
        "⠓⠕⠀⠓⠕",
        "β-blockers, TNFα, IFNγ, αvβ3 and 5 μg, Δ9-THC, λmax",
        "Боль в пятке. Πόνος στη φτέρνα.",
        "Rest\u00a0helps 17–44\u202f% of “people”.",
        "Café, naïve, e\u0301, ½ and x².",
    ],
)
def test_what_a_script_or_an_emoji_needs_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_direction_marks_alarm_unless_they_are_closed_beside_letters_read_from_the_right() -> None:
    assert found("Rest \u202ehelps\u202c.") == [(5, "RLO", "turned"), (11, "PDF", "turned")]
    assert [one[1] for one in found("The word \u2067שלום means peace.")] == ["RLI"]
    assert [one[1] for one in found("\u2069שלום\u2067")] == ["PDI", "RLI"]


def test_letters_of_another_alphabet_in_a_word_are_named_with_what_they_look_like() -> None:
    (one,) = Finder(table).find("Rest.\n\nTake k\u0435tamine.")
    assert (one.start, one.label, one.kind, one.word, one.code) == (13, "e", "alike", "k\u0435tamine", "U+0435")
    assert [letter for letter, _ in table().alike.items() if not found(f"ab{letter}cd")] == []


def test_places_are_counted_over_lines_and_beyond_the_basic_plane() -> None:
    assert found("a😀\n\n😀b\u200bc\r\n") == [(6, "ZWSP", "hidden"), (8, "CR", "hidden")]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 8), st.text(alphabet=list("a\u200b\n é\u202eк"), max_size=6)), max_size=8))
def test_however_a_text_is_changed_all_of_it_is_found(edits: list[tuple[int, int, str]]) -> None:
    finder, text = Finder(table), "Rest\u200b helps.\n\nA h\u0435el \u202ahurts.\n\nMore."
    for start, length, typed in edits:
        text = text[:start] + typed + text[start + length :]
        assert finder.find(text) == Finder(table).find(text)


def test_a_line_that_changed_is_all_that_is_looked_at_again() -> None:
    finder = Finder(table)
    text = "\n\n".join(f"Pain number {number} is common – it affects “many”, 17–44 %, Боль {number}." for number in range(1200))
    finder.find(text)
    start = time.process_time()
    for _ in range(20):
        finder.find(text + "x\u200b")
    assert (time.process_time() - start) / 20 < 0.01
    assert [one.label for one in finder.find(text + "x\u200b")] == ["ZWSP"]


def test_hidden_characters_are_found_in_any_of_very_many_lines() -> None:
    lines = ["rest"] * 30_000
    for number in (0, 1, 14_999, 29_998, 29_999):
        lines[number] = "re\u200bst"
    text = "\n".join(lines)
    assert [(text.count("\n", 0, start), text[start], label) for start, label, _ in found(text)] == [
        (number, "\u200b", "ZWSP") for number in (0, 1, 14_999, 29_998, 29_999)
    ]
