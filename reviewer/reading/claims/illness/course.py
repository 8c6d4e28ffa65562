"""How an illness is said to run: whether it passes, stays or grows worse, and how often it shows."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.illness.illness import SPOKEN_TO
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_RUNS = Sifted(
    r"\b(?:is|are|remains?|(?:can |may |will )?becomes?) (?:(?:\w+ly|often|sometimes|never|not|very|quite|mild and|a|an|by nature) ){0,4}{runs}\b"
    r"|\b(?:goes|go|pass(?:es)?|settles?|clears?|heals?|lifts?|resolves?|disappears?|fades?|improves?|gets? better|subsides?|stops?) "
    r"(?:away |up |off |down )?(?:by (?:itself|themselves)|on (?:its|their) own|of (?:its|their) own accord)\b"
    r"|\b(?:can|may|could|might|will|often|usually|sometimes|tends? to) (?:\w+ly |also |even |and will |be )*{worsens}\b"
    r"|\b{worsens} (?:over time|with time|with age|quickly|later)\b",
    re.IGNORECASE,
)
"""Whether an illness passes, stays or grows worse."""
_OFTEN = Sifted(
    r"\b(?:dozens|hundreds|thousands)(?: or even (?:dozens|hundreds|thousands))?(?: of)?(?: \w+){0,3}?"
    r" (?:per|an?|each|every|in an?|in one) (?:night|day|hour|minute|second)\b",
    re.IGNORECASE,
)
"""How often something is said to happen."""
BESIDE = 3
"""Within how many words before its course stands the illness."""
_SOME = frozenset(("some", "others", "many", "most", "few"))
_CONCEDING = frozenset(("while", "although", "though"))
_NOT = frozenset(("not", "never", "isn't", "aren't"))
_ASIDE = frozenset("if when whether unless until once should call see ask tell you we".split())
"""Words before the course that make it a condition, an order, or what people do."""
_ELSEWHERE = (*(ELSEWHERE - {"limit", "telling", "study", "logistics", "unknown"}), "treatment", "genericcare", "harm")


@question(need(words=(_RUNS.telling,)), need("condition", "ill"), never=_ELSEWHERE)
def runs(sense: Sense, around: Around) -> Verdict | None:
    """Return how an illness is said to run ("Gout is a lifelong illness", "Some fevers can escalate quickly")."""
    opens = sense.words[sense.first]
    if (found := sense.find(_RUNS)) is None or (opens in SPOKEN_TO and opens not in _CONCEDING):
        return None
    place = sense.matched(found)
    if place[0] <= sense.first or not _ASIDE.isdisjoint(sense.words[sense.first : place[0]]) or sense.aimed(place):
        return None
    if opens in _CONCEDING and not _NOT.isdisjoint(sense.words[place[0] : place[1] + 1]):
        return None  # "While it is not dangerous, …" goes on to what is
    told = sense.before(place, BESIDE, "condition", "ill") is not None and sense.before(place, BESIDE, "people") is None
    spoken = sense.words[place[0] - 1] in _SOME or (place[0] == sense.first + 1 and opens in PRONOUNS and not around.about_care)
    return Verdict("FAC", place) if (told and not sense.attributive(place)) or spoken else None


@question(need(words=(_OFTEN.telling,)), need("condition", "ill", "people", "body", opens=PRONOUNS), never=(*(ELSEWHERE - {"logistics"}), *CARE))
def often(sense: Sense, around: Around) -> Verdict | None:
    """Return how often something is said to happen in the body ("Breathing can stop dozens of times an hour")."""
    found = sense.find(_OFTEN)
    return Verdict("STA", sense.matched(found)) if found and sense.words[sense.first] not in SPOKEN_TO else None


COURSE = (runs, often)
"""Questions asked where others were answered with no."""
