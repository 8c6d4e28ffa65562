"""Ills that care is said to do away with wholly ("The laser eliminates toenail fungus"): a promise, where "can reduce or eliminate" is none."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.standing.promised import NEVER, refused
from reviewer.reading.sense import Sense

_DOES_AWAY = Group("doesaway")
_LEFT_OPEN = frozenset("can may might could help helps helping often sometimes or nearly almost virtually aim aims try tries".split())
"""Words close before such a verb by which it promises nothing whole."""
OPEN = 3
"""How close."""
ILL = 4
"""Within how many words behind the verb stands what care does away with."""
SUBJECT = 6
"""Within how many words before it stands the care that does so."""


@question(need(words=(_DOES_AWAY,)), need("condition"), never=(*NEVER, "harm"))
def removed(sense: Sense, around: Around) -> Verdict | None:
    """Return an ill that care is said to make an end of."""
    verbs = _DOES_AWAY(around.known)
    for at in range(sense.first, refused(sense)):
        if sense.words[at] not in verbs or not _LEFT_OPEN.isdisjoint(sense.window(at - OPEN, at)) or sense.negated((at, at)):
            continue
        ill = sense.after((at, at), ILL, "condition")
        if ill is not None and _by_care(sense, around, at) and sense.after((at, at), ill[0] - at - 1, *CARE) is None:
            return Verdict("GUA", (at, ill[1]), frozenset({"EFF"}))
    return None


def _by_care(sense: Sense, around: Around, at: int) -> bool:
    """Return whether care does away with an ill: named before the verb, or an item of a list about it."""
    if at == sense.first:
        return around.kind is Kind.ITEM and around.promotes and sense.words[at].endswith("s")
    return sense.before((at, at), SUBJECT, *CARE) is not None
