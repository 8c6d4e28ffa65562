"""How well a few typed letters fit a line: whole words first, then beginnings, parts, initials, letters left out, and slips of the finger."""

from __future__ import annotations

import unicodedata

WHOLE, BEGINNING, PART, INITIALS, SLIP, LETTERS = 100.0, 80.0, 50.0, 45.0, 30.0, 25.0
ELSEWHERE = 0.6
"""What a fit is worth that is not in the line itself but in other words for it."""
SPREAD = 2.5
"""How many times its own length a run of letters may be spread over."""


def fit(sought: str, line: str, also: str = "") -> float:
    """Return how well a line, or other words for it, fits what is sought: 0 where some word of it fits nowhere, more the better."""
    words, hay, other = _words(sought), _words(line), _words(also)
    if not words:
        return 1.0
    whole = "".join(word[0] for word in hay)
    joined = "".join(words)
    if len(joined) > 1 and joined[0] == whole[:1] and _in_order(joined, whole):
        return INITIALS
    total = 0.0
    for number, word in enumerate(words):
        best = max((_one(word, there) for there in hay), default=0.0)
        if number == 0 and hay and hay[0].startswith(word):
            best += 10
        best = max(best, ELSEWHERE * max((_one(word, there) for there in other), default=0.0))
        best = best or (_spread(word, " ".join(hay)) if len(word) > 2 else 0.0)
        if not best:
            return 0.0
        total += best
    return total / len(words)


def _one(word: str, there: str) -> float:
    """Return how well a word fits another."""
    if word == there:
        return WHOLE
    if there.startswith(word):
        return BEGINNING + 10 * len(word) / len(there)
    if len(word) > 1 and word in there:
        return PART
    return SLIP if len(word) > 3 and any(_slip(word, there[: len(word) + by]) for by in (-1, 0, 1)) else 0.0


def _slip(one: str, other: str) -> bool:
    """Return whether one letter more, less or other, or two that changed places, tell two words apart."""
    if abs(len(one) - len(other)) > 1 or one[0] != other[:1]:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    first, second = one[start:], other[start:]
    swapped = len(first) == len(second) > 1 and first[0] == second[1] and first[1] == second[0] and first[2:] == second[2:]
    return swapped or first[1:] == second[1:] or first[1:] == second or first == second[1:]


def _spread(word: str, line: str) -> float:
    """Return how well letters fit that stand in a line in this order, the first at the beginning of a word."""
    for start in (at for at in range(len(line)) if line[at] == word[0] and (at == 0 or line[at - 1] == " ")):
        at = start
        for letter in word[1:]:
            at = line.find(letter, at + 1)
            if at < 0:
                break
        else:
            if at - start + 1 <= SPREAD * len(word):
                return LETTERS * len(word) / (at - start + 1)
    return 0.0


def _in_order(letters: str, line: str) -> bool:
    """Return whether letters stand in a line in this order, others between them or not."""
    left = iter(line)
    return all(letter in left for letter in letters)


def _words(text: str) -> list[str]:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return "".join(letter if letter.isalnum() or letter == "%" else " " for letter in plain).split()
