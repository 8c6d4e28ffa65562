"""Which treatment a claim is about, of those its sentence names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.sense import Pair
from reviewer.reading.words import Words

_SET_BESIDE = Worded(r"\b{setbeside}\b[^,;:(–—]*$", re.IGNORECASE)
_REACH = 5
"""Among how many words before a treatment those are looked for that set it beside the claim's own ("unlike traditional oral antidepressants")."""


def subject(prose: str, words: Words, opening: int, places: Sequence[Pair], named: Sequence[str], promoted: Sequence[str], known: Vocabulary) -> int:
    """Return the number of the treatment a claim is about, of those that its sentence, which opens at a word, names at some places.

    It is the first that the page promotes, else the first. One that is merely compared with, or a way to give another, is left aside where there is
    another, or where the page is about another ("It acts faster than antidepressants"): then the answer is -1.
    """
    aside = {named[number] for number in range(len(places)) if _is_beside(prose, words, opening, places, number, known)}
    own = [number for number, name in enumerate(named) if name not in aside]
    if not own:
        if promoted and promoted[0] not in named:
            return -1
        own = list(range(len(places)))
    return next((number for number in own if named[number] in promoted), own[0])


def _is_beside(prose: str, words: Words, opening: int, places: Sequence[Pair], number: int, known: Vocabulary) -> bool:
    """Return whether a treatment is named beside another: to compare ("unlike tablets, …"), or as the way it is given ("an infusion of ketamine")."""
    first, last = places[number]
    start = words.starts[first]
    if number and places[number - 1][1] == first - 1 and prose[words.ends[first - 1] : start] == " ":
        return _is_beside(prose, words, opening, places, number - 1, known)  # "ear tube surgery" is one thing
    after = max(places[number - 1][1] + 1 if number else opening, first - _REACH)
    if _SET_BESIDE(known).search(prose, words.starts[after], start) is not None:
        return True
    given = number + 1 < len(places) and places[number + 1][0] - last in (2, 3)
    return given and words.text[last + 1] == "of"
