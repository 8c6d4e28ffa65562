"""Facts that a careful reviewer lets stand without a source: what a part of the body is for, that people differ, what a tradition holds."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group, Vocabulary
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage
from reviewer.reading.sense import PRONOUNS

_FUNCTIONS = Group("functions")
_NOT_PLAIN = ("ill", "harm", "treatment", "exposure", "cause", "factcue", "unproven", "strongmechanism", "negator", "limit")
"""Cues beside which it is no bare function of the body that is told."""
_MORE_THAN_THAT = Group("morethanthat")
"""Words by which a sentence goes on from what a part of the body is for to how well it does, or claims too much of it."""
_FACTS = frozenset({"MEC", "CAU", "FAC", "PRE"})
SUBJECT = 6
"""Within how many words of a sentence the part of the body stands that it speaks of."""
_PLAIN_ILLS = Group("bodydoes")
"""What the body does, among the words that also name ills."""
_DIFFERS = Sifted(
    r"\b(?:affects?|manifests?|looks?|feels?|presents?|shows?|appears?|responds?|heals?)\b[^.,;:]{0,40}?"
    r"\b(?:differently|in (?:many|different|various|several) (?:different )?(?:ways|forms|people)|in its own way)\b"
    r"|\b(?:var(?:y|ies)|differs?) (?:\w+ly )?(?:from (?:one )?(?:person|patient|woman|man|child|couple|case)|between (?:people|patients|individuals)"
    r"|depending on|with (?:the|your)|among|widely|greatly|a lot)\b"
    r"|\btakes? longer (?:in|for|with) some\b|\b(?:looks?|feels?|is|are) different (?:on|in|for|from)\b",
    re.IGNORECASE,
)
"""How people, or the courses of an illness, are said to differ, which states nothing that has a source."""
_HELD = Sifted(
    r"\b(?:based|rooted|founded|grounded|built|rests?) (?:up)?(?:on|in) (?:the|a) (?:\w+ )?"
    r"(?:premise|idea|belief|notion|understanding|concept|principle|theory|philosophy|view|assumption)s?\b",
    re.IGNORECASE,
)
"""What a kind of care is said to rest on by those who give it."""
_HARDER = Sifted(r"\b(?:makes? it|finds? it|find|is|be) (?:\w+ )?(?:hard|harder|difficult|tricky|painful|exhausting) to\b", re.IGNORECASE)
"""What an ill makes hard in daily life, which whoever has it knows."""
_SUITED = Sifted(
    r"\b(?:eligible|ineligible|candidates?|qualify|suitable|unsuitable|suited)\b[^.;]{0,60}\b(?:due to|because of|owing to)\b"
    r"|\b(?:due to|because of|owing to)\b[^.;]{0,60}\b(?:eligible|ineligible|candidates?|qualify|suitable|unsuitable|suited)\b",
    re.IGNORECASE,
)
"""Why some care does or does not suit somebody, which tells no cause of an ill."""
_UNNAMED = Sifted(
    r"\b(?:by|from|to|have|has|of) (?:too )?{anynumber} (?:[\w-]+ ){0,2}?{somethings}\W*$"
    r"|^\W*(?:[\w\s]{2,30}, )?(?:there (?:are|is) )?{anynumber} (?:[\w-]+ ){0,2}?{somethings} (?:that |which )?"
    r"(?:can|may|could|might|will|often|sometimes|contribute|cause|lead|affect|influence|play)\b",
    re.IGNORECASE,
)
"""That an ill has causes, of which none is named."""
_NAMED = late(r"\b(?:such as|including|include|like|among them|ranging from|for example|for instance)\b|[:(—–]", re.IGNORECASE)
"""What names them after all."""
_FIGURE = re.compile(r"\d|\b(?:risk|chance|most|percent)\b")


def told_plainly(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a cause, a working or a fact is one that needs no source."""
    assert line.claim is not None
    if line.claim.type not in _FACTS or line.claim.also - _FACTS:
        return False
    if line.claim.type == "CAU" and line.find(_SUITED) is not None:
        return True
    if _FIGURE.search(line.text) is not None:
        return False
    if line.claim.type in ("CAU", "FAC", "PRE") and line.find(_UNNAMED, known) is not None and _NAMED.search(line.text) is None:
        return True
    if line.claim.type in ("MEC", "CAU") and (line.find(_HELD) is not None or _is_function(line, passage, known)):
        return True
    return not line.has("treatment") and (line.find(_DIFFERS) is not None or (line.find(_HARDER) is not None and not line.has("harm")))


def _is_function(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a sentence only tells what a part of the body is for or where it lies ("The heart pumps blood through the body")."""
    assert line.claim is not None
    body = line.cues.get("body", ())
    things = [first for name in ("molecule", "genericcare") for first, _ in line.cues.get(name, ())]
    if not body or (things and min(things) < body[0][0]) or line.has(*_NOT_PLAIN) or not _MORE_THAN_THAT(known).isdisjoint(line.said):
        return False
    words = passage.words.text
    ills, plain = line.cues.get("condition", ()), _PLAIN_ILLS(known)
    if any(words[last] not in plain and not any(part[0] <= first and last <= part[1] for part in body) for first, last in ills):
        return False
    verb = max((at for at in range(line.first + 1, line.last) if words[at] in _FUNCTIONS(known)), default=line.first)
    spoken = words[line.first] in PRONOUNS or any(first < min(line.first + SUBJECT, verb) for first, _ in (*body, *ills))
    return spoken and verb > line.first
