"""Verbs that say what people do at work, how long it takes and how it is dosed, not what care does."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE
from reviewer.reading.sense import Pair, Sense

_WORKS = frozenset(("work", "works"))
_TITLES = frozenset("dr doctor mr mrs ms miss professor prof nurse".split())
TITLED = 3
"""Words behind the first within which the verb stands that says what somebody with a title does."""
_BE = frozenset(("be", "is", "are", "was", "were"))
DOSED = 6
"""Within how many words before a verb stands the dose it changes."""
_POINTS = (("first",), ("last",), ("once",), ("home",), ("night",), ("all",), ("least",))
"""Words by which "at" tells when or where."""
_MINUTES = frozenset(("minutes", "minute", "hour", "hours"))
_ATTENDS = Group("attends")


def only_work(sense: Sense, place: Pair, light: bool) -> bool:
    """Return whether a verb says what people do for a living or how they help to decide, not what a treatment does."""
    if light and (sense.after(place, 4, "decision") or sense.get("courtesy")):
        return True
    if sense.named(place) or (place[0] == sense.first and sense.words[place[0]] == "given"):
        return True
    if sense.words[place[0]] in _ATTENDS(sense.known) and sense.before(place, 2, "own"):
        return True
    if sense.words[place[0]] in _WORKS and sense.words[place[1] + 1 : place[1] + 2] == ("with",) and sense.after(place, 3, "people", "person"):
        return True  # "Our dietitian works with people who have diabetes"
    at_work = place in sense.get("professionalwork")
    if at_work and sense.words[sense.first] in _TITLES and place[0] <= sense.first + TITLED:
        return True  # "Ms Ito helps new parents with feeding"
    who = sense.before(place, 5, "professional") if at_work else None
    care = sense.before(place, 5, "treatment")
    return who is not None and (care is None or (care[1] < who[0] and "," in sense.text))


def in_surgery(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what is done while care is given ("During the operation the surgeon will remove the lens")."""
    return sense.words[sense.first] == "during" and sense.after((sense.first, sense.first), 4, *CARE) is not None and "will" in sense.own


def of_a_dose(sense: Sense, place: Pair) -> bool:
    """Return whether it is a dose that is lowered or raised ("the dose can sometimes be lowered")."""
    dose = sense.before(place, DOSED, "dosing")
    return dose is not None and sense.words[place[0] - 1] in _BE


def lasts_so_long(sense: Sense, place: Pair) -> bool:
    """Return whether "lasting" only tells how long a visit takes ("each session lasting 20 minutes")."""
    behind = sense.window(place[1] + 1, place[1] + 5)
    return sense.words[place[0]] == "lasting" and not _MINUTES.isdisjoint(behind)


def does_well_at(sense: Sense, place: Pair) -> bool:
    """Return whether people get better at something they do, which is no recovery."""
    last = place[1]
    return sense.words[last : last + 2] == ("better", "at") and sense.words[last + 2 : last + 3] not in _POINTS
