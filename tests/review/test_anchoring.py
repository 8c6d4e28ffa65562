"""A comment stands at its words, whatever is edited around them."""

from __future__ import annotations

from random import Random
from time import perf_counter

import pytest

from reviewer.model.comment import Anchor, Deed, Found, Placed, Step, Thread
from reviewer.model.draft import Draft
from reviewer.model.facts import Layout
from reviewer.model.review import Role
from reviewer.model.span import Place
from reviewer.parsing import Parser
from reviewer.review.anchoring import anchor_at, find, place_of
from reviewer.review.remarks import Remarks

PARSER = Parser(Layout())
TEXT = (
    "# Sprained ankles\n\nRest helps most people in the first days. Ice eases the pain for an hour or two. Move early.\n\n"
    "## Bandages\n\nA bandage may feel *good*. It does not [heal](https://example.org) the ankle & nobody says it does.\n\n"
    "- Walk when you can.\n- Ask when you cannot.\n\nIce eases the pain for an hour or two.\n"
)
WORDS = "early walking heals slowly while nobody counts seventeen quiet mornings beside warm lakes".split()


def parsed(text: str) -> Draft:
    return PARSER.parse(text)


def anchor(text: str, words: str, nth: int = 0) -> Anchor:
    """Return what is taken down of words in a text."""
    return anchor_at(parsed(text), wanted(text, words, nth))


def wanted(text: str, words: str, nth: int = 0) -> Place:
    draft, at = parsed(text), -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    place = place_of(draft, at, at + len(words))
    assert place is not None
    return place


def again(text: str, words: str, after: str, nth: int = 0) -> tuple[Found | None, str]:
    """Return how the words of a comment are found in another text, and what stands there."""
    draft = parsed(after)
    found = find(anchor(text, words, nth), draft)
    return (None, "") if found is None else (found[0], draft.quote(found[1]))


def thread(text: str, words: str, nth: int = 0) -> Thread:
    taken, name = anchor(text, words, nth), f"{words} {nth}"
    return Thread(name, taken, (Step(name, name, Deed.ADD, "Why?", "Ada North", Role.AUTHOR, "2026-11-22T12:00:00+00:00", 1, taken),))


def test_a_selection_over_marks_and_links_takes_the_words_a_reader_sees() -> None:
    place = wanted(TEXT, "*good*. It does not [heal](https://example.org) the ankle")
    assert parsed(TEXT).quote(place) == "good. It does not heal the ankle"


def test_a_cursor_without_a_selection_takes_its_sentence() -> None:
    at = TEXT.index("eases")
    place = place_of(parsed(TEXT), at, at)
    assert place is not None
    assert parsed(TEXT).quote(place) == "Ice eases the pain for an hour or two."


def test_a_selection_over_several_paragraphs_takes_the_words_of_the_first() -> None:
    start, end = TEXT.index("Move early"), TEXT.index("may feel")
    place = place_of(parsed(TEXT), start, end)
    assert place is not None
    assert parsed(TEXT).quote(place) == "Move early."


def test_where_there_are_no_words_there_is_no_place() -> None:
    assert place_of(parsed(""), 0, 0) is None


def test_a_picture_can_be_commented_on_and_is_found_again() -> None:
    text = "# Ankles\n\n![A bandage](b.png)\n\nRest.\n"
    taken = anchor(text, "![A bandage](b.png)")
    assert taken.quote == "![A bandage](b.png)"
    found = find(taken, parsed(f"# Ankles\n\nMore.\n\n{text[10:]}"))
    assert found is not None
    assert found[0] is Found.SAME


@pytest.mark.parametrize("nth", [0, 1])
def test_of_the_same_words_twice_those_that_were_meant_are_found(nth: int) -> None:
    words = "Ice eases the pain"
    after = "# A new heading\n\nA new beginning.\n\n" + TEXT.replace("Move early.", "Move early, and often.")
    found = find(anchor(TEXT, words, nth), parsed(after))
    assert found is not None
    assert found[1] == wanted(after, words, nth)


