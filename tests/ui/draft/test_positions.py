"""Places in the widget and places in the source are the same places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.model.span import Span
from reviewer.ui.values.positions import Positions, typed, units

TEXTS = ("plain", "a\u00a0b¹ c", "😀 before", "x😀y😀z", "e\u0301 combining", "", "😀😀")


@pytest.mark.parametrize("text", TEXTS)
def test_every_offset_has_its_position_and_comes_back(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        position = positions.position(offset)
        assert position == units(text[:offset])
        assert positions.offset(position) == offset


def test_a_place_behind_an_emoji_and_a_no_break_space_is_found_both_ways() -> None:
    text = "😀\u00a0In 1995, pain¹ eased."
    positions = Positions(text)
    span = Span(text.index("pain"), text.index("pain") + 4)
    start, end = positions.position(span.start), positions.position(span.end)
    assert start == text.index("pain") + 1
    assert positions.span(start, end) == span


def test_a_position_inside_a_pair_belongs_to_its_character() -> None:
    positions = Positions("a😀b")
    assert [positions.offset(position) for position in range(5)] == [0, 1, 1, 2, 3]


@given(st.text(alphabet="ab\u00a0\n😀¹", max_size=30), st.data())
def test_replacing_a_range_gives_the_text_and_the_map_of_a_fresh_start(text: str, data: st.DataObject) -> None:
    positions = Positions(text)
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    put = data.draw(st.text(alphabet="xy😀\u00a0", max_size=6))
    at = positions.position(first)
    assert positions.replace(at, positions.position(last) - at, put) == Span(first, first + len(put))
    fresh = Positions(text[:first] + put + text[last:])
    assert positions.source == fresh.source
    assert [positions.position(n) for n in range(len(fresh.source) + 1)] == [fresh.position(n) for n in range(len(fresh.source) + 1)]
    assert positions.length() == units(fresh.source)


def test_paragraph_ends_of_the_widget_are_line_feeds_in_the_source() -> None:
    assert typed("one\u2029two\u2028three\u00a0four") == "one\ntwo\nthree\u00a0four"
