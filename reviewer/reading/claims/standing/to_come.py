"""How the reader's body will be after care ("Your hair will grow back", "Your knee pain will fade"): a promise, whatever the verb."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.standing.promised import NEVER
from reviewer.reading.sense import Pair, Sense

_WILL, _YOUR = frozenset(("will",)), frozenset(("your",))
_LEFT_OPEN, _MARKS, _PASSES = Group("leftopen"), Group("marksleft"), Group("passes")
_FOR_A_WHILE = frozenset("feel feels numb return returns be not need needs first until unless untreated without".split())
"""Words by which it is told what is so for a while, or without care."""
OWNED = 4
"""Within how many words before "will" stands "your"."""
NEXT = 4
"""Within how many words behind "will" stands what gets better."""


@question(
    need(words=(_WILL,)),
    need(words=(_YOUR,)),
    need("body", "condition", "health"),
    need("mending", "improved", words=(_PASSES,)),
    never=(*NEVER, "harm", "directive"),
)
def to_come(sense: Sense, around: Around) -> Verdict | None:
    """Return how the reader's body will be, on a page that offers care."""
    if not around.promotes or around.page.official or not _MARKS(sense.known).isdisjoint(sense.own) or _left_open(sense):
        return None
    for at in range(sense.first + 1, sense.last):
        if sense.words[at] != "will" or _YOUR.isdisjoint(sense.window(at - OWNED, at)):
            continue
        who = sense.before((at, at), OWNED, "body", "condition", "health")
        told = _better(sense, at, ill=who in sense.get("condition", "ill"))
        if who is not None and told is not None and _FOR_A_WHILE.isdisjoint(sense.window(at + 1, told[0])):
            return Verdict("GUA", (at, told[1]), frozenset({"EFF"}))
    return None


def _left_open(sense: Sense) -> bool:
    """Return whether it is left open for whom it comes; "Whether you are thirty or seventy" says that it comes for all."""
    for_all = sense.own[0] == "whether" and "or" in sense.own
    return not _LEFT_OPEN(sense.known).isdisjoint(sense.own[1:] if for_all else sense.own)


def _better(sense: Sense, will: int, *, ill: bool) -> Pair | None:
    """Return what is told behind "will": something that mends or is better than it was, or an ill that goes."""
    told = sense.after((will, will), NEXT, "mending", "improved")
    if told is not None or not ill:
        return told
    passes = _PASSES(sense.known)
    return next(((at, at) for at in range(will + 1, min(will + NEXT, sense.last)) if sense.words[at] in passes), None)
