"""A new footnote gets the next number, in the draft's own style, in text and list."""

from __future__ import annotations

import pytest

from reviewer.desk.edits.fixes import applied
from reviewer.desk.edits.footnotes import footnote
from reviewer.model.facts import Layout
from reviewer.model.finding import Fix
from reviewer.model.trouble import Trouble
from reviewer.parsing import Parser

LAYOUT = Layout(reference_headings=frozenset({"footnotes", "references"}))
CARET = "# A\n\nRest helps most. Move early.[^1]\n\n[^1]: One 2019.\n"
RAISED = "A title\n\nRest helps 😀 most. Move early.¹\n\nFootnotes:\n\n¹ One 2019. https://a.example\n\n² Two 2020. https://b.example\n"
NUMBERED = "# A\n\nRest helps most. Move early [1].\n\n## Footnotes\n\n1. One 2019.\n2. Two 2020.\n\n## About us\n\nWe are here.\n"


def noted(text: str, after: str, *, plain: bool = False) -> str:
    """Return the text with a footnote behind some words, and ‸ where the cursor is then."""
    draft = Parser(LAYOUT).parse(text, plain=plain)
    made = footnote(draft, text.index(after) + len(after), plain=plain)
    done = applied(Fix("", made.edits), text)
    return done[: made.cursor] + "‸" + done[made.cursor :]


@pytest.mark.parametrize("after", ["Rest helps m", "Rest helps most", "Rest helps most.", "Rest helps most. "])
def test_the_mark_goes_behind_the_word_and_its_punctuation(after: str) -> None:
    assert noted(CARET, after) == "# A\n\nRest helps most.[^2] Move early.[^1]\n\n[^1]: One 2019.\n[^2]: ‸\n"


def test_raised_digits_get_a_raised_digit_and_an_entry_like_the_last_one() -> None:
    done = noted(RAISED, "😀 most", plain=True)
    assert "Rest helps 😀 most.³ Move early.¹" in done
    assert done.endswith("² Two 2020. https://b.example\n\n³ ‸\n")


def test_a_second_raised_mark_is_set_apart_so_that_it_is_no_twelve() -> None:
    assert "Move early.¹,³\n" in noted(RAISED, "Move early", plain=True)


def test_numbered_lists_and_brackets_go_on_in_their_own_style() -> None:
    done = noted(NUMBERED, "Rest helps most")
    assert "Rest helps most.[3] Move early [1]." in done
    assert "2. Two 2020.\n3. ‸\n\n## About us" in done


def test_a_run_of_digits_too_long_for_a_number_is_not_counted_on() -> None:
    assert "Move early.[^2]" in noted(f"# A\n\nRest.[^1] Odd.[^{'9' * 5000}] Move early.\n\n[^1]: One 2019.\n\n[^{'9' * 5000}]: Odd.\n", "Move early")


def test_quotes_and_brackets_are_passed() -> None:
    assert "He said “rest.”[^2] Then" in noted(CARET.replace("Rest helps most.", "He said “rest.” Then he went."), "“rest")


def test_a_draft_without_footnotes_gets_its_first() -> None:
    assert noted("# A\n\nRest helps.\n", "Rest helps") == "# A\n\nRest helps.[^1]\n\n[^1]: ‸\n"
    assert noted("A title\n\nRest helps.\n", "Rest helps", plain=True) == "A title\n\nRest helps.¹\n\nFootnotes:\n\n¹ ‸\n"
    assert noted("# A\n\nRest helps.", "Rest helps") == "# A\n\nRest helps.[^1]\n\n[^1]: ‸\n"


def test_the_new_mark_and_its_entry_are_read_as_one_another() -> None:
    for text, plain in ((CARET, False), (RAISED, True), ("# A\n\nRest helps.\n", False)):
        done = noted(text, "Rest helps", plain=plain).replace("‸", "Three 2021. https://c.example")
        draft = Parser(LAYOUT).parse(done, plain=plain)
        labels = {label for block in draft.blocks for marker in block.markers for label in marker.labels}
        assert labels <= {reference.label for reference in draft.references}


@pytest.mark.parametrize("after", ["[^1]: One", "[^1]: One 2019."])
def test_the_list_itself_takes_no_footnote(after: str) -> None:
    with pytest.raises(Trouble, match="Put the cursor behind that sentence"):
        noted(CARET, after)


def test_an_empty_draft_takes_none() -> None:
    with pytest.raises(Trouble, match="Write the sentence first"):
        footnote(Parser(LAYOUT).parse(""), 0)
