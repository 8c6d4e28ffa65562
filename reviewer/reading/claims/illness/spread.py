"""How far an illness is spread, told in words."""

from __future__ import annotations

from reviewer.reading.claims.kinds import ADDRESSED, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_ELSEWHERE = ELSEWHERE - {"professional"}
FEWEST_WORDS = 4
"""Words from which a sentence can say how far an illness is spread."""


@question(need("spread"), never=_ELSEWHERE)
def spread(sense: Sense, around: Around) -> Verdict | None:
    """Return how many have an illness, told in words ("Dry eye is widespread among office workers")."""
    if sense.words[sense.first] in ADDRESSED or sense.last - sense.first < FEWEST_WORDS:
        return None
    named = sense.get("condition") or [place for place in sense.get("health") if place not in sense.get("people", "person")]
    if not named and not ("millions" in sense.own and "body" in sense.cues) and sense.words[sense.first] not in PRONOUNS:
        return None
    place = next(iter(sense.speaking("spread")), None)
    return Verdict("PRE", place) if place is not None else None
