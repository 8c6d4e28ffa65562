"""Words of effect that tell what people do, feel or ask for, or what an ill does to them: no working of care."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE
from reviewer.reading.sense import Pair, Sense

_WHERE = (("for",), ("at",), ("by",), ("in",))
_SINCE = frozenset("since never now free gone better".split())
"""Words by which it is told what came of being treated."""
_PEOPLE_ARE = frozenset("i he she they we who people patients children adults women men was were".split())
"""Words with which somebody is said to have been treated."""
_HELP = frozenset(("help", "relief"))
_SOUGHT = Group("soughthelp")
"""Words behind which help is a thing ("It takes courage to ask for help")."""
HARD = Group("hardtodo")
"""What it is to do something that care has no part in ("The arm is hard to lift")."""
WAKES = frozenset("wakes wake woke waking waken wakens".split())
_FELT_BY = frozenset("feeling feel".split())
REACH = 3
"""Within how many words before a verb stand those who do it."""


def only_treated(sense: Sense, place: Pair) -> bool:
    """Return whether people are only said to have been treated ("She was treated for back pain as a teenager")."""
    if sense.words[place[0]] != "treated" or sense.words[place[1] + 1 : place[1] + 2] not in _WHERE or not _SINCE.isdisjoint(sense.own):
        return False
    return not _PEOPLE_ARE.isdisjoint(sense.window(place[0] - REACH, place[0])) and sense.first + 1 < place[0]


def is_sought(sense: Sense, place: Pair) -> bool:
    """Return whether "help" is what somebody asks for."""
    if place[0] != place[1] or sense.words[place[0]] not in _HELP or place[0] == sense.first:
        return False
    return sense.words[place[0] - 1] in _SOUGHT(sense.known) and not sense.after(place, 1, "effect")


def is_hard(sense: Sense, place: Pair) -> bool:
    """Return whether a verb names what is hard to do, where no care is named that makes it easier."""
    if sense.words[place[0] - 1] != "to" or place[0] - 1 <= sense.first:
        return False
    return not HARD(sense.known).isdisjoint(sense.window(place[0] - 2, place[0] - 1)) and not sense.before(place, 12, *CARE, "own")


def wakes(sense: Sense, place: Pair) -> bool:
    """Return whether it is people who wake up ("Your child wakes up with a fever")."""
    return sense.words[place[0]] in WAKES and sense.before(place, REACH, "people", "person") is not None and not sense.has(*CARE)


def gives_birth(sense: Sense, place: Pair) -> bool:
    """Return whether it is birth that is given."""
    return sense.words[place[1] + 1 : place[1] + 2] == ("birth",)


def ill_leaves(sense: Sense, place: Pair) -> bool:
    """Return whether it is an ill that leaves people feeling as they do ("Hearing loss can leave you feeling cut off")."""
    if _FELT_BY.isdisjoint(sense.words[place[0] : place[1] + 1]) or place[0] == place[1]:
        return False
    return sense.before(place, REACH, "condition", "ill") is not None and not sense.before(place, 12, *CARE, "own")
