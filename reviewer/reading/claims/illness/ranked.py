"""The place that some care is said to have among all that is done for an illness."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_RANKED = Sifted(
    r"\b(?:is|are|remains?|was|were|be|being|been)\b(?:,? (?:\w+ly|still|often|also|now|the|an?|one of|of the|considered|regarded|seen"
    r"|viewed|thought of|recommended|as|usual|main|very|sometimes)\b){0,6} (?:[\w-]+ )??{firstdone}\b",
    re.IGNORECASE,
)
"""What is done first, or by rule."""
_ELSEWHERE = ("own", "house", "money", "courtesy", "study")
"""Cues of sentences that tell what a house, and not the trade, does first."""


@question(need(words=(_RANKED.telling,)), need(*CARE, "condition", "medicine"), never=_ELSEWHERE)
def ranked(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to be done first, or by rule, for an illness ("Splints are usually the first line of treatment for heel pain")."""
    found = sense.find(_RANKED)
    if found is None or sense.words[sense.first] in ("your", "our", "my"):
        return None
    place = sense.matched(found)
    told = sense.before(place, 12, *CARE, "medicine") or sense.words[sense.first] in PRONOUNS or sense.after((place[1], place[1]), 5, "condition")
    return Verdict("FAC", place) if told and not sense.negated(place) else None
