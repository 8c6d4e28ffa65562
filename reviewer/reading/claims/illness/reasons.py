"""Reasons and meanings: what is said to be so because of something, and what one thing means for another."""

from __future__ import annotations

from reviewer.reading.claims.illness.illness import SPOKEN_TO
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_BECAUSE = frozenset({"because"})
_WHY = frozenset({"why"})
_IS = frozenset(("is", "that's", "are"))
_BY_US = frozenset("we our it's its this it i managing treating seeing getting".split())
"""Words behind "why" with which a house speaks of what it does, or of what is worth doing."""
_MEANS = frozenset({"means"})
SUBJECT = 7
"""Within how many words before "means" stands what it is said of."""


@question(need(words=(_BECAUSE,)), need(*THING, *CARE), never=ELSEWHERE)
def explained(sense: Sense, around: Around) -> Verdict | None:
    """Return why something of health or of care is said to be so ("Crash diets fail because they fight the body")."""
    at = sense.words.index("because", sense.first)
    if at == sense.first or at + 2 >= sense.last or sense.words[sense.first] in SPOKEN_TO or sense.words[at + 1] in ("you", "of"):
        return None
    said = any(first < at for first, _ in sense.get(*THING, *CARE))
    why = sense.words[at + 1] in PRONOUNS or any(first > at for first, _ in sense.get(*THING, *CARE))
    return Verdict("CAU", (at, at)) if said and why else None


@question(need(words=(_MEANS,)), need(*THING), never=ELSEWHERE)
def meant(sense: Sense, around: Around) -> Verdict | None:
    """Return what something of health or of care is said to mean for the body ("More oxygen means more energy for every cell")."""
    at = sense.words.index("means", sense.first)
    if sense.words[sense.first] in SPOKEN_TO or at + 2 >= sense.last:
        return None
    subject = sense.before((at, at), SUBJECT, *THING, *CARE, "good", "exposure")
    return Verdict("CAU", (at, at)) if subject and any(first > at for first, _ in sense.get(*THING)) else None


@question(need(words=(_WHY,)), need(*THING, "people"), never=ELSEWHERE - {"logistics"})
def why(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to be the reason of something ("This referred pain is why the shoulder aches", "That's why so many babies cry")."""
    at = sense.words.index("why", sense.first)
    if sense.words[at - 1] not in _IS or at + 3 >= sense.last or not _BY_US.isdisjoint(sense.window(at + 1, at + 4)):
        return None
    return Verdict("CAU", (at, at)) if sense.after((at, at), 8, *THING, "people") else None


REASONS = (meant, explained, why)
"""Questions asked where others were answered with no."""
