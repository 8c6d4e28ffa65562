"""Short answers to a question above or right before them: "Yes, when done with care" says of care what the question asks."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.reading.claims.kinds import Around, Verdict, whole
from reviewer.reading.sense import Sense

LONGEST = 9
"""Up to how many words an answer only says yes or no; a longer one says itself what it claims."""
_YES = late(r"\W*(?:yes|absolutely|definitely|certainly|of course|indeed)\b", re.IGNORECASE)
_NO = late(
    r"\W*(?:no|none(?: at all| whatsoever| known)?|there (?:is|are) none|we(?: have|[’']ve) never (?:seen|had|known) (?:one|any)"
    r"|not (?:really|at all|usually|normally|generally|in the least)|hardly|rarely|never)\b(?= *(?:[.,!–—-]|$))",
    re.IGNORECASE,
)
_NO_MORE = late(r"\W*not (?:after|with|for|once|any ?more|any longer|when|here|if)\b", re.IGNORECASE)
"""An answer by which an ill that is asked about is over ("Leaks when you laugh? Not after six weeks with us")."""
_OPENERS = frozenset("yes absolutely definitely certainly of indeed no not none there we we've we’ve hardly rarely never it they".split())
_AGREES = late(r"\W*(?:it|they) (?:(?:certainly|definitely|absolutely|really|surely) )?(?:will|does|do|can|is|are)(?: indeed)?\W*$", re.IGNORECASE)
"""An answer that says the question's verb again ("It does.")."""
_HARMS = late(
    r"\b(?:hurts?|hurting|painful|sting|uncomfortable|dangerous|addictive|addicted|dependent|time off|downtime"
    r"|habit[- ]forming|risky|risks?|dangers?|complications?|harmful|toxic|side[- ]effects|scars?|scarring)\b",
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
    """Return the claim of a short answer to a heading or a sentence that asks whether care works, is safe or does harm."""
    if around.kind is not Kind.PARAGRAPH or _OPENERS.isdisjoint(sense.own[:1]) or len(sense.own) > LONGEST:
        return None
    asked = around.asked.text if around.asked is not None else around.heading
    if _TO_HOUSE.search(asked) and not _BEFALLS.search(asked):
        return None
    if _NO.match(sense.text):
        return Verdict("SAF+", whole(sense)) if _HARMS.search(asked) else None
    if around.asked is not None and _NO_MORE.match(sense.text):
        return Verdict("EFF", whole(sense)) if _asks_of_ills(around.asked, around) else None
    if (_YES.match(sense.text) is None and _AGREES.match(sense.text) is None) or _HARMS.search(asked):
        return None
    if _LASTS.search(asked):
        return Verdict("GUA", whole(sense), frozenset({"EFF"}))
    if _SAFE.search(asked):
        return Verdict("SAF+", whole(sense))
    works = _WORKS.search(asked) is not None or (around.asked is not None and around.asked.has("effect") and _asks_of_ills(around.asked, around))
    return Verdict("EFF", whole(sense)) if works else None


def _asks_of_ills(asked: Sense, around: Around) -> bool:
    """Return whether a question names an ill, on a page that offers care."""
    return asked.has("condition", "ill") and around.page.offers and not around.page.official
