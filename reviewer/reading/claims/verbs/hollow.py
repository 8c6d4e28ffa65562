"""Verbs of effect that say nothing of what care does: what is named, asked or explained, and what the rooms beside this one hear."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, THING
from reviewer.reading.claims.verbs.at_work import does_well_at, in_surgery, lasts_so_long, of_a_dose, only_work
from reviewer.reading.claims.verbs.called_for import does_no_more, for_afterwards, is_needed, of_whom, only_possible, unlicensed
from reviewer.reading.claims.verbs.courses import comes_from, does_harm, gets_worse_first, is_healing, of_aftermath, of_definition
from reviewer.reading.claims.verbs.in_passing import told_in_passing
from reviewer.reading.claims.verbs.workings import tells_which
from reviewer.reading.sense import PRONOUNS, Pair, Sense

_IS = frozenset(("is", "are"))
_ONE = frozenset(("a", "an"))
"""Words behind which stands a thing or what describes one, never a verb."""
_ALSO_LIKE = Group("alsolike")
"""Verbs of effect that are also what a thing is like."""
_BEFORE_A_THING = frozenset("with of in for from very more its are is identifying identify common possible your avoiding avoid know knowing".split())
CONDITION = 4
"""Within how many words behind "if" a verb is part of the condition."""
_WORKS = frozenset(("work", "works"))
_PROCEEDS = Group("proceeds")
"""Words behind "works by" that tell what is done, not what comes of it."""
FAR_BACK = 6
"""Within how many words before "works" stands the "how" that is explained."""
NAME = 4
"""Up to how many words can be the name of an exercise."""
_GOOD_FOR, _SPANS = frozenset(("good",)), frozenset("day days week weeks month months year years".split())
_THINGS, _TO = frozenset(("aid", "aids", "firm", "address")), (("to",), ("can",), ("will",), ("and",))
_ITS = frozenset("the a an this that our your their its decision".split())
"""Words behind which "aid", "firm" and "address" name a thing."""
_THEN = frozenset(("as", "once", "until", "before", "after"))
"""Openings of clauses that tell when."""
_NEEDED = Group("important")
_OBJECTS = frozenset("the a an your their its his her my our this that these those and or".split())


def is_hollow(sense: Sense, place: Pair, light: bool) -> bool:
    """Return whether a verb of effect tells nothing that care does; `light` says that it is one that says little by itself."""
    if only_work(sense, place, light):
        return True
    for asked in _ASKED:
        if asked(sense, place):
            return True
    return sense.only_about(place) or tells_which(sense, place) or told_in_passing(sense, place)


def _done_by_something(sense: Sense, place: Pair) -> bool:
    """Return whether a participle tells what a part of the body does ("a hormone released by the gut"), or "works" what is to be explained."""
    words = sense.words
    if words[place[0]] in _WORKS:
        return "how" in sense.window(place[0] - FAR_BACK, place[0]) or not _PROCEEDS(sense.known).isdisjoint(sense.window(place[0] + 1, place[0] + 3))
    if not words[place[0]].endswith("ed") or words[place[1] + 1 : place[1] + 2] != ("by",):
        return False
    return sense.after(place, 4, "body") is not None and sense.after(place, 6, *CARE) is None


def _is_no_verb(sense: Sense, place: Pair) -> bool:
    """Return whether a word is what something is like, or a thing, and no verb ("with smooth plastic", "your gait, balance and strength")."""
    if place[0] == sense.first:
        return False
    if sense.words[place[0] - 1] in _ONE and not sense.words[place[0]].endswith("ed"):
        return True  # "a dull ache"
    if _names_a_thing(sense, place):
        return True
    if sense.words[place[0]] == "repair" and place[1] == sense.last - 1 and sense.before(place, 1, "condition") is not None:
        return True  # "after your hernia repair"
    if sense.words[place[0]] not in _ALSO_LIKE(sense.known):
        return False
    if sense.words[place[0] - 1].endswith("ly") and sense.words[place[0] - 2] in _IS:
        return True  # "The lens is normally clear"
    after = sense.words[place[0] + 1] if place[0] + 1 < sense.last else ""
    describes = f", {sense.words[place[0]]} {after}" in sense.text and after not in _OBJECTS and not sense.after(place, 1, *THING)
    listed = describes or f", {sense.words[place[0]]}," in sense.text or sense.window(place[0] - 2, place[0]) == ("ability", "to")
    return listed or sense.words[place[0] - 1] in _BEFORE_A_THING


def _names_a_thing(sense: Sense, place: Pair) -> bool:
    """Return whether a word that can be a verb of effect is a noun here ("this aid", "the transport firm", "your address")."""
    word = sense.words[place[0]]
    if word in _GOOD_FOR:
        return place[1] > place[0] and good_for_nothing(sense, place)
    before = sense.window(place[0] - 2, place[0])
    if word not in _THINGS or before[-1:] in _TO or sense.before(place, 1, "body", "health") is not None:
        return False
    return before[-1:] != () and (before[-1] in _ITS or (word == "firm" and before[0] in _ITS))


def good_for_nothing(sense: Sense, place: Pair) -> bool:
    """Return whether a thing is good for a time or a use that is no health ("Vouchers are good for a year", "The garden is good for sitting in")."""
    if not _SPANS.isdisjoint(sense.window(place[1] + 1, place[1] + 4)):
        return True
    named = sense.after(place, 8, *THING, "people", "person") is not None or "you" in sense.words[place[1] :]
    return not named and sense.before(place, 12, *CARE) is None and sense.words[sense.first] not in PRONOUNS


def _only_then(sense: Sense, place: Pair) -> bool:
    """Return whether a verb only tells when something happens that the sentence goes on to ("As circulation improves, the toes may tingle")."""
    if sense.words[sense.first] not in _THEN or sense.before(place, 12, *CARE):
        return False
    comma = sense.text.find(",")
    return comma > 0 and place[1] < sense.word_at(comma + 1)


def _only_if(sense: Sense, place: Pair) -> bool:
    """Return whether a verb stands in a condition that names no care ("Bending exercises (if pain decreases)")."""
    before = sense.window(place[0] - CONDITION, place[0])
    return "if" in before and sense.before(place, CONDITION, *CARE) is None


def names_kind(sense: Sense, place: Pair) -> bool:
    """Return whether a verb in -ing ends a few words that name an exercise ("Grip strengthening"), or tells what a word means."""
    words = sense.words
    if not words[place[0]].endswith("ing") or place[0] <= sense.first:
        return False
    return words[place[0] - 1] == "means" or (place[1] == sense.last - 1 and sense.last - sense.first <= NAME and not sense.get("benefitnoun"))


def _names_a_task(sense: Sense, place: Pair) -> bool:
    """Return whether a verb in -ing opens the sentence as what has to be done ("Maintaining good hygiene is crucial")."""
    start = next((last + 1 for first, last in sense.get("therefore") if first == sense.first), sense.first)
    return place[0] == start and sense.words[start].endswith("ing") and not _NEEDED(sense.known).isdisjoint(sense.window(sense.first, sense.last))


def _names_a_study(sense: Sense, place: Pair) -> bool:
    """Return whether a verb is part of what a study is called ("a randomised controlled trial")."""
    return any(first < place[0] <= last for first, last in sense.get("study"))


_ASKED = (
    *(of_whom, does_harm, comes_from, unlicensed, of_a_dose, does_well_at, gets_worse_first),
    *(is_needed, of_aftermath, is_healing, in_surgery, lasts_so_long),
    *(_is_no_verb, _done_by_something, _names_a_task, only_possible, does_no_more, _names_a_study),
    *(_only_then, _only_if, names_kind),
    *(of_definition, for_afterwards),
)
"""What is asked of every verb."""
