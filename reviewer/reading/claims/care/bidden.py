"""Orders that sell: what nobody can do at will is promised where it is ordered ("Wake up without pain", "Regain your confidence")."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Drawn, Group
from reviewer.reading.claims.kinds import THING, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_BIDS = Group("bids")
"""Verbs with which a reader is told to do what only care could."""
_STATE = Sifted(
    r"\b(?:wake|walk|live|sleep|smile|laugh|run|move|enjoy|feel|look|hear|see|breathe|eat|dance|play|ride|work|go|get"
    r"|return|fall|sit|stand|chew)\b"
    r"[^.;:]{0,60}?\b(?:without (?:the |any |fear of )?{ended}|pain[- ]free|like new|like yourself again|years younger"
    r"|in love (?:all over )?again|all over again"
    r"|the way you (?:used to|once did)|stop {ailing})\b"
    r"|\bleave (?:your |the |behind )?(?:[\w-]+ ){0,3}?(?:{ended}|allerg(?:y|ies)) behind\b"
    r"|\b(?:get|win|take) (?:back )?your (?:[\w-]+ ){0,2}?{reclaimed} back\b"
    r"|\b(?:get|win|take) back your (?:[\w-]+ )?{reclaimed}\b"
    r"|\b(?:lose|drop|shed) (?:up to )?(?:[\w-]+ )?{weight}\b[^.;:]{0,50}\b(?:in (?:just |only )?\w+ {span}|and keep|without|fast)\b"
    r"|\b(?:reach|get to) your (?:dream|ideal|goal|target) weight\b"
    r"|\b(?:become|be|stay) (?:an? )?(?:non[- ]?smoker|smoke[- ]free|pain[- ]free|symptom[- ]free)\b",
    re.IGNORECASE,
)
"""What state a reader is told to be in."""
_WISHES = Group("wishes")
OPENS = Drawn(lambda known: _BIDS(known) | _WISHES(known))
"""How an order opens that may promise something."""
_STRONG = Sifted(
    r"\b(?:lasting|fast|quick|real|true|complete|immediate|instant|rapid) (?:and \w+ )?relief\b"
    r"|\b(?:find|get|enjoy|experience|feel|towards?) (?:[\w-]+ ){0,2}?relief\b"
    r"|\bhealing (?:benefits|power|powers|properties)\b|\brejuvenating (?:benefits|power|powers|effects)\b"
    r"|\b(?:that|which) (?:actually|really|truly|simply) works?\b"
    r"|\b(?:quickly|fast|rapidly) and (?:effectively|safely|gently|easily|naturally|permanently)\b"
    r"|\bstart (?:seeing|getting|feeling) (?:results|better)\b"
    r"|\bput an end to\b|\b(?:left|leave|put) (?:their|your|the) (?:[\w-]+ ){0,2}?{ended} behind\b",
    re.IGNORECASE,
)
"""What an invitation takes for granted of care."""
_GRANTED = Sifted(
    r"\bready (?:to|for) (?:[\w-]+ ){0,3}?relief\b|\bready to (?:get rid of|say goodbye to|leave [\w ]{3,30} behind)\b|\bwhen relief is\b"
    r"|\b(?:how|why) (?:is|are) [^?,]{3,60}? (?:better|safer|faster|gentler|superior|more effective) (?:[\w-]+ ){0,3}?than\b",
    re.IGNORECASE,
)
"""What a question takes for granted of care."""
_INVITES = frozenset(("limit", "unknown", "negator"))
AT_ONCE = 10
"""Before which letter of a sentence its order begins."""
_DOING = frozenset("if by when until before unless try please gently slowly".split())
"""Words of orders that can be followed ("Restore the shine by brushing")."""


@question(need(opens=OPENS), never=("limit", "unknown", "logistics", "study", "money", "steps", "harm", "own"))
def bidden(sense: Sense, around: Around) -> Verdict | None:
    """Return what an order promises on a page that offers care."""
    if around.kind is not Kind.PARAGRAPH or around.page.official or not around.page.offers or not _DOING.isdisjoint(sense.own):
        return None
    if sense.text.rstrip().endswith((":", "?")):
        return None
    if sense.own[0] in _BIDS(sense.known):
        return Verdict("EFF", whole(sense)) if sense.has(*THING, "effectnoun", "pleasing", "benefitnoun") else None
    found = sense.find(_STATE)
    return Verdict("EFF", sense.matched(found)) if found is not None and found.start() < AT_ONCE else None


def invited(sense: Sense, around: Around) -> Verdict | None:
    """Return what an invitation takes for granted of care ("Call us to find out how we can quickly and effectively ease your knee pain")."""
    if around.page.official or not around.page.offers or around.kind is Kind.HEADING or not _INVITES.isdisjoint(sense.cues):
        return None
    found = sense.find(_STRONG)
    return Verdict("EFF", sense.matched(found)) if found is not None else None


def granted(sense: Sense, around: Around) -> Verdict | None:
    """Return what a question takes for granted of care ("How is our laser better than creams?")."""
    if around.page.official or not around.page.offers:
        return None
    found = sense.find(_GRANTED)
    if found is None:
        return None
    return Verdict("CMP" if found.group().endswith("than") else "EFF", sense.matched(found))
