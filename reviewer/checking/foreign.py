"""Whether a draft is in a language that the checks do not read: then that nothing was found says nothing."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.model.finding import LANGUAGE, RuleFailure
from reviewer.model.patterns.vocabulary import Group, Vocabulary
from reviewer.reading.passage import Article, Passage
from reviewer.reading.surroundings import CLAIM_ZONES
from reviewer.rules.memo import given

PROSE = 8
"""Words from which a paragraph counts."""
LETTERS = 5
"""Letters that count as a word where a script leaves no space between them."""
ENOUGH = 40 * LETTERS
"""Letters of such paragraphs from which a text is judged."""
LISTED = 4
"""Up to how many words to a comma or a number make a list of names or of prices, not prose."""
NONE = (0, 0, 0)
SHARE = 0.025
"""The share of small English words below which a text is taken for another language.

The lowest of some 200 real articles in English has .07; samples of eight other languages had none to .02 (November 2026).
"""
WHY = (
    "This text does not seem to be in English, and the checks read no other language: that they found nothing says nothing about it. "
    "Have somebody review it who reads its language."
)
_SMALL = Group("smallwords")


def foreign(article: Article, known: Vocabulary) -> RuleFailure | None:
    """Return why nothing was found in a text that is not in English, and None where it is or where there is too little of it to say."""
    letters, words, small = map(sum, zip((0, 0, 0), *_counted(article, _SMALL(known)), strict=True))
    return RuleFailure(LANGUAGE, WHY) if letters >= ENOUGH and small < words * SHARE else None


@given
def _counted(number: int, passage: Passage, small: frozenset[str]) -> tuple[int, int, int]:
    """Return how many letters and words of two letters or more a paragraph of prose has, and how many small English ones; zeros of another block."""
    if passage.block.kind is not Kind.PARAGRAPH or passage.zone not in CLAIM_ZONES:
        return NONE
    words = [word for word in passage.words.text if len(word) > 1]
    letters = sum(map(len, words))
    if (len(words) < PROSE and letters < PROSE * LETTERS) or LISTED * (passage.block.prose.count(",") + sum(map(str.isdigit, words))) >= len(words):
        return NONE
    return letters, len(words), sum(word in small for word in words)
