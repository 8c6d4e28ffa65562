"""What care is said to be used to do: on a page that sells it, that says that it works ("Moxa is used to warm the womb")."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_USED = frozenset(("used",))
_IS = frozenset("is are be been being".split())
_HANDLES = Group("handles")
OPENING = 6
"""Up to which word of a sentence the care stands that is used."""
PASSIVE = 3
"""Within how many words before "used" stands what makes it passive."""
_NEVER = ELSEWHERE - {"own", "house", "professional"} | {"harm", "negator", "approval", "offlabel"}


@question(need(words=(_USED,)), never=_NEVER)
def used_for(sense: Sense, around: Around) -> Verdict | None:
    """Return what a treatment is used to do to people, on a page that offers care; what it is used for is usual care."""
    if around.page.official or not around.page.offers or sense.text.rstrip().endswith((":", "?")):
        return None
    for at in range(sense.first + 1, sense.last - 2):
        if sense.words[at : at + 2] != ("used", "to") or _IS.isdisjoint(sense.window(at - PASSIVE, at)):
            continue
        care = any(first <= sense.first + OPENING and last < at for first, last in sense.get("treatment"))
        goes_on = around.about_care and sense.words[sense.first] in PRONOUNS and sense.has(*CARE)
        if (care or goes_on) and sense.words[at + 2] not in _HANDLES(sense.known):
            return Verdict("EFF", (at, at + 2))
    return None
