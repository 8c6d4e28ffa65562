"""What a sentence says that the evidence for some care cannot show, or that such care does not do for everybody."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group, Vocabulary
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage

_LIMITED = Sifted(
    # what the evidence is, or what it did not look at or find
    r"\b{evidence}(?: (?:for|on|of|behind|from|in|about)(?: [\w-]+){1,6}?)? (?:is|are|was|were|remains?|seems?|looks?) "
    r"(?!not )(?:[\w-]+ ){0,3}?{thin}\b"
    r"|\b{thin} (?:[\w-]+ ){0,2}?{evidence}\b|\b{evidence} (?:[\w-]+ ){0,3}?{falling}\b"
    r"|\b{evidence}(?: [\w-]+){0,4}? as (?:very )?(?:low|weak|poor|limited)\b"
    r"|\b{evidence} (?:[\w-]+ ){0,3}?(?:saw|found|showed|had|reported) (?:no|little|hardly any|fewer than)\b|\bno (?:\w+ )?proof\b"
    r"|\b{evidence} (?:so far )?(?:have |has )?(?:left out|excluded|rests? on)\b|\bread with care\b"
    r"|\bcalls? for (?:longer|larger|better|more|bigger)\b"
    r"|\b(?:nobody|no one|no {evidence}) (?:has|have) (?:yet )?\w+ed\b"
    r"|\b(?:not|never|hardly|n[’']t) (?:yet )?(?:been )?(?:studied|tested|measured|compared|looked at|examined|repeated|confirmed)\b"
    # how small or short what care does is, or whom it does not help
    r"|\b(?:no|not) (?:\w+ )?(?:better|different|more effective|more|greater|stronger|superior)(?: [\w-]+){0,4}? (?:than|from|to) "
    r"(?:[\w-]+ ){0,4}?{sham}\b"
    r"|\bas well as (?:[\w-]+ ){0,2}?{sham}\b|\bplacebo effects?\b|\b{sham} (?:did|was|were|does|is) (?:just |about )?as (?:well|good|effective)\b"
    r"|(?<!side )(?<!these )\b{gained}(?: (?:of|from|beyond|over|in|on)(?: [\w-]+){1,4}?)? (?:(?:often|usually|may|can|tends? to|seems? to"
    r"|appears? to"
    r"|is|are|was|were|have|has|did|does|do|only) )*(?:be )?(?:[\w-]+ )?{fades}\b"
    r"|\bdue to (?:time|chance|expectations?|the passage of time)\b|\b(?:pain|symptoms?|problems?) (?:often |usually |may |can |tend to )returns?\b"
    r"|\b(?:does|do|did|will)(?:n[’']t| not) (?:help|work for|suit|reach|benefit) (?:everyone|everybody|all|anyone|most|every)\b"
    r"|\b(?:did|do|does) not (?:get better|improve|respond|benefit)\b|\bfor some,? (?:\w+ )?it (?:does nothing|does not|makes no)\b"
    r"|\bnot (?:all|every|everyone|everybody)(?: \w+)? (?:feels?|gets?|responds?|improves?|benefits?)\b"
    r"|\bsome (?:\w+ )?(?:\w+, )?(?:but )?not (?:all|every\w*|others)\b"
    r"|\b{somefolk}(?: [\w-]+){0,6}? (?:felt|saw|had|noticed|got|feel|see|have|notice|get|showed|show) (?:no|little|hardly any) (?:(?:\w+ )?{gained}"
    r"|different|better)\b"
    # what is still open
    r"|\b(?:not|n[’']t|nobody|no one|too little|unclear|uncertain|certain|open|debate[sd]?|disagree)(?: \w+){0,4}? (?:who|whether|which|if"
    r"|how (?:long|well|much|often|many|safe))\b"
    r"|\b(?:how (?:long|well|much)|whether|if)\b.{0,40}\b(?:is|are|remains?) (?:\w+ )?(?:unclear|uncertain|unknown|open|debated|not known)\b"
    r"|\b(?:not enough|too little) is known\b|\b(?:not|un) ?sure (?:that|whether|if|how)\b"
    r"|\bcannot (?:predict|foresee|be sure|say) (?:who|which|whether|how)\b"
    r"|\btoo (?:early|soon) to (?:say|tell|know|judge)\b|\bmuch (?:remains|is left|is still) to (?:be )?learn\w*\b",
    re.IGNORECASE,
)
"""How a sentence limits what is known."""
_OF_AN_ILLNESS = late(
    r"\bevidence of (?:an? |any )?(?!benefit|effect|improvement|difference|change)\w+"
    r"|\b(?:unclear|uncertain|known|understood|clear) (?:exactly )?(?:why|what)\b"
    r"|\bcauses?\b.{0,60}\b(?:known|unknown|unclear|uncertain|understood|explored|studied)\b",
    re.IGNORECASE,
)
"""What is not known of an illness, not of care."""
_PROOF, _DOUBT = Group("proof"), Group("doubt")
NEAR = 9
"""Within how many words of the evidence it is doubted."""
_PRAISES = frozenset({"EFF", "SAF+", "CMP", "GUA"})
_BASED = (("based",), ("informed",), ("backed",))
_SPEAKS_TO = frozenset(("your", "you", "our", "we", "us"))


def limited(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a sentence limits what is known of some care or what it does; what is unknown of an illness is no such limit."""
    if line.question or line.instruction:
        return False
    if "limit" not in line.cues and (line.has("logistics", "booking") or not (_doubted(line, passage, known) or line.find(_LIMITED, known))):
        return False
    return _OF_AN_ILLNESS.search(line.text) is None


def _doubted(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether evidence is doubted in a sentence that praises nothing and speaks to nobody ("Doubts about the trials remain")."""
    proof, doubt = _PROOF(known), _DOUBT(known)
    if proof.isdisjoint(line.said) or doubt.isdisjoint(line.said):
        return False
    words = passage.words.text[line.first : line.last]
    if not _SPEAKS_TO.isdisjoint(words[1:]):
        return False
    if line.claim is not None and not _PRAISES.isdisjoint((line.claim.type, *line.claim.also)):
        return False
    told = [at for at, word in enumerate(words) if word in proof and words[at + 1 : at + 2] not in _BASED]
    return bool(told) and any(word in doubt and abs(at - told[0]) <= NEAR for at, word in enumerate(words))
