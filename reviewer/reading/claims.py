"""The type of a claim: the questions of the ontology asked in their order, the first yes deciding (claim types, section 2)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reviewer.model.draft import Kind, Zone
from reviewer.reading.house import Page
from reviewer.reading.sense import PRONOUNS, Pair, Sense, is_instruction, is_question
from reviewer.reading.words import count_words

CARE = ("treatment", "genericcare")
HEALTH = ("condition", "health")
THING = ("condition", "health", "body")
_NUMBER = re.compile(r"\d+(?:\.\d+)?\s?(?:%|per ?cent)|\b\d+(?:\.\d+)?\s(?:million|billion|thousand)\b|\b(?:one|two|three|\d) (?:in|out of) (?:\d|two|three|four|five|six|seven|eight|nine|ten|every)", re.IGNORECASE)  # fmt: skip
_QUOTED = re.compile(r"^[\"“].{12,}")
_FIRST_PERSON = frozenset(("i", "my", "me", "i've", "i'm"))


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence: the page, the block and what it hangs on."""

    page: Page
    zone: Zone
    kind: Kind
    heading: str = ""
    lead: str = ""
    lead_asserts: bool = False
    about_care: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """A type with the words that decided it and the codes that also hold."""

    type: str
    cue: Pair
    also: frozenset[str] = frozenset()


def classify(sense: Sense, around: Around) -> Verdict | None:
    """Return the claim a sentence makes, or None where it makes none."""
    if sense.last - sense.first < 2 or is_question(sense.text) or is_instruction(sense):
        return None
    if sense.get("unknown") and not sense.speaking("effect"):
        return None
    verdicts = [verdict for ask in _QUESTIONS if (verdict := ask(sense, around)) is not None]
    if not verdicts:
        return None
    first = verdicts[0]
    return Verdict(first.type, first.cue, frozenset(verdict.type for verdict in verdicts[1:]))


def _whole(sense: Sense) -> Pair:
    return sense.first, sense.last - 1


def _guarantee(sense: Sense, around: Around) -> Verdict | None:
    """Return the promise of a result."""
    weak = set(sense.get("promise"))
    for place in sense.speaking("guarantee"):
        beside = sense.get("effect", "effectadj", "effectnoun", "improved")
        strong = [other for other in beside if other != place and other not in sense.get("weakeffect")]
        if place in weak and not (strong and sense.get(*HEALTH)):
            continue
        if sense.get(*CARE, *HEALTH) or strong or around.about_care:
            return Verdict("GUA", place)
    return None


def _testimonial(sense: Sense, around: Around) -> Verdict | None:
    """Return a patient's experience offered as evidence."""
    place = next(iter(sense.speaking("testimonial")), None)
    if place is not None and sense.get("effect", "effectnoun", "effectadj", *HEALTH, "promo", "improved"):
        return Verdict("TES", place)
    words = sense.words[sense.first : sense.last]
    if _QUOTED.match(sense.text) and _FIRST_PERSON & set(words) and sense.get(*HEALTH, *CARE) and "we" not in words:
        return Verdict("TES", _whole(sense))
    return None


def _ranking(sense: Sense, around: Around) -> Verdict | None:
    """Return a ranking, or a comparison that is about care."""
    for place in sense.speaking("compare"):
        if sense.get(*CARE) or around.about_care or around.lead_asserts:
            return Verdict("CMP", place)
    for place in sense.speaking("rank"):
        if sense.get(*CARE, "house", "own") or around.lead_asserts or re.search(r"\b(?:clinic|provider|practice|team|cent(?:er|re)|destination|doctors?|dentists?)\b", sense.text):
            return Verdict("CMP", place)
    return None


def _safety(sense: Sense, around: Around) -> Verdict | None:
    """Return words that reassure about a treatment."""
    soft = set(sense.get("softsafe"))
    absolute = sense.get("safeabsolute")
    for place in sense.get("safe"):
        hard = place not in soft or place in absolute
        if sense.aimed(place) or (hard is False and sense.negated(place)):
            continue
        if not hard and not _soft_counts(sense, place, around):
            continue
        if sense.get(*CARE) or around.about_care or around.lead_asserts or around.kind is Kind.ITEM:
            return Verdict("SAF+", place)
    return None


def _soft_counts(sense: Sense, place: Pair, around: Around) -> bool:
    """Return whether a mild reassuring word speaks of the treatment itself, as in "a gentle manual technique" or "safe and natural"."""
    words = sense.words[place[0] : place[1] + 1]
    if words[0] in ("safe", "safely", "safer", "safest", "painless"):
        return not re.search(r"\bsafe (?:space|place|environment|and supportive|and comfortable|distance|to return)\b|\bkeep (?:you|them) safe", sense.text, re.IGNORECASE)
    others = [other for other in sense.get("safe") if other != place]
    if others:
        return True
    if around.kind is Kind.ITEM and around.lead_asserts:
        return True
    near = sense.after(place, 3, *CARE)
    return words[0] in ("gentle", "non", "noninvasive", "minimally") and near is not None and bool(sense.get("treatment", "own")) and not sense.get("effect")


