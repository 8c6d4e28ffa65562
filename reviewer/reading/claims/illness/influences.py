"""Causes told without a causal verb: what is named as a main cause, and what is said to have an impact."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.forms.unclaimed import tells_which_ill
from reviewer.reading.claims.kinds import ADDRESSED, CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Pair, Sense

_NAMED_CAUSE = late(
    r"(?<=\w )(?:is|are) (?:often |usually |among |also |all )*(?:the |an? |one of the |some of the )?(?:most )?"
    r"(?:main|common|leading|biggest|usual|primary|major|frequent|typical|likely|chief|known) (?:causes?|triggers?|culprits?|contributors?)\b"
    r"(?! (?:for|to) (?:concern|celebration|complaint))"
    r"|^\W*(?:[\w\s]{1,30}, )?(?:the|one) (?:most |more |single )?(?:main|common|leading|biggest|usual|primary|major|frequent|typical|likely|chief)"
    r" (?:causes?|triggers?|culprits?|contributors?)\b[^.,;]{0,50} (?:is|are)\b",
    re.IGNORECASE,
)
_IMPACT = late(
    r"\b(?:has|have|having) (?:an? (?:\w+,? ){0,4}(?:impact|effect|toll|influence)|(?:\w+,? ){1,4}(?:consequences|repercussions))\b",
    re.IGNORECASE,
)
_LOAD = Sifted(
    r"\b(?:plac|put|exert)(?:es?|s|ing|ting)? (?:an? )?(?:[\w-]+,? (?:and )?){0,3}?(?:stress|strain|pressure|load|burden|demands) (?:up)?on\b",
    re.IGNORECASE,
)
"""How something is said to weigh on a part of the body."""
_SPOILS = Sifted(
    r"\b(?:make|makes) (?:the |your )?(?:[\w-]+ ){1,3}?worse\b"
    r"|\b(?:disturbs?|upsets?(?! (?:the|your) stomach)|unsettles?|disrupts?|starves?|slackens?|robs?|saps?) (?:the|your|you|our|[\w-]+)\b"
    r"|\btakes? (?:its|their|a) (?:heavy )?toll on\b|\bputs? (?:[\w-]+ ){1,4}?under (?:strain|stress|pressure)\b"
    r"|\b(?:is|are) (?:the|an) (?:enemy|foe|thief) of\b"
    r"|\bblame (?:often |usually |mostly )?lies with\b|\b(?:is|are) (?:often |usually |largely )?to blame for\b|\bpaves? the way (?:for|to)\b"
    r"|\bthrows? (?:[\w-]+ ){1,4}?(?:off|out of balance)\b|\bleaves? (?:the |your )?(?:[\w-]+ ){1,3}?(?:unstable|weak|inflamed|stiff|starved)\b",
    re.IGNORECASE,
)
"""How something is said to do ill."""
_IMPACTS = Group("impacts")
_CARED = frozenset((*CARE, "own", "house", "limit", "negator"))
CAUSES = Group("culprit")


@question(need(*THING), need(words=(_IMPACTS,)), never=_CARED)
def weighing(sense: Sense, around: Around) -> Verdict | None:
    """Return an impact that an illness is said to have ("Long nights awake can have a deep effect on the mood")."""
    found = _IMPACT.search(sense.text)
    if found is None:
        return None
    word = sense.word_at(found.start())
    return Verdict("CAU", sense.matched(found)) if sense.before((word, word), 8, *THING) else None


@question(need("body"), need(words=(_LOAD.telling,)), never=(*ELSEWHERE, *CARE))
def loading(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to weigh on the body, whatever it is ("Long hours in heels place a heavy load on the toes")."""
    found = sense.find(_LOAD)
    if found is None or sense.words[sense.first] in ADDRESSED:
        return None
    place = sense.matched(found)
    return Verdict("CAU", place) if place[0] > sense.first and sense.after(place, 6, "body") is not None else None


@question(need(*THING), need(words=(_SPOILS.telling,)), never=(*ELSEWHERE, *CARE, "negator"))
def spoiling(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to do ill to the body or to make an illness worse ("Alcohol makes night sweats worse")."""
    found = sense.find(_SPOILS)
    if found is None or sense.words[sense.first] in ADDRESSED:
        return None
    place = sense.matched(found)
    return None if place[0] == sense.first or sense.aimed(place) or sense.has("hedge2") or tells_which_ill(sense, place) else Verdict("CAU", place)


def named_cause(sense: Sense, around: Around) -> Pair | None:
    """Return where a sentence says that something is a main or a common cause ("Long hours at a desk are the main culprits")."""
    if CAUSES(around.known).isdisjoint(sense.own) or sense.get("own", "unknown", "professional"):
        return None
    if (found := _NAMED_CAUSE.search(sense.text)) is None:
        return None
    return sense.matched(found)