def test_words_that_moved_elsewhere_are_followed() -> None:
    after = TEXT.replace("Rest helps most people in the first days. ", "") + "\nLast: Rest helps most people in the first days. Good.\n"
    assert again(TEXT, "Rest helps most people", after) == (Found.SAME, "Rest helps most people")


def test_words_that_were_changed_are_told_from_the_letters_around_them() -> None:
    after = TEXT.replace("an hour or two. Move", "a little while. Move")
    assert again(TEXT, "eases the pain for an hour or two", after) == (Found.CHANGED, "eases the pain for a little while")


def test_a_heading_that_was_reworded_is_still_the_heading() -> None:
    assert again(TEXT, "Sprained ankles", TEXT.replace("Sprained ankles", "Sprained feet")) == (Found.CHANGED, "Sprained feet")


def test_words_that_are_gone_are_gone() -> None:
    assert again(TEXT, "Move early.", TEXT.replace(" Move early.", "")) == (None, "")
    assert again(TEXT, "Walk when you can.", TEXT.replace("- Walk when you can.\n", "")) == (None, "")


def test_a_word_is_not_found_inside_another_word() -> None:
    assert again("It may hurt, an ache.\n", "ache", "It may hurt, an acher.\n")[0] is not Found.SAME


def edited(text: str, keep: tuple[int, int], random: Random) -> tuple[str, tuple[int, int]]:
    """Return a text with a random edit outside the kept range, and that range after it."""
    start, end = keep
    kind = random.randrange(6)
    low, high = (0, start) if random.random() < 0.5 else (end, len(text))
    at = random.randint(low, high)
    length = random.randrange(1, 60)
    word = random.choice(WORDS)
    if kind == 0:
        at, gone, new = at, 0, f" {word}{random.randrange(1000)} "
    elif kind == 1:
        gone, new = min(length, high - at), ""
    elif kind == 2:
        gone, new = min(length, high - at), f" {word} {random.randrange(1000)} "
    elif kind == 3:
        gone, new = 0, f"\n\nA paragraph on {word} and {random.choice(WORDS)} {random.randrange(1000)}.\n\n"
    elif kind == 4:
        gone, new = 0, "\n\n"
    else:
        gone, new = 0, f"z{random.randrange(1000)}"
    if not (at >= end or at + gone <= start):
        return text, keep
    if new.strip() == "" and (at in (start, end) or (gone and at + gone in (start, end))):
        return text, keep
    made = text[:at] + new + text[at + gone :]
    shift = len(new) - gone if at + gone <= start and at < start else 0
    if at == start and not gone:  # what is put in right before the words stands before them
        shift = len(new)
    return made, (start + shift, end + shift)


WATCHED = ["Ice eases the pain", "first days", "does not [heal](https://example.org) the ankle", "Ask when you cannot.", "Bandages"]


@pytest.mark.parametrize("words", WATCHED)
def test_after_edits_elsewhere_a_thread_stands_at_the_very_same_words(words: str) -> None:
    """Forty random edits outside the words, thirty times over; after each the thread stands exactly there, and nowhere else."""
    looked = 0
    for seed in range(30):
        random, remarks = Random(f"{words} {seed}"), Remarks()
        text, keep = TEXT, (TEXT.index(words), TEXT.index(words) + len(words))
        remarks.take([thread(TEXT, words)])
        remarks.stand(parsed(text))
        for _ in range(40):
            text, keep = edited(text, keep, random)
            draft = parsed(text)
            place = place_of(draft, *keep)
            one = remarks.stand(draft)[0]
            if place is None or draft.quote(place) != one.thread.anchor.quote:
                break  # an edit made the words something else, such as part of a table or of a link
            assert one.found is Found.SAME, (seed, text)
            assert one.place == place, (seed, text)
            looked += 1
    assert looked > 300


