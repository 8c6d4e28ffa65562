"""Results that are promised without a word of promising: "a thing of the past", "will never come back", "has never failed anybody"."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, HEALTH, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_ENDED = Sifted(
    r"\b{overforgood}\b|\bno more (?!than\b)(?:[\w-]+ ){0,2}?{ended}\b|\b{puttingoff} (?:[\w’'-]+ ){0,2}?{ended}\b"
    r"|\b(?:rid|free|cure)s? (?:you|[\w’'-]+(?: \w+)?) of\b|\b(?:will|can|[’']ll|finally) (?:\w+ ){0,3}?free (?:from|of)\b(?! (?:charge|cost)\b)"
    r"|\b(?:will not|won[’']t|never|no longer|once (?:treated|removed|closed|cured|healed|gone)\b.{0,40} (?:do|does) not) (?:ever )?{returns}\b"
    r"(?! (?:by itself|by themselves|on (?:its|their) own))|\b(?:takes?|have|get) (?:your|you) (?:[\w-]+ ){0,3}?(?:away|out of pain)\b"
    r"|\b(?:get|gets|be|live|walk|move|run|sleep|chew|smile|sit|back to)(?:ting|s|ing)? (?:[\w-]+ ){0,4}?pain[- ]free\b"
    r"|\blife without {ended}\b|\bfreedom from {ended}\b"
    r"|\bmakes? (?:[\w’'-]+ ){1,4}?(?:vanish|disappear|go away|melt away)\b|\b(?:stops?|halts?) (?:[\w-]+ ){1,4}?in (?:its|their) tracks\b"
    r"|\bno [\w-]+(?: [\w-]+)?,? ever(?: again)?(?=[.!;]|$)|\b(?:ends?|stops?) here\b"
    r"|\b(?:does|do|will)(?: not|n[’']t) stand a chance\b|\bas if (?:it|they|nothing|the \w+|your \w+) (?:had )?(?:never |ever )?happened\b"
    r"|\bkeeps? (?:it|them|the weight|those \w+) off\b|\b(?:weight|fat|kilos|pounds|inches) stays? off\b|\b(?:and|that|which) never {returning}\b"
    r"|\b(?:back|gone) to stay\b|\bstays? (?:away|gone)\b(?! from\b)"
    r"|\b(?:full|total|lasting|complete|lifelong|permanent) (?:freedom|sobriety|reversal|clearance)\b"
    r"|\b(?:full|complete|total|lasting) (?:recovery|healing|removal|remission) (?:from|of) (?!\w+ (?:takes?|can take|may take))"
    r"|\b(?:and|so|that) (?:it|they|the \w+) (?:do|does)(?:n[’']t| not) (?:ever )?{returns}\b"
    r"|\b(?:walk|leave|go home)s? (?:[\w-]+ ){0,5}?without an? (?:limp|trace|ache|care)\b"
    r"|\b(?:grow|last|hold|work|function)s? (?:[\w-]+ ){0,2}?{forgood}\b"
    r"|\b{vanishes}(?: away)?,? (?:[\w-]+ ){0,5}?{forgood}\b|\b(?:lasts?|(?:stays?|staying) (?:away|gone|off|shut|closed)) {forgood}\b",
    re.IGNORECASE,
)
"""What ills are said to be when they are over for good."""
_FAREWELL = Sifted(
    r"\b{puttingoff}(?= )|\b(?:kiss|wave|bid|say) (?:[\w’'-]+ ){1,6}?(?:goodbye|good[- ]bye|farewell|so long|adieu)\b(?! to\b)",
    re.IGNORECASE,
)
"""How a reader is told to part from an ill."""
PARTED = 6
"""Within how many words of such words the ill stands."""
_CERTAIN = Sifted(
    r"\b{surely}\b|\b{promisable}(?: [\w-]+){0,6}? (?:is|are) (?:\w+ ){0,2}?(?:certain|assured|guaranteed|a certainty|a given|inevitable)\b"
    r"|\b(?:sure|certain|bound|destined|guaranteed) to {seeing}\b(?! us\b)|\b(?:has|have) not once {failsto}\b"
    r"|\b(?:never|cannot|can[’']t|no way [\w ]{1,30}? can|impossible to) {failsto}\b|\bcan(?:not|[’']t) lose(?=[.!,]|$)"
    r"|\bwe (?:get|make|help|have got|have made) (?:every|each|all|any) (?:single )?\w+ {rescued}\b"
    r"|\bensures? (?:that )?(?:you (?:get|have|see|receive) )?(?:the )?"
    r"(?:best|better|great|optimal|excellent|successful|perfect|fast|faster) (?:\w+ )?{promisable}\b"
    r"|\bwill work for you\b|\bcomplete (?:removal|clearance|eradication|reversal)\b"
    r"|\bwe (?:save|cure|heal|fix|straighten|solve|free) (?:every|each)\b"
    r"|\b(?:you|you[’']ll|it|they|will|can|need|imagine) (?:\w+ )?never (?:have to |need to |need |be )?(?!been\b|had\b"
    r"|seen\b|done\b)(?:[\w’'-]+ ){1,5}?again\b"
    r"|\bwe(?: will| can|[’']ll)? (?:get|make|have) you (?:pregnant|sleeping|smiling|walking|running)\b"
    r"|\b(?:is|are) (?:[\w-]+ )?(?:an? |absolute )?(?:certainty|foregone conclusion)\b"
    r"|\b(?:every|each)(?: single)? (?:{caredfor}|child|baby)(?: (?:we|who|that) [\w ]{2,30}?)? (?:leaves?|goes home|go home"
    r"|walks? out) (?:an? |as an? )?{better}\b"
    r"|\b(?:every|each)(?: single)? (?:{caredfor}|child|baby)(?: (?:we|who|that) [\w ]{2,30}?)? (?:gets|wins|takes) (?:[\w-]+ ){1,4}?back\b"
    r"|\byour [\w-]+(?: [\w-]+)? (?:will|is going to) (?:be|look|feel|become) (?:\w+ly )?{flawless}\b"
    r"|\b{flawless} [\w-]+(?: \w+)? (?:is|are|can be|will be) yours\b"
    r"|\b{flawless} (?:results?|vision|hearing|skin|teeth|smile|sleep|fit|bite) (?:in|within|after) (?:\w+ )?\w+ (?:{span})\b"
    r"|\bdreams? (?:[\w-]+ ){0,5}?(?:come|came|comes|coming|comes) true\b|\b(?:you|can) still (?:become|be) an? (?:mother|father|parent|mum|mom)\b"
    r"|\b(?:goal|dream|destination|pregnancy|parenthood|cure|remission) is (?:still |well |now )?within (?:your )?reach\b"
    r"|\byou(?: too)? (?:can|will) (?:have|get|enjoy) the \w+ (?:of your dreams|you(?:[’']ve| have) always wanted)\b"
    r"|\b(?:no doubt|without (?:a |any )?doubt|beyond (?:a |any )?doubt|undoubtedly|rest assured)\b.{0,40}\b(?:will|works?|gone)\b",
    re.IGNORECASE,
)
"""What leaves no doubt of a result."""
_YOU_WILL = Sifted(
    r"\b(?:you|your child|your baby|they|patients|children)(?: will|[’']ll) (?:\w+ ){0,2}?"
    r"(?:{doagain}(?: [\w-]+){0,5}? {anew}|conceive|outgrow|be (?:\w+ )?(?:cured|healed|pain-?free|symptom-?free|rid of))\b",
    re.IGNORECASE,
)
"""How the reader will fare."""
_REFUSED = late(
    r"\b(?:nobody|no ?one|no (?:[\w-]+ )?\w+|none|never|not|cannot|n[’']t|nor) (?:(?:can|could|should|will|would|may|must) )?"
    r"(?:\w+ )?(?:promise|guarantee|claim|assure|pledge)\w*\b",
    re.IGNORECASE,
)
"""A promise that is refused, whoever refuses it."""
_WARNED = late(r"\b(?:beware|wary|warning (?:sign|flag)|red flag|suspicious|walk away|too good to be true)\b", re.IGNORECASE)
"""A promise that readers are warned of."""
NEVER = ("limit", "hedge2", "unknown", "steps", "money", "study")


def refused(sense: Sense) -> int:
    """Return the word from which on a sentence promises nothing, as it refuses to or warns of promises, or the word behind its last."""
    if _WARNED.search(sense.text) is not None:
        return sense.first
    found = _REFUSED.search(sense.text)
    return sense.last if found is None else sense.word_at(found.start())


@question(need(words=(_CERTAIN.telling,)), never=NEVER)
def promised(sense: Sense, around: Around) -> Verdict | None:
    """Return what leaves no doubt that care helps."""
    return _of_care(sense, around, sense.find(_CERTAIN))


@question(need(words=(_ENDED.telling, _YOU_WILL.telling, _FAREWELL.telling)), need(*THING, *CARE, "effectnoun"), never=(*NEVER, "harm"))
def over(sense: Sense, around: Around) -> Verdict | None:
    """Return that an ill is over for good, or how well the reader will fare; what a treatment itself does to people is over by noon."""
    return _of_care(sense, around, sense.find(_ENDED) or sense.find(_YOU_WILL) or _farewell(sense))


def _farewell(sense: Sense) -> re.Match[str] | None:
    """Return the words with which a reader is told to part from an ill, whatever it is called."""
    found = sense.find(_FAREWELL)
    if found is None:
        return None
    place = sense.matched(found)
    parted = sense.after(place, PARTED, "condition", "ill") or any(place[0] <= first <= place[1] for first, _ in sense.get("condition", "ill"))
    return found if parted else None


def _of_care(sense: Sense, around: Around, found: re.Match[str] | None) -> Verdict | None:
    """Return the promise in words found where care is spoken of, unless it is refused, supposed or only aimed at."""
    if found is None or supposed(sense, found.start()) or not (sense.has(*CARE) or around.promotes):
        return None
    place = sense.matched(found)
    if refused(sense) <= place[1] or sense.negated((place[0], place[0])) or sense.aimed(place):
        return None
    return Verdict("GUA", place, frozenset({"EFF"}) if sense.has(*HEALTH) else frozenset())
