"""What became of a text is told word by word, and nothing that changed is left out."""

from __future__ import annotations

import random
from time import process_time

import pytest

from reviewer.review.changes import Passage, changes, compare
from reviewer.review.wording import Fate

WORDS = "rest helps a sprained ankle move early and gently if pain lasts see someone 😀 10\u00a0mg ² [1] — , .".split(" ")


def shown(passages: tuple[Passage, ...]) -> list[str]:
    """Return the changed passages with their words marked."""
    signs = {Fate.ADDED: "+", Fate.REMOVED: "-", Fate.SAME: "", Fate.CHANGED: ""}
    return [
        "|".join(signs[piece.fate] + piece.text for piece in passage.pieces) for passage in passages if passage.fate is not Fate.SAME
    ]


def side(passages: tuple[Passage, ...], other: Fate) -> list[str]:
    """Return the words of one of the two texts as the comparison tells them."""
    return "\n".join("".join(piece.text for piece in passage.pieces if piece.fate is not other) for passage in passages).split()


def test_one_word_that_changed_is_one_word_that_is_marked() -> None:
    assert shown(compare("Rest helps.\n\nMove early.\n", "Rest helps.\n\nMove late.\n")) == ["Move |-early|+late|."]


def test_a_sentence_put_in_between_two_is_marked_from_its_first_word() -> None:
    found = compare("Rest helps. Move early.\n", "Rest helps. Ice may help. Move early.\n")
    assert shown(found) == ["Rest helps. |+Ice may help. |Move early."]


def test_paragraphs_that_came_went_or_were_moved_are_told_apart() -> None:
    found = compare("One two three.\n\nFour five.\n\nSix seven.\n", "Six seven.\n\nOne two three.\n\nEight nine.\n")
    told = {(passage.fate, passage.moved, passage.pieces[0].text) for passage in found if passage.fate is not Fate.SAME}
    assert (Fate.REMOVED, False, "Four five.") in told
    assert (Fate.ADDED, False, "Eight nine.") in told
    assert {moved for _, moved, text in told if text == "Six seven."} in ({True}, set())


def test_a_link_that_leads_elsewhere_is_a_change_although_it_reads_the_same() -> None:
    assert changes(compare("[here](https://a.example/)", "[here](https://b.example/)")) == 1


def test_a_no_break_space_in_place_of_a_space_is_a_change() -> None:
    assert changes(compare("Take 10 mg.", "Take 10\u00a0mg.")) == 1


def test_items_of_a_list_are_compared_one_by_one() -> None:
    found = compare("- rest\n- ice\n- tape\n", "- rest\n- cold water\n- tape\n")
    assert [passage.fate for passage in found].count(Fate.SAME) == 2


def test_places_lead_into_the_later_text() -> None:
    after = "# Ankles 😀\n\nRest helps.\n\nMove late.\n"
    changed = next(passage for passage in compare("# Ankles 😀\n\nRest helps.\n\nMove early.\n", after) if passage.fate is Fate.CHANGED)
    assert after[changed.after.start : changed.after.end] == "Move late."


def test_every_word_of_both_texts_is_told_whatever_was_done() -> None:
    chance = random.Random(3)

    def text() -> str:
        return "\n\n".join(" ".join(chance.choices(WORDS, k=chance.randint(1, 12))) for _ in range(chance.randint(0, 8)))

    for _ in range(400):
        before, after = text(), text()
        if chance.random() < 0.5:
            cut = chance.randint(0, len(before))
            after = before[:cut] + chance.choice(WORDS) + before[cut + chance.randint(0, 9) :]
        found = compare(before, after)
        assert side(found, Fate.ADDED) == before.split()
        assert side(found, Fate.REMOVED) == after.split()
        assert changes(compare(before, before)) == 0


@pytest.mark.parametrize("kind", ["some", "shuffled", "one line", "one letter"])
def test_a_long_article_takes_no_noticeable_time(kind: str) -> None:
    chance = random.Random(5)
    names = ["".join(chance.choices("abcdefghijkl", k=chance.randint(2, 9))) for _ in range(3000)]
    paragraphs = [" ".join(chance.choices(names, k=60)) + "." for _ in range(380)]
    other = [text.replace(text.split()[9], "otherwise", 1) if number % 12 == 0 else text for number, text in enumerate(paragraphs)]
    before, after = "\n\n".join(paragraphs), "\n\n".join(other)
    if kind == "shuffled":
        after = "\n\n".join(chance.sample(paragraphs, len(paragraphs)))
    elif kind == "one line":
        before, after = " ".join(paragraphs), " ".join(other)
    elif kind == "one letter":
        before, after = "a " * 75_000, "a b " * 37_000
    assert len(before) > 140_000
    begun = process_time()
    compare(before, after)
    assert process_time() - begun < (0.2 if kind == "some" else 1.5)
