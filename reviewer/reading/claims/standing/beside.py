"""Treatments set beside one another without "than": by "while" or a semicolon, by "not as … as"."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_ELSEWHERE = ELSEWHERE - {"professional", "courtesy", "study"}
_JOINS = frozenset(("while", "whereas"))
_LIKENS = frozenset(("as", "distinguish", "distinguishes"))
"""One of these words stands in every sentence `_NOT_AS` finds."""
_NOT_AS = late(
    r"\b(?:not|nowhere near|n[’']t) (?:quite |nearly |nearly so )?as \w+(?: or \w+)? as\b|\bdistinguish(?:es)? (?:itself|themselves)\b",
    re.IGNORECASE,
)
SIDE = 14
"""How far from what joins them both treatments may stand."""


@question(need("treatment"), need(words=(_JOINS, _LIKENS), signs=(";",)), never=_ELSEWHERE)
def set_beside(sense: Sense, around: Around) -> Verdict | None:
    """Return two treatments told apart by how much, how fast or how long ("Drops act at once, while tablets take days")."""
    return _joined(sense) or _not_as(sense)


def _joined(sense: Sense) -> Verdict | None:
    """Return two treatments on both sides of "while", "whereas" or a semicolon, of one of which a degree is told."""
    for at in _joints(sense):
        place = (at, at)
        after = next((other for other in sense.get("treatment") if at <= other[0] <= at + SIDE), None)
        before = sense.before(place, SIDE, "treatment")
        if at == sense.first and after is not None:  # "While drops act at once, tablets take days"
            before, after = after, sense.after(after, SIDE, "treatment")
        if before is None or after is None or sense.words[before[0] : before[1] + 1] == sense.words[after[0] : after[1] + 1]:
            continue
        each = {first for first, _ in sense.get("frequency")}  # "20 hours a day" says how often, not how much more
        degree = next((one for one in sense.speaking("degree") if before[1] < one[0] and one[1] + 1 not in each), None)
        if degree is not None:
            return Verdict("CMP", degree)
    return None


def _joints(sense: Sense) -> list[int]:
    """Return the words that join two statements, and those behind a semicolon."""
    found = [at for at in range(sense.first, sense.last) if sense.words[at] in _JOINS]
    if ";" in sense.text:
        found.append(sense.word_at(sense.text.index(";")))
    return found


def _not_as(sense: Sense) -> Verdict | None:
    """Return what is said to be less so than something else ("not as bulky as")."""
    found = _NOT_AS.search(sense.text)
    if found is None:
        return None
    word = sense.word_at(found.start())
    return Verdict("CMP", sense.matched(found)) if sense.before((word, word), 12, *CARE) else None
