"""What care is said to be good for by its properties, its uses and its name ("its healing power", "an answer to pain", "valued for its …")."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.verbs.hollow import good_for_nothing
from reviewer.reading.sense import Sense

_POWER = Sifted(
    r"\b{healingly} (?:and [\w-]+ )?(?:powers?|propert(?:y|ies)|effects?|qualit(?:y|ies)|benefits?|action|virtues|value|touch|warmth|boost)\b"
    r"|\banti[- ]?\w+ (?:powers?|propert(?:y|ies)|qualit(?:y|ies)|virtues)\b"
    r"|\b[a-z]+-{doing}\b(?! (?:clinic|team|exercise|habit|cells?))",
    re.IGNORECASE,
)
"""What power care is said to have."""
_GOOD_FOR = Sifted(
    r"\b(?:useful|valued|employed|indicated|helpful) (?:in|for) the (?:treatment|management|care|relief|therapy|prevention) of\b"
    r"|\bused (?:in|for) the management of\b"
    r"|\b(?:nature[’']s (?:own )?|an? |the |our |your )(?:[\w-]+ )?(?:answer|antidote|remedy|key|secret) (?:to|for|behind) (?!the question"
    r"|this question|your question|that\b|whether\b)"
    r"|\b(?:is|are|was|were|be|been|gets?) (?:\w+ly )?{putright}\b"
    r"|\brespond(?:s|ed)? (?:(?:very|so|really) )?(?:well|best|quickly|beautifully|readily)\b(?! to (?:questions|stress))|\ball respond\b"
    r"|\b(?:relied on|prized|valued|treasured|renowned|famed|famous|known|celebrated|praised|sought after|loved) (?:to|for (?:its|their|the way)) "
    r"|\b(?:is|are) (?:\w+ )?(?:good|great|excellent|wonderful) for (?:the |your |sore |tired |stiff |weak )?(?=[\w-]+)"
    r"|\b(?:draws|coaxes|flushes|washes|melts) (?:[\w-]+ ){1,3}?(?:out of|off|away from|from) (?:the|your|every|tired|tight|sore)\b"
    r"|\b(?:lets?|allows?|gives?|gets?|frees?) (?:the |your )?(?:[\w-]+ ){1,2}?(?:a chance |room |time )?(?:to )?(?:stretch|reset|settle|recover"
    r"|heal|repair|unwind|rebuild)\b"
    r"|\bgets? to the (?:bottom|root|source|heart|core) of\b"
    r"|\bworks? (?:best|well|particularly well|equally well) (?:in|for|with|on) (?!us\b|our\b)"
    r"|\bhas (?:\w+ )?helped (?:where|many|most|people|patients|thousands|hundreds|countless)\b"
    r"|\bgets? (?:people|patients|runners|clients|you|them) back (?:on|in|into|to) "
    r"|\bbecomes? (?:\w+ )?(?:rarer|fewer|milder|weaker|less (?:frequent|severe|intense|painful|common))\b"
    r"|\ba friend to\b|\b(?:does|do|works?|worked) wonders? (?:for|on|with)\b|\bgoes? a long way (?:to|towards?)\b"
    r"|\ba (?:real )?(?:boon|blessing|godsend|lifeline|must) (?:for|to)\b",
    re.IGNORECASE,
)
"""What care is said to be good for."""
_THANKS = Sifted(r"\bthanks to (?:our|the|its|this|these|[\w-]+)\b", re.IGNORECASE)
_RELEASE = Sifted(
    r"\b(?:immediate|instant|lasting|rapid|deep|natural|gentle|full|quick|visible|noticeable|effective) {release} (?:of|from|in|against)\b",
    re.IGNORECASE,
)
"""A gain that a line only names."""
_NEVER = ("limit", "unknown", "logistics", "money", "steps", "harm", "negator", "courtesy", "telling")
_ADVISING = frozenset("should must avoid please".split())
_GOOD = (*THING, "good", "pleasing", "improved", "benefitnoun", "effectnoun")


@question(need(words=(_POWER.telling, _GOOD_FOR.telling, _THANKS.telling, _RELEASE.telling)), never=_NEVER)
def reputed(sense: Sense, around: Around) -> Verdict | None:
    """Return what care is good for, told without a verb of effect, on a page that offers care."""
    page = around.page
    if page.official or not page.offers or around.kind is Kind.HEADING or not _ADVISING.isdisjoint(sense.own) or sense.text.rstrip().endswith(":"):
        return None
    found = sense.find(_POWER) or sense.find(_RELEASE) or _with_thing(sense, around)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    return None if sense.aimed(place) else Verdict("EFF", place)


def _with_thing(sense: Sense, around: Around) -> re.Match[str] | None:
    """Return what care is good for or to be thanked for, where an ill or something good stands behind."""
    found = sense.find(_GOOD_FOR)
    if found is None:
        found = sense.find(_THANKS)
        if found is None or not sense.has(*CARE, "own"):
            return None
    place, people = sense.matched(found), set(sense.get("people", "person"))
    if sense.words[place[1]] == "for" and good_for_nothing(sense, place):
        return None
    return found if any(other not in people and other != place for other in sense.get(*_GOOD)) else None
