"""Claims with figures, in digits or in words: how common something is, how long it lasts, how an illness runs."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns import late
from reviewer.reading.claims.kinds import ADDRESSED, CARE, HEALTH, THING, Around, Verdict, whole
from reviewer.reading.sense import PRONOUNS, Sense
from reviewer.reading.words import count_words

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|nineteen|twenty|a hundred"
_TIMES = r"(?:weeks?|months?|days?|hours?|minutes?|years?|sessions?|visits?|steps?)"
"""What "two in six weeks" counts, which is no share."""
_NUMBER = late(
    r"\b(?!100\s?(?:%|per ?cent)\s(?!of\b|effective\b))\d+(?:\.\d+)?\s?(?:%|per ?cent)|\b\d+(?:\.\d+)?\s(?:million|billion|thousand)\b"
    r"|\b\d{1,3}(?:[,.]\d{3})+\s(?:people|women|men|adults|patients|children|deaths|cases|reports)\b"
    r"|\b(?:one|two|three|\d) (?:in|out of) (?:\d|two|three|four|five|six|seven|eight|nine|ten|every)"
    rf"|\b(?:{_WORDS}|\d+) (?:[a-z]+ )?(?:in|out of) (?:every )?(?:{_WORDS}|\d+)\b(?!,? {_TIMES}\b)"
    r"|\bthree[- ]quarters of\b",
    re.IGNORECASE,
)
_SHARE = ("%", "percent", "per cent")
_FIGURES = ("%", "illion", "ousand", "ercent", "er cent", " in ", "ut of ", "00", ",", "uarters")
_RATE = late(r"\b(?:rates?|risk|reduction|improvement|effective)\b", re.IGNORECASE)
_COURSE = late(
    r"\b(?:most|many|some|usually|often|typically) .{0,60}\b(?:improves?|settles?|resolves?|recovers?|clears?|goes away|returns?)\b",
    re.IGNORECASE,
)
_COMMON = late(
    r"(?:\b(?:is|are)|\bit['’]s|\bthey['’]re) (?:a |an |the |one of the )?(?:very |fairly |quite |more |most |relatively )?common\b"
    r"(?! (?:type|form|method|way|kind|cause|question|myth|misconception|treatment|mistake|approach|practice|procedure|technique|side|ingredient)"
    r"| (?:thought|called|known))",
    re.IGNORECASE,
)
_MOST_OF = late(
    r"\b(?:the|a|one of the) (?:number one|no\. ?1|leading|main|top|most common|commonest|biggest|single biggest) (?:reasons?|causes?|complaints?)\b"
    r"|\b(?:women|men|girls|boys|children|adults) (?:are|is) (?:\w+ )?(?:affected|diagnosed) (?:more|twice|far more|less)\b"
    r"|\b(?:seen|found|diagnosed) (?:more|most)(?: often| commonly)? (?:in|among) (?:women|men|girls|boys|children|adults|people)\b",
    re.IGNORECASE,
)
_MOST = frozenset("reason reasons cause causes complaint complaints affected diagnosed seen found".split())
_LASTS = late(
    r"\blasts?(?:ing)?\b[^.;]{0,30}?\b(?:\d+|one|two|three|five|six|ten|several|many)\b"
    r"[^.;]{0,12}?\b(?:hour|day|week|month|year|decade)s?\b",
    re.IGNORECASE,
)
_MENDS = late(
    r"\b(?:resolv|subsid|settl|heal|improv|recover|clear|disappear|fad|eas)\w* (?:\w+ )?(?:with)?in (?:about |around |roughly )?\d", re.IGNORECASE
)
_DIGIT = late(r"\d")
_SMALL = frozenset({*_WORDS.split("|"), "hundred"})
_USUAL = frozenset({"most", "many", "some", "usually", "often", "typically"})


def share(sense: Sense, around: Around) -> Verdict | None:
    """Return how common something is, or another number about health."""
    number = _NUMBER.search(sense.text) if any(map(sense.text.__contains__, _FIGURES)) and _counts(sense) else None
    priced = "money" in sense.cues and not sense.get(*HEALTH)
    about = sense.get(*THING, "people", "effectnoun", "mending", "molecule") or (around.about_care and "improved" in sense.cues)
    if number and not about and number.group(0).endswith(_SHARE) and not sense.get("logistics", "steps", "money"):
        about = sense.get(*CARE)  # a share told of a treatment: "only 30% of a tablet is taken up"
    if number and not priced and (about or _RATE.search(sense.text)):
        word = min(sense.first + count_words(sense.text[: number.start()]), sense.last - 1)
        return Verdict("PRE" if sense.get("people") else "STA", (word, word))
    if around.kind is Kind.ITEM and sense.words[sense.first] in _USUAL and sense.first + 1 in {first for first, _ in sense.get("mending")}:
        return Verdict("PRE", (sense.first, sense.first + 1))
    for place in sense.speaking("quantity") if "quantity" in sense.cues else ():
        subject = bool(sense.get(*THING, *CARE)) or sense.words[sense.first] in PRONOUNS
        whose = sense.get("people", *HEALTH) or place[0] == sense.first
        if subject and whose and sense.words[sense.first] not in ADDRESSED and not sense.get("logistics", "steps", "courtesy", "own", "study"):
            return Verdict("PRE", place)
    return None


def _counts(sense: Sense) -> bool:
    """Return whether a sentence has a digit or one of the number words figures are given in."""
    return not _SMALL.isdisjoint(sense.own) or _DIGIT.search(sense.text) is not None


def common(sense: Sense, around: Around) -> Verdict | None:
    """Return an illness said to be common, which is a figure in a word."""
    if "common" not in sense.own or sense.get(*CARE, "own", "house", "unknown"):
        return None
    if not sense.get("condition", "health") and sense.words[sense.first] not in PRONOUNS:
        return None
    return Verdict("PRE", whole(sense)) if _COMMON.search(sense.text) else None


def most(sense: Sense, around: Around) -> Verdict | None:
    """Return an illness said to come first among reasons or causes, or to befall some more than others: a figure in words, too."""
    if _MOST.isdisjoint(sense.own) or sense.get("own", "house", "unknown"):
        return None
    if not sense.get("condition", "health") and sense.words[sense.first] not in PRONOUNS and not sense.get("people"):
        return None
    return Verdict("PRE", whole(sense)) if _MOST_OF.search(sense.text) else None


def mending(sense: Sense, around: Around) -> Verdict | None:
    """Return how soon an ill or a side effect is said to pass ("These usually settle within 2 days")."""
    if sense.get("logistics", "steps", "limit", "own"):
        return None
    return Verdict("STA", whole(sense)) if _MENDS.search(sense.text) else None


def duration(sense: Sense, around: Around) -> Verdict | None:
    """Return how long a treatment or its effect is said to last ("A bridge can last 5 to 15 years")."""
    if not (sense.get(*CARE) or around.about_care) or sense.get("steps", "harm", "limit"):
        return None
    return Verdict("STA", whole(sense)) if _LASTS.search(sense.text) else None


def course(sense: Sense, around: Around) -> Verdict | None:
    """Return how an illness usually runs by itself, which is a figure in words."""
    if "condition" not in sense.cues or "treatment" in sense.cues or _USUAL.isdisjoint(sense.own):
        return None
    if _COURSE.search(sense.text):
        return Verdict("STA", whole(sense))
    return None
