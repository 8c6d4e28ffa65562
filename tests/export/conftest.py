"""Drafts and review lines for the export's tests; every article and person here is invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from reviewer.export import ReviewLine
from reviewer.model.draft import Draft
from reviewer.model.facts import Layout
from reviewer.parsing import Parser

LAYOUT = Layout(
    reference_headings=frozenset({"references", "footnotes", "sources"}),
    furniture=frozenset({"book a visit today", "share this post"}),
    byline_starts=("written by", "author"),
    credit_starts=("photo by", "image by"),
    image_starts=("image of", "photo of"),
    abbreviations=frozenset({"dr.", "et al."}),
    function_words=frozenset({"a", "after", "and", "for", "is", "of", "the", "to"}),
    credentials=frozenset({"MD", "PhD"}),
)
LINE = ReviewLine("Nora Field", "PhD", "Sam Okoro", "MD", date(2026, 3, 5), date(2027, 3, 5))
ARTICLE = """---
title: Short walks after a knee sprain
---

# Short walks after a knee sprain

![Two people walk on a forest path](forest.jpg)

Photo by Ines Duarte (https://pictures.example.org/forest-1234567/), Example Licence

A sprained knee often feels *better* when it moves a little [1]. Some rest helps too.[1,2]

## What a sprain is

A sprain is a stretched band between bones [2].

### What helps

- Rest for a day.
- Then walk
  - five minutes,
  - twice a day.

## Risks

Stop when the knee locks.

## References

[1] Arden P, Bold Q. Early walking: a randomised trial. J Knee Exerc. 2019;4(2):11-19. doi:10.1234/jke.2019.0042

[2] Knee sprains. Example Health. (2022, May 1). Retrieved March 3, 2026, from https://www.health.example.org/knee-sprains/
"""

Reading = Callable[..., Draft]


def read(text: str, *, plain: bool = False) -> Draft:
    """Return the draft of a text."""
    return Parser(LAYOUT).parse(text, plain=plain)


@pytest.fixture
def article() -> Draft:
    """Return a whole article with everything in it."""
    return read(ARTICLE)
