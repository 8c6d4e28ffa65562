"""What is said to be so after some visits or weeks of care: results that are told by their date."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_COUNT = (
    r"(?:\d+(?: ?(?:-|–|to|or) ?\d+)?|an?|each|every|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some|a few|few|several|a couple of"
    r"|first|second|third|fourth|fifth|last|final)"
)
VISITS = r"(?:sessions?|treatments?|visits?|appointments?|adjustments?|infusions?|injections?|courses?|rounds?)"
AFTER = Sifted(
    rf"\b(?:after|within|by|following|in|over) (?:just |only |about |around |barely |the |your |her |his |their )*{_COUNT} (?:\w+ ){{0,2}}?"
    rf"(?:{VISITS}|(?:hours?|days?|weeks?|months?))\b|\b{_COUNT} (?:\w+ )?(?:{VISITS}|weeks?|months?) (?:later|on)\b"
    rf"|\bby (?:visit|session|week|month|day|treatment) (?:{_COUNT}|number \w+)\b"
    rf"|\b(?:over|within|in) the (?:following|next|coming|first) (?:\w+ )?"
    r"(?:days|weeks|fortnight|months?)\b"
    rf"|\bat the end of (?:your |the )?(?:treatment|course|programme|program)\b|\b(?:week by week|(?:session|visit) by (?:session|visit))\b",
    re.IGNORECASE,
)
"""Some visits, or some time, behind which it is told what is so then."""
_BY_VISITS = re.compile(rf"{VISITS}\b|end of|by (?:visit|week|month|day)\b|week by", re.IGNORECASE)
_GOOD = frozenset({"improved", "effectnoun", "benefitnoun", "pleasing", "faringwell"})
_BODY = ("body", "effect", "acts", "health", "good")
_ELSEWHERE = (*ELSEWHERE, "harm", "directive", "negator")
_CHANGES = Group("goesover")
"""Words by which something is told to become otherwise."""
TESTS = Group("tested")
"""Things whose results come back after some days."""
_AGAIN = frozenset("again back gone finally".split())
"""Words by which something is told to be as it was before."""
_IF = frozenset("if when whether until unless please avoid wait once need needs required return measure".split())


@question(need(words=(AFTER.telling,)), need(*_GOOD, *_BODY, words=(_AGAIN,)), never=_ELSEWHERE)
def afterwards(sense: Sense, around: Around) -> Verdict | None:
    """Return how the body or the reader is said to be after some visits ("After a few sessions the teeth begin to move")."""
    if not around.promotes or not TESTS(sense.known).isdisjoint(sense.own) or not _IF.isdisjoint(sense.own) or sense.text.rstrip().endswith(":"):
        return None
    found = sense.find(AFTER)
    if found is None:
        return None
    good = not _GOOD.isdisjoint(sense.cues)
    changed = not _AGAIN.isdisjoint(sense.own) or (not _CHANGES(sense.known).isdisjoint(sense.own) and not sense.has("ill"))
    told = changed and _BY_VISITS.search(found.group()) is not None
    place = sense.matched(found)
    return Verdict("EFF", place) if (good or told) and not sense.aimed(place) else None
