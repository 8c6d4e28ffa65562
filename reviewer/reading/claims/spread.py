"""How far an illness is spread, and how long it or the body takes, told in words or of the body's own clock."""

from __future__ import annotations

import re

from reviewer.model.patterns import late
from reviewer.reading.claims.kinds import ADDRESSED, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_ELSEWHERE = ELSEWHERE - {"professional"}
_EACH = frozenset(("every",))
_EVERY = late(
    r"\bevery (?:(?:\d+|two|three|four|five|six|ten|few)(?:[-– ]+(?:to )?\d+)? (?:seconds|minutes|hours|days|weeks|months|years)"
    r"|day|night|month|year)\b",
    re.IGNORECASE,
)
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


@question(need("body"), need("acts", "effect"), need(words=(_EACH,)), never=_ELSEWHERE)
def clock(sense: Sense, around: Around) -> Verdict | None:
    """Return how often the body does something of itself ("Skin renews itself every 28 days")."""
    if sense.words[sense.first] in ADDRESSED:
        return None
    found = _EVERY.search(sense.text)
    if found is None:
        return None
    at = sense.word_at(found.start())
    body = next((place for place in sense.get("body") if place[0] <= sense.first + 3), None)
    verb = next((place for place in sense.speaking("acts", "effect") if body is not None and body[1] < place[0] < at), None)
    return Verdict("STA", (at, at)) if verb is not None else None
