"""Claims of legal weight: promises, and patients' stories."""

from __future__ import annotations

import itertools
import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Drawn, Group
from reviewer.reading.claims.forms.voices import AT_WORK, ME, QUOTES, patient_speaks
from reviewer.reading.claims.kinds import CARE, HEALTH, THING, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.standing.promised import refused
from reviewer.reading.sense import Pair, Sense

_QUOTES = ('"', "“")
_QUOTED = late(r"^[\"“].{12,}")
_BETTER = ("improved", "lowering", "mending", "benefitnoun")
_BENEFIT = frozenset({"EFF"})
"""What it also claims when patients nobody names are said to have got better: a benefit, which needs a source beside their consent."""
_NOTHING_ELSE: frozenset[str] = frozenset()
_FIRST_PERSON = frozenset(("i", "my", "me", "i've", "i'm"))
_NAMED_FORM = late(r"[\"”] (?:is|are|was|must|should|means|has to|you)\b")
"""What follows a quotation that is only named ("“I consent” must be signed")."""
_ONLY_OFFERED = late(
    r"\b(?:has|have|had|was|were|am|is|been) (?:been |being )?(?:offered|prescribed|advised|recommended)\b(?!.*\b(?:and|now|since|but)\b)",
    re.IGNORECASE,
)
"""What was offered to somebody, who tells no more of it."""
_TURNS = frozenset("was were had used could can now again finally since until after suffered struggled felt went came".split())
"""Words by which somebody tells what it was like before, or is now."""
_PATIENTS = frozenset(("patients", "clients"))
_REPORTING = Group("tellsof")
_HAVING = frozenset(("experience", "enjoy", "achieve"))
"""What patients do with a good result only: symptoms are experienced, too."""
_WILL = frozenset(("will", "you'll", "it'll", "they'll"))
_SOMEBODY = Drawn(lambda known: frozenset(("we", "i", "he", "she", "you", *known.get("actor", ()))))
"""Who does something when "will" follows; of these it promises no result."""
_IT = (("it",), ("them",), ("this",))
FORETOLD = 3
"""Within how many words "will" stands before what it foretells."""
NEAR = 4
"""Within how many words before "guaranteed" stands what else than a result is guaranteed."""
_RARE, _IS = Group("rare"), frozenset(("is", "are"))


def lasting_result(sense: Sense, around: Around) -> Verdict | None:
    """Return a result said to last, which is promised also where it is aimed at or offered for learning ("stretches for lasting relief")."""
    for place in sense.get("lastingresult"):
        if not sense.negated(place) and not sense.has("limit", "hedge2", "unknown") and (sense.get(*CARE) or around.about_care):
            return Verdict("GUA", place, frozenset({"EFF"}))
    return None


lasting = question(need("lastingresult"))(lasting_result)


@question(need("guarantee", "effect"), need("guarantee", words=(_WILL,)))
def guarantee(sense: Sense, around: Around) -> Verdict | None:
    """Return the promise of a result."""
    weak = set(sense.get("promise"))
    until = refused(sense) if "guarantee" in sense.cues else sense.last
    for place in sense.speaking("guarantee"):
        if place[1] >= until or _only_spoken_of(sense, place):
            continue
        beside = sense.get("effect", "effectadj", "effectnoun", "improved")
        strong = [other for other in beside if other != place and other not in sense.get("weakeffect")]
        if sense.words[place[1] - 1] == "goodbye" and not sense.after(place, 6, *THING):
            continue  # "say goodbye to waiting"
        if place in weak and (not (strong and sense.get(*HEALTH)) or sense.before(place, 2, "own")):
            continue
        if sense.get(*CARE, *HEALTH) or strong or around.about_care:
            return Verdict("GUA", place)
    return _foretold(sense, around)


_LIKENS = frozenset("but like better faster else than".split())
"""Words by which what nothing does is done by care."""


def _only_spoken_of(sense: Sense, place: Pair) -> bool:
    """Return whether a promise is a word talked about ("the word “cure”"), called rare, a nurse's next step, or one of a visit or a price."""
    words = sense.words
    if words[place[0]] == "will" and sense.before(place, 1, "professional"):
        return True  # "The nurse will stop the drip"
    if words[place[0]].startswith("guarant") and sense.before(place, NEAR, "logistics", "money") and not sense.has(*HEALTH):
        return True
    if words[sense.first] == "nothing" and _LIKENS.isdisjoint(sense.own):
        return True  # "Nothing we do gets rid of it for good"
    if "study" in sense.cues and (words[place[0] - 2 : place[0]] == ("they", "were") or words[place[0] - 1] == "percent"):
        return True  # "In a review of 31 trials, women were likelier to report that they were cured"
    behind = sense.window(place[1] + 1, place[1] + 3)
    if "defined" in behind:
        return True  # "A cure is defined as five years without a sign"
    return place[0] > sense.first and (words[place[0] - 1] == "word" or (not _RARE(sense.known).isdisjoint(behind) and not _IS.isdisjoint(behind)))


