"""What a sentence says of approvals: for a use beyond the known ones, of nothing in particular, by who approves nothing, as a proof, or "proven"."""

from __future__ import annotations

import re

from reviewer.model.facts import Facts, Treatment
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.ladder import FAIR
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage
from reviewer.rules.cards import named as bearing
from reviewer.rules.support import best_rung

_CLAIMS = Worded(
    r"\b{regulator}[- ](?:(?:has|have|now|recently|fully) ){0,2}(?:approved|cleared|licensed|authori[sz]ed|approves|approval|clearance|breakthrough)\b"
    r"|\b(?:approved|cleared|licensed|authori[sz]ed) (?:\w+ ){0,2}?by (?:the )?{regulator}\b"
    r"|(?:\b(?:is|are|been)|^) ?(?:now |also |fully )?(?:approved|licensed) (?:for|to treat)\b",
    re.IGNORECASE,
)
_BODY_THAT_APPROVES_NOTHING = Worded(r"\b{adviser}\b[^.]{0,30}\bapprov|\bapproved by (?:the )?{adviser}\b")
_AS_PROOF = Worded(
    r"\b(?:{regulator}[- ]?(?:approved|cleared|registered|approval|clearance)|{conformity})\b[^.;]{0,40}\b(?:meaning|means?|so|proves?|proving|shows?|guarantees?|sure|know)\b"
    r"[^.;]{0,40}\b(?:safe|effective|works?)\b|\b(?:approved|cleared) for (?:its |their )?(?:safety|efficacy|effectiveness)\b"
    r"|\b{regulator} (?:has |have )?(?:approved|cleared) [^.;]{3,60} as (?:an? )?(?:\w+ )?(?:safe|effective)\b",
    re.IGNORECASE,
)
_STATUS = Worded(
    r"\b{regulator}[- ](?:approved|cleared|registered|licensed)(?! (?:for|as|to|by|in|since|and|or|but|the)\b) [a-z][\w-]+(?: {approvable})?\b"
    r"|\b(?:our|this|the|all) [^.;,]{1,60}\b(?:is|are) (?:\w+ )?(?:{regulator}[- ](?:approved|cleared|registered|licensed)\b|(?:approved|cleared|licensed) by (?:the )?{regulator}\b)"
    r"|^(?:approved|cleared|licensed) by (?:the )?{regulator}(?:, our| and)\b|\b(?:full|has|have|carry|carries|received|with|holds?) (?:full )?{regulator} (?:approval|clearance|registration)\b"
    r"|\b(?:medically|government|state)[- ]approved\b|\b{regulator} breakthrough (?:device|treatment|therapy|technology)\b"
    r"|^\W*(?:U\.?S\.? )?{regulator}[- ](?:approved|cleared|registered|licensed)\W*(?:(?:since|in) )?(?:\d{4})?\W*$",
    re.IGNORECASE,
)
"""An approval told of care in general, or shown as a badge: no product, no use."""
_OURS = late(r"\b(?:this|these|our|we (?:\w+ )?(?:use|offer|provide|work with))\b[^.;]{0,60}$", re.IGNORECASE)
"""What opens or stands before an approval of what the house itself uses, whatever ill is named behind it."""
_OPENS = Worded(r"^\W*an? (?:\w+,? )?{regulator}[- ](?:approved|cleared|licensed) (?:[\w-]+ )?{anycare}\b", re.IGNORECASE)
"""A line that opens with an approval of care it does not name ("An FDA-approved way to …")."""
_NAMES_USE = ("for ", "such as", "like ", "as ", "to ")
_NOT = late(r"\b(?:not|no|never|few|without|n[’']t)\b[^.;]{0,24}$", re.IGNORECASE)
_PROVEN = late(r"\b(?:clinically|medically|scientifically)[- ]proven\b", re.IGNORECASE)
_DENIED = Worded(
    r"\bnot (?:\w+ )?(?:{regulator}[- ]?approved|approved|cleared|licensed|mean|prove|show|say)|\b(?:has|have) not (?:\w+ )?(?:approved|cleared|licensed)|\bno {regulator}"
    r"|\bisn[’']t approved|\bonly as\b|\bapproved (?:it )?only\b|\b(?:approved|cleared|licensed) no\b"
    r"|\b(?:wary|beware|whether|watch out|look for|claims? (?:such as|like))\b|^(?:if|when|once|until|unless)\b",
    re.IGNORECASE,
)


def denied(line: Line, words: Vocabulary) -> bool:
    """Return whether a sentence denies an approval, asks about one, or warns of those who boast of one."""
    return line.question or _DENIED(words).search(line.text) is not None


def cannot_be(line: Line, words: Vocabulary) -> bool:
    """Return whether a body is said to approve something that only advises."""
    return _BODY_THAT_APPROVES_NOTHING(words).search(line.text) is not None


def as_proof(line: Line, words: Vocabulary) -> bool:
    """Return whether an approval is told as if it showed that something works or is safe."""
    return _AS_PROOF(words).search(line.text) is not None


def of_nothing(line: Line, passage: Passage, words: Vocabulary) -> bool:
    """Return whether care that a page sells or promotes is called approved, and neither a product nor a use is named."""
    if passage.page.official or not passage.page.offers or line.cover.labels or line.has("limit", "offlabel"):
        return False
    found = _STATUS(words).search(line.text)
    if _OPENS(words).search(line.text) is not None:
        return True
    if found is None or (line.has("condition") and not _OURS.search(line.text[: found.end()])):
        return False
    return not line.text[found.end() :].lstrip().startswith(_NAMES_USE)


def proven(line: Line, passage: Passage) -> bool:
    """Return whether care is called clinically proven with no study, review or guideline behind it."""
    if passage.page.official or not (line.has("treatment", "genericcare", "own") or passage.setting.about_care):
        return False
    found = _PROVEN.search(line.text)
    if found is None or _NOT.search(line.text[: found.start()]):
        return False
    return best_rung(line.cover.labels, passage.rungs) not in FAIR


def beyond(line: Line, passage: Passage, facts: Facts) -> dict[str, str] | None:
    """Return treatment and use where the sentence claims approval for a use outside the approved ones."""
    words = passage.words
    uses = [" ".join(words.text[first : last + 1]) for first, last in line.cues.get("condition", ())]
    found = _CLAIMS(facts.vocabulary).search(line.text) if uses else None
    if found is None:
        return None
    named = [(words.starts[first] - line.start, bearing(" ".join(words.text[first : last + 1]), facts)) for first, last in line.cues.get("treatment", ())]
    sold = [(at, card) for at, cards in named for card in cards if isinstance(card, Treatment)]
    treatment = next((one for at, one in reversed(sold) if at < found.end()), sold[0][1] if sold else None)
    text = line.text.lower()
    if treatment is None or not treatment.offlabel or any(use.lower() in text for use in treatment.approved):
        return None
    return {"treatment": treatment.name, "use": uses[0]}
