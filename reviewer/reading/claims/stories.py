"""What became of one patient under care, told by others ("After three sessions she slept through"), and of the many a house says it saw well."""

from __future__ import annotations

import re

from reviewer.model.patterns import late
from reviewer.model.vocabulary import Group, Worded
from reviewer.reading.claims.afterwards import AFTER
from reviewer.reading.claims.kinds import Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_ONE = frozenset("he she his her".split())
_PATIENT = Worded(r"\b(?:one|another|an?|the|this|our|my) (?:[\w-]+ ){0,2}?{caredfor}\b", re.IGNORECASE)
_NAME = late(r"(?<=[a-z,;] )([A-Z][a-z]{2,})(?:[’']s)?(?= [a-z])")
_BECAME = Group("became")
_AT_WORK = Group("career")
"""Words by which somebody's time is told as a career, not as care."""
_SEEN_WELL = late(
    r"\b(?:i|we)(?: have|[’']ve) (?:\w+ly )?(?:seen|helped|watched|guided|supported) (?:so )?"
    r"(?:hundreds|thousands|dozens|scores|countless|many|\d[\d,]*)\b"
    r"|\b(?:many|most|all|several|some) of (?:them|these \w+|our \w+|my \w+) (?:are|have|can|live|enjoy)\b.{0,20}\b(?:now|again)\b",
    re.IGNORECASE,
)
_SEEN = frozenset(("seen", "helped", "watched", "guided", "supported", "now", "again"))
"""One of these words stands in every sentence `_SEEN_WELL` finds."""
FEWEST = 6
"""Words from which a sentence tells what became of somebody."""


@question(need(words=(AFTER.telling,)), need(words=(_BECAME,)), never=("study", "money", "limit", "unknown", "protocollabel"))
def became(sense: Sense, around: Around) -> Verdict | None:
    """Return what one patient was like after some visits or weeks ("Six weeks later Tom was back on the scaffold")."""
    if around.page.official or not around.promotes or sense.last - sense.first < FEWEST or not _AT_WORK(around.known).isdisjoint(sense.own):
        return None
    found = sense.find(AFTER, around.known)
    if found is None or not (_ONE.intersection(sense.own) or _PATIENT(around.known).search(sense.text) or _NAME.search(sense.text)):
        return None
    word = sense.word_at(found.start())
    return Verdict("TES", (word, word)) if not sense.aimed((word, word)) else None


@question(need(words=(_SEEN,)), need("own", "several", "people", "person"), never=("study", "limit", "unknown"))
def seen_well(sense: Sense, around: Around) -> Verdict | None:
    """Return the many patients a house says it saw do well ("We have seen hundreds of people walk again")."""
    if around.page.official or not around.promotes:
        return None
    found = _SEEN_WELL.search(sense.text)
    return Verdict("TES", whole(sense)) if found is not None else None


STORIES = (became, seen_well)
"""Questions asked where others were answered with no."""
