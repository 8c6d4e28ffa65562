"""Sayings by which something is said to help, without any verb of effect ("Night guards take care of most jaw pain")."""

from __future__ import annotations

from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_ELSEWHERE = ELSEWHERE - {"own", "logistics", "study"} | {"professionalwork"}
_PASSIVE = "can"
"""The word that opens what can be done about an illness, whoever does it ("can be slowed")."""


@question(need("avail"), never=_ELSEWHERE)
def avails(sense: Sense, around: Around) -> Verdict | None:
    """Return a saying by which care is said to help; what "can be slowed" needs an illness only, the care is the page's subject."""
    for place in sense.speaking("avail"):
        passive = sense.words[place[0]] == _PASSIVE
        care = bool(sense.get(*CARE)) or around.about_care or (passive and bool(around.page.promoted))
        thing = sense.get("condition") if passive else sense.get(*THING, "exposure")
        if care and any(not (place[0] <= first <= place[1]) for first, _ in thing) and "if" not in sense.own:
            return Verdict("EFF", place)
    return None
