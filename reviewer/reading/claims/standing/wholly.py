"""Results promised whole, for good or as sure to come ("can permanently correct", "will fully recover", "your sleep will improve")."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.standing.promised import NEVER, refused
from reviewer.reading.sense import Pair, Sense

_FOREVER = frozenset("permanently forever".split())
_WHOLLY = frozenset("fully completely totally entirely".split())
_MODAL = frozenset("can may might could helps help often sometimes usually to not never rarely if when until once has have had".split())
"""Words before an adverb of wholeness that leave open whether it comes to that."""
_RESULTS = Group("doneforgood")
_PERMANENT = Sifted(r"\b(?:permanent|lifelong) (?:[\w-]+ ){0,2}?{permanentgain}\b", re.IGNORECASE)
_WILL = frozenset("will you'll it'll they'll we'll she'll he'll".split())
_LEFT_OPEN = Group("leftopen")
"""Words that leave open whether what "will" says comes, or for whom."""
_NO_PROMISE = frozenset(("limit", "hedge2", "unknown", "steps", "study"))
AHEAD = 4
"""Within how many words before the benefit stands "will"."""
NEAR = 2
"""Within how many words beside the adverb stands its verb."""


@question(
    need(words=(_FOREVER, _WHOLLY, _PERMANENT.telling)),
    need("effect", "mending", *THING, *CARE, words=(_RESULTS,)),
    never=(*NEVER, "harm", "directive"),
)
def wholly(sense: Sense, around: Around) -> Verdict | None:
    """Return the promise in an adverb that makes a result whole or lasting, on a page that offers care."""
    if not around.promotes or around.page.official or not _of_care(sense, around):
        return None
    until, place = refused(sense), None
    for at in range(sense.first, min(until, sense.last)):
        word = sense.words[at]
        if word in _FOREVER or (word in _WHOLLY and _MODAL.isdisjoint(sense.window(at - 2, at))):
            place = place or _verb_beside(sense, at, lasting=word in _FOREVER)
    if place is None and (found := sense.find(_PERMANENT)) is not None and not supposed(sense, found.start()):
        place = sense.matched(found)
    if place is None or place[0] >= until or sense.negated(place) or sense.aimed(place):
        return None
    return Verdict("GUA", place, frozenset({"EFF"}))


def _of_care(sense: Sense, around: Around) -> bool:
    """Return whether a sentence speaks of care, not of those who have an illness and get over it."""
    return sense.has(*CARE, "own") or (around.about_care and not (sense.has("condition") and sense.has("people")))


def _verb_beside(sense: Sense, at: int, *, lasting: bool) -> Pair | None:
    """Return an adverb with the verb of getting better beside it; what is "completely removed" in an operation is only taken out."""
    done = _RESULTS(sense.known)
    for verb in range(max(at - NEAR, sense.first), min(at + NEAR + 1, sense.last)):
        effect = lasting and any(first <= verb <= last for first, last in sense.get("effect", "mending"))
        if verb != at and (sense.words[verb] in done or effect):
            return min(at, verb), max(at, verb)
    return None


def foretold(sense: Sense, around: Around, verdict: Verdict) -> Verdict:
    """Return a benefit as the promise it is where "will" says that it comes, on a page that offers care."""
    if verdict.type != "EFF" or around.page.official or not around.promotes or not _NO_PROMISE.isdisjoint(sense.cues):
        return verdict
    first = verdict.cue[0]
    before, so_far = sense.window(first - AHEAD, first + 1), sense.words[sense.first : first + 1]
    if _WILL.isdisjoint(before) or "not" in before or not _LEFT_OPEN(sense.known).isdisjoint(so_far) or refused(sense) <= first:
        return verdict
    return Verdict("GUA", verdict.cue, verdict.also | {"EFF"})
