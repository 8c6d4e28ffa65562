"""Bold, italic and headings: put in and taken off again, with nothing else changed."""

from __future__ import annotations

import pytest

from reviewer.desk.edits.emphasis import BOLD, ITALIC, emphasised, headed
from reviewer.model.finding import Edit
from reviewer.model.span import Span
from reviewer.model.trouble import Trouble


def changed(source: str, *edits: Edit) -> str:
    """Return a source with edits made."""
    for edit in reversed(edits):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


@pytest.mark.parametrize(
    ("before", "chosen", "mark", "behind"),
    [
        ("Rest helps most.", "helps", BOLD, "Rest **helps** most."),
        ("Rest helps most.", " helps ", ITALIC, "Rest *helps* most."),
        ("Rest **helps** most.", "helps", BOLD, "Rest helps most."),
        ("Rest **helps** most.", "**helps**", BOLD, "Rest helps most."),
        ("Rest **helps** most.", "helps", ITALIC, "Rest ***helps*** most."),
        ("Rest ***helps*** most.", "helps", BOLD, "Rest *helps* most."),
        ("Rest ***helps*** most.", "helps", ITALIC, "Rest **helps** most."),
        ("Rest *helps* most.", "helps", BOLD, "Rest ***helps*** most."),
        ("Résté 😀 helps.", "helps", BOLD, "Résté 😀 **helps**."),
    ],
)
def test_words_are_set_apart_and_back(before: str, chosen: str, mark: str, behind: str) -> None:
    start = before.index(chosen)
    made = emphasised(before, Span(start, start + len(chosen)), mark)
    after = changed(before, *made.edits)
    assert after == behind
    assert after[made.chosen.start : made.chosen.end] == "helps"


def test_the_word_at_the_cursor_is_meant_where_none_is_chosen() -> None:
    made = emphasised("Rest helps most.", Span(7, 7), BOLD)
    assert changed("Rest helps most.", *made.edits) == "Rest **helps** most."
    made = emphasised("", Span(0, 0), BOLD)
    assert (changed("", *made.edits), made.chosen) == ("****", Span(2, 2))


def test_emphasis_does_not_leave_its_paragraph() -> None:
    with pytest.raises(Trouble, match="one paragraph"):
        emphasised("One.\n\nTwo.", Span(0, 10), BOLD)


@pytest.mark.parametrize(
    ("before", "at", "behind"),
    [
        ("Heels\n\nRest helps.", 3, "# Heels\n\nRest helps."),
        ("# Heels\n\nWhat helps\n\nRest.", 12, "# Heels\n\n## What helps\n\nRest."),
        ("# Heels\n\n### What helps", 12, "# Heels\n\nWhat helps"),
        ("", 0, "# "),
    ],
)
def test_a_line_becomes_a_heading_and_a_paragraph_again(before: str, at: int, behind: str) -> None:
    assert changed(before, headed(before, at)) == behind
