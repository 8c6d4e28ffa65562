"""Causes, triggers and mechanisms stated as fact."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.forms.unclaimed import is_called_for, only_counted, tells_which_ill
from reviewer.reading.claims.illness.influences import CAUSES, named_cause
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, HEALTH, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import AUXILIARY, PRONOUNS, Pair, Sense

_ELSEWHERE = ELSEWHERE - {"telling", "money", "unknown", "study"}
_CAUSAL = late(
    r"(?:well )?known (?:for causing|to cause)|"
    r"(?:lead|led|leads|leading) to|results? in|causes?|triggers?|worsens?|aggravates?|contributes? to|brings? on|sets? off|sparks?|fuels?"
    r"|plays? an? [\w-]+ (?:role|part) in"
    r"|makes? (?:it|things|matters) worse|slows? (?:down|recovery)|(?:raises?|increases?|ups|doubles?) (?:the|your) (?:risk|chances?)"
    r"|(?:puts?|places?|adds?|putting|placing) .*(?:stress|strain|pressure|load)(?: on| to)?"
)
"""Words that bring something about, whatever does."""
_LOOKED_FOR = frozenset(("triggers", "causes", "cause", "trigger"))
_LOOKS = Group("looksfor")
_DEPENDS = Group("onlynames")
"""Verbs behind which "the cause" is only named ("Your chance depends on your age and the cause of …")."""
_IF_CAUSED = late(r"if [^,]{3,60}\b(?:has|have) \w+ed\b[^,]*,", re.IGNORECASE)
"""A condition with which a sentence opens."""
_WE = frozenset(("i", "we"))
"""Openings of sentences by which somebody tells what they do."""
_ROOTS = Group("roots")
_FROM = frozenset(("by", "from", "to", "of"))
_INVOLVES = frozenset(("involve", "involves"))
_OPENS = frozenset(("if", "when", "whenever", "whether", "where"))
_US = frozenset("we our please call let give talk see ask contact speak book i".split())
"""Words behind a condition with which it is told what a house does, or what the reader should."""
WHOSE = 12
"""Within how many words behind "we" those stand for whom a house is there."""
BESIDE = 3
"""Within how many words before causal words stands what brings something about."""


@question(need("cause", "mechanism", "steps"), need("cause", "mechanism", words=(CAUSES, _INVOLVES)))
def cause(sense: Sense, around: Around) -> Verdict | None:
    """Return a cause, a trigger or a mechanism stated as fact."""
    if (predicate := named_cause(sense, around)) is not None:
        return Verdict("CAU", predicate)
    goes_on = not around.about_care and sense.words[sense.first] in PRONOUNS
    if (within := _involved(sense, goes_on)) is not None:
        return Verdict("MEC", within)
    if sense.get("steps"):
        return None
    for place in sense.get("cause", "mechanism"):
        if sense.aimed(place) or sense.negated(place, 2) or sense.attributive(place) or _leads_to_care(sense, place) or _looked_for(sense, place):
            continue
        if (is_called_for(sense, place) and place in sense.get("mechanism")) or only_counted(sense, place):
            continue
        if _of_those(sense, place) or tells_which_ill(sense, place):
            continue
        if _IF_CAUSED.match(sense.text) is not None and sense.words[place[0] - 1] in ("has", "have"):
            continue  # "If the disease has caused …, a graft may be needed"
        rooted = not _ROOTS(sense.known).isdisjoint(sense.words[place[0] : place[1] + 1])
        if rooted and sense.before(place, 6, *CARE) and not sense.before(place, 6, *HEALTH):
            continue  # "Naturopathy has its roots in Germany"
        if around.kind is Kind.CELL and sense.words[place[0]].endswith("ing"):
            continue  # "spreading redness" names a sign
        left = sense.before(place, 25, *THING, "treatment", "genericcare", "exposure")
        right = sense.after(place, 10, *THING) or _names_health(sense, place)
        if not right and left and _from_a_cause(sense, place):
            return Verdict("CAU", place)
        opening = sense.words[sense.first] in PRONOUNS or around.lead_asserts
        named = place[0] > sense.first + 1 and _CAUSAL.match(" ".join(sense.window(place[0], place[1] + 1))) is not None
        if not right and sense.words[place[1]] == "chronic" and sense.before(place, 14, "condition"):
            return Verdict("CAU", place)
        if not right and left and _brings_about(sense, place, left):
            return Verdict("CAU", place)
        if right and (left or opening or named):
            return Verdict("MEC" if place in sense.cues.get("mechanism", ()) and sense.get("body") else "CAU", place)
    return None


def _of_those(sense: Sense, place: Pair) -> bool:
    """Return whether a house only tells for whom it is there ("We see patients with pain caused by a fall", "If snoring disturbs you, we …")."""
    described = sense.words[place[0]].endswith("ed") and AUXILIARY.isdisjoint(sense.window(place[0] - 2, place[0]))
    if described and (sense.own[0] in _WE or sense.before(place, WHOSE, "own", "house", "professional")):
        return True
    if sense.words[sense.first] not in _OPENS or (comma := sense.text.find(",")) < 0:
        return False
    turn = sense.word_at(comma)
    return place[1] < turn < sense.last and sense.words[turn] in _US


def _looked_for(sense: Sense, place: Pair) -> bool:
    """Return whether causes or triggers are what somebody looks for ("identifying triggers and root causes")."""
    if sense.words[place[1]] not in _LOOKED_FOR:
        return False
    named = sense.words[place[0] - 1] in ("the", "its") and not _DEPENDS(sense.known).isdisjoint(sense.window(sense.first, place[0]))
    return named or not _LOOKS(sense.known).isdisjoint(sense.window(place[0] - 4, place[0]))


def _leads_to_care(sense: Sense, place: Pair) -> bool:
    """Return whether it is care that something is said to have led to ("Progress has led to new techniques")."""
    return sense.words[place[1]] == "to" and sense.after(place, 3, "genericcare") is not None and not sense.after(place, 2, *THING)


def _from_a_cause(sense: Sense, place: Pair) -> bool:
    """Return whether an illness is said to come from something, whatever that is ("Neck pain is often caused by long hours at a desk")."""
    if place[0] == place[1] or sense.words[place[1]] not in _FROM or sense.last - place[1] <= 2 or sense.cues.keys() & _ELSEWHERE:
        return False
    return sense.before(place, 6, "condition", "health") is not None


def _brings_about(sense: Sense, place: Pair, left: Pair) -> bool:
    """Return whether something of health is said in causal words to lead to something, whatever that is ("Poor sleep makes you crave sweets")."""
    if place[0] == place[1] or place not in sense.cues.get("cause", ()) or sense.last - place[1] <= 2:
        return False
    return left[1] >= place[0] - BESIDE and sense.cues.keys().isdisjoint(_ELSEWHERE)


def _involved(sense: Sense, goes_on: bool) -> Pair | None:
    """Return "involves" where an illness is its subject: said of care it tells a step, said of an illness what goes on in it."""
    for place in sense.get("steps"):
        verb = sense.words[place[0]]
        subject = goes_on or sense.before(place, 8, "condition")
        cares = sense.before(place, 8, *CARE) or (goes_on and sense.after(place, 4, *CARE))
        if verb in _INVOLVES and subject and not cares and sense.after(place, 8, *THING):
            return place
    return None


def _names_health(sense: Sense, place: Pair) -> bool:
    """Return whether the causal words hold a health word themselves ("slows recovery")."""
    return place[1] > place[0] and any(place[0] <= first <= place[1] for first, _ in sense.get(*HEALTH))
