"""What an ill does to somebody's day, which whoever has it knows, and which of the things in use is the commonest: neither needs a source."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group, Vocabulary, Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage

_WEIGHS = Sifted(
    r"\b(?:{weighson}|(?:have|has) an? (?:\w+ )?(?:\w+ )?(?:impact|effect|influence) on) (?:[\w’'-]+,? ){0,4}?{dailylife}\b"
    r"|\b{weighson} (?:how|what|where|which) ",
    re.IGNORECASE,
)
"""How an ill is said to weigh on a day."""
_LIFE = Worded(r"\b{dailylife}\b", re.IGNORECASE)
"""What a day is made of."""
_MORE = Sifted(r"\d|\b(?:untreated|undiagnosed|risks?|leads?|leading|causes?|causing|because|due|most|twice|over time|eventually)\b", re.IGNORECASE)
"""By which a sentence goes on to a cause, a course or a number."""
_MEDICAL = ("ill", "condition", "harm", "body", "exposure", "treatment", "study", "strongmechanism", "molecule")
"""Cues of what else an ill is said to weigh on, or is."""
_WEIGHED_ON = frozenset({"CAU", "FAC", "MEC"})
_CALLED_COMMON = frozenset("common commonly commonest frequent frequently usual usually known".split())
_OF_USE = Group("thingsinuse")
_CARE = ("treatment", "genericcare", "medicine")
NAMED = 4
"""Within how many words behind "most common" stands what is the commonest."""


def told_of_days(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a sentence only tells what an ill does to the day of those who have it, or what is commonest of things that are no ill."""
    assert line.claim is not None
    if line.claim.type in _WEIGHED_ON and not line.claim.also - _WEIGHED_ON and _weighs_on_days(line, passage, known):
        return True
    return line.claim.type in ("FAC", "PRE") and _is_commonest_thing(line, passage, known)


def _weighs_on_days(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether an ill is said to weigh on work, company or comfort, and on nothing of the body ("Tinnitus can affect your work")."""
    found = line.find(_WEIGHS, known)
    if found is None or line.find(_MORE) is not None:
        return False
    starts = passage.words.starts
    return all(
        starts[first] - line.start < found.start() or _within_life(line.text, starts[first] - line.start, known)
        for name in _MEDICAL
        for first, _ in line.cues.get(name, ())
    )


def _within_life(text: str, at: int, known: Vocabulary) -> bool:
    """Return whether a word of a sentence belongs to what a day is made of ("balance" in "work-life balance")."""
    return any(found.start() <= at < found.end() for found in _LIFE(known).finditer(text))


def _is_commonest_thing(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether it is a device, a medicine, a place or a question that is called the commonest, not an ill ("The most common aid is small")."""
    assert line.claim is not None
    words, starts = passage.words.text, passage.words.starts
    cue = line.claim.cue
    last = next((at for at in range(line.first, line.last) if cue.start <= starts[at] < cue.end and words[at] in _CALLED_COMMON), -1)
    care = [first for name in _CARE for first, _ in line.cues.get(name, ())]
    if last < 0 or any(first < last for first in care):
        return False
    named = [at for at in range(last + 1, min(last + 1 + NAMED, line.last)) if at in care or words[at] in _OF_USE(known)]
    return bool(named) and not any(last < first < named[0] for name in ("ill", "condition", "harm") for first, _ in line.cues.get(name, ()))
