"""What a verb of effect amounts to: a benefit, a cause of ill, or a mere working."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import HEALTH, THING
from reviewer.reading.sense import Pair, Sense

ILL = 2
"""Within how many words of a verb what it is done to makes it do ill."""
SMALL = 6
"""Within how many words of a verb what it is done to makes it a mere working."""
LACKED = 8
"""Within how many words before a verb stands what is missing, where the verb tells what comes of that ("missing teeth affect your smile")."""
_BEING = frozenset(("be", "been", "is", "are", "was", "were", "being"))
_JOINS = frozenset(("or", "and"))
_ARTICLES = frozenset(("the", "a", "an", "your", "their", "this", "these", "such", "any"))
SMALL_TALK = 6
"""Within how many words of "say goodbye to" stands the ill that is left behind, where it is one."""
_FOR_USE = frozenset((("used", "to"), ("prescribed", "to"), ("taken", "to")))
_WHO_ARE = frozenset(("who", word) for word in ("are", "is", "were", "would", "may", "might", "could", "will"))
_WAYS = Group("waysof")


def works_as(sense: Sense, place: Pair) -> str:
    """Return what type a verb of effect makes: a benefit, a cause of ill ("increases strain"), or a working on what is too small to be felt."""
    if place in sense.get("raising"):
        if sense.after(place, ILL + _between(sense, place), "ill") or _befalls(sense, place, "ill") or sense.before(place, LACKED, "deficit"):
            return "CAU"
    elif place in sense.get("lowering") and (sense.after(place, ILL + _between(sense, place), "good") or _befalls(sense, place, "good")):
        return "CAU"
    small = sense.after(place, SMALL, "molecule")
    if small is None:
        return "EFF"
    felt = (other for other in sense.get(*HEALTH) if place[1] < other[0] <= place[1] + 12)
    return "EFF" if any(other not in sense.get("molecule") for other in felt) else "MEC"


def _befalls(sense: Sense, place: Pair, what: str) -> bool:
    """Return whether a verb in the passive tells what becomes of an ill or of a good thing before it ("drowsiness may be enhanced")."""
    passive = sense.words[place[0]].endswith("ed") and not _BEING.isdisjoint(sense.window(place[0] - 2, place[0]))
    return passive and not sense.before(place, 20, "treatment") and sense.before(place, 4, what) is not None


def _between(sense: Sense, place: Pair) -> int:
    """Return how many words part a verb from what it is done to without telling of it: a second verb, an article ("trigger or worsen the pain")."""
    at = place[1] + 1
    if at + 1 < sense.last and sense.words[at] in _JOINS:
        at += 2
    if at < sense.last and sense.words[at] in _ARTICLES:
        at += 1
    return at - place[1] - 1


def tells_which(sense: Sense, place: Pair) -> bool:
    """Return whether a verb only tells which people or what kind of care is meant ("others who are recovering", "a gentle way of treating")."""
    before = sense.window(place[0] - 2, place[0])
    if sense.words[place[1] - 1] == "goodbye":
        return not sense.after(place, SMALL_TALK, *THING)
    return before in _WHO_ARE or _used_for(sense, place) or (len(before) == 2 and before[0] in _WAYS(sense.known) and before[1] == "of")


def _used_for(sense: Sense, place: Pair) -> bool:
    """Return whether a verb only tells which care a sentence goes on about, by its use ("Tablets used to treat acne can dry the skin")."""
    return sense.window(place[0] - 2, place[0]) in _FOR_USE and _BEING.isdisjoint(sense.words[sense.first : place[0]])
