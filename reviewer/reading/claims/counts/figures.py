"""Claims with figures, in digits or in words: how common something is, how long it lasts, how an illness runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import digits

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import ADDRESSED, CARE, HEALTH, THING, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred"
_TIMES = r"(?:weeks?|months?|days?|hours?|minutes?|years?|sessions?|visits?|steps?)"
"""What "two in six weeks" counts, which is no share."""
_NUMBER = late(
    r"\b(?!100\s?(?:%|per ?cent)\s(?!of\b|effective\b|(?:recovery|success|cure|response|remission)\b))"
    r"\d+(?:\.\d+)?\s?(?:%|per ?cent)|\b\d+(?:\.\d+)?\s(?:million|billion|thousand)\b"
    rf"|\b(?:{_WORDS}|hundred|several|many) (?:million|billion) (?:people|women|men|adults|children|americans|britons|of us)\b"
    r"|\b\d{1,3}(?:[,.]\d{3})+\s(?:people|women|men|adults|patients|children|deaths|cases|reports|operations|procedures|injuries|births"
    r"|diagnoses)\b"
    r"|\b(?:lose|loses|lost|shed|drop|dropped|gain|gained) (?:\w+ ){0,3}\d+(?:[.,]\d+)? ?(?:kg|kilos?|lbs?|pounds|stone|inches|cm)\b"
    rf"|\b(?:{_WORDS}|\d+) (?:[a-z]+ )?(?:in|out of|of every) (?:every )?(?:{_WORDS}|\d+)\b(?!,? {_TIMES}\b)"
    r"|\bthree[- ]quarters of\b|\beffect sizes? (?:of|is|was|were|are) (?:approximately |about |around )?\d",
    re.IGNORECASE,
)
_COUNTED = (*THING, "people", "effectnoun", "mending", "molecule")
_SHARE = ("%", "percent", "per cent")
_SIGNS = ("ffect size", "%", "illion", "ousand", "ercent", "er cent", "uarters", "kg", "kilo", "pounds", "lbs")
_GROUPED = late(r"\d[,.]\d{3}")
"""Letters without which no figure of `_NUMBER` stands in a text, but for shares ("two in ten"), of which words tell."""
_STRENGTH = late(
    r"\b(?:contain(?:s|ing)?|holds?|(?:solution|concentration|strength|potency|saturation|humidity) "
    r"(?:of|above|below|from|between|ranging from)) (?:\w+ ){0,2}\d[\d.]*\s?(?:%|per ?cent)"
    r"|\d\s?(?:%|per ?cent) of (?:the )?(?:ultraviolet|uv|light|rays)\b",
    re.IGNORECASE,
)
"""How much of something is in a preparation or a room, or what a thing lets through."""
_RATE = late(r"\b(?:rates?|risk|reduction|improvement|effective)\b", re.IGNORECASE)
_COURSE = late(
    r"\b(?:most|many|some|usually|often|typically) .{0,60}\b(?:improves?|settles?|resolves?|recovers?|clears?|goes away|returns?)\b",
    re.IGNORECASE,
)
_COMMON = Sifted(
    r"(?:\b(?:is|are)|\bit['’]s|\bthey['’]re) (?:a |an |the |one of the )?"
    r"(?:becoming )?(?:very |increasingly |fairly |quite |more |most |relatively |especially |particularly |extremely |also |often )?common\b"
    r"(?! (?:type|form|method|way|kind|cause|question|myth|misconception|belief|fear|worry|idea|treatment"
    r"|mistake|approach|practice|procedure|technique|side|ingredient)"
    r"| (?:thought|called|known))",
    re.IGNORECASE,
)
_MOST_OF = Sifted(
    r"\b(?:the|a|one of the) (?:number one|no\. ?1|leading|main|top|most common|commonest|biggest|single biggest) (?:reasons?|causes?"
    r"|complaints?)\b"
    r"|\b(?:women|men|girls|boys|children|adults) (?:are|is) (?:\w+ )?(?:affected|diagnosed) (?:more|twice|far more|less)\b"
    r"|\b(?:is|are) the (?:second |third )?most common (?:type|form|kind)s?\b|\b(?:rare|common) (?:form|disease|disorder)s?\b"
    r"|\b(?:seen|found|diagnosed) (?:more|most)(?: often| commonly)? (?:in|among) (?:women|men|girls|boys|children|adults|people)\b",
    re.IGNORECASE,
)
_SORTS = ("type", "types", "form", "forms", "kind", "kinds")
"""Words that count sorts of care as well as sorts of illness."""
_LASTS = Sifted(
    r"(?<!\bthe )\blasts?(?:ing)?\b[^.;]{0,30}?\b(?:\d+|one|two|three|five|six|ten|several|many)\b"
    r"[^.;]{0,12}?\b(?:hour|day|week|month|year|decade)s?\b(?! or (?:longer|more)\b)",
    re.IGNORECASE,
)
_SHORTLY = Sifted(r"\blasts?\b[^.;]{0,30}? (?:seconds|minutes)\b", re.IGNORECASE)
"""How many minutes an attack lasts; those of a visit are told on every page."""
OPENING = 3
"""Up to which word of a sentence stands the ill that lasts."""
_SITTINGS = Group("sittings")
_HELD = Group("supply")
"""What lasts for months because it holds that much, and tells nothing of care ("The bottle lasts for about three months")."""
HOLDER = 3
"""Up to which word of a sentence that stands."""
_MENDS = Sifted(
    r"\b(?:resolv|subsid|settl|heal|improv|recover|clear|disappear|fad|eas|goes away|go away|pass"
    r"|falls? out|grows? back|regrow|peel|shed|wears? off)\w*(?: up| off)? (?:\w+ )?(?:with)?in "
    r"(?:about |around |roughly |just |only )?(?:\d|an? (?:day|week|month|few|couple|matter)|the first|a few|several|two|three|four|six)",
    re.IGNORECASE,
)
_ABOUT = frozenset("about around roughly nearly almost some over perhaps".split())
_SOLUTIONS = Group("solution")
_DIGIT = late(r"\d")
_PARTING = frozenset({"in", "out", "every"})
_SMALL = frozenset({*_WORDS.split("|"), "hundred"})
_SHARES = frozenset({"most", "many"})
_GIVEN = late(
    r"^(?:about |around |roughly )?(?:half|a third|a quarter|two thirds|one group|the other half|the rest|some|most|the others)"
    r"(?: of (?:the|these|them|those))?(?: who (?:take|took) part(?: will)?| \w+)? "
    r"(?:got|get|received?|took|(?:had )?been? given"
    r"|were (?:given|offered|assigned|allocated|randomi[sz]ed|treated))\b(?! (?:better|well|worse|relief))",
    re.IGNORECASE,
)
_PAYS = Group("pays")
_TAKINGS, _SHARED = Group("takings"), frozenset(("cent", "percent", "of", "half", "thirds", "third", "quarter", "quarters"))
"""What a share of is money, and the words of a share behind which it stands."""
_MINDED = Group("minded")
"""How people are said to feel about something, which tells nothing of health."""
_SPANS = frozenset("minutes hours days weeks months years hour day week month year".split())
_USUAL = frozenset({"most", "many", "some", "usually", "often", "typically"})


@question(need("quantity", "mending", words=(_SMALL,), signs=tuple(digits)))
def share(sense: Sense, around: Around) -> Verdict | None:
    """Return how common something is, or another number about health."""
    number = numbered(sense)
    if number and (_priced(sense) or _strength(sense, around, number.end())):
        number = None
    if number and (_about(sense, around, number.group(0)) or _RATE.search(sense.text)):
        word = sense.word_at(number.start())
        return Verdict("PRE" if sense.get("people") else "STA", (word, word))
    if around.kind is Kind.ITEM and sense.words[sense.first] in _USUAL and sense.first + 1 in {first for first, _ in sense.get("mending")}:
        return Verdict("PRE", (sense.first, sense.first + 1))
    for place in sense.speaking("quantity") if "quantity" in sense.cues and not were_given(sense) else ():
        if sense.words[place[1]] == "to" and not _SPANS.isdisjoint(sense.window(place[1] + 1, place[1] + 4)):
            continue  # "may be worse for up to two weeks"
        if not _MINDED(sense.known).isdisjoint(sense.window(place[1] + 1, place[1] + 4)):
            continue  # "Most people feel embarrassed to bring it up"
        if sense.words[place[1]] in _SHARED and not _TAKINGS(sense.known).isdisjoint(sense.window(place[1] + 1, place[1] + 5)):
            continue  # "Ten per cent of each sale"
        if not _PAYS(sense.known).isdisjoint(sense.words[sense.first : place[0]]) and not sense.has(*HEALTH):
            continue  # "Medicare covers dialysis for most people"
        subject = bool(sense.get(*THING, *CARE)) or sense.words[sense.first] in PRONOUNS
        whose = sense.get("people", *HEALTH) or place[0] == sense.first + (sense.words[sense.first] in _ABOUT)
        if subject and whose and sense.words[sense.first] not in ADDRESSED and not sense.get("logistics", "steps", "courtesy", "own", "study"):
            return Verdict("PRE", place)
    return None


def were_given(sense: Sense) -> bool:
    """Return whether a sentence tells what part of a study's people was given some care: how it was done, not what came of it."""
    return _GIVEN.match(sense.text) is not None


