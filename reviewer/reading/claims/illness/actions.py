"""Claims about how things act: on the body, on an illness, on one another."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.forms.unclaimed import is_called_for
from reviewer.reading.claims.kinds import ADDRESSED, CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.verbs.called_for import for_afterwards
from reviewer.reading.claims.verbs.courses import comes_from, does_harm, of_aftermath
from reviewer.reading.claims.verbs.in_passing import taken_out, there_is_none
from reviewer.reading.claims.verbs.of_people import wakes
from reviewer.reading.claims.verbs.workings import tells_which, works_as
from reviewer.reading.sense import PRONOUNS, Pair, Sense

_ELSEWHERE = ELSEWHERE - {"telling", "money", "unknown", "study"}
_NO_VERB = frozenset(("a", "an", "the", "of", "any", "this", "no"))
"""Words behind which what could be a verb describes a thing ("a dull ache")."""
_BEFORE_STATE = frozenset("is are was were be been being although though when if once".split())
"""Words behind which a participle tells a state, not what did it ("although suppressed, it grows")."""
_LINKING = frozenset(("because", "so", "why"))
"""Words that join what goes on to what it comes from or leads to."""
_WAY, _AMONG = frozenset(("way", "ways")), frozenset(("another", "other", "are", "many", "several", "different", "cheaper", "simpler"))
_PLACING = Group("placing")
"""Verbs that say how something is shaped and where it lies; behind "a band that" they only describe it."""
_WHICH = frozenset(("that", "which"))
_IDLE = (does_harm, comes_from, tells_which, of_aftermath, wakes, for_afterwards, there_is_none, taken_out)
"""Questions by which a verb tells no working of what acts."""
_IS = frozenset(("is", "are"))
_BEFORE_VERB = frozenset("can may might could will would also often to they these and cells people women men".split())


@question(need("effect"), need(*THING, "chance"), never=_ELSEWHERE)
def working(sense: Sense, around: Around) -> Verdict | None:
    """Return how something acts on the body or on an illness, whatever it is that acts ("Sirtuins protect cells")."""
    light = set(sense.get("weakeffect"))
    for place in sense.speaking("effect"):
        if place in sense.get("lowering") and sense.after(place, 5, "good") and sense.before(place, 6, "condition"):
            return Verdict("CAU", place)  # "Gout can greatly lower a person's quality of life"
        if place in light or place[0] <= sense.first or sense.attributive(place) or not sense.after(place, 8, *THING, "chance"):
            continue
        described = (sense.words[place[0] - 1] in _NO_VERB or _one_of_ways(sense, place)) and not sense.words[place[0]].endswith("ed")
        if sense.words[place[0]] == "recovering" and sense.own[0] == "whether":
            continue  # "Whether you are in pain, recovering from an injury, or …"
        if described or sense.only_about(place) or any(idle(sense, place) for idle in _IDLE):
            continue
        if around.page.promoted and _works_for_care(sense, place):
            return Verdict("EFF", place)
        return Verdict("MEC" if "body" in sense.cues else "CAU", place)
    return None


def _one_of_ways(sense: Sense, place: Pair) -> bool:
    """Return whether a verb only names a way among others ("There are cheaper ways to straighten teeth")."""
    return sense.words[place[0] - 1] == "to" and sense.words[place[0] - 2] in _WAY and not _AMONG.isdisjoint(sense.window(place[0] - 5, place[0] - 2))


def _works_for_care(sense: Sense, place: Pair) -> bool:
    """Return whether what eases or mends stands for care: neither a part of the body nor an illness nor people are named before the verb."""
    before = sense.words[place[0] - 1]
    described = before in _NO_VERB or (sense.words[place[0]].endswith("ed") and before in _BEFORE_STATE)
    return not described and not sense.before(place, 30, *THING, "people") and place not in sense.get("cause") and works_as(sense, place) == "EFF"


@question(need("acts"), need(*THING), never=_ELSEWHERE)
def acting(sense: Sense, around: Around) -> Verdict | None:
    """Return how one thing acts on another, in a plain verb between two words of the body or of illness ("The exhale opens the ribs")."""
    if sense.words[sense.first] in ADDRESSED:
        return None
    for place in sense.speaking("acts"):
        if is_called_for(sense, place):
            continue
        if sense.words[place[0]].startswith("depend") and (sense.before(place, 6, *CARE) or place[0] == sense.first + 1):
            continue  # "The choice of treatment depends on your age", "It depends on your teeth"
        word = sense.words[place[0]]
        finite = word.endswith("s") or (sense.words[place[0] - 1] in _BEFORE_VERB and not word.endswith("ing")) or _many_do(sense, place)
        if not finite or _describes(sense, place, around) or any(first <= place[0] <= last for first, last in sense.get(*THING)):
            continue
        left = sense.before(place, 12, *THING, *CARE, "exposure") or sense.words[sense.first] in PRONOUNS
        if left and sense.after(place, 8, *THING):
            return Verdict("MEC", place)
    return None


def _describes(sense: Sense, place: Pair, around: Around) -> bool:
    """Return whether a verb says where care lies ("A splint holds the wrist"), or behind "that" how a thing is shaped ("a band that joins …")."""
    if _one_of_ways(sense, place) or sense.words[place[0] - 2 : place[0]] == ("used", "to"):
        return True  # "A probe is used to burn the tissue"
    if sense.words[place[0]] not in _PLACING(around.known):
        return False
    if sense.before(place, 1, *CARE) is not None and not sense.has("ill"):
        return True
    opening = sense.window(sense.first, place[0])
    which = next((at for at in range(len(opening) - 1, 0, -1) if opening[at] in _WHICH), 0)
    return which > 0 and not _IS.isdisjoint(opening[:which])


@question(need("acts", "cause"), need("body"), need(words=(_LINKING,)), never=_ELSEWHERE)
def running(sense: Sense, around: Around) -> Verdict | None:
    """Return what goes on in the body, in a verb without an object, told as a reason or as a consequence ("so the jawbone shrinks")."""
    if sense.words[sense.first] in ("if", "you"):
        return None
    for place in sense.speaking("acts", "cause"):
        if sense.words[place[0]].endswith(("ing", "ed")) or not sense.before(place, 3, "body"):
            continue
        return Verdict("MEC", place)
    return None


def _many_do(sense: Sense, place: Pair) -> bool:
    """Return whether several parts of the body do what a verb in its base form says ("The neck and head share nerves")."""
    if sense.words[place[0]].endswith(("ing", "ed")) or not sense.before(place, 1, *THING, *CARE, "exposure"):
        return False
    opening = sense.window(place[0] - 12, place[0])
    return "and" in opening or any(word.endswith("s") for word in opening)
