"""What is said to go with an illness: what it is linked to, what it threatens and marks, what it does to a life, whether it runs in families."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.illness.illness import SPOKEN_TO
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_LINKED = Sifted(
    r"\b(?:is|are|was|were|been|be) (?:\w+ly |also |often |well |sometimes |not )*(?:associated|linked|tied|correlated|related) (?:with|to)\b",
    re.IGNORECASE,
)
"""With what something is said to go."""
_THREATENS = Sifted(
    r"\b(?:carr(?:y|ies)|carrying|poses?|posing|bears?|runs?|faces?|brings?) (?:(?:an?|the|some|very|more|serious|[\w-]+),? ){0,4}?"
    r"(?:risks?|dangers?|threats?|hazards?)\b",
    re.IGNORECASE,
)
"""That something is a danger."""
_MARKS = Sifted(
    r"\b(?:hallmarks?|(?:is|are) (?:\w+ly |very |highly |so )?(?:characteristic|typical)"
    r"|(?:typical|classic|common|key|main|central|frequent|defining|cardinal) features?) (?:of|for|in)\b",
    re.IGNORECASE,
)
"""By what an illness is said to be known."""
_INHERITED = Sifted(
    r"\bruns? in (?:the |your |some )?famil(?:y|ies)\b"
    r"|\b(?:genetic|inherited|hereditary|family|familial) (?:tendency|predisposition|disposition|component|link|basis|risk)\b"
    r"|\b(?:is|are|can be|may be) (?:\w+ly |often |also |thought to be |partly )*(?:genetic|inherited|hereditary|heritable|passed down)\b",
    re.IGNORECASE,
)
"""That an illness lies in the family."""
_BLIGHTS = Sifted(
    r"\b(?:ruins?|wrecks?|destroys?|shatters?|derails?|tears? apart|robs?|poisons?|cripples?|isolates?|costs?|strains?|damages?|breaks? up) "
    r"(?:[\w’'-]+,? (?:and )?){0,3}?{lives}\b",
    re.IGNORECASE,
)
"""What is said to become of a life."""
NEAR = 7
"""Within how many words stands what something is said to go with."""
SUBJECT = 7
"""Up to which word of a sentence the illness stands that does something."""
_RISK = frozenset("risk risks chance chances odds likelihood rate rates danger".split())
_ELSEWHERE = ELSEWHERE - {"logistics", "steps", "telling"}


@question(need(words=(_LINKED.telling,)), need(*THING, "ill", "harm"), never=_ELSEWHERE)
def linked(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to go with an illness, whatever it is ("Jobs that involve kneeling are associated with a higher risk of …")."""
    found = sense.find(_LINKED)
    if found is None or sense.words[sense.first] in SPOKEN_TO:
        return None
    place = sense.matched(found)
    if sense.aimed(place) or place[0] <= sense.first:
        return None
    risk = not _RISK.isdisjoint(sense.window(place[1] + 1, place[1] + NEAR))
    return Verdict("CAU", place) if risk or sense.after(place, NEAR, "condition", "ill", "molecule") else None


@question(need(words=(_THREATENS.telling,)), need(*THING, "ill", "people", opens=PRONOUNS), never=ELSEWHERE | {"treatment"})
def threatening(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to be a danger to health ("Untreated sleep apnoea poses serious risks")."""
    found = sense.find(_THREATENS)
    if found is None or sense.words[sense.first] in SPOKEN_TO:
        return None
    place = sense.matched(found)
    care = any(first < place[0] for first, _ in sense.get("genericcare")) or (around.about_care and sense.words[sense.first] in PRONOUNS)
    return None if care or sense.negated(place, 2) or sense.aimed(place) or place[0] <= sense.first else Verdict("CAU", place)


@question(need(words=(_MARKS.telling,)), need("condition", "people", opens=PRONOUNS), never=(*ELSEWHERE, *CARE))
def marking(sense: Sense, around: Around) -> Verdict | None:
    """Return by what an illness is said to be known ("Morning stiffness is characteristic of rheumatoid arthritis")."""
    found = sense.find(_MARKS)
    return Verdict("FAC", place) if found and sense.after(place := sense.matched(found), NEAR, "condition", "people") else None


@question(need(words=(_INHERITED.telling,)), need("condition"), never=(*(ELSEWHERE - {"study"}), *CARE))
def inherited(sense: Sense, around: Around) -> Verdict | None:
    """Return an illness that is said to lie in the family ("Asthma runs in families")."""
    found = sense.find(_INHERITED)
    if found is None or sense.words[sense.first] in SPOKEN_TO or sense.negated(place := sense.matched(found)):
        return None
    return None if sense.aimed(place) else Verdict("CAU", place)


@question(need(words=(_BLIGHTS.telling,)), need("condition"), never=(*(ELSEWHERE - {"own", "money", "logistics"}), *CARE))
def blighting(sense: Sense, around: Around) -> Verdict | None:
    """Return what an illness is said to make of a life ("Depression can ruin relationships")."""
    found = sense.find(_BLIGHTS)
    if found is None or sense.words[sense.first] in SPOKEN_TO - {"let", "while"}:
        return None
    place = sense.matched(found)
    if sense.negated(place) or sense.aimed(place) or "to" in sense.words[place[0] - 1 : place[0]]:
        return None
    return Verdict("CAU", place) if any(sense.first <= first < min(place[0], sense.first + SUBJECT) for first, _ in sense.get("condition")) else None


TIED = (linked, threatening, marking, inherited, blighting)
"""Questions asked where others were answered with no."""
