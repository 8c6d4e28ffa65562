"""What is said of the results of care as such: when they show, how long they hold, how good they are."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, THING, Around
from reviewer.reading.sense import Pair, Sense

_ARTICLES = frozenset(("the", "these", "your", "our", "most"))
RESULTS = Group("resultword")
_STATES = Group("shows")
_OPEN = Group("varies")
CALLED = Group("calledgood")
_GOOD = Group("goodresult")
_FOR = frozenset("for to ensure want wants if".split())
"""Words behind which a good result is only wanted ("For best results, rest", "to get great results you must …")."""
_SENT = Group("donewithresults")
"""What is done with the results of a test."""
_OF_TESTS = Group("ofatest")
_KIND = Group("resultkind")
"""Words that describe results."""


def _about_care(around: Around) -> bool:
    """Return whether a sentence stands where care is spoken of, or on a page that sells or promotes some."""
    return around.promotes or around.page.selling


def told_of_results(sense: Sense, around: Around) -> Pair | None:
    """Return what is said of results as such ("Improvements are usually noticed by the third week")."""
    at = sense.first + (sense.words[sense.first] in _ARTICLES)
    at += at + 1 < sense.last and sense.words[at] in _KIND(sense.known)
    if at + 1 >= sense.last or sense.words[at] not in RESULTS(around.known) or not _about_care(around):
        return None
    if not _SENT(sense.known).isdisjoint(sense.window(at + 2, at + 5)):
        return None
    return None if not _OPEN(around.known).isdisjoint(sense.own) or sense.words[at + 1] not in _STATES(around.known) else (at, at + 1)


def called_good(sense: Sense, around: Around) -> Pair | None:
    """Return results of care that are called good ("The most dramatic results come in the first week", "prescribed with great success")."""
    if not (around.about_care or sense.get(*CARE)) or not _OPEN(around.known).isdisjoint(sense.own):
        return None
    good, results = _GOOD(around.known), CALLED(around.known)
    for at in range(sense.first + 1, sense.last):
        if sense.words[at] not in results or sense.words[at - 1] not in good or sense.negated((at, at)):
            continue
        if _FOR.isdisjoint(sense.window(at - 4, at)) and _OF_TESTS(sense.known).isdisjoint(sense.window(at + 1, at + 5)):
            return at - 1, at
    return None


def own_results(sense: Sense, around: Around) -> Pair | None:
    """Return the results a house says it has ("I have had very good results with tendon problems")."""
    if not sense.get("own"):
        return None
    for place in sense.speaking("effectnoun"):
        if "results" in sense.words[place[0] : place[1] + 1] and place[1] > place[0] and sense.before(place, 8, "own") and sense.get(*THING):
            return place
    return None
