"""What is said to befall whoever does or has something ("If you skip meals, you will probably feel faint"): a cause told as a condition."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_OPENS = frozenset(("if", "when", "once"))
_ELSEWHERE = ELSEWHERE - {"limit"} | {"treatment"}
"""The cues without a condition of an illness: of care, of visits and of people at work it tells who is asked to do what."""
_AUXILIARY = frozenset("can may might could will would you'll they'll".split())
_BEFALLS = Group("comesover")
"""Verbs that say what becomes of somebody."""
SOON = 5
"""Within how many words of the comma stands what may or will befall."""
NEAR = 8
"""Within how many words of its verb stands what befalls."""


@question(need(opens=_OPENS), need("ill", "condition"), need(words=(_AUXILIARY,)), never=_ELSEWHERE)
def befalls_who(sense: Sense, around: Around) -> Verdict | None:
    """Return an ill that is said to follow where something is done, left undone or goes wrong."""
    comma = sense.text.find(",")
    if comma < 0:
        return None
    start = sense.word_at(comma) + 1
    for at in range(start, min(start + SOON, sense.last - 1)):
        if sense.words[at] not in _AUXILIARY:
            continue
        verb = next((here for here in range(at + 1, min(at + 4, sense.last)) if sense.words[here] in _BEFALLS(sense.known)), -1)
        if verb > 0 and "not" not in sense.words[at:verb] and sense.after((verb, verb), NEAR, "ill", "condition"):
            return Verdict("CAU", (at, verb))
    return None
