"""Claims of benefit: studies told, and treatments said to work."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.forms.leads import has_verb, leads_list
from reviewer.reading.claims.kinds import CARE, HEALTH, THING, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.verbs.courses import is_healing
from reviewer.reading.claims.verbs.effects import verb_of_effect
from reviewer.reading.claims.verbs.in_passing import to_be_shown
from reviewer.reading.claims.verbs.subjects import uses
from reviewer.reading.claims.verbs.workings import tells_which, works_as
from reviewer.reading.sense import PRONOUNS, Pair, Sense

FEWEST_WORDS = 3
"""Words from which an item of a list can say that something works."""
_OF = frozenset("by for of in from through to with about and or our your their an the better".split())
"""Words behind which knowing is no subject."""
_MEANT = frozenset(("for", "of", "lack", "developing", "ensure", "and"))
"""Words before "effective" behind which care is not said to be so."""
_WAYS_TO = frozenset((("way", "to"), ("ways", "to"), ("means", "of"), ("way", "of")))
_SPAN = frozenset("for about around up between from approximately roughly only just an one two several".split())
_DONE_WITH = Group("donewithresults")
_VARIES = Group("differing")
VARYING = 8
"""Within how many words behind a word for a result it is said to vary."""
_TAKEN_UP = (("it",), ("them",), ("this",))
"""Words that stand for the care spoken of."""
_ENSURES = Group("lookedafter")
"""Words behind which a result is only looked after or measured ("levels are checked to ensure effectiveness")."""
ENSURED = 3
"""Within how many words behind them the result stands."""
_THOUGHTS = Group("thoughts")
"""What helps people to understand, and heals nobody ("a helpful analogy")."""
_OPTION, _FOR_SOME = ("an", "option", "for"), (("some",), ("certain",), ("few",))
_HOW_WELL, _GAUGES = frozenset(("effectiveness", "efficacy")), Group("gauges")
GAUGED = 4
"""Within how many words before "effectiveness" it is said to be gauged."""
_CLAIMING = frozenset({"effectadj", "effectnoun", "improved"})
_TROUBLES = Group("troubles")
TROUBLES = 3
"""Up to which word of a sentence the troubles stand that it goes on to name ("Rare problems are a lasting numb patch")."""
_STANDS_FOR_CARE = PRONOUNS | {"results", "each"}


@question(need("study"), need("studyverb"))
def study(sense: Sense, around: Around) -> Verdict | None:
    """Return the report of a study, trial, review or case."""
    from_study = sense.speaking("study")
    if not from_study or (sense.get("limit") and not sense.get("effect", "effectnoun")):
        return None
    return Verdict("STU", min(from_study[0], sense.cues["studyverb"][0]))


@question(need("effect", "popularity", *_CLAIMING, signs=(":",)))
def efficacy(sense: Sense, around: Around) -> Verdict | None:
    """Return the claim that a treatment changes a condition, symptom or outcome."""
    if "cognition" in sense.cues and _only_known(sense):
        return None
    if leads_list(sense, around):
        return Verdict("EFF", whole(sense))
    if (place := verb_of_effect(sense, around)) is not None:
        return Verdict(works_as(sense, place), place)
    for popular in sense.speaking("popularity") if "popularity" in sense.cues else ():
        taken_up = around.about_care and sense.words[popular[1] + 1 : popular[1] + 2] in _TAKEN_UP
        if taken_up or (sense.after(popular, 4, *CARE) and sense.get(*HEALTH)):
            return Verdict("EFF", popular)
    if _CLAIMING.isdisjoint(sense.cues) or not _TROUBLES(sense.known).isdisjoint(sense.words[sense.first : sense.first + TROUBLES]):
        return None
    goes_on = sense.words[sense.first] in _STANDS_FOR_CARE or uses(sense.own) or (sense.label == "label" and _opens_with_praise(sense))
    care = sense.get(*CARE) or (around.about_care and goes_on) or (around.about_care and _is_a_way(sense))
    for place in sense.speaking("effectadj"):
        if sense.named(place) or _wanted(sense, place, around) or _names_medicine(sense, place):
            continue
        if not _THOUGHTS(sense.known).isdisjoint(sense.window(place[1] + 1, place[1] + 3)):
            continue
        if is_healing(sense, place) or _takes(sense, place) or _unsettled(sense, place) or to_be_shown(sense, place):
            continue
        if sense.words[place[0] - 1] == "cost":
            continue  # "cost-effective"
        if sense.words[place[0] : place[1] + 1] == _OPTION and sense.words[place[1] + 1 : place[1] + 2] in _FOR_SOME:
            continue  # "A transplant is an option for some people"
        if care and not sense.get("limit") and not sense.after(place, 4, "masked"):
            near = sense.before(place, 12, *CARE) or sense.after(place, 8, *CARE, *HEALTH) or care
            if near:
                return Verdict("EFF", place)
    led = around.lead_asserts or (around.about_care and sense.text.endswith((".", "!")))
    if around.kind is Kind.ITEM and led and sense.last - sense.first >= FEWEST_WORDS:
        for place in sense.speaking("improved", "effectnoun"):
            if place[0] <= sense.first + 2 and (sense.get(*THING) or around.lead_asserts):
                return Verdict("EFF", place)
    for place in sense.speaking("effectnoun"):
        if not _DONE_WITH(sense.known).isdisjoint(sense.window(place[1] + 1, place[1] + 3)) and sense.words[place[0]] == "results":
            continue  # "Results are expected in June"
        if place[0] == sense.first and sense.words[place[0]] == "results" and place[1] > place[0] and around.about_care:
            return Verdict("EFF", place)
        if sense.named(place) or is_healing(sense, place) or tells_which(sense, place) or _unsettled(sense, place):
            continue
        beside = sense.after(place, 6, *THING) or sense.before(place, 4, *THING, "improved") or sense.before(place, 10, *CARE)
        if care and beside and has_verb(sense):
            return Verdict("EFF", place)
    return None


def _is_a_way(sense: Sense) -> bool:
    """Return whether something is said to be an effective way to do something about an illness, whatever it is."""
    for place in sense.speaking("effectadj"):
        way = sense.words[place[1] + 1 : place[1] + 3] if place[1] + 2 < sense.last else ()
        if way in _WAYS_TO and sense.after(place, 6, "effect") and sense.get("condition"):
            return True
    return False


def _opens_with_praise(sense: Sense) -> bool:
    """Return whether what follows a label opens with what it is like ("Light therapy: effective but slow")."""
    return any(first == sense.first for first, _ in sense.get("effectadj"))


def _only_known(sense: Sense) -> bool:
    """Return whether a sentence says what knowing does ("Understanding your options helps you choose")."""
    return any(first == sense.first or sense.words[first - 1] not in _OF for first, _ in sense.get("cognition"))


def _unsettled(sense: Sense, place: Pair) -> bool:
    """Return whether a result is said to vary, or is what somebody ensures, measures or has to prove ("The effectiveness must be proven")."""
    behind = sense.window(place[1] + 1, place[1] + VARYING)
    if not _VARIES(sense.known).isdisjoint(behind) or ("must" in behind and not _ENSURES(sense.known).isdisjoint(behind)):
        return True
    return not _ENSURES(sense.known).isdisjoint(sense.window(place[0] - ENSURED, place[0]))


def _takes(sense: Sense, place: Pair) -> bool:
    """Return whether "lasting" tells how long a visit takes ("each session lasting for an hour")."""
    then = sense.words[place[1] + 1 : place[1] + 2]
    return sense.words[place[0]] == "lasting" and bool(then) and (then[0] in _SPAN or then[0][0].isdigit())


def _names_medicine(sense: Sense, place: Pair) -> bool:
    """Return whether a word is part of what a group of medicines is called ("anti-inflammatory tablets")."""
    return place in sense.get("prescribed") and sense.after(place, 1, "medicine") is not None


def _wanted(sense: Sense, place: Pair, around: Around) -> bool:
    """Return whether a word only tells what kind of care is wanted or meant ("a plan for effective care"), or how well some works is gauged."""
    if sense.words[place[0]] in _HOW_WELL:
        return not _GAUGES(around.known).isdisjoint(sense.window(place[0] - GAUGED, place[0]))
    if place[0] != place[1] or sense.words[place[0]] != "effective" or not sense.after(place, 3, *CARE):
        return False
    return not _MEANT.isdisjoint(sense.window(place[0] - 2, place[0]))
