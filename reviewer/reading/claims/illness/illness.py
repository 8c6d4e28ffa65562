"""What is said of an illness as fact, naming no cause and no cure: whom it befalls, what is wrongly thought of it, how its odds shift."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

SPOKEN_TO = frozenset("you we i if let imagine whether while although though".split())
"""Openings of sentences that speak to somebody, or under a condition."""
_ODDS = Group("odds")
AT_RISK = 4
"""Within how many words of "at a greater risk" the illness is named, so that it is a fact whoever is spoken to."""


@question(need("likelier"), never=ELSEWHERE)
def likelier(sense: Sense, around: Around) -> Verdict | None:
    """Return people of one kind who are said to be likelier than others to have or to get something ("Twins are more prone to …")."""
    for place in sense.speaking("likelier"):
        if sense.words[place[0] - 2 : place[0]] == ("if", "you"):
            continue  # "Eat more fibre if you are prone to piles"
        if sense.words[sense.first] in SPOKEN_TO:
            if sense.after(place, AT_RISK, "condition"):
                return Verdict("PRE", place)
            continue
        if sense.before(place, 10, "people", "person", "body", "condition") is not None or "than" in sense.words[place[1] : sense.last]:
            return Verdict("PRE", place)
    return None


@question(need("contrary"), need(*THING, *CARE, "people", "person"), never=ELSEWHERE)
def corrected(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to be so against what people think ("Contrary to what many believe, eggs do not raise …")."""
    return Verdict("FAC", sense.get("contrary")[0])


@question(need("shifting"), never=ELSEWHERE - {"logistics"})
def shifting(sense: Sense, around: Around) -> Verdict | None:
    """Return odds or a risk that are said to rise or to fall ("The odds of a stroke double after seventy")."""
    if sense.words[sense.first] in SPOKEN_TO:
        return None
    for place in sense.speaking("shifting"):
        odds = next((at for at in range(place[0] - 1, max(place[0] - 8, sense.first - 1), -1) if sense.words[at] in _ODDS(sense.known)), -1)
        if odds >= 0 and (sense.get(*THING, "befallen") or around.page.promoted):
            return Verdict("STA", place)
    return None


OF_ILLNESS = (likelier, corrected, shifting)
"""Questions asked where others were answered with no."""