def _study(sense: Sense, around: Around) -> Verdict | None:
    """Return the report of a study, trial, review or case."""
    from_study = sense.speaking("study")
    if from_study and (verb := next(iter(sense.get("studyverb")), None)):
        if sense.get("limit") and not sense.get("effect", "effectnoun"):
            return None
        return Verdict("STU", min(from_study[0], verb))
    return None


def _efficacy(sense: Sense, around: Around) -> Verdict | None:
    """Return the claim that a treatment changes a condition, symptom or outcome."""
    if (place := _verb_of_effect(sense, around)) is not None:
        return Verdict("EFF", place)
    care = sense.get(*CARE) or around.about_care and sense.words[sense.first] in PRONOUNS
    for place in sense.speaking("effectadj"):
        if care and not sense.get("limit"):
            near = sense.before(place, 12, *CARE) or sense.after(place, 8, *CARE, *HEALTH) or care
            if near:
                return Verdict("EFF", place)
    if around.kind is Kind.ITEM and (around.lead_asserts or around.about_care):
        for place in sense.speaking("improved", "effectnoun"):
            if place[0] <= sense.first + 2 and (sense.get(*THING) or around.lead_asserts):
                return Verdict("EFF", place)
    for place in sense.speaking("effectnoun"):
        if care and (sense.after(place, 6, *THING) or sense.before(place, 4, *THING, "improved") or sense.before(place, 10, *CARE)) and _has_verb(sense):
            return Verdict("EFF", place)
    return None


_VERBS = re.compile(r"\b(?:is|are|was|were|has|have|had|can|may|might|could|will|see|sees|seen|notice|report|experience|offers?|provides?|gives?|shows?|brings?|includes?|finds?|found|leads?|combined|means)\b", re.IGNORECASE)  # fmt: skip


def _has_verb(sense: Sense) -> bool:
    return _VERBS.search(sense.text) is not None or bool(sense.get("effect"))


def _verb_of_effect(sense: Sense, around: Around) -> Pair | None:
    """Return the verb that says a treatment works: it has a subject that can treat, and health for an object."""
    weak = set(sense.get("weakeffect"))
    for place in sense.speaking("effect"):
        if place in weak:
            target = sense.after(place, 9, *HEALTH) or (sense.after(place, 7, "body") if sense.before(place, 14, "treatment") else None)
            subject = _subject(sense, place, around)
        else:
            target = sense.after(place, 12, *THING) or sense.before(place, 8, *HEALTH)
            subject = _subject(sense, place, around) or (around.kind is Kind.ITEM and place[0] == sense.first and sense.words[place[0]].endswith("s"))
        if target and subject and target != place:
            return place
    return None


def _subject(sense: Sense, place: Pair, around: Around) -> bool:
    """Return whether what does the helping is care: named before the verb, a pronoun or "we" for it, a gerund, or left out in a list."""
    if sense.before(place, 30, *CARE):
        return True
    opening = sense.words[sense.first : place[0]]
    if around.lead_asserts or not opening:
        return around.lead_asserts or around.about_care
    if opening[0] in PRONOUNS and len(opening) <= 8:
        return around.about_care or around.page.selling
    if sense.before(place, 10, "own", "house"):
        return around.page.selling
    return opening[0].endswith("ing") and len(opening) <= 10


def _cause(sense: Sense, around: Around) -> Verdict | None:
    """Return a cause, a trigger or a mechanism stated as fact."""
    for place in sense.get("cause", "mechanism"):
        if sense.aimed(place) or sense.negated(place, 2):
            continue
        left = sense.before(place, 25, *THING, "treatment", "genericcare")
        right = sense.after(place, 10, *THING)
        opening = sense.words[sense.first] in PRONOUNS or around.lead_asserts
        if right and (left or opening):
            return Verdict("MEC" if place in sense.cues.get("mechanism", ()) and sense.get("body") else "CAU", place)
    return None


def _share(sense: Sense, around: Around) -> Verdict | None:
    """Return how common something is, or another number about health."""
    number = _NUMBER.search(sense.text)
    if number and sense.get(*THING, "people", "effectnoun"):
        word = min(sense.first + count_words(sense.text[: number.start()]), sense.last - 1)
        return Verdict("PRE" if sense.get("people") else "STA", (word, word))
    for place in sense.speaking("quantity"):
        if sense.get(*HEALTH) and (sense.after(place, 8, "people", *HEALTH)):
            return Verdict("PRE", place)
    return None


def _fact(sense: Sense, around: Around) -> Verdict | None:
    """Return a clinical fact: symptoms, course, diagnosis, usual care."""
    if sense.last - sense.first < 7 or not sense.get(*HEALTH):
        return None
    cue = next(iter(sense.get("factcue")), None)
    return Verdict("FAC", cue) if cue is not None else None


_QUESTIONS: tuple[Callable[[Sense, Around], Verdict | None], ...] = (
    _guarantee,
    _testimonial,
    _ranking,
    _safety,
    _study,
    _efficacy,
    _share,
    _cause,
    _fact,
)
