"""Sentences that claim nothing: what is not known, what is good to know, what a text is about, what a treatment is."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group, Vocabulary
from reviewer.reading.claims.kinds import CARE, Verdict
from reviewer.reading.sense import PRONOUNS, Pair, Sense

_ASKING = frozenset("how that what why whether which when".split())
_CRUCIAL = Group("important")
"""What knowing something is said to be ("Understanding the causes is crucial")."""
_HOW = _ASKING | {"mechanism", "mechanisms", "if"}
"""Words behind which a verb names what is not known."""
UNLIKE = frozenset(("differently", "ways", "forms"))
_DIFFER = Sifted(
    r"^[\w\s’'-]{2,70}? (?:\w+ly )?(?:responds?|reacts?|affects?|manifests?|shows?|feels?|looks?|heals?|treats?|behaves?)\b[^.,;:]{0,50}?"
    r" (?:differently|in (?:\w+ )?(?:different|many|various|several) (?:different )?(?:ways|forms))\W*$",
    re.IGNORECASE,
)
"""How all a sentence says is that something differs ("People respond to it in different ways")."""
_NOTHING = frozenset("no not none nothing never little less do don't cannot hardly".split())
"""Words by which others are said to have no gain."""
OTHERS = 4
"""Within how many words behind "others" they stand."""
_DEFINES = Sifted(
    r"^(?:an?|the)?\s?[\w\s()’'\-]{2,60} (?:is|are) (?:an?|the) (?:[\w-]+ ){0,3}"
    r"{defined} "
    r"(?:that is (?:used|performed|needed|done)|used|performed|to|involving|where|in which|designed)\b"
    r"|^an? (?:[\w-]+ ){0,3}(?:procedure|treatment) to\b"
    r"|^(?:an?|the)?\s?[\w\s()’'\-]{2,60} (?:is|are) (?:an?|one) (?:[\w-]+ )?(?:type|kind|form|group|class)s? of\b[^.,;]{2,60} used to\b",
    re.IGNORECASE,
)
_MUST = frozenset(("must", "should"))
CALLED_FOR = 4
"""Within how many words behind "must" stands what is called for."""
_MANY = frozenset(("many", "much"))
COUNTED = 5
"""Within how many words behind "how many" stands what is counted."""
_UNTREATED = Sifted(r"\bwithout (?:any |further |special |medical )*(?:treatment|therapy|care)(?: at all)?(?:$|[.,;])", re.IGNORECASE)


_NOT_FOUND = Sifted(
    r"\b(?:has|have|is|are) (?:not )?yet (?:been |to be )?(?:found|discovered|developed|invented|made)\W*$"
    r"|\b(?:has|have) yet to (?:see|find|meet|discover|make)\b",
    re.IGNORECASE,
)


def tells_of_no_care(sense: Sense) -> bool:
    """Return whether care is left out ("Many people get better without any treatment") or not there ("A drug that ends it is yet to be found")."""
    return sense.find(_UNTREATED) is not None or sense.find(_NOT_FOUND) is not None


def tells_that_some_differ(sense: Sense) -> bool:
    """Return whether a sentence only tells that some fare otherwise than others ("Some scars respond better than others")."""
    own = sense.own
    if own[-1] in UNLIKE:
        return sense.find(_DIFFER) is not None
    if own[0] != "some" or "others" not in own[2:]:
        return False
    at = own.index("others")
    return own[at - 1] == "than" or not _NOTHING.isdisjoint(own[at + 1 : at + 1 + OTHERS])


def not_known(sense: Sense) -> bool:
    """Return whether a sentence says that something is not known; what is "not known to cause" harm reassures."""
    reassuring = sense.get("safe")
    return any(not any(first <= place[1] and place[0] <= last for first, last in reassuring) for place in sense.get("unknown"))


def asks_how(sense: Sense) -> bool:
    """Return whether it is the way in which something works that a sentence says is not known ("How it relieves pain is not fully known")."""
    unknown = sense.cues["unknown"][0][0]
    verbs = [first for first, _ in sense.speaking("effect")]
    return verbs[-1] < unknown and not _HOW.isdisjoint(sense.words[sense.first : verbs[0]])


def tells_what_is_known(sense: Sense) -> bool:
    """Return whether a sentence says what knowing something does ("Understanding how stress affects sleep helps you choose")."""
    words = sense.words
    opens = [last for first, last in sense.cues["cognition"] if first <= sense.first + 1 and last + 1 < sense.last]
    if any(words[last + 1] in _ASKING for last in opens):
        return True
    return bool(opens) and not _CRUCIAL(sense.known).isdisjoint(sense.text.split(",")[0].split())


def tells_of_the_text(sense: Sense, verdict: Verdict) -> bool:
    """Return whether a sentence says what an article, a book or a study is about ("This guide explores how …"), not that it is so."""
    return verdict.type not in ("GUA", "CMP") and any(first <= verdict.cue[0] for first, _ in sense.get("telling"))


def defines(sense: Sense, known: Vocabulary) -> bool:
    """Return whether a sentence tells what a treatment is and no more."""
    return sense.has(*CARE) and sense.find(_DEFINES) is not None


def is_called_for(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what is called for, not what goes on ("The light must be absorbed by the ink")."""
    return not _MUST.isdisjoint(sense.window(place[0] - CALLED_FOR, place[0]))


def only_counted(sense: Sense, place: Pair) -> bool:
    """Return whether a verb stands in what is only spoken of by its number ("Nobody decides how many eggs are released")."""
    return any(sense.words[at] == "how" and sense.words[at + 1] in _MANY for at in range(max(place[0] - COUNTED, sense.first), place[0]))


def tells_which_ill(sense: Sense, place: Pair) -> bool:
    """Return whether a cause only tells which ill is spoken of, and no more follows ("Pain that affects your day deserves care")."""
    if place[0] - sense.first not in (2, 3) or sense.words[place[0] - 1] != "that" or sense.words[sense.first] in PRONOUNS:
        return False
    return any(last == place[0] - 2 for _, last in sense.get("condition", "ill"))
