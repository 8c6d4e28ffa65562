"""Words of a text, the unit all cues are matched in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from reviewer.model.named import Record
from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import said_in

_WORD = late(r"([^\W_]++(?:['’][^\W_]++)*+|%)")
_PLAIN_WORD = late(r"([a-z0-9]++(?:'[a-z0-9]++)*+|%)")
"""A word of a text in lower case that has plain letters only: searched for in two thirds of the time."""


class Words(Record):
    """The words of a text: lower case, raised marks left out, compounds split at hyphens; `starts` and `ends` are offsets in the text.

    `said` are the words as a set, as patterns ask for them.
    """

    text: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    said: frozenset[str]


def split(text: str) -> Words:
    """Return the words of a text whose markers are blanked: lower case, straight apostrophes, possessive endings off."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow when they are lowered, and offsets would shift
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    # What stands between words and the words in turn, so that their lengths add up to offsets.
    pieces = (_PLAIN_WORD if lowered.isascii() else _WORD).split(lowered)
    ends = tuple(accumulate(map(len, pieces)))
    words = pieces[1::2]
    if "'" in lowered or "’" in lowered or "%" in lowered:
        words = [word if word.isalnum() else normal(word) for word in words]
    return Words(tuple(words), ends[:-1:2], ends[1::2], said_in(words))


def normal(word: str) -> str:
    """Return one word in the form lexicons hold it."""
    word = word.lower()
    if "’" in word:
        word = word.replace("’", "'")
    if "'" in word and word.endswith("'s") and word not in ("it's", "that's", "let's", "what's", "there's", "here's"):
        return word[:-2]
    return "percent" if word == "%" else word


def phrase(text: str) -> tuple[str, ...]:
    """Return the words of a lexicon entry, split the way `split` does."""
    if text.isascii() and text.replace(" ", "").replace("-", "").isalnum():
        return tuple(text.lower().replace("-", " ").split())
    return tuple(normal(word) for word in _WORD.findall(text))


def spoken(entries: Sequence[str]) -> list[str]:
    """Return the words of lexicon entries as `phrase` does, those of each joined by spaces: of many at once in a third of the time."""
    joined = "\n".join(entries).lower().replace("-", " ")
    plain = joined.split("\n")
    if len(plain) != len(entries):  # there are none, or one has a line break in it
        return [" ".join(phrase(text)) for text in entries]
    if any(gap in f"\n{joined}\n" for gap in ("  ", "\n ", " \n")):
        plain = [" ".join(text.split()) for text in plain]
    return [text if text.replace(" ", "").isalnum() else " ".join(phrase(text)) for text in plain]


def count_words(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))