def numbered(sense: Sense) -> re.Match[str] | None:
    """Return where a sentence gives a share, a number of people or a weight."""
    return _NUMBER.search(sense.text) if _counts(sense) else None


def _strength(sense: Sense, around: Around, end: int) -> bool:
    """Return whether a percentage that ends somewhere in the text is the strength of a preparation ("a 5% dextrose solution")."""
    return _STRENGTH.search(sense.text) is not None or not _SOLUTIONS(around.known).isdisjoint(sense.text[end:].lower().replace(")", " ").split()[:2])


def _priced(sense: Sense) -> bool:
    """Return whether a sentence gives a price."""
    return "money" in sense.cues and not sense.get(*HEALTH)


def _about(sense: Sense, around: Around, number: str) -> bool:
    """Return whether a number is about health, about people or about what care does for them."""
    if "size" in number or sense.has(*_COUNTED) or around.lead_asserts or (around.about_care and "improved" in sense.cues):
        return True
    # a share told of a treatment: "only 30% of a tablet is taken up", "nine out of ten implants hold"
    return (number.endswith(_SHARE) or " out of " in number) and sense.has(*CARE) and not sense.has("logistics", "steps", "money")


def _counts(sense: Sense) -> bool:
    """Return whether a sentence has a number and what makes a figure of it."""
    if _SMALL.isdisjoint(sense.own) and _DIGIT.search(sense.text) is None:
        return False
    return any(map(sense.text.__contains__, _SIGNS)) or _shares(sense.own) or _GROUPED.search(sense.text) is not None


