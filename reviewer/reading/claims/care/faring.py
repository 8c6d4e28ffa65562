"""How people of one kind fare under care, or fared: who responds, who is more sensitive, who got better."""

from __future__ import annotations

from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.verbs.at_work import does_well_at
from reviewer.reading.sense import Sense

_ELSEWHERE = ELSEWHERE - {"courtesy"}
OPENING = 4
"""Up to which word of a sentence stand the people it speaks of."""
_IF = frozenset(("if", "when", "who", "you"))


@question(need("faring"), need("people", "person", "body"), never=_ELSEWHERE)
def fares(sense: Sense, around: Around) -> Verdict | None:
    """Return how people of one kind fare under care ("Older adults are more sensitive to sleeping tablets")."""
    if not (sense.get(*CARE, "medicine") or around.about_care or around.page.offers):
        return None
    kinds = ("people", "person", "body") if "degree" in sense.cues else ("people", "person")
    who = next((place for place in sense.get(*kinds) if place[0] <= sense.first + OPENING), None)
    if who is None or sense.words[sense.first] in _IF:
        return None
    for place in sense.speaking("faring"):
        worse = "worse" in sense.words[place[0] : place[1] + 1]
        if does_well_at(sense, place) or (worse and (sense.has("hedge2") or not sense.has(*CARE, "medicine"))):
            continue  # "A woman whose muscles are tense may get worse" warns, "headaches that get worse" are an illness
        if place[0] > who[1] and "who" not in sense.window(place[0] - 2, place[0]) and not sense.words[place[0]].endswith("ing"):
            return Verdict("EFF", place)
    return None
