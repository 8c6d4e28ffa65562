"""What care is said to be made for: a product "designed to calm the skin" is sold for that, whatever it is said to aim at."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, HEALTH, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_MADE = Group("madefor")
_TO = frozenset(("to", "for"))
_TREATS = frozenset("treat treats treating".split())
NEXT = 4
"""Within how many words of "designed" stands the verb that says what for."""
FAR = 8
"""Within how many words of that verb stands what it is good for."""


@question(need(*CARE), need("effect"), need(*HEALTH), need(words=(_MADE,)), never=("house", "limit", "unknown", "negator", "telling"))
def made_for(sense: Sense, around: Around) -> Verdict | None:
    """Return what a product or a treatment is said to be designed for, in a verb that says by itself that something gets better."""
    if around.page.official:
        return None
    weak = sense.get("weakeffect")
    for at in range(sense.first + 1, sense.last - 2):
        if sense.words[at] not in _MADE(sense.known) or _TO.isdisjoint(sense.words[at + 1 : at + 3]) or not sense.before((at, at), 12, *CARE):
            continue
        near = (place for place in sense.get("effect") if at < place[0] <= at + NEXT)
        verb = next((place for place in near if place not in weak or sense.words[place[0]] in _TREATS), None)
        if verb is not None and sense.after(verb, FAR, *HEALTH):
            return Verdict("EFF", verb)
    return None