def _shares(words: Sequence[str]) -> bool:
    """Return whether a number stands right before "in" or "out", or a word before that."""
    ats = (at for at, word in enumerate(words) if at and word in _PARTING)
    return any(word in _SMALL or word[-1].isdigit() for at in ats for word in words[max(at - 2, 0) : at])


@question(need(words=(_COMMON.telling,)), need("condition", "health", opens=PRONOUNS), never=(*CARE, "own", "house", "unknown"))
def common(sense: Sense, around: Around) -> Verdict | None:
    """Return an illness said to be common, which is a figure in a word."""
    if "harm" in sense.cues and sense.cues["harm"][0][0] <= sense.first + 1:
        return None  # "Side effects are common"
    return Verdict("PRE", whole(sense)) if sense.find(_COMMON) else None


@question(need("condition"), need(opens=_SHARES), never=(*CARE, "own", "house", "logistics", "courtesy"))
def mostly(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said of most or many cases of an illness ("Most ankle sprains happen on uneven ground"): a share in a word."""
    ill = sense.after((sense.first, sense.first), 3, "condition")
    return Verdict("PRE", (sense.first, sense.first)) if ill is not None and ill[1] + 2 < sense.last else None


@question(need(words=(_MOST_OF.telling,)), need("condition", "health", "people", opens=PRONOUNS), never=("own", "house", "unknown"))
def most(sense: Sense, around: Around) -> Verdict | None:
    """Return an illness said to come first among reasons or causes, or to befall some more than others: a figure in words, too."""
    found = sense.find(_MOST_OF)
    of_care = found is not None and found.group(0).endswith(_SORTS) and sense.has(*CARE)
    return None if found is None or of_care else Verdict("PRE", whole(sense))


@question(need("mending"), need(words=(_MENDS.telling,)), never=("logistics", "steps", "limit", "own"))
def mending(sense: Sense, around: Around) -> Verdict | None:
    """Return how soon an ill or a side effect is said to pass ("These usually settle within 2 days")."""
    return Verdict("STA", whole(sense)) if sense.find(_MENDS) else None


@question(need("acts"), need(words=(_LASTS.telling,)), never=("steps", "harm", "limit"))
def duration(sense: Sense, around: Around) -> Verdict | None:
    """Return how long a treatment or its effect is said to last ("A bridge can last 5 to 15 years")."""
    if not (sense.get(*CARE, "condition") or around.about_care):
        return None
    if not all(words(sense.known).isdisjoint(sense.own[:HOLDER]) for words in (_HELD, _SITTINGS)):
        return None
    ill = any(first <= sense.first + OPENING for first, _ in sense.get("condition", "ill"))
    return Verdict("STA", whole(sense)) if sense.find(_LASTS) or (ill and sense.find(_SHORTLY)) else None


@question(need("condition"), need(words=(_USUAL,)), never=("treatment",))
def course(sense: Sense, around: Around) -> Verdict | None:
    """Return how an illness usually runs by itself, which is a figure in words."""
    return Verdict("STA", whole(sense)) if _COURSE.search(sense.text) else None
