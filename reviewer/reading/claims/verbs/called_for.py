"""Verbs that tell what care is needed, meant, licensed or only possible for, not what it does."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE
from reviewer.reading.sense import Pair, Sense

_RISK = frozenset((("risk", "of"), ("danger", "of"), ("fear", "of")))
_SHALL = frozenset((("should", "be"), ("must", "be"), ("to", "be")))
"""Words behind which a participle orders or foresees, and tells nothing that care does."""
_NO_MORE = frozenset(("only", "merely", "simply", "just"))
_NOT = frozenset(("not", "n't", "don't", "doesn't", "isn't", "won't", "can't"))
_NEEDS = frozenset(("need", "needs", "require", "requires", "needed"))
_READERS = frozenset(("you", "you'll", "patients", "most"))
_FORESEES = frozenset(("will", "you'll"))
_FORESEEN = Group("foretold")
"""Verbs with which it is foreseen what a patient does or gets after care."""
_AFTERMATH = Group("aftermath")
"""What comes after an operation, and is kept off by what is given along with it."""
_TO_HELP = frozenset(("to", "help"))
_HELPING = frozenset(("help",))
NEEDED = 12
"""How many words may stand between a need and what it is for."""
_LICENSED = frozenset("licensed licenced approved authorised authorized cleared".split())
LICENSED = 10
"""Within how many words before a verb it is said that something is not licensed to do it."""
WHOSE = 3
"""Within how many words before a verb "whose" tells of whom it speaks."""


def is_needed(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what somebody needs care for ("Many need tablets to control it"), not what care does."""
    if sense.words[place[0]].endswith("ing"):
        return _needs(sense, place[0])
    to = place[0] - 2 if sense.words[place[0] - 1] in _HELPING else place[0] - 1
    return to > sense.first and sense.words[to] == "to" and _needs(sense, to)


def _needs(sense: Sense, end: int) -> bool:
    """Return whether people or parts of the body are said to need something before a word."""
    for at in range(max(sense.first + 1, end - NEEDED), end):
        if sense.words[at] in _NEEDS:
            return not sense.before((at, at), 3, *CARE)
    return False


def for_afterwards(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what somebody will be given something for after care ("You will be given drops to prevent infection")."""
    if sense.own[0] not in _READERS or sense.words[place[0] - 1] not in _TO_HELP or _FORESEES.isdisjoint(sense.own):
        return False
    at = sense.words.index("will", sense.first) if "will" in sense.own else sense.first
    told = sense.words[at + 1 : at + 2]
    return bool(told) and told[0] in _FORESEEN(sense.known) and not _AFTERMATH(sense.known).isdisjoint(sense.window(place[1] + 1, place[1] + 6))


def only_possible(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what there is a risk of, or what shall be done ("risk of triggering mania", "the dose should be reduced")."""
    before = sense.window(place[0] - 2, place[0])
    return before in _RISK or before in _SHALL


def unlicensed(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what something is not licensed to do ("not licensed in the UK to prevent heart disease")."""
    before = sense.window(place[0] - LICENSED, place[0])
    return before[-1:] == ("to",) and "not" in before and not _LICENSED.isdisjoint(before)


def of_whom(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells for whom some care is meant ("only people whose pain eased after a test")."""
    return "whose" in sense.window(place[0] - WHOSE, place[0])


def does_no_more(sense: Sense, place: Pair) -> bool:
    """Return whether a verb says all that something does, as of care that falls short ("Tablets only manage the symptoms")."""
    words = sense.words
    return place[0] > sense.first + 1 and words[place[0] - 1] in _NO_MORE and words[place[0] - 2] not in _NOT
