"""Other care run down: said only to mask, never to reach the cause, to wear off or to do more harm, so that the page's own care stands above it."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_SHORT = Sifted(
    r"\b(?:only|merely|just|simply|at best) {palliates}\b|\b{palliates} (?:the |your |their )?{symptom} (?:only|alone|and nothing else)\b"
    r"|\b(?:{palliates}|treats?|treating|chas(?:es?|ing)|addresse?s?) (?:the |your |their )?{symptom},? (?:but )?"
    r"(?:not|rather than|instead of|and not|without|while)\b"
    r"|\b(?:never|not|rarely|seldom|n[’']t|fails? to|without(?: ever)?|instead of|rather than) (?:(?:ever|really|actually|truly) )?"
    r"{getsto}\b.{0,40}\b{rootcause}\b"
    r"|\bcan only do so much\b|\bonly (?:go|goes) so far\b|\bcalls? it a day\b"
    r"|\b(?:quick|temporary|short[- ]lived|band[- ]?aid) (?:fix(?:es)?|patch(?:es)?|solutions?)\b|\bband[- ]aids?\b",
    re.IGNORECASE,
)
"""How care falls short."""
_OTHERS = Sifted(
    r"\b{conventional} (?:[\w-]+ )?(?:{carekind}|care|doctors|approach(?:es)?|dentistry|talk therapy)\b"
    r"|\b(?:shop|store|drugstore|high[- ]street|over[- ]the[- ]counter|off[- ]the[- ]shelf)[- ][\w-]+\b|^(?:\w+ )?{donewithout}\b"
    r"|\b(?:most|many|other|some) (?:[\w-]+ )?(?:{publisher}s?|salons|doctors|dentists|{carekind})\b",
    re.IGNORECASE,
)
"""Other care than the page's own, and those who give it."""
_DEEPER = Sifted(
    r"\b(?:rather than|instead of|not (?:just|only|simply|merely)|without (?:just|simply|merely)|as opposed to) (?:just |simply |only |merely )?"
    r"(?:mask|treat|suppress|cover|manag|chas|numb|dull)ing (?:up )?(?:the |each |your |their |a )?(?:\w+ )?{felt}\b",
    re.IGNORECASE,
)
"""How other care is said to stay on the surface."""
_OURS = frozenset(("our", "ours", "we"))
NEAR = 7
"""Within how many words before what falls short the other care is named."""


@question(need(words=(_SHORT.telling,)), need(*CARE, "medicine", words=(_OTHERS.telling,)), never=("limit", "unknown", "study", "money", "goal"))
def run_down(sense: Sense, around: Around) -> Verdict | None:
    """Return other care that is said to fall short, on a page that offers its own ("Painkillers merely cover up the ache")."""
    if around.page.official or not around.page.offers:
        return None
    found = sense.find(_SHORT)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    if sense.aimed(place) or not _OURS.isdisjoint(sense.words[sense.first : place[0]]):
        return None
    return Verdict("CMP", place) if sense.has(*CARE, "medicine") or sense.find(_OTHERS) else None


@question(need("othercare"), need("fallsshort"), never=("limit", "study", "unknown", "telling"))
def disparaged(sense: Sense, around: Around) -> Verdict | None:
    """Return what other care is said to miss, to mask or to lack ("Conventional medicine only treats the symptoms")."""
    if around.page.official:
        return None
    for place in sense.get("fallsshort"):
        other = sense.before(place, NEAR, "othercare")
        has_to = place[1] + 1 < sense.last and sense.words[place[1] + 1] == "to"
        if other is not None and not has_to and "if" not in sense.own and not sense.words[place[0]].endswith("ing"):
            return Verdict("CMP", (other[0], place[1]))
    return None


@question(need(words=(_DEEPER.telling,)), never=("limit", "study", "unknown", "telling"))
def deeper(sense: Sense, around: Around) -> Verdict | None:
    """Return care that is said to go deeper than others', which only treat what is felt ("rather than just masking the symptoms")."""
    found = sense.find(_DEEPER) if around.promotes else None
    return Verdict("EFF", sense.matched(found)) if found is not None and "if" not in sense.own else None
