"""What is said of an illness as fact in words that name neither a cause nor a cure: whom it befalls, what it is not, when it comes and goes."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

SPOKEN_TO = frozenset("you we i if let imagine whether while although though".split())
"""Openings of sentences that speak to somebody, or under a condition."""
_ODDS = frozenset("odds risk risks chance chances likelihood probability rate rates".split())
_THAN = frozenset({"than"})
_MORE = frozenset(("more", "less", "fewer", "worse", "better"))
_NO_DEGREE = frozenset(("rather", "other", "more", "less"))
"""Words before "than" that count things or set one aside, and tell no degree."""
SHORT = 4
"""Letters of the words in -er that compare nothing ("over", "ever")."""
NEAR = 5
"""Within how many words of "than" stands what is more, and what it is set beside."""
AT_RISK = 4
"""Within how many words of "at a greater risk" the illness is named, so that it is a fact whoever is spoken to."""
OPENING = 6
"""Up to which word of a sentence stands what it speaks of."""


@question(need("likelier"), never=ELSEWHERE)
def likelier(sense: Sense, around: Around) -> Verdict | None:
    """Return people of one kind who are said to be likelier than others to have or to get something ("Twins are more prone to …")."""
    for place in sense.speaking("likelier"):
        if sense.words[sense.first] in SPOKEN_TO:
            if sense.after(place, AT_RISK, "condition"):
                return Verdict("PRE", place)
            continue
        if sense.before(place, 10, "people", "person", "body", "condition") is not None or not _THAN.isdisjoint(sense.words[place[1] : sense.last]):
            return Verdict("PRE", place)
    return None


@question(need("contrary"), need(*THING, *CARE, "people", "person"), never=ELSEWHERE)
def corrected(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to be so against what people think ("Contrary to what many believe, eggs do not raise …")."""
    return Verdict("FAC", sense.get("contrary")[0])


@question(need(*THING, "people"), need(words=(_THAN,)), never=ELSEWHERE)
def compared(sense: Sense, around: Around) -> Verdict | None:
    """Return two kinds of people or of bodies of which one is said to be or to do more ("Knees that move early are stronger than …")."""
    if sense.words[sense.first] in SPOKEN_TO:
        return None
    at = sense.words.index("than", sense.first)
    more = next((word for word in range(at - 1, max(at - NEAR, sense.first), -1) if _compares(sense.words[word])), -1)
    if more < 0 or sense.negated((more, more)) or sense.words[at + 1 : at + 2] == ("just",) or sense.words[at - 1] in _NO_DEGREE:
        return None
    kinds = ("people", "person", *THING)
    both = sense.before((more, more), 12, *kinds) and sense.after((at, at), NEAR, *kinds)
    return Verdict("CAU", (more, at)) if both else None


def _compares(word: str) -> bool:
    """Return whether a word compares ("stronger", "more")."""
    return word in _MORE or (word.endswith("er") and len(word) > SHORT)


@question(need("redefined"), never=ELSEWHERE)
def redefined(sense: Sense, around: Around) -> Verdict | None:
    """Return what an illness is said to be about, or not to be about ("Overthinking is rarely about logic")."""
    for place in sense.get("redefined"):
        ill = sense.before(place, 4, "condition", "health")
        goes_on = sense.words[sense.first] in PRONOUNS and not around.about_care and sense.after(place, 4, "condition")
        if (goes_on or (ill is not None and ill[0] <= sense.first + OPENING)) and not sense.get(*CARE):
            return Verdict("FAC", place)
    return None


@question(need("harmless"), never=ELSEWHERE)
def harmless(sense: Sense, around: Around) -> Verdict | None:
    """Return an illness or a complaint that is said to be harmless, or to pass by itself ("Floaters are nearly always harmless")."""
    if sense.get(*CARE) or sense.words[sense.first] in SPOKEN_TO:
        return None
    for place in sense.speaking("harmless"):
        if sense.before(place, 8, *THING) or (sense.words[sense.first] in PRONOUNS and not around.about_care):
            return Verdict("FAC", place)
    return None


@question(need("undone"), never=ELSEWHERE)
def undone(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to do more harm than good, or to take its toll, which names the harm by itself ("Pressure at the table backfires")."""
    if sense.words[sense.first] in SPOKEN_TO:
        return None
    if around.kind is Kind.ITEM and not sense.text.endswith("."):
        return None
    place = next(iter(sense.speaking("undone")), None)
    asked = place is None or place[0] == sense.first or sense.words[place[0] - 1] == "what"
    return Verdict("CAU", place) if place is not None and not asked else None


@question(need("shifting"), never=ELSEWHERE)
def shifting(sense: Sense, around: Around) -> Verdict | None:
    """Return odds or a risk that are said to rise or to fall ("The odds of a stroke double after seventy")."""
    if sense.words[sense.first] in SPOKEN_TO:
        return None
    for place in sense.speaking("shifting"):
        odds = next((at for at in range(place[0] - 1, max(place[0] - 8, sense.first - 1), -1) if sense.words[at] in _ODDS), -1)
        if odds >= 0 and (sense.get(*THING, "befallen") or around.page.promoted):
            return Verdict("STA", place)
    return None


@question(need("timed"), never=ELSEWHERE)
def timed(sense: Sense, around: Around) -> Verdict | None:
    """Return when an illness or a change of the body comes, is at its worst or goes ("Colic peaks at six weeks")."""
    if sense.words[sense.first] in SPOKEN_TO:
        return None
    for place in sense.get("timed"):
        if sense.before(place, 8, *THING, *CARE, "exposure") or sense.words[sense.first] in PRONOUNS:
            return Verdict("STA", place)
    return None


OF_ILLNESS = (likelier, compared, redefined, harmless, undone, corrected, shifting, timed)
"""Questions asked where others were answered with no."""
