"""What care is said to spare people: little pain, hardly any scarring, a quick recovery."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_SPARES = Sifted(
    r"\b(?:minimal|minimum|minimi[sz]ed|little|little[- ](?:to|or)[- ](?:no|none)|(?:next to|virtually) no|(?:hardly|barely|scarcely) any|very few)"
    r" (?:(?!for\b|of\b)[\w&/-]+,? ){0,2}?{burden}\b(?! (?:relief|management|score|levels?))"
    r"|\b(?:only|just|at most|(?:no|little) more than) (?:an? |some |very )?(?:slight|mild|minor|faint|brief|momentary|light)"
    r" (?:[\w-]+ (?:or|and) (?:[\w-]+ )?)?{burden}\b"
    r"|\b(?:low|lower|reduced|fewer) (?:risks? of |rates? of )?(?:complications?|side effects?|infections?)(?: risks?| rates?)?\b"
    r"|\b(?:quick|fast|rapid|speedy|short) (?:(?:healing|recovery)\b(?! (?:from|of) )|(?:\w+ )?(?:recovery|healing) (?:times?|periods?)\b)",
    re.IGNORECASE,
)
_ASKS = Group("calledforby")
"""Words behind which a quick recovery is what rest or care of oneself is for."""


@question(need(words=(_SPARES.telling,)), never=("limit", "unknown", "steps", "goal"))
def sparing(sense: Sense, around: Around) -> Verdict | None:
    """Return how little care is said to hurt, or how soon it is over ("Minimal bruising", "with a quick recovery")."""
    if not around.promotes or not (sense.get(*CARE) or around.about_care or around.lead_asserts):
        return None
    found = sense.find(_SPARES)
    if found is None:
        return None
    word = sense.word_at(found.start())
    place = word, word
    if sense.aimed(place) or sense.negated(place, 2) or not _ASKS(sense.known).isdisjoint(sense.words[sense.first : word]):
        return None
    if not sense.before(place, 30, *CARE) and (sense.before(place, 3, "cause") or sense.before(place, 2, "people")):
        return None  # an illness that causes little pain, people with little pain
    return Verdict("SAF+", (word, sense.word_at(found.end() - 1)))


_SPARED = Sifted(
    r"\b(?:no|without|avoids?|avoiding|free (?:of|from)) (?:(?:any|a|an|the|need for|risk of|use of|\w+al) ){0,3}{spared}\b"
    r"|\b(?:(?:do|does|wo)n[’']t|(?:do|does|will) not) (?:require|need|involve|use) (?:(?:any|a|an|the|use of) ){0,2}{spared}\b"
    r"|\b{spared} (?:is|are) (?:not|never|n[’']t) (?:needed|necessary|required|used)\b|\b{spared}[- ]free\b",
    re.IGNORECASE,
)
_BACK = Sifted(
    r"\b{backto} [^.;:]{0,40}?\b{atonce}\b|\b{atonce},? [^.;:]{0,30}?\b{backto}\b|^\W*(?:\w+ )?{backto} (?:quickly|fast|soon)\b",
    re.IGNORECASE,
)
_SUPPOSING = frozenset("if when whether unless should must may form question need needs please".split())


@question(need(words=(_SPARED.telling,)), never=("limit", "unknown", "goal"))
def spared(sense: Sense, around: Around) -> Verdict | None:
    """Return what care is said to do without ("no stitches", "without a hospital stay")."""
    return _of_offer(sense, around, sense.find(_SPARED)) if around.promotes else None


@question(need(words=(_BACK.telling,)), never=("limit", "unknown", "goal"))
def back_at_once(sense: Sense, around: Around) -> Verdict | None:
    """Return how soon people are said to be back in their lives ("back at work the next day")."""
    return _of_offer(sense, around, sense.find(_BACK)) if around.promotes else None


def _of_offer(sense: Sense, around: Around, found: re.Match[str] | None) -> Verdict | None:
    """Return the verdict on words about care that is offered, none on what is only supposed or told of an illness."""
    if found is None:
        return None
    place = sense.matched(found)
    offered = sense.get(*CARE) or around.about_care or around.lead_asserts or around.kind is Kind.ITEM
    if not offered or sense.aimed(place) or not _SUPPOSING.isdisjoint(sense.own) or supposed(sense, found.start()):
        return None
    return Verdict("SAF+", place)
