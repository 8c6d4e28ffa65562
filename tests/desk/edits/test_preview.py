"""What a repair will do is shown as it will be done: the words that go and come, with a few around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.desk.edits.preview import Shown, previewed
from reviewer.model.finding import Edit
from reviewer.review.wording import Fate

TEXT = "One two three four five six seven eight John Hopkins ten.\n\nA line that goes.\n\nThe end  of it.\n"


def of(old: str, new: str, text: str = TEXT) -> Edit:
    """Return the edit that writes some words over others."""
    start = text.index(old)
    return Edit(start, start + len(old), new)


def words(shown: Shown) -> tuple[str, str]:
    """Return the two lines of a change, what differs in brackets."""
    first, second = (
        "".join(f"[{piece.text}]" if piece.fate is not Fate.SAME else piece.text for piece in pieces) for pieces in (shown.before, shown.after)
    )
    return first, second


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (of("John Hopkins", "Johns Hopkins"), "… three four five six seven eight [John] Hopkins ten.", "… three four five six seven eight [Johns] Hopkins ten."),
        (of("A line that goes.\n\n", ""), "[A line that goes.]", ""),
        (of("  of", " of"), "The end[  ]of it.", "The end[ ]of it."),
    ],
)
def test_a_change_is_shown_with_what_stands_around_it(edit: Edit, before: str, after: str) -> None:
    (shown,) = previewed([edit], TEXT)
    assert words(shown) == (before, after)


def test_neighbours_in_a_line_are_shown_together_and_others_apart() -> None:
    near = [of("One", "1"), of("three", "3")]
    (both,) = previewed(near, TEXT)
    assert words(both) == ("[One] two [three] four five six seven eight John …", "[1] two [3] four five six seven eight John …")
    assert len(previewed([of("One", "1"), of("ten.", "10.")], TEXT)) == 2, "too far apart"
    assert len(previewed([of("ten", "10"), of("The end", "An end")], TEXT)) == 2, "in two lines"


def test_a_paragraph_that_is_put_in_is_shown_by_itself() -> None:
    at = TEXT.index("\n")
    (shown,) = previewed([Edit(at, at, "\n\nA line of its own.")], TEXT)
    assert words(shown) == ("", "[A line of its own.]")


@given(st.text(alphabet="ab \n.", max_size=60), st.data())
def test_whatever_goes_and_comes_is_shown(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(st.text(alphabet="xy \n", max_size=20))
    (shown,) = previewed([Edit(start, end, new)], text)
    gone = "".join(piece.text for piece in shown.before if piece.fate is Fate.REMOVED)
    came = "".join(piece.text for piece in shown.after if piece.fate is Fate.ADDED)
    assert [letter for letter in text[start:end] if letter == "a"] == [letter for letter in gone if letter == "a"]
    assert set(new) - set(" \n") <= set(came)
