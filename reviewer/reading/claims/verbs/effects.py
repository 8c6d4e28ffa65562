"""The verb that says a treatment works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Kind
from reviewer.model.patterns.vocabulary import Drawn, Group, Worded
from reviewer.reading.claims.kinds import CARE, HEALTH, THING, Around
from reviewer.reading.claims.verbs.hollow import is_hollow
from reviewer.reading.claims.verbs.subjects import has_subject
from reviewer.reading.claims.verbs.workings import works_as
from reviewer.reading.headings import names_goals
from reviewer.reading.sense import Pair, Sense

_PASSIVE_STEP = Worded(
    r"\b(?:will be|is then|are then|is|are|may be necessary|be necessary) (?:\w+ly )?"
    r"(?:{step}|often used in|used in conjunction|to restore|to move|designed)\b",
    re.IGNORECASE,
)
_STEPS = Drawn(lambda known: frozenset((*known.get("step", ()), "used", "restore", "move", "designed")))
"""One of these words stands in every sentence `_PASSIVE_STEP` finds."""
CHANCE = 4
"""Within how many words of a verb the odds or the outcomes stand that it betters."""
NAMED = 12
"""Within how many words before two words of effect that name no illness the care stands that has it ("The cream melts away …")."""
_PREVENTS = ("prevent", "avoid", "remove", "eliminate", "stop")
NEAR_OFFER = 5
"""Within how many words behind "offers" the care stands that is on offer."""
WHO = 10
"""Within how many words before "benefit from" stand those who do."""
_INVOLVES = frozenset(("involve", "involves"))
_DONE = Group("involved")
"""What a treatment is said to involve by who only says what is done."""
_OFFERS = frozenset("offer offers provide provides deliver delivers".split())
_GIVEN, _IS = frozenset("given delivered offered provided".split()), frozenset("is are be was were".split())
_WHERE = frozenset("in into at by on over through under as to once twice every during".split())
"""Words behind which it is told where, how or how often care is given."""
_HELPS = frozenset(("help", "helps", "can", "works", "work"))
_BENEFITS = frozenset(("benefit", "benefits", "benefited", "benefitted"))
"""Verbs that say that something does people good, whatever it is good for."""
_AIDED_OPENLY = frozenset(("would", "could", "might", "who", "may"))
"""Words behind which it is open who benefits."""
_AIDED = frozenset(("can", "may", "might", "could", "helps", "help", "will", "which"))


def verb_of_effect(sense: Sense, around: Around) -> Pair | None:
    """Return the verb that says a treatment works: it has a subject that can treat, and health for an object.

    A verb whose benefit is felt goes before one of a mere working ("Enzymes break down proteins, easing heartburn").
    """
    first = None
    for place in _verbs_of_effect(sense, around) if "effect" in sense.cues else ():
        if works_as(sense, place) == "EFF":
            return place
        first = first or place
    return first


def _verbs_of_effect(sense: Sense, around: Around) -> Iterator[Pair]:
    """Yield the verbs that have a subject that can treat and health for an object, in their order."""
    if names_goals(around.heading) or names_goals(around.lead):
        return
    if (opening := _opens_item(sense, around)) is not None:
        yield opening
    weak = sense.get("weakeffect")
    steps = "steps" in sense.cues or (not _STEPS(around.known).isdisjoint(sense.own) and _PASSIVE_STEP(around.known).search(sense.text) is not None)
    for place in sense.speaking("effect"):
        light = place in weak
        if is_hollow(sense, place, light) or _is_offered(sense, place) or _is_given(sense, place) or (steps and not _told_beside(sense, place)):
            continue
        subject = has_subject(sense, place, around)
        if light:
            target = sense.after(place, 9, *HEALTH) or (sense.after(place, 7, "body") if sense.before(place, 14, "treatment") else None)
            if subject and sense.words[place[0]] in _HELPS and place[1] >= sense.last - 2:
                yield place
                continue
        else:
            if subject and _says_all(sense, place):
                yield place
                continue
            if sense.words[place[0]] in _BENEFITS and ((subject and sense.after(place, 2, "people")) or _benefit_from(sense, place)):
                yield place
                continue
            target = sense.after(place, 12, *THING) or sense.before(place, 8, *HEALTH) or sense.after(place, CHANCE, "chance")
        if target is not None and target != place and subject:
            yield place


def _is_offered(sense: Sense, place: Pair) -> bool:
    """Return whether somebody only says what care they have to offer ("Riverside offers massage for back pain")."""
    if sense.words[place[0]] not in _OFFERS:
        return False
    offered = sense.after(place, NEAR_OFFER, *CARE)
    if offered is None or sense.before(place, NAMED, *CARE) is None:
        return offered is not None
    return offered[0] == place[1] + 1  # "Hartwig Physiotherapy offers exercise programmes": the care before is part of a name


def _is_given(sense: Sense, place: Pair) -> bool:
    """Return whether a verb only says where or how care is given ("The vaccine is given in the upper arm")."""
    given = sense.words[place[0]] in _GIVEN and not _IS.isdisjoint(sense.window(place[0] - 2, place[0]))
    return given and not _WHERE.isdisjoint(sense.window(place[1] + 1, place[1] + 2))


def _benefit_from(sense: Sense, place: Pair) -> bool:
    """Return whether people are said to benefit from care ("Many clients also benefit from adding massage"), as no question or offer puts it."""
    verb = place[0]
    if sense.words[place[1] + 1 : place[1] + 2] != ("from",) or sense.words[verb - 1] in _AIDED_OPENLY or "if" in sense.own:
        return False
    return sense.before(place, WHO, "people") is not None and sense.after(place, 4, *CARE) is not None


def _says_all(sense: Sense, place: Pair) -> bool:
    """Return whether words of effect name what is done as well ("keeps you full", "takes the strain off"), and not in passing what "we" do."""
    size = place[1] - place[0]
    either = place in sense.get("raising") or place in sense.get("lowering") or place in sense.get("acts")
    enough = size > 1 or (size == 1 and not either and sense.before(place, NAMED, *CARE) is not None)
    return enough and "own" not in sense.cues and sense.words[place[0]] != "back"


def _opens_item(sense: Sense, around: Around) -> Pair | None:
    """Return the verb that opens an asserting item of a list about care ("Improves sleep")."""
    if around.kind is not Kind.ITEM or not sense.words[sense.first].endswith("s"):
        return None
    opening = next((place for place in sense.get("effect") if place[0] == sense.first), None)
    if opening is None:
        return None
    light = opening in sense.get("weakeffect")
    if not light and around.lead_asserts:
        return opening
    asserting = not light or around.about_care or around.lead_asserts
    return opening if asserting and sense.after(opening, 12, "benefitnoun", *(HEALTH if light else THING)) else None


def _told_beside(sense: Sense, place: Pair) -> bool:
    """Return whether a step's sentence says of a verb that it helps, that the step works by it, or that it comes of it ("…, easing the cramp")."""
    word = sense.words[place[0]]
    comes = word.endswith("ing") and place in sense.get("mechanism", "mending", "raising", "lowering") and f", {word} " in sense.text
    return comes or not _AIDED.isdisjoint(sense.window(place[0] - 2, place[0])) or _does_by_way(sense, place)


def _does_by_way(sense: Sense, place: Pair) -> bool:
    """Return whether care is said to involve something that works ("Phototherapy involves light to stimulate the skin"); a step prevents."""
    if "to" not in sense.window(place[0] - 2, place[0]):
        return False
    done = _DONE(sense.known)
    if any(sense.words[first] in _INVOLVES and not done.isdisjoint(sense.window(last + 1, last + 4)) for first, last in sense.get("steps")):
        return False  # "Acupuncture involves the insertion of needles to stimulate certain points" tells what is done
    eases = sense.after(place, 2, "ill") is not None and not sense.words[place[0]].startswith(_PREVENTS)
    if place not in sense.get("mechanism") and not eases:
        return False
    return any(sense.words[first] in _INVOLVES for first, _ in sense.get("steps"))
