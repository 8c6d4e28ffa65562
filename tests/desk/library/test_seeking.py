"""Words are found in every draft of the library, in its newest text."""

from __future__ import annotations

import pytest

from reviewer.desk import Desk
from reviewer.desk.library.seeking import Found, folded, found_in
from reviewer.desk.values import LibraryEntry
from reviewer.model.review import State
from tests.desk.conftest import Write
from tests.desk.small import CLEAN

ENTRY = LibraryEntry(1, "How to sleep well", None, 1, State.DRAFT, "2026-11-20")


def found(desk: Desk, words: str) -> list[Found]:
    return [one for one in desk.seeking.seek(desk.shelf.drafts(), words) if one is not None]


def marked(one: Found) -> list[str]:
    return [one.passage[mark.start : mark.end] for mark in one.marks]


def test_words_are_found_in_all_drafts_in_any_order_and_size(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.open(write("# Knees\n\nMove gently.\n", "knees.md"))
    assert [one.entry.title for one in found(desk, "GENTLY move")] == ["Knees", "Ankles"]
    assert [one.entry.title for one in found(desk, "sprained")] == ["Ankles"]
    assert found(desk, "zebra") == []
    assert found(desk, "  ") == []


def test_the_passage_is_plain_and_marks_each_word(desk: Desk, write: Write) -> None:
    desk.open(write())
    (one,) = found(desk, "sprained ankle")
    assert one.passage == "# Ankles Rest helps a sprained ankle. Move early and gently."
    assert marked(one) == ["Ankle", "sprained", "ankle"]
    assert CLEAN[one.offset :].startswith("sprained ankle")


def test_text_on_the_desk_counts_before_it_is_saved(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.edit("# Ankles\n\nZebras rest.\n")
    assert len(found(desk, "zebras")) == 1
    assert found(desk, "sprained") == []


def test_kept_text_of_another_draft_counts_and_is_named_so(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.edit("# Ankles\n\nZebras rest.\n")
    desk.journal.keep("# Ankles\n\nZebras rest.\n")
    desk.open(write("# Knees\n", "knees.md"))
    (one,) = found(desk, "zebras")
    assert one.kept is not None
    assert one.kept.text == "# Ankles\n\nZebras rest.\n"
    assert found(desk, "sprained") == []


def test_the_older_revisions_do_not_count(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.edit("# Ankles\n\nMove.\n")
    desk.save()
    assert found(desk, "sprained") == []


def test_a_word_of_the_title_alone_shows_how_the_draft_begins() -> None:
    one = found_in(ENTRY, "Go to bed at the same time.", ["sleep"])
    assert one is not None
    assert (one.passage, one.marks, one.hit) == ("Go to bed at the same time.", (), "")


def test_words_that_stand_together_win_over_the_first_that_stands_alone() -> None:
    text = "Bed is for rest. " * 20 + "Good sleep needs\nrest and time."
    one = found_in(ENTRY, text, ["needs", "rest"])
    assert one is not None
    assert text[one.offset :].startswith("needs\nrest")
    assert one.passage.startswith("… ")
    assert marked(one)[-1] == "rest"


@pytest.mark.parametrize("text", ["Straße und Maß", "İstanbul", "ﬁne 😀 word", ""])
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_a_text_that_was_tampered_with_is_passed_over(desk: Desk, write: Write) -> None:
    desk.open(write())
    desk.open(write("# Knees\n\nMove gently.\n", "knees.md"))
    library = desk._bench.need_library()
    library.connection.execute("DROP TRIGGER blob_stays")
    library.connection.execute("UPDATE blob SET body = ?, size = 6 WHERE instr(body, ?)", (b"gently", b"sprained"))
    assert [one.entry.title for one in found(desk, "gently")] == ["Knees"]