def test_a_hunter_that_keeps_the_old_numbers_is_caught() -> None:
    """The control of the test above: a thread that stays at its first offsets fails within a few edits."""
    words, wrong = "Ice eases the pain", 0
    for seed in range(5):
        random = Random(seed)
        text, keep = TEXT, (TEXT.index(words), TEXT.index(words) + len(words))
        stays = wanted(TEXT, words)
        for _ in range(20):
            text, keep = edited(text, keep, random)
            wrong += place_of(parsed(text), *keep) != stays
    assert wrong > 20


def test_while_typing_inside_the_words_the_thread_stays_and_says_that_they_changed() -> None:
    remarks, text = Remarks(), TEXT
    remarks.take([thread(TEXT, "Ice eases the pain")])
    remarks.stand(parsed(text))
    for letter in " often":
        text = text.replace(" eases the pain for an hour or two. Move", f"{letter} eases the pain for an hour or two. Move")
        one = remarks.stand(parsed(text))[0]
        assert one.found is Found.CHANGED
        assert one.place is not None
        assert parsed(text).quote(one.place).endswith("eases the pain")


def test_words_cut_out_are_gone_and_undo_brings_them_back() -> None:
    remarks = Remarks()
    remarks.take([thread(TEXT, "Move early.")])
    assert remarks.stand(parsed(TEXT))[0].found is Found.SAME
    assert remarks.stand(parsed(TEXT.replace("Move early.", "")))[0].found is Found.GONE
    assert remarks.stand(parsed(TEXT))[0].place == wanted(TEXT, "Move early.")


def test_half_of_the_words_taken_out_and_put_back_are_the_same_again() -> None:
    remarks = Remarks()
    remarks.take([thread(TEXT, "the first days. Ice eases")])
    remarks.stand(parsed(TEXT))
    assert remarks.stand(parsed(TEXT.replace("Ice eases the pain for an hour or two. Move", "Move")))[0].found is Found.CHANGED
    one = remarks.stand(parsed(TEXT))[0]
    assert (one.found, one.place) == (Found.SAME, wanted(TEXT, "the first days. Ice eases"))


def test_two_paragraphs_that_change_places_take_their_threads_along() -> None:
    remarks = Remarks()
    one, other = "Rest is best.", "Ice is nice."
    text = f"# A\n\n{one}\n\n{other}\n"
    remarks.take([thread(text, one), thread(text, other)])
    remarks.stand(parsed(text))
    turned = parsed(f"# A\n\n{other}\n\n{one}\n")
    assert [turned.quote(placed.place) for placed in remarks.stand(turned) if placed.place] == [other, one]


def test_a_hundred_threads_are_found_again_within_a_millisecond_of_a_key() -> None:
    parts = [f"Paragraph {n} tells of rest and of ice. It has the number {n * 7}, and people read it slowly." for n in range(400)]
    text = "# Long\n\n" + "\n\n".join(parts) + "\n"
    remarks = Remarks()
    remarks.take([thread(text, f"It has the number {n * 28}") for n in range(100)])
    placed = remarks.stand(parsed(text))
    assert all(one.found is Found.SAME for one in placed)
    times = []
    for nth in range(40):
        at = text.index(f"It has the number {nth * 28}") - 4
        text = f"{text[:at]}x{text[at:]}"
        draft = parsed(text)
        started = perf_counter()
        placed = remarks.stand(draft)
        times.append(perf_counter() - started)
        assert all(one.found is Found.SAME for one in placed)
    assert sorted(times)[len(times) // 2] < 0.001


def test_threads_come_in_the_order_of_the_text_and_those_without_words_last() -> None:
    remarks = Remarks()
    remarks.take([thread(TEXT, "Move early."), thread(TEXT, "Bandages"), thread(TEXT, "Rest helps")])
    placed: tuple[Placed, ...] = remarks.stand(parsed(TEXT.replace("Move early.", "")))
    assert [one.thread.anchor.quote for one in placed] == ["Rest helps", "Bandages", "Move early."]
