"""Words are found at their exact places in the source."""

from __future__ import annotations

from time import process_time

import pytest

from reviewer.ui.draft.searching import find_all, nearest

TEXT = "😀 Rest helps; the forest rests. REST² at 10\u00a0mg.\n\nIt’s “rest” in the\nmorning."


def found(words: str, **how: bool) -> list[str]:
    """Return what was found, as it stands in the source."""
    return [TEXT[place.start : place.end] for place in find_all(TEXT, words, **how)]


@pytest.mark.parametrize(
    ("words", "how", "expected"),
    [
        ("rest", {}, ["Rest", "rest", "rest", "REST", "rest"]),
        ("rest", {"case": True}, ["rest", "rest", "rest"]),
        ("rest", {"whole": True}, ["Rest", "REST", "rest"]),
        ("rest", {"whole": True, "case": True}, ["rest"]),
        ("10 mg", {}, ["10\u00a0mg"]),
        ("it's", {}, ["It’s"]),
        ('"rest"', {}, ["“rest”"]),
        ("the morning", {}, ["the\nmorning"]),
        ("😀", {"whole": True}, ["😀"]),
        ("²", {}, ["²"]),
        ("(.*)", {}, []),
        ("", {}, []),
    ],
)
def test_what_a_person_means_is_found(words: str, how: dict[str, bool], expected: list[str]) -> None:
    assert found(words, **how) == expected


def test_the_next_one_comes_round_at_the_ends() -> None:
    places = find_all("a-a-a", "a")
    assert [nearest(places, offset) for offset in (0, 1, 4, 5)] == [0, 1, 2, 0]
    assert [nearest(places, offset, backwards=True) for offset in (0, 1, 3, 5)] == [2, 0, 1, 2]
    assert nearest((), 3) == -1


def test_a_long_article_is_searched_at_once() -> None:
    text = "The forest rests at noon. " * 6_000
    begun = process_time()
    assert len(find_all(text, "rest", whole=True)) == 0
    assert len(find_all(text, "rests", whole=True)) == 6_000
    assert process_time() - begun < 0.3
