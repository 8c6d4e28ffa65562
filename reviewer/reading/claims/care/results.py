"""Results told without a verb of effect: what became of patients, what grew stronger, what settled."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.care.of_results import CALLED, RESULTS, called_good, own_results, told_of_results
from reviewer.reading.claims.illness.processes import KEEPS, become, kept_from
from reviewer.reading.claims.kinds import CARE, HEALTH, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Pair, Sense

_MAKES = Group("makes")
_NOTHING = ("steps", "limit", "harm", "decision", "unknown", "directive", "logistics")
"""Cues of sentences that tell steps, limits, harm or orders, not results."""
_THOSE_WHO = Group("treated")
_FARE = Group("fares")
_ADVANTAGES = Group("advantages")
_ANSWERS = frozenset(("solution", "remedy"))
ANSWERED = 5
"""Up to which word of a sentence an answer is named ("One such solution is …")."""
_IS = frozenset(("is", "are"))
_YOU = frozenset(("you", "you'll", "patients", "clients", "guests", "people"))
_REVEALS = Group("reveals")
_LEAVES = frozenset("leave leaves emerge emerges walk walks wake wakes have enjoy get".split())
_HAD = frozenset(("have", "enjoy", "get"))
"""Verbs behind which a part of the body has to be named that is better than before ("You will have a straighter smile")."""
_SOON = Group("soon")


@question(need("improved", "mending", "effectnoun", words=(KEEPS, _ANSWERS, RESULTS, CALLED)), never=_NOTHING)
def result(sense: Sense, around: Around) -> Verdict | None:
    """Return a good result that is told of a treatment, of those who had it, or of the house's own patients."""
    place = next((found for ask in _ASKED if (found := ask(sense, around)) is not None), None)
    return Verdict("EFF", place) if place is not None and not sense.aimed(place) else None


def _grown(sense: Sense, around: Around) -> Pair | None:
    """Return what makes a part of the body better ("Loading makes the tendon stronger")."""
    makes = _MAKES(around.known)
    if makes.isdisjoint(sense.own):
        return None
    for place in sense.speaking("improved"):
        verb = next((at for at in range(place[0] - 1, max(place[0] - 6, sense.first) - 1, -1) if sense.words[at] in makes), -1)
        if verb <= sense.first or not (around.about_care or sense.before((verb, verb), 8, *CARE)):
            continue
        if any(verb < first < place[0] for first, _ in sense.get(*THING)):
            return verb, place[1]
    return None


def _revealed(sense: Sense, around: Around) -> Pair | None:
    """Return what care is said to bring to light ("…, revealing a brighter, smoother surface")."""
    if _REVEALS(sense.known).isdisjoint(sense.own) or not (around.about_care or sense.get(*CARE)):
        return None
    for place in sense.speaking("improved"):
        verb = next((at for at in range(place[0] - 1, max(place[0] - 4, sense.first) - 1, -1) if sense.words[at] in _REVEALS(sense.known)), -1)
        if verb >= 0 and sense.words[place[0]].endswith("er"):
            return verb, place[1]
    return None


def _fared(sense: Sense, around: Around) -> Pair | None:
    """Return how those fare who had a treatment ("Patients who begin early recover faster and have fewer falls")."""
    if not around.page.selling or _THOSE_WHO(around.known).isdisjoint(sense.words[sense.first : sense.first + 3]):
        return None
    fares = _FARE(around.known)
    for place in sense.speaking("improved"):
        verb = next((at for at in range(place[0] - 1, max(place[0] - 4, sense.first) - 1, -1) if sense.words[at] in fares), -1)
        if verb > sense.first and (sense.get(*HEALTH, *CARE) or around.about_care):
            return verb, place[1]
    return None


def _settled(sense: Sense, around: Around) -> Pair | None:
    """Return an ill that is said to go under care ("so pain settles quickly")."""
    if not (around.about_care and around.page.selling) or _SOON(around.known).isdisjoint(sense.own):
        return None
    for place in sense.speaking("mending"):
        if sense.before(place, 3, *HEALTH) and "if" not in sense.own:
            return place
    return None


def _advantage(sense: Sense, around: Around) -> Pair | None:
    """Return what is named as the benefit of a treatment ("One advantage of implants is how they look"), or a treatment as the answer."""
    if _IS.isdisjoint(sense.own):
        return None
    for at in range(sense.first + 1, min(sense.first + ANSWERED, sense.last - 2)):
        if sense.words[at] in _ANSWERS and sense.words[at + 1] in _IS and sense.after((at + 1, at + 1), 3, *CARE):
            return at, at + 1
    for place in sense.speaking("effectnoun"):
        care = sense.after(place, 5, *CARE) if sense.words[place[1]] in _ADVANTAGES(sense.known) else None
        if care is not None and not _IS.isdisjoint(sense.window(care[1] + 1, care[1] + 3)):
            return place
    return None


def _sent_home(sense: Sense, around: Around) -> Pair | None:
    """Return how the reader is told to feel or to look after care ("You will walk out lighter and calmer")."""
    if _YOU.isdisjoint(sense.own) or _LEAVES.isdisjoint(sense.own) or not (around.about_care or around.page.offers):
        return None
    for place in sense.speaking("improved"):
        verb = next((at for at in range(place[0] - 1, max(place[0] - 5, sense.first) - 1, -1) if sense.words[at] in _LEAVES), -1)
        had = sense.words[verb] in _HAD and not (sense.words[place[0]].endswith("er") and sense.after(place, 4, "good", *THING))
        if verb >= sense.first and not had and "if" not in sense.own and not _YOU.isdisjoint(sense.window(verb - 3, verb)):
            return verb, place[1]
    return None


_ASKED = (_sent_home, _grown, _revealed, become, kept_from, _advantage, _fared, _settled, own_results, called_good, told_of_results)
