"""Whether a draft is in a language that the checks do not read: then that nothing was found says nothing."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.model.finding import LANGUAGE, RuleFailure
from reviewer.reading.passage import Article, Passage
from reviewer.reading.surroundings import CLAIM_ZONES
from reviewer.rules.memo import along, per_passage

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

The lowest of 176 real articles in English has .075; samples of eight other languages had none to .02 (November 2026).
"""
WHY = (
    "This text does not seem to be in English, and the checks read no other language: that they found nothing says nothing about it. "
    "Have somebody review it who reads its language."
)
_SMALL = frozenset("the and to that with your you from this or be it can our which when they their".split())
"""Small words that stand in any English text and hardly in another language."""


def foreign(article: Article) -> RuleFailure | None:
    """Return why nothing was found in a text that is not in English, and None where it is or where there is too little of it to say."""
    letters, words, small = map(sum, zip(NONE, *_counted(article), strict=True))
    return RuleFailure(LANGUAGE, WHY) if letters >= ENOUGH and small < words * SHARE else None


@along
def _counted(passage: Passage) -> tuple[int, int, int]:
    """Return the counts of a paragraph that stands in the text, and zeros of another block."""
    return _counts(passage) if passage.block.kind is Kind.PARAGRAPH and passage.zone in CLAIM_ZONES else NONE


@per_passage
def _counts(passage: Passage) -> tuple[int, int, int]:
    """Return how many letters and words of two letters or more a paragraph of prose has, and how many small English ones; zeros of a list."""
    words = [word for word in passage.words.text if len(word) > 1]
    letters = sum(map(len, words))
    if (len(words) < PROSE and letters < PROSE * LETTERS) or LISTED * (passage.block.prose.count(",") + sum(map(str.isdigit, words))) >= len(words):
        return NONE
    return letters, len(words), sum(word in _SMALL for word in words)
