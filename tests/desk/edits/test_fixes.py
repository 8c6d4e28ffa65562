"""A repair changes exactly the words it speaks of."""

from __future__ import annotations

import pytest

from reviewer.desk.edits.fixes import applied, fix_of
from reviewer.model.facts import Layout
from reviewer.model.finding import Change, Finding
from reviewer.model.span import Place
from reviewer.parsing import Parser
from tests.review.findings import finding


def repaired(text: str, *changes: Change) -> str | None:
    """Return the text after a finding's changes."""
    one: Finding = finding("f")._replace(repair="Put it right", changes=changes)
    fix = fix_of(one, Parser(Layout()).parse(text))
    return applied(fix, text) if fix else None


TEXT = "One **bold** word.\n\nTwo.\n\n- three\n- four\n"


def test_words_are_replaced_where_they_stand_in_the_source() -> None:
    assert repaired(TEXT, Change(Place(0, 4, 8), "plain")) == "One **plain** word.\n\nTwo.\n\n- three\n- four\n"


def test_several_changes_are_made_at_once() -> None:
    assert repaired(TEXT, Change(Place(1, 0, 3), "2"), Change(Place(0, 0, 3), "1")) == "1 **bold** word.\n\n2.\n\n- three\n- four\n"


@pytest.mark.parametrize(
    ("block", "after"),
    [
        (0, "Two.\n\n- three\n- four\n"),
        (1, "One **bold** word.\n\n- three\n- four\n"),
        (3, "One **bold** word.\n\nTwo.\n\n- three\n"),
    ],
)
def test_a_whole_block_goes_with_its_line_and_leaves_no_gap(block: int, after: str) -> None:
    assert repaired(TEXT, Change(Place(block, 0, 1), "", whole=True)) == after


def test_the_only_block_leaves_nothing() -> None:
    assert repaired("One.\n", Change(Place(0, 0, 1), "", whole=True)) == ""


def test_changes_that_overlap_are_no_certain_repair() -> None:
    assert repaired(TEXT, Change(Place(0, 0, 8), "x"), Change(Place(0, 4, 8), "y")) is None
    assert repaired(TEXT) is None
