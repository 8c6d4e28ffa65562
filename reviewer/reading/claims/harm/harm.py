"""Claims about harm: words that reassure, and words that warn."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.denied import of_a_booking, of_an_illness, supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.headings import names_risks
from reviewer.reading.sense import PRONOUNS, Pair, Sense

_SAFE_PLACE = late(
    r"\bsafe[\"”’]?,? (?:and )?(?:[\w-]+,? (?:and )?){0,2}(?:space|position|place|environment|setting|haven|atmosphere)\b"
    r"|\bsafe[\"”’]? (?:and supportive|and comfortable|distance|to return)\b|\bkeep (?:you|them) safe"
    r"|\b(?:leave|go|get|got|home|drive|travel|stored?|disposed?|kept) (?:[\w-]+ ){0,2}safely\b|\bsafe (?:and|or|from) (?:un\w+|dangerous)\b"
    r"|\b(?:belongings|valuables|data|details|records|information|photos|pictures|payments?)\b[^.;]{0,30}\bsafe\b",
    re.IGNORECASE,
)
_MOVING = Group("moving")
_MILD = frozenset(("gentle", "non", "noninvasive", "minimally"))
_RAISES = Sifted(
    r"\b(?:raise|raises|increase|increases) (?:your )?(?:blood pressure|heart rate|the risk|risk)\b"
    r"|\bcan be misused\b|\bmay (?:harm|damage)\b|\b(?:can|could|might) harm (?:an|the|your) (?:unborn|baby|child|pregnancy)\b|\bhas harmed\b",
    re.IGNORECASE,
)
_KIND = frozenset(("gentle", "kind"))
_SMALLER = frozenset(("less", "fewer"))
_TOWARDS = (("on",), ("to",), ("for",), ("with",), ("enough",))
_NEVER = Sifted(
    r"\b(?:never|not once|yet to) (?:\w+ ){0,3}?(?:had|seen|see|caused|led to|come to|came to|hurt|harmed|experienced) (?:\w+ ){0,3}?{mishap}\b"
    r"|\b(?:have|has|[’']ve) (?:so far |never )?(?:had|seen) (?:no|zero|not one|not a single) (?:\w+ ){0,2}{mishap}\b"
    r"|\b(?:not|never|n[’']t) (?:yet )?(?:had|seen) (?:one|any|a|a single) (?:\w+ ){0,2}{mishap}\b"
    r"|\b(?:nobody|no ?one|no patient|none) (?:[\w-]+ ){0,4}(?:harmed|hurt|come to harm|came to harm)\b"
    r"|\b{mishap} (?:simply |just )?(?:do(?:n[’']t| not)|never) (?:happen|occur)\b"
    r"|\b(?:do(?:es)?(?: not|n[’']t)|never|has no|have no|without|with no) (?:have |cause |any |carry )*(?:side[- ]effects|complications)\b"
    r"|\bside[- ]effects,? (?:if any,? |of (?:the |this )?\w+ )?(?:are|tend to be|remain) "
    r"(?:\w+ ){0,2}(?:mild|minor|minimal|limited|rare|temporary|few)\b",
    re.IGNORECASE,
)
_DOES_NOT = Sifted(
    r"\b(?:do(?:es)?|will|can|would|should) ?(?:not|n[’']t|never) (?:\w+ly )?(?:cause (?:any )?(?:pain|harm|damage)"
    r"|{harmverb})\b(?! (?:any )?(?:calories|fat)\b)"
    r"|\b(?:cannot|won[’']t) {harmverb}\b",
    re.IGNORECASE,
)
PASSING = 5
"""Within how many words before the verb stand the side effects that pass."""
_OF_CARE = frozenset(("effects", "effect", "reactions", "reaction", "complications"))
"""Last words of what care itself does for ill; numbness or pain may be the illness."""
_DOES_HARM = frozenset(("effects", "effect", "reactions", "reaction", "bruise", "injure", "injures"))
"""Last words of harm that only care does, also where none is named beside it."""
_UNFELT = Sifted(
    r"\b(?:(?:wo|do|should)n[’']t|(?:will|do|should) not) (?:even )?(?:feel|experience|have)"
    r" (?:a thing|anything|any (?:[\w-]+ )?(?:pain|discomfort))\b"
    r"|\bat no (?:time|point|stage) (?:should|will|do|did) (?:you|they|patients) (?:feel|experience|have)\b"
    r"|\bno (?:[\w-]+, (?:[\w-]+,? )?or )?(?:pain|discomfort)\b(?! (?:relief|killers?|medication|management|clinics?))"
    r"|\b(?:almost|practically|virtually|vanishingly) (?:unheard of|unknown|never|rare|scarce|zero)\b",
    re.IGNORECASE,
)
_SAFETY = late(r"\b(?:safety|cons)\b", re.IGNORECASE)
_INCLUDE = (("include",), ("are",), ("includes",))
_RARE = frozenset(("rare", "uncommon", "infrequent"))
_LESS = frozenset(("no", "without", "fewer"))
_EFFECTIVE = frozenset(("effective", "effectively", "proven", "successful"))
_BOTH, _NOTHING_ELSE = frozenset({"EFF"}), frozenset[str]()
JOINED = 2
"""Within how many words beside "safe" stands "effective"."""
_OTHER_THINGS = frozenset(("factor", "factors"))


@question(need(words=(_NEVER.telling, _DOES_NOT.telling, _UNFELT.telling)), never=("steps", "limit"))
def unharmed(sense: Sense, around: Around) -> Verdict | None:
    """Return what reassures by denying harm: "we have never had a serious complication", "the cream does not thin the skin"."""
    if sense.text.rstrip().endswith(":"):
        return None
    found = sense.find(_NEVER)
    if found is None and _spoken_of(sense, around):
        found = sense.find(_DOES_NOT) or sense.find(_UNFELT)
    if found is None:
        return None
    word = sense.word_at(found.start())
    if any(place[1] + 1 == word for place in sense.get("condition")):
        return None  # "A fever does not damage the brain" speaks of an illness
    return None if sense.aimed((word, word)) or of_an_illness(sense, (word, word)) else Verdict("SAF+", sense.matched(found))


@question(need("harm"), need("mending"), never=("limit", "steps", "negator"))
def passing(sense: Sense, around: Around) -> Verdict | None:
    """Return side effects that are said to pass soon, which reassures ("Most side effects resolve within an hour")."""
    for place in sense.speaking("mending"):
        ill = sense.before(place, PASSING, "harm")
        if ill is not None and sense.words[ill[1]] in _OF_CARE and ("if" not in sense.own or "if any" in sense.text):
            return Verdict("SAF+", place)
    return None


def _spoken_of(sense: Sense, around: Around) -> bool:
    """Return whether a sentence speaks of care: it names it, or a page that offers care goes on about it."""
    return bool(sense.get(*CARE)) or around.promotes


@question(need("safe"))
def safety(sense: Sense, around: Around) -> Verdict | None:
    """Return words that reassure about a treatment."""
    if "mean" in sense.own and sense.has("negator"):
        return None  # "natural does not mean safe"
    soft = sense.get("softsafe")
    absolute = sense.get("safeabsolute")
    for place in sense.get("safe"):
        hard = place not in soft or place in absolute
        if sense.aimed(place) or sense.negated(place, 3 if hard else 6):
            continue
        if not hard and not _soft_counts(sense, place, around):
            continue
        shouted = (hard or len(sense.get("safe")) > 1) and around.kind is Kind.HEADING and around.promotes
        told = shouted or sense.get(*CARE) or around.about_care or around.lead_asserts or around.kind is Kind.ITEM
        if told and not _only_spoken_of(sense, place) and not _lists_harm(sense, place):
            return Verdict("SAF+", place, _BOTH if _and_works(sense, around, place) else _NOTHING_ELSE)
    return None


def _and_works(sense: Sense, around: Around, place: Pair) -> bool:
    """Return whether care that is called safe is called effective in one breath ("safe and effective adjustments")."""
    beside = sense.window(place[0] - JOINED, place[1] + 1 + JOINED)
    return around.promotes and not _EFFECTIVE.isdisjoint(beside) and not sense.has("limit", "hedge2", "negator")


def _lists_harm(sense: Sense, place: Pair) -> bool:
    """Return whether what is called rare is named at once ("Rare complications include infection")."""
    return sense.words[place[1] + 1 : place[1] + 2] in _INCLUDE and sense.words[place[0]] in _RARE


def _only_spoken_of(sense: Sense, place: Pair) -> bool:
    """Return whether a denial of harm is set under a condition, doubted or denied, said of an illness, or of another thing ("no risk factors")."""
    words = sense.words[place[0] : place[1] + 1]
    if _LESS.isdisjoint(words):
        return False
    found = re.search(r"\W+".join(map(re.escape, words)), sense.text, re.IGNORECASE)
    following = sense.words[place[1] + 1] if place[1] + 1 < sense.last else ""
    if found is not None and of_a_booking(sense, found.end()):
        return True
    return following in _OTHER_THINGS or of_an_illness(sense, place) or (found is not None and supposed(sense, found.start()))


def _soft_counts(sense: Sense, place: Pair, around: Around) -> bool:
    """Return whether a mild reassuring word speaks of the treatment itself, as in "a gentle manual technique" or "safe and natural"."""
    words = sense.words[place[0] : place[1] + 1]
    if words[0] in ("safe", "safely", "safer", "safest", "painless"):
        return _SAFE_PLACE.search(sense.text) is None
    if any(other != place for other in sense.get("safe")):
        return True
    if words[0] == "gentle" and not _MOVING(around.known).isdisjoint(sense.window(place[1] + 1, place[1] + 3)):
        return False  # "gentle yoga" tells how to move
    if words[0] in _KIND and sense.window(place[1] + 1, place[1] + 2) in _TOWARDS:
        return True
    if around.kind is Kind.ITEM and around.lead_asserts:
        return True
    near = sense.after(place, 3, *CARE)
    return words[0] in _MILD and near is not None and bool(sense.get("treatment", "own")) and not sense.get("effect")


@question(need("harm", words=(_RAISES.telling,)))
def warning(sense: Sense, around: Around) -> Verdict | None:
    """Return words that warn of harm: nothing is asked of them but that they stay; and in a list of what care does, a harm that it lessens."""
    opens_with_pronoun = sense.words[sense.first] in PRONOUNS
    if "harm" in sense.cues and of_risks(around) and not _helps(sense):
        return Verdict("SAF-", sense.cues["harm"][0])
    if "harm" in sense.cues and around.promotes and sense.words[sense.cues["harm"][0][1]] in _DOES_HARM and not _helps(sense):
        return Verdict("SAF-", sense.cues["harm"][0])
    listed = around.kind is Kind.ITEM and (around.about_care or "cause" not in sense.cues)
    if "harm" in sense.cues and (sense.get(*CARE) or listed or (around.about_care and opens_with_pronoun)):
        harm = next(iter(sense.speaking("harm")), None)
        if harm is not None and not _helps(sense):
            if not _made_less(sense, harm):
                return Verdict("SAF-", harm)
            if listed and around.lead_asserts:
                return Verdict("EFF", harm)
    if (opens_with_pronoun or sense.get(*CARE)) and sense.find(_RAISES):
        return Verdict("SAF-", whole(sense))
    return None


def of_risks(around: Around) -> bool:
    """Return whether a heading says that the risks of care are told below it."""
    return names_risks(around.heading) or _SAFETY.search(around.heading) is not None


def _made_less(sense: Sense, harm: Pair) -> bool:
    """Return whether a sentence opens by lowering the harm it names ("Decreased nausea"), or has it only as absent ("If there are no …")."""
    first = sense.words[sense.first]
    if harm[0] - sense.first in (1, 2) and (first in _SMALLER or sense.before((sense.first + 1, sense.first + 1), 1, "lowering") is not None):
        return True
    return first in ("if", "unless") and sense.before(harm, 1, "negator") is not None


def _helps(sense: Sense) -> bool:
    """Return whether a sentence also says that something helps, after its first word."""
    return any(verb not in sense.get("weakeffect") and verb[0] > sense.first for verb in sense.speaking("effect"))
