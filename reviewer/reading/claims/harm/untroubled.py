"""Care said to trouble nobody: who may have it, how little of it is felt, what can be done right after ("Even newborns can have it")."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.harm.denied import of_an_illness, supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_FOR_ALL = Sifted(
    r"\b(?:even|fine|ideal|perfect|suitable|suited|okay|gentle enough|mild enough|kind enough) (?:for|in|during|with|while"
    r"|to) (?:[\w-]+ ){0,3}?{tender}\b"
    r"|\beven (?:the (?:most )?)?(?:[\w-]+ ){0,2}?{tender} (?:can|may|love|loves|enjoy|tolerate|come through|find|like)\b"
    r"|\beven (?:patients|people|those|women|men|children|clients) (?:with|who) [\w -]{3,40} (?:are (?:welcome|fine|safe)"
    r"|can (?:have|take|use|be)|tolerate)\b"
    r"|\b(?:agrees? with|suits?) (?:everyone|everybody|anyone|anybody|every|all|any)\b"
    r"|\b(?:anyone|anybody|everyone|everybody) can (?:have|take|use) (?:it|this|them)\b"
    r"|\bcombined? with (?:any|all|every) (?:[\w-]+ )?(?:medicines?|medications?|drugs?|treatments?)\b",
    re.IGNORECASE,
)
"""For whom care is said to be fit."""
_FELT = Sifted(
    r"\b(?:not|never|n[’']t) (?:\w+ )?(?:feel a thing|(?:leave|make) you (?:\w+ )?{burdensome}|have to be (?:painful|scary))\b"
    r"|\bfeels? (?:like|no worse than|as) (?:[\w-]+ ){1,5}?(?:and (?:no|nothing) more|at most|at worst)\b"
    r"|\b(?:all|the most|the worst) (?:that )?(?:you|patients|most people) (?:(?:will|may|might|should) )?(?:ever )?(?:feel|notice)\b"
    r"|\b(?:cannot|can[’']t|impossible to|not possible to) (?:\w+ )?(?:have|take|use|get) too much\b"
    r"|\bwithout (?:a )?(?:worry|worries|fear|second thought|concern)\b"
    r"|\bthrough (?:it|the treatment|the session|the procedure|the adjustment|their adjustments?) with ease\b"
    r"|\bsleep right through\b|\b(?:falls? asleep|dozes? off) (?:right )?(?:during|through) (?:it|the treatment"
    r"|the session|the procedure|their treatments?|sessions)\b"
    r"|\b(?:decades|years|generations|centuries) of safe use\b|\bsafety (?:record|profile) (?:is|speaks)\b"
    r"|\b{sideeffect}(?: (?:is|are))? out of the question\b"
    r"|\b(?:{sideeffect}|{mishap}|allerg(?:y|ies|ic reactions?)|rejection|overdose|bad trips?) (?:and [\w-]+ |or [\w-]+ )?(?:(?:is"
    r"|are) (?:all but |simply |virtually )?(?:out of the question|impossible(?! to)|unheard of|ruled out)"
    r"|(?:cannot|can[’']t|(?:simply )?do(?:es)?(?: not|n[’']t)) (?:occur|happen|arise))\b"
    r"|\bwithout (?:the )?(?:slightest|least|smallest|faintest|tiniest) (?:of )?(?:{sideeffect}|{mishap}|harm|hint of \w+|pain"
    r"|discomfort)\b|\bwithout any danger\b"
    r"|\bspar(?:es|ing) (?:the )?(?:rest of|surrounding|healthy|neighbou?ring|other)\b"
    r"|\bno (?:known |proven )?(?:association|link|connection) (?:with|to)\b|\bnot (?:been )?(?:linked|tied) to\b"
    r"|\bensur(?:es?|ing) (?:\w+ )?(?:maximum|complete|total|utmost|the highest) safety\b"
    r"|\b(?:very|extremely|exceptionally|incredibly|remarkably|so|surprisingly) gentle (?:[\w-]+ )?(?:techniques?|touch|methods?|adjustments?"
    r"|approach)\b"
    r"|\bnot (?:typically|usually|normally|generally|at all|really|especially) (?:described as )?(?:painful|uncomfortable|unpleasant)\b"
    r"|\bnot add (?:\w+ ){0,3}?(?:to )?(?:your |the )?recovery\b"
    r"|\bno (?:more|firmer|worse|harder|stronger) than (?:an? |the |what )?(?:\w+ ){0,4}?(?:fingertip|pinprick|feather|scratch|tingle|tickle)\b"
    r"|\bnothing to it but\b|\bno (?:cause|reason) (?:for|to) (?:concern|alarm|worry)\b"
    r"|\b(?:enamel|skin|joint|gum|stomach|kidney|liver|hair)[- ]friendly\b"
    r"|\bno upper limit\b"
    r"|\b(?:no|puts? no|places? no|without) (?:\w+ )?(?:strain|burden|stress|load) on (?:the|your) (?:heart|body|liver|kidneys|joints|system"
    r"|spine|stomach)\b|\bnone of the (?:[\w-]+ )?(?:risks?|drawbacks?|dangers?|side[- ]effects?|downsides?) of\b"
    r"|\b(?:healthy|surrounding|neighbou?ring) [\w-]+ (?:is|are) (?:spared|left alone|not touched|untouched)\b"
    r"|\bgentler (?:by design|from the start|by nature)\b|\bkind to (?:body|your body|skin|your skin|teeth|gums|joints)\b"
    r"|\bwork(?:s|ing)? with (?:the|your) body,? (?:and )?(?:not|never|rather than|instead of) against\b",
    re.IGNORECASE,
)
"""How little care is said to be felt, and what it is said to leave alone."""
_DENIALS = late(r"no [\w-]+(?: [\w-]+)?, no [\w-]+(?: [\w-]+)?(?:[,.!]|$)", re.IGNORECASE)
"""A row of what care is said to be without."""
_ONWARD = Sifted(
    r"\b(?:drive (?:yourself|themselves) home (?:right|straight|and)|carry on with (?:your|their) (?:day|life|plans)|walk[- ]in,? walk[- ]out"
    r"|(?:lunchtime|lunch[- ]break|lunch[- ]hour) (?:treatment|procedure|facelift|peel|fix))\b",
    re.IGNORECASE,
)
"""What people are said to do right after care."""
OPENING = 3
"""Among how many first words a pronoun takes up the care of the sentence before."""
_NEVER = ("limit", "unknown", "logistics", "steps", "money", "decision")
_ORDERS = frozenset("if when unless until whether should must please ask before wait check".split())


@question(need(words=(_FOR_ALL.telling, _FELT.telling, _ONWARD.telling), opens=("no",)), never=_NEVER)
def untroubled(sense: Sense, around: Around) -> Verdict | None:
    """Return what reassures without denying harm, on a page that offers care."""
    if not around.promotes or around.page.official or sense.text.rstrip().endswith(":"):
        return None
    found = sense.find(_FOR_ALL) or sense.find(_FELT) or sense.find(_ONWARD)
    if found is None and sense.own[0] == "no":
        found = _DENIALS.match(sense.text)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    if sense.aimed(place) or of_an_illness(sense, place) or not _ORDERS.isdisjoint(sense.words[sense.first : place[0]]):
        return None
    told = sense.has(*CARE) or around.about_care or not PRONOUNS.isdisjoint(sense.own[:OPENING])
    return Verdict("SAF+", place) if told else None