def _foretold(sense: Sense, around: Around) -> Verdict | None:
    """Return a good result told as what will be ("Our laser will restore your skin", "Your sleep will improve")."""
    words = sense.words
    if _WILL.isdisjoint(sense.own) or not (sense.get(*CARE) or around.about_care):
        return None
    planned = any(first == "that" and second == "will" for first, second in itertools.pairwise(sense.own)) and "plan" in sense.own
    if not planned and not sense.cues.keys().isdisjoint(("steps", "logistics", "decision", "professional", "harm", "limit", "cause")):
        return None
    for place in sense.speaking("effect"):
        told = next((at for at in range(place[0] - 1, max(place[0] - FORETOLD, sense.first) - 1, -1) if words[at] in _WILL), -1)
        if told < 0 or sense.before((told, told), told - sense.first, "negator", "hedge2"):
            continue
        if any(told < hedge < place[0] for hedge, _ in sense.get("hedge2")):
            continue  # "will hopefully help" hopes, and promises nothing
        if told > sense.first and words[told - 1] in _SOMEBODY(around.known):
            continue
        taken_up = planned and sense.words[place[1] + 1 : place[1] + 2] in _IT and sense.before(place, 30, *HEALTH)
        if taken_up or sense.after(place, 12, *HEALTH) or (sense.before((told, told), 4, *HEALTH) and place not in sense.get("weakeffect")):
            return Verdict("GUA", (told, place[1]), frozenset({"EFF"}))
    return None


@question(need("testimonial", words=(_PATIENTS, ME)), need("testimonial", words=(_PATIENTS,), signs=QUOTES))
def testimonial(sense: Sense, around: Around) -> Verdict | None:
    """Return a patient's experience offered as evidence."""
    place = next(iter(sense.speaking("testimonial")), None) if "testimonial" in sense.cues else None
    if place is not None and (sense.get("effect", "effectnoun", "effectadj", "promo", "improved", "body") or _health_beside(sense, place)):
        return Verdict("TES", place, _BENEFIT if sense.get(*_BETTER) else _NOTHING_ELSE)
    if (reported := _reported(sense)) or patient_speaks(sense, around.known):
        return Verdict("TES", whole(sense), _BENEFIT if reported and sense.get(*_BETTER) else _NOTHING_ELSE)
    if not sense.text.startswith(_QUOTES):
        return None
    if _QUOTED.match(sense.text) and not _FIRST_PERSON.isdisjoint(sense.own) and sense.get(*HEALTH, *CARE) and AT_WORK.isdisjoint(sense.own):
        return Verdict("TES", whole(sense)) if _tells_a_turn(sense) else None
    return None


def _health_beside(sense: Sense, place: Pair) -> bool:
    """Return whether a sentence speaks of health outside a phrase and outside its words for people; what is so "for many women" may be an ill."""
    if sense.words[place[0]] == "for":
        return False
    if sense.words[place[1]] in _REPORTING(sense.known) and not sense.has(*_BETTER, "effectnoun", "pleasing", "good"):
        return False  # "Some patients report a headache"
    people = set(sense.get("people"))
    return any(other not in people and not place[0] <= other[0] <= place[1] for other in sense.get(*HEALTH))


def _tells_a_turn(sense: Sense) -> bool:
    """Return whether a quotation tells of more than an ill that somebody has ("I have a lump")."""
    if _NAMED_FORM.search(sense.text) is not None or _ONLY_OFFERED.search(sense.text) is not None:
        return False
    return sense.has(*CARE, *_BETTER, "effect", "effectnoun", "pleasing", "good", "negator") or not _TURNS.isdisjoint(sense.own)


def _reported(sense: Sense) -> bool:
    """Return whether patients in general are said to report a good result ("Many patients who had this report more confidence")."""
    opening = sense.words[sense.first : sense.first + 3]
    if _PATIENTS.isdisjoint(opening):
        return False
    who = next(at for at, word in enumerate(opening) if word in _PATIENTS)
    told = sense.has(*_BETTER, "effectnoun", "pleasing", "good") or (sense.text.rstrip().endswith(":") and "report" in sense.own)
    if sense.get("study", "harm") or not told:
        return False
    then = sense.window(sense.first + who + 1, sense.first + who + 12)
    return not _REPORTING(sense.known).isdisjoint(then) or (not _HAVING.isdisjoint(then) and bool(sense.get("effectnoun")))
