"""What is said to befall whoever does or has something ("If you skip meals, you will probably feel faint"): a cause told as a condition."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_OPENS = frozenset(("if", "when", "once"))
_ELSEWHERE = ELSEWHERE - {"limit"} | {"treatment"}
"""The cues without a condition of an illness: of care, of visits and of people at work it tells who is asked to do what."""
_AUXILIARY = frozenset("can may might could will would you'll they'll".split())
_BEFALLS = Group("comesover")
"""Verbs that say what becomes of somebody."""
_THOSE = Group("patients")
_SUFFERS = Group("befalls")
_WHO = frozenset({"who"})
_OFTEN = frozenset("often usually commonly frequently typically sometimes regularly to".split())
"""Words before what those do or have of whom it is told; "tend to"."""
_MORE = Sifted(
    r"\b(?:more|less) (?:often|easily|frequently|slowly|quickly|severely|readily)\W*$|\b(?:sooner|earlier|faster|slower)\W*$", re.IGNORECASE
)
"""How those fare otherwise than others, at the end of a sentence."""
FEWEST = 3
"""Within how many words of the opening "who" stands."""
SOON = 5
"""Within how many words of the comma stands what may or will befall."""
NEAR = 8
"""Within how many words of its verb stands what befalls."""


@question(need(opens=_OPENS), need("ill", "condition"), need(words=(_AUXILIARY,)), never=_ELSEWHERE)
def befalls_who(sense: Sense, around: Around) -> Verdict | None:
    """Return an ill that is said to follow where something is done, left undone or goes wrong."""
    comma = sense.text.find(",")
    if comma < 0:
        return None
    start = sense.word_at(comma) + 1
    for at in range(start, min(start + SOON, sense.last - 1)):
        if sense.words[at] not in _AUXILIARY:
            continue
        verb = next((here for here in range(at + 1, min(at + 4, sense.last)) if sense.words[here] in _BEFALLS(sense.known)), -1)
        if verb > 0 and "not" not in sense.words[at:verb] and sense.after((verb, verb), NEAR, "ill", "condition"):
            return Verdict("CAU", (at, verb))
    return None


@question(need("condition", "body"), need(words=(_WHO,)), need("people", words=(_THOSE,)), never=(*_ELSEWHERE, "genericcare"))
def befalls_those(sense: Sense, around: Around) -> Verdict | None:
    """Return an ill that people who do something are said to get ("Men who drink heavily tend to develop gout")."""
    opening = sense.window(sense.first, sense.first + FEWEST)
    if "who" not in opening or not (any(first == sense.first for first, _ in sense.get("people")) or not _THOSE(sense.known).isdisjoint(opening)):
        return None
    if (found := sense.find(_MORE)) is not None and sense.before(place := sense.matched(found), SOON, "condition", "body"):
        return Verdict("FAC", place)
    for at in range(sense.first + FEWEST, sense.last - 2):
        if sense.words[at] in _OFTEN and sense.words[at + 1] in _SUFFERS(sense.known) and sense.after((at, at), SOON + 1, "condition"):
            return Verdict("FAC", (at, at + 1))
    return None
