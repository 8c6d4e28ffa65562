"""Harm or pain of care told as a smaller one, as none that has to be, or as soon over ("less chance of burns", "need not hurt")."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.harm.denied import of_an_illness, supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_HARM = r"(?:{lightharm}|{burden}|{sideeffect}|{mishap})"
_LIGHTLY = Sifted(
    r"\b(?:not|n[’']t|never|no longer) (?:have|need) to (?:\w+ )?(?:hurt|be (?:\w+ )?(?:an? )?{dreaded})\b"
    r"|\bneed(?:n[’']t| not) (?:hurt|be (?:\w+ )?(?:an? )?{dreaded})\b"
    rf"|\b{{lesser}} (?:chances?|risks?|likelihood|danger|odds|possibility) (?:of|for) (?:[\w-]+ ){{0,2}}?{_HARM}\b"
    rf"|(?<!\bto )\b(?:minimi[sz](?:e|es|ing)|lowers?|lowering|lessens?|removes?|removing) (?:the |any |your )?(?:[\w-]+ )?"
    rf"(?:chances?|risks?|likelihood|danger) (?:of|for) (?:[\w-]+ ){{0,2}}?{_HARM}\b"
    rf"|\bthat minimi[sz]e (?:[\w-]+ )?{_HARM}\b"
    rf"|\b(?:any|significant|serious|severe|major|lasting|permanent) {_HARM}(?:,? if any,?)? (?:is|are|tends? to be|remains?|stays?|feels?) "
    r"(?!not\b|never\b)(?:[\w-]+ ){0,2}?{small}\b(?!,? (?:but|though|yet|although)\b)"
    r"|\b(?:{lightharm}|{burden}|{sideeffect}),? if any,? (?:is|are|tends? to be|will be|remains?) (?:\w+ )?{small}\b"
    r"|\b(?:usually|typically|generally|mostly|normally) (?:very |quite |rather )?{small} and (?:[\w-]+ )?{small}\b"
    rf"|\bwithout (?:the |any )?(?:need for|fear of|risk of|worry of|danger of|burden of) (?:any |the )?(?:[\w-]+ )?{_HARM}\b"
    r"|\bwithout (?:\w+ly )?{harmingit} (?:the |your |any |what )?(?!us\b|others\b|anyone\b)[\w-]+"
    r"|\b(?:the )?least (?:invasive|painful|risky|harmful|disruptive|traumatic)\b|\b(?:the )?lowest (?:possible )?risk\b"
    r"|\b(?:maximum|utmost|highest|greatest|complete|total|optimal|absolute) (?:(?:level|degree) of |patient )?safety\b"
    r"|\b(?:offers?|provides?|delivers?|brings?|combines?) (?:[\w-]+,? (?:and )?){0,3}?safety(?=[.,;!]|$| (?:and|with|for|while|without)\b)"
    r"|\b(?:allows? for|means?|gives?) (?:greater|more|added|extra|increased|enhanced|improved|better|superior) safety\b"
    r"|\b(?:keeps?|keeping) (?:any |the |your )?{sideeffect} to (?:an? |the )?(?:\w+ )?minimum\b"
    r"|\b{sideeffect} (?:of (?:[\w-]+ ){1,3})?(?:(?:usually|typically|generally|normally|mostly) )?(?:only|just) lasts?\b"
    r"|\b(?:feels?|experiences?|notices?) (?:only|just|no more than|nothing more than) (?:an? )?(?:\w+ )?{small} (?:\w+ )?"
    r"{lightfeeling}\b"
    r"|\b(?:nothing to lose but|nothing in (?:it|them|these|this) (?:can|could|that))\b"
    r"|\b(?:leaves? no|leaving no|with no|without a) (?:visible |lasting )?(?:trace|stitches|scars?|marks?)\b",
    re.IGNORECASE,
)
"""How little harm or pain of care is said to be."""
OPENING = 3
"""Among how many first words a pronoun takes up the care of the sentence before."""
_SUPPOSING = frozenset("if when whether unless until please ask should must avoid".split())


@question(need(words=(_LIGHTLY.telling,)), never=("limit", "unknown", "logistics", "steps", "money"))
def lightly(sense: Sense, around: Around) -> Verdict | None:
    """Return harm or pain of care that is made light of, on a page that offers care."""
    if not around.promotes or around.page.official or sense.text.rstrip().endswith((":", "?")):
        return None
    found = sense.find(_LIGHTLY)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    if sense.aimed(place) or of_an_illness(sense, place) or not _SUPPOSING.isdisjoint(sense.words[sense.first : place[0]]):
        return None
    told = sense.has(*CARE, "effect", "own") or around.about_care or around.lead_asserts or not PRONOUNS.isdisjoint(sense.own[:OPENING])
    return Verdict("SAF+", place) if told else None
