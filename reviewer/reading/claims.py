"""The type of a claim: the questions of the ontology asked in their order, the first yes deciding (claim types, section 2)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

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
    sense, around = _after_label(sense, around)
    if sense.last - sense.first < 2 or is_question(sense.text) or is_instruction(sense) or sense.label in _REJECTED:
        return None
    if sense.get("unknown") and (sense.words[sense.first] == "whether" or not sense.speaking("effect")):
        return None
    if _DEFINES.match(sense.text) and not sense.get("effectadj", "promo", "rank", "safe", "authority"):
        return None
    verdicts = [verdict for ask in _QUESTIONS if (verdict := ask(sense, around)) is not None]
    if not verdicts:
        return None
    first = verdicts[0]
    return Verdict(first.type, first.cue, frozenset(verdict.type for verdict in verdicts[1:]))


_LABEL = re.compile(r"^[^.:;!?]{2,60}:\s+(?=\S)")
_REJECTED = frozenset({"myth"})
_DEFINES = re.compile(
    r"^(?:an?|the)?\s?[\w\s()’'\-]{2,60} (?:is|are) (?:an?|the) (?:[\w-]+ ){0,3}(?:procedure|treatment|therapy|technique|method|process|approach)s? "
    r"(?:that is (?:used|performed|needed|done)|used|performed|to|involving|where|in which|designed)\b|^an? (?:[\w-]+ ){0,3}(?:procedure|treatment) to\b",
    re.IGNORECASE,
)


def _after_label(sense: Sense, around: Around) -> tuple[Sense, Around]:
    """Return the sentence without a label before a colon ("Heat: Warmth eases pain"); a label that names care is what the sentence is about."""
    found = _LABEL.match(sense.text)
    if found is None:
        return sense, around
    start = sense.first + count_words(found.group(0))
    if start - sense.first > 7 or sense.last - start < 3:
        return sense, around
    inside = {name for name, places in sense.cues.items() if places[0][0] < start}
    label = "myth" if "myth" in inside else "label"
    cues = {name: kept for name, places in sense.cues.items() if (kept := tuple(place for place in places if place[0] >= start))}
    about = around.about_care or bool(inside & {"treatment", "genericcare", "effect", "imperative"})
    return Sense(sense.words, start, sense.last, sense.text[found.end() :], cues, label), replace(around, about_care=about)


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
        if sense.aimed(place) or (hard is False and sense.negated(place, 6)):
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


def _warning(sense: Sense, around: Around) -> Verdict | None:
    """Return words that warn of harm: nothing is asked of them but that they stay."""
    near_care = bool(sense.get(*CARE)) or around.kind is Kind.ITEM or (around.about_care and sense.words[sense.first] in PRONOUNS)
    for place in sense.speaking("harm"):
        if near_care and not [verb for verb in sense.speaking("effect") if verb not in sense.get("weakeffect") and verb[0] > sense.first]:
            return Verdict("SAF-", place)
    if _RAISES.search(sense.text) and sense.get(*CARE) or _RAISES.search(sense.text) and sense.words[sense.first] in PRONOUNS:
        return Verdict("SAF-", _whole(sense))
    return None


_RAISES = re.compile(r"\b(?:raise|raises|increase|increases) (?:your )?(?:blood pressure|heart rate|the risk|risk)\b|\bcan be misused\b|\bmay (?:harm|damage)\b|\bhas harmed\b", re.IGNORECASE)


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
    if sense.text.rstrip().endswith(":") and around.kind is Kind.PARAGRAPH and asserts_list(sense) and (sense.get(*CARE, "authority", "effectnoun") or around.about_care):
        return Verdict("EFF", _whole(sense))
    if (place := _verb_of_effect(sense, around)) is not None:
        return Verdict("EFF", place)
    for popular in sense.speaking("popularity"):
        if sense.after(popular, 4, *CARE) and sense.get(*HEALTH):
            return Verdict("EFF", popular)
    care = sense.get(*CARE) or around.about_care and sense.words[sense.first] in PRONOUNS
    for place in sense.speaking("effectadj"):
        if care and not sense.get("limit") and not sense.after(place, 4, "masked"):
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


_LEADS = re.compile(r"\b(?:can|may|might|could|will|by|through|for|includ(?:e|es|ing)|reports?|suggests?|shows?|demonstrates?|supports?|to|from|because|in|that|with)?\s*:\s*$", re.IGNORECASE)  # fmt: skip
_OPEN_LEAD = re.compile(r"\b(?:can|may|help|helps|will)(?: also)?\s*:\s*$", re.IGNORECASE)


def asserts_list(sense: Sense) -> bool:
    """Return whether a line that ends in a colon claims something of the items below it."""
    if sense.get("harm", "steps", "logistics") and not sense.get("effect", "authority"):
        return False
    speaking = [place for place in sense.speaking("effect") if place not in sense.get("weakeffect") or sense.get(*THING)]
    if speaking or sense.speaking("authority", "effectadj", "effectnoun", "safe"):
        return True
    return _OPEN_LEAD.search(sense.text) is not None and bool(sense.get(*CARE))


_VERBS = re.compile(r"\b(?:is|are|was|were|has|have|had|can|may|might|could|will|see|sees|seen|notice|report|experience|offers?|provides?|gives?|shows?|brings?|includes?|finds?|found|leads?|combined|means)\b", re.IGNORECASE)  # fmt: skip


def _has_verb(sense: Sense) -> bool:
    return _VERBS.search(sense.text) is not None or bool(sense.get("effect"))


def _verb_of_effect(sense: Sense, around: Around) -> Pair | None:
    """Return the verb that says a treatment works: it has a subject that can treat, and health for an object."""
    if _GOALS.search(around.heading) or _GOALS.search(around.lead):
        return None
    if around.kind is Kind.ITEM and (around.about_care or around.lead_asserts) and sense.words[sense.first].endswith("s"):
        opening = next((place for place in sense.get("effect") if place[0] == sense.first), None)
        if opening is not None:
            return opening
    weak = set(sense.get("weakeffect"))
    steps = bool(sense.get("steps")) or _PASSIVE_STEP.search(sense.text) is not None
    work = set(sense.get("professionalwork"))
    for place in sense.speaking("effect"):
        if place in weak and (sense.after(place, 4, "decision") or sense.get("courtesy")):
            continue
        if sense.words[place[0]] in _ATTENDS and sense.before(place, 2, "own"):
            continue
        if place in work and sense.before(place, 5, "professional") and not sense.before(place, 5, "treatment"):
            continue
        if steps and not _AIDED & set(sense.window(place[0] - 2, place[0])):
            continue
        if place in weak:
            target = sense.after(place, 9, *HEALTH) or (sense.after(place, 7, "body") if sense.before(place, 14, "treatment") else None)
            subject = _subject(sense, place, around)
        else:
            target = sense.after(place, 12, *THING) or sense.before(place, 8, *HEALTH)
            subject = _subject(sense, place, around) or (around.kind is Kind.ITEM and place[0] == sense.first and sense.words[place[0]].endswith("s"))
        if target and subject and target != place:
            return place
        if place in weak and subject and sense.words[place[0]] in _HELPS and place[1] >= sense.last - 2:
            return place
    return None


_PASSIVE_STEP = re.compile(
    r"\b(?:will be|is then|are then|is|are|may be necessary|be necessary) (?:\w+ly )?(?:placed|removed|cleaned|filled|irrigated|injected|inserted|drawn|administered|attached|bonded|fitted|shaped|numbed|spun|"
    r"evaluated|scheduled|often used in|used in conjunction|to restore|to move|designed)\b",
    re.IGNORECASE,
)
_GOALS = re.compile(r"\bgoals?\b|\bobjectives?\b|\bactivities\b", re.IGNORECASE)
_ATTENDS = frozenset(("treat", "treats", "treated", "offer", "offers", "provide", "provides", "see"))
_HELPS = frozenset(("help", "helps", "can", "works", "work"))
_AIDED = frozenset(("can", "may", "might", "could", "helps", "help", "will", "which", "to"))


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


_RATE = re.compile(r"\b(?:rates?|risk|reduction|improvement|effective)\b", re.IGNORECASE)


def _share(sense: Sense, around: Around) -> Verdict | None:
    """Return how common something is, or another number about health."""
    number = _NUMBER.search(sense.text)
    if number and (sense.get(*THING, "people", "effectnoun") or _RATE.search(sense.text)):
        word = min(sense.first + count_words(sense.text[: number.start()]), sense.last - 1)
        return Verdict("PRE" if sense.get("people") else "STA", (word, word))
    for place in sense.speaking("quantity"):
        if sense.get(*HEALTH) and (sense.after(place, 8, "people", *HEALTH)):
            return Verdict("PRE", place)
    return None


_COURSE = re.compile(r"\b(?:most|many|some|usually|often|typically) .{0,60}\b(?:improves?|settles?|resolves?|recovers?|clears?|goes away|returns?)\b", re.IGNORECASE)


def _course(sense: Sense, around: Around) -> Verdict | None:
    """Return how an illness usually runs by itself, which is a figure in words."""
    found = _COURSE.search(sense.text)
    if found and sense.get("condition") and not sense.get("treatment"):
        return Verdict("STA", _whole(sense))
    return None


def _fact(sense: Sense, around: Around) -> Verdict | None:
    """Return a clinical fact: symptoms, course, diagnosis, usual care."""
    if sense.last - sense.first < 7 or not sense.get(*HEALTH):
        return None
    cue = next(iter(sense.speaking("factcue", "strongauthority")), None)
    return Verdict("FAC", cue) if cue is not None else None


_QUESTIONS: tuple[Callable[[Sense, Around], Verdict | None], ...] = (
    _guarantee,
    _testimonial,
    _ranking,
    _safety,
    _warning,
    _study,
    _efficacy,
    _share,
    _course,
    _cause,
    _fact,
)
