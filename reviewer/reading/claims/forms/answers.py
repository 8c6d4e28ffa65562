"""Short answers to a question that stands above them: "Yes, when done with care" says of care what the question asks."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.reading.claims.kinds import Around, Verdict, whole
from reviewer.reading.sense import Sense

LONGEST = 9
"""Up to how many words an answer only says yes or no; a longer one says itself what it claims."""
_YES = late(r"\W*(?:yes|absolutely|definitely|certainly|of course|indeed)\b", re.IGNORECASE)
_NO = late(r"\W*(?:no|not (?:really|at all|usually|normally|generally|in the least)|hardly|rarely|never)\b(?= *(?:[.,!–—-]|$))", re.IGNORECASE)
_OPENERS = frozenset("yes absolutely definitely certainly of indeed no not hardly rarely never it they".split())
_AGREES = late(r"\W*(?:it|they) (?:(?:certainly|definitely|absolutely|really|surely) )?(?:will|does|do|can|is|are)(?: indeed)?\W*$", re.IGNORECASE)
"""An answer that says the question's verb again ("It does.")."""
_HARMS = late(
    r"\b(?:hurts?|hurting|painful|sting|uncomfortable|dangerous|addictive|addicted|dependent|time off|downtime"
    r"|habit[- ]forming|risky|harmful|toxic|side[- ]effects|scars?|scarring)\b",
    re.IGNORECASE,
)
_SAFE = late(r"\b(?:is|are|be)\b.{1,60}\bsafe\b", re.IGNORECASE)
_WORKS = late(r"\b(?:effective|works?|helps?|treats?|cures?|prevents?|relieves?|reduces?|improves?|eases?)\b", re.IGNORECASE)
_LASTS = late(r"\b(?:permanent(?:ly)?|for good|forever|for life|last a lifetime|guaranteed?|cured?|never come back)\b", re.IGNORECASE)
_TO_HOUSE = late(r"^\W*(?:do|can|could|will|would|are|should) (?:you|we|i)\b|\b(?:insurance|covered|referral|cost)\b", re.IGNORECASE)
"""Questions about what the house does or what somebody has to do, not about what care does."""
_BEFALLS = late(r"^\W*(?:will|can|could|do|would) i (?:become|get|feel|be|have to take)\b", re.IGNORECASE)
"""Questions about what care will do to the one who asks."""


def answer(sense: Sense, around: Around) -> Verdict | None:
    """Return the claim of a short answer below a heading that asks whether care works, is safe or does harm."""
    if around.kind is not Kind.PARAGRAPH or _OPENERS.isdisjoint(sense.own[:1]) or len(sense.own) > LONGEST:
        return None
    asked = around.heading
    if _TO_HOUSE.search(asked) and not _BEFALLS.search(asked):
        return None
    if _NO.match(sense.text):
        return Verdict("SAF+", whole(sense)) if _HARMS.search(asked) else None
    if (_YES.match(sense.text) is None and _AGREES.match(sense.text) is None) or _HARMS.search(asked):
        return None
    if _LASTS.search(asked):
        return Verdict("GUA", whole(sense), frozenset({"EFF"}))
    if _SAFE.search(asked):
        return Verdict("SAF+", whole(sense))
    return Verdict("EFF", whole(sense)) if _WORKS.search(asked) else None
