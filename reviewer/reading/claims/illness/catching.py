"""How an infection is said to pass from one to another, and how long it may."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_GERMS = Group("germs")
_CATCHING = Sifted(
    r"\b(?:is|are|am|be|remains?|stays?|[’']re) (?:\w+ly |most |very |highly |still |no longer |not )?(?:infectious|contagious|catching) (?:\w+ly )?"
    r"(?:until|till|for|from|as long as|within|before|after|once|when|while|between|up to)\b"
    r"|\b(?:lives?|survives?|lingers?|stays? alive) (?:on|in|outside) [^.;]{0,50}?\b(?:for|up to|hours?|days?|weeks?|months?)\b"
    r"|\binfects? (?:[\w-]+ ){0,4}?(?:others?|people|persons?|children|adults)\b",
    re.IGNORECASE,
)
"""For how long, or how many, something is caught; that it is caught everybody knows."""
_SPARED = frozenset("please if when our wash tell call stay keep".split())
"""Openings of sentences that tell what to do."""


_ELSEWHERE = (*(ELSEWHERE - {"telling", "study", "logistics", "money"}), *CARE)


@question(need(words=(_CATCHING.telling,)), need(words=(_GERMS,)), never=_ELSEWHERE)
def catching(sense: Sense, around: Around) -> Verdict | None:
    """Return how, or for how long, an illness is said to be caught ("A child with chickenpox is infectious until the blisters dry")."""
    found = sense.find(_CATCHING)
    if found is None or sense.words[sense.first] in _SPARED:
        return None
    place = sense.matched(found)
    return None if sense.aimed(place) else Verdict("FAC", place)
