"""What people are said to gain, see, feel or look like, and illnesses said to be treatable, without any verb of effect."""

from __future__ import annotations

from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.verbs.at_work import does_well_at
from reviewer.reading.sense import Pair, Sense

_ELSEWHERE = ELSEWHERE - {"own", "house", "logistics"}
GAIN = 4
"""Within how many words of a verb of gaining stands what is gained ("get really good results")."""
BETTERED = 2
"""Within how many words of a verb of gaining stands what is better ("calmer", "deeper")."""
SUBJECT = 8
"""Within how many words before a verb of gaining stand those who gain."""
PLEASED = 4
"""Within how many words of "feel" or "look" stands how."""
_WHO = frozenset("you patients parents families people clients women men children adults everyone anyone most many others they she he".split())
_IF = frozenset("if until when whether how unless want wants wish wishes like hope hoping".split())
"""Words behind which a gain is only thought of."""
_LEAVES = frozenset("leave leaves leaving left keep keeps keeping".split())
_WILL = frozenset("will you'll they'll she'll he'll".split())
_IS = frozenset(("is", "are"))


@question(need("gaining"), need("benefitnoun", "effectnoun", "improved"), never=_ELSEWHERE)
def gained(sense: Sense, around: Around) -> Verdict | None:
    """Return results or relief that people are said to get, to see or to notice ("Most people notice small improvements in a week")."""
    if not _spoken_of(sense, around):
        return None
    for verb in sense.speaking("gaining"):
        good = sense.after(verb, GAIN, "benefitnoun", "effectnoun") or _bettered(sense, verb)
        if good is None or sense.words[good[1]] == "effects" or does_well_at(sense, good) or not _IF.isdisjoint(sense.window(sense.first, verb[0])):
            continue
        expected = sense.words[verb[0]].startswith("expect") and verb[0] > sense.first
        if expected or not _WHO.isdisjoint(sense.window(verb[0] - SUBJECT, verb[0])):
            return Verdict("EFF", (verb[0], good[1]))
    return None


def _bettered(sense: Sense, verb: Pair) -> Pair | None:
    """Return what is said to be better than it was, right behind a verb of gaining ("notice calmer evenings")."""
    better = sense.after(verb, BETTERED, "improved")
    return better if better is not None and sense.words[better[0]].endswith("er") else None


@question(need("appearing"), need("pleasing", "improved"), never=_ELSEWHERE)
def pleased(sense: Sense, around: Around) -> Verdict | None:
    """Return how people will look or feel after care ("You'll look ten years younger", "leaves you feeling rested")."""
    if not _spoken_of(sense, around):
        return None
    for verb in sense.speaking("appearing"):
        how = sense.after(verb, PLEASED, "pleasing", "improved")
        before = sense.window(verb[0] - 4, verb[0])
        if how is None or not _IF.isdisjoint(sense.window(verb[0] - 8, verb[0])):
            continue
        if not _WILL.isdisjoint(before) or not _LEAVES.isdisjoint(before):
            return Verdict("GUA", (verb[0], how[1]), frozenset({"EFF"}))
    return None


@question(need("outcomesaying"), never=_ELSEWHERE - {"goal"})
def turned_out(sense: Sense, around: Around) -> Verdict | None:
    """Return a saying that tells how well care turns out ("You'll notice the difference after one session")."""
    if not _spoken_of(sense, around) or not _IF.isdisjoint(sense.own[:2]):
        return None
    place = next(iter(sense.speaking("outcomesaying")), None)
    return Verdict("EFF", place) if place is not None else None


@question(need("treatable"), need("condition"), never=("limit", "unknown", "house"))
def treatable(sense: Sense, around: Around) -> Verdict | None:
    """Return an illness said to be treatable, curable or preventable, whatever does it ("Gum disease is reversible at this stage")."""
    if not around.page.offers:
        return None
    for place in sense.speaking("treatable"):
        ill = sense.before(place, 6, "condition")
        if ill is not None and not _IS.isdisjoint(sense.words[ill[1] + 1 : place[0]]):
            return Verdict("EFF", place)
    return None


def _spoken_of(sense: Sense, around: Around) -> bool:
    """Return whether a page is about care and is no public body's, or its sentence speaks of care that is sold."""
    page = around.page
    return not page.official and (bool(page.promoted) or (page.selling and (around.about_care or bool(sense.get(*CARE)))))
