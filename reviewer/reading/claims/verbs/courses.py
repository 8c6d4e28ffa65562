"""Verbs that tell how an ill runs, what becomes of it, or what harms: no working of care."""

from __future__ import annotations

from itertools import pairwise

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE
from reviewer.reading.sense import Pair, Sense

_MAY = frozenset("may might could will can".split())
_FEELS = frozenset("feel experience notice develop see have".split())
_PASSES = frozenset("that which will can may should be".split())
"""Words before a verb by which it is told what will become of an ill."""
_OF_HEALING = Group("ofhealing")
"""Words before which "healing" is what goes on in a body, a time in somebody's life, or part of what a craft is called."""
_STOPPING = frozenset(("stopping", "stop", "stops", "stopped"))
_USE = (("wearing",), ("taking",), ("using",), ("having",), ("doing",), ("smoking",), ("drinking",))
_AT_ONCE = (("suddenly",), ("abruptly",), ("early",), ("too",))
_BRINGS = frozenset(("bring", "brings", "brought", "bringing"))
_MEANT = frozenset(("meant", "supposed", "intended"))
_IN_WHICH = frozenset(("which", "when", "where", "that", "before", "after"))
_STATE = Group("stateoflife")
"""What an illness or a time of life is called by who says what it is."""
_BEING = frozenset(("is", "are", "means", "describes"))
_MARKS = Group("marksleft")
"""What care leaves behind for a while."""


def is_healing(sense: Sense, place: Pair) -> bool:
    """Return whether "healing" names what a body does by itself ("Healing is a slow process", "their healing journey")."""
    if sense.words[place[0]] != "healing" or place[0] != place[1]:
        return False
    behind = sense.words[place[1] + 1] if place[1] + 1 < sense.last else ""
    return behind in _OF_HEALING(sense.known)


def of_aftermath(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what becomes of an ill that care may bring ("You may notice some swelling that will fade", "The scar fades")."""
    opens = sense.words[sense.first] == "the" and place[0] == sense.first + 2
    if opens and sense.words[sense.first + 1] in _MARKS(sense.known) and not sense.has(*CARE):
        return True
    if _PASSES.isdisjoint(sense.window(place[0] - 3, place[0])):
        return False
    felt = next((at for at in range(sense.first + 1, place[0]) if sense.words[at] in _FEELS and sense.words[at - 1] in _MAY), -1)
    if felt >= 0:
        good = sense.get("treatment", "improved", "effectnoun")
        return sense.before(place, place[0] - felt, "ill", "harm", "exposure") is not None and not any(felt < first < place[0] for first, _ in good)
    return sense.words[sense.first + 1 : sense.first + 3] == ("should", "be") and sense.before(place, 12, "ill") is not None


def of_definition(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what goes on in what a sentence defines ("a condition in which breathing stops")."""
    if _STATE(sense.known).isdisjoint(sense.own):
        return False
    at = next((at for at in range(place[0] - 1, sense.first + 2, -1) if sense.words[at] in _IN_WHICH), -1)
    if at < 0 or sense.has("treatment", "own"):
        return False
    return not _STATE(sense.known).isdisjoint(sense.window(at - 2, at)) and not _BEING.isdisjoint(sense.window(sense.first + 1, at))


def gets_worse_first(sense: Sense, place: Pair) -> bool:
    """Return whether it is told that things get worse before they get better."""
    return ("worse", "before") in pairwise(sense.window(place[0] - 5, place[0]))


def does_harm(sense: Sense, place: Pair) -> bool:
    """Return whether a verb brings an ill, kills people, or says that something is no longer taken ("stopping suddenly brings withdrawal")."""
    words = sense.words
    if any(first <= place[0] <= last for first, last in sense.get("harm")):
        return True  # "thins the skin"
    if words[place[0]] == "manage" and place[1] == sense.last - 1:
        return True  # "Fewer may manage"
    if "kill" in sense.said and words[place[0]] != "kill":
        return words[sense.last - 1] == "kill"
    if words[place[0]] == "kill":
        return place[1] == sense.last - 1
    if words[place[0]] in _STOPPING and words[place[1] + 1 : place[1] + 2] in (_AT_ONCE + _USE):
        return True
    if words[place[0]] in _BRINGS and words[place[0] + 1 : place[0] + 2] == ("on",):
        return sense.after(place, 6, "condition", "ill", "harm", "warned") is not None
    ill = words[place[0]] in _BRINGS and sense.after(place, 3, "warned", "harm") is not None
    return ill and not sense.after(place, 3, "effectnoun", "benefitnoun")


def comes_from(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what an ill comes from ("often from lifting"), or closes what care is only meant for."""
    before = sense.words[place[0] - 1] if place[0] > sense.first else ""
    meant = before == "to" and place[1] == sense.last - 1 and sense.words[place[0] - 2] in _MEANT
    return meant or (before == "from" and sense.words[place[0]].endswith("ing"))
