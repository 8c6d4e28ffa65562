"""Causes that are denied: what an illness does not come from, and what care does not bring about."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

REACH = 4
"""Within how many words of "does not cause" stands what it is said of, and what is not caused."""
_MAY = frozenset("may might sometimes always necessarily usually normally often yet just only simply".split())
"""Words with which it is left open whether the cause holds."""
_ONE = frozenset(("one", "single", "sole", "known", "clear"))
_FELT = Group("onlyasign")
"""What an illness can be without for a while: a sign, and no other illness."""


@question(need("cause"), need("negator"), need("condition"), never=ELSEWHERE)
def uncaused(sense: Sense, around: Around) -> Verdict | None:
    """Return a cause that is denied ("Bunions are not caused by heels"), or harm that care is said not to do ("Drops cannot cause glaucoma")."""
    for place in sense.get("cause"):
        if not _ONE.isdisjoint(sense.window(place[0] - 2, place[0])):
            continue  # "There is no one cause of depression"
        if not sense.negated(place, 2) or sense.aimed(place) or not _MAY.isdisjoint(sense.window(place[0] - 3, place[0])):
            continue
        ill = sense.after(place, REACH, "condition")
        if ill is None:
            if place[1] > place[0] and sense.words[place[1]] == "by" and sense.before(place, REACH, "condition"):
                return Verdict("CAU", place)
            continue
        if sense.before(place, REACH, *CARE) or (around.about_care and sense.words[sense.first] in PRONOUNS):
            return Verdict("SAF+", place)
        if sense.words[ill[1]] not in _FELT(sense.known):
            return Verdict("CAU", place)
    return None
