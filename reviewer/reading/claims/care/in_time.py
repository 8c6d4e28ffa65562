"""Care told by time: what comes of having it early, and by when which change is there ("Early support makes all the difference")."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import ELSEWHERE, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_EARLY = Sifted(
    r"\bthe (?:earlier|sooner) (?!you (?:book|call|come|ring|order|register)\b)[^,.;]{3,60}, the (?:better|easier|faster|greater|more|fewer|less"
    r"|smaller|shorter|simpler|higher)\b"
    r"|\b(?:early|earlier|timely|prompt|regular|consistent|ongoing|preventive|proper) (?:[\w-]+ ){0,2}?{earlycare} (?:\w+ )?(?:is|are"
    r"|can be) "
    r"(?:\w+ )?(?:key|vital|crucial|essential|decisive|everything|the key|half the battle)\b"
    r"|\b(?:early|earlier|timely|prompt|regular|consistent|ongoing|preventive|proper"
    r"|the right) (?:[\w-]+ ){0,2}?{earlycare} (?:(?:can|may|will|often|also) ){0,2}"
    r"(?:makes?|gives?|prevents?|spares?|saves?|keeps?|simplif(?:y|ies)|brings?|changes?|avoids?|leads?|offers?|protects?|shortens?|limits?)\b"
    r"|\b(?:starting|beginning|treating|acting|working on [\w ]{3,20}) (?:[\w-]+ ){0,3}?(?:early|sooner|in time"
    r"|before [\w ]{3,20}?) (?:(?:can|may|will|often) )?"
    r"(?:makes?|gives?|prevents?|spares?|saves?|keeps?|brings?|avoids?|leads?|offers?|improves?|protects?|shortens?)\b"
    r"|\bthe best chances? (?:of|for|at)\b",
    re.IGNORECASE,
)
"""What is said to come of care that is had early or steadily."""
_SOON = Sifted(
    r"\b(?:we|i|our [\w-]+) can (?:\w+ly )?{dealwith} [^,.;]{3,50}? (?:in|within|on|over|after) (?:[\w-]+ ){0,3}?{timespan}\b"
    r"|\bcan (?:\w+ly )?be {dealtwith} (?:in|within|over|after) (?:[\w-]+ ){0,3}?{timespan}\b",
    re.IGNORECASE,
)
"""How soon an ill is said to be dealt with."""
_CHANGES = Group("changing")
_BY_WHEN = Sifted(
    r"\b(?:within|after|by|from|at|around|in(?: as little as| just| only| under| less than)?) (?:(?:the|about|around|only|just|a|an"
    r"|first|next|following|some|week|day|month|session) ){0,3}"
    r"(?:[\w-]+ )?(?:(?:to|or|and) [\w-]+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|sessions?|visits?|treatments?|morning|evening|ten"
    r"|[a-z]+teen)\b"
    r"|\b(?:straight|right) (?:away|after)\b|\bat once\b|\bimmediately\b|\ba single (?:visit|session|treatment|appointment)\b"
    r"|\b(?:will|to|should) soon\b|\bin no time\b|\bover time\b",
    re.IGNORECASE,
)
"""By when a change is there."""
_NEVER = ELSEWHERE | {"harm", "negator"}
_RESULTS = Group("changed")
_SUBJECTS = ("body", "condition", "ill", "effectnoun", "benefitnoun", "good")
_STATES = Group("saidtobe")
"""How something is said to be that was not so."""
_IS = frozenset("is are feels feel looks look".split())
NAMED = 9
"""Up to how many words a gain has that is only named."""
REACH = 7
"""Within how many words before its verb stands what changes."""
_NOT = frozenset("if when unless until should must please blood test tests parcel report need needs".split())


@question(need(words=(_EARLY.telling,)), never=("limit", "unknown", "money", "study", "goal"))
def early(sense: Sense, around: Around) -> Verdict | None:
    """Return what early or steady care is said to bring, on a page that offers care."""
    if around.page.official or not around.page.offers:
        return None
    found = sense.find(_EARLY)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    return None if sense.aimed(place) or sense.negated(place) else Verdict("EFF", place)


@question(need(words=(_SOON.telling,)), need("condition", "ill"), never=_NEVER - {"own", "house", "professional", "logistics", "steps"})
def soon_done(sense: Sense, around: Around) -> Verdict | None:
    """Return how soon care can deal with an ill, on a page that offers it ("Most phobias can be dealt with in four sessions")."""
    if around.page.official or not around.page.offers:
        return None
    found = sense.find(_SOON)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    near = sense.before(place, REACH, "condition", "ill") or any(place[0] <= ill[0] <= place[1] for ill in sense.get("condition", "ill"))
    return Verdict("EFF", place) if near and not sense.aimed(place) else None


@question(
    need("pleasing", "improved", words=(_CHANGES, _STATES)),
    need(words=(_BY_WHEN.telling,)),
    need(*_SUBJECTS, "pleasing", "improved", words=(_RESULTS,)),
    never=_NEVER,
)
def by_when(sense: Sense, around: Around) -> Verdict | None:
    """Return a change for the better that is dated, on a page that offers care ("Lines soften from day three")."""
    if around.page.official or not around.page.offers or around.kind is not Kind.PARAGRAPH or not _NOT.isdisjoint(sense.own):
        return None
    changes, results = _CHANGES(around.known), _RESULTS(around.known)
    if _named(sense) and sense.find(_BY_WHEN) is not None:
        return Verdict("EFF", whole(sense))
    for at in range(sense.first + 1, sense.last):
        if sense.words[at] not in changes and not _is_good(sense, at):
            continue
        if sense.before((at, at), REACH, *_SUBJECTS) or not results.isdisjoint(sense.window(at - REACH, at)):
            found = sense.find(_BY_WHEN)
            return Verdict("EFF", (at, at)) if found is not None and not sense.aimed((at, at)) else None
    return None


def _is_good(sense: Sense, at: int) -> bool:
    """Return whether a word begins how well something is by then ("is back", "are slim again", "feels brighter")."""
    if sense.words[at] not in _IS:
        return False
    return not _STATES(sense.known).isdisjoint(sense.window(at + 1, at + 3)) or sense.after((at, at), 2, "pleasing", "improved") is not None


def _named(sense: Sense) -> bool:
    """Return whether a line only names a gain ("Fuller hair in as little as ninety days")."""
    return sense.last - sense.first <= NAMED and any(place[0] == sense.first for place in sense.get("pleasing", "improved"))
