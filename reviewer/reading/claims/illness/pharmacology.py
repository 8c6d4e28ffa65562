"""What becomes of a drug in the body, and how soon and how long a treatment acts."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Pair, Sense

_ELSEWHERE = ELSEWHERE - {"logistics", "study"}
_STRETCH = late(
    r"\b(?:\d+|an?|half an?|one|two|three|four|five|six|eight|ten|twelve|several|a few|some|about an?|hours|days|weeks|months|years)"
    r"(?: ?(?:to|or|and|[-–]) ?(?:\d+|two|three|four|five|six|eight|ten|twelve))?[ -]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b"
    r"|\b(?:within|in|for|after|takes?|took|requires?|needs?) (?:seconds|minutes|hours|days|weeks|months|years|decades)\b",
    re.IGNORECASE,
)
"""A stretch of time, counted or not ("three days", "within minutes")."""
_SPANS = frozenset("second seconds minute minutes hour hours day days week weeks month months year years decades".split())
_CLASS = Group("drugclass")
"""Words that also only name what kind of drug something is."""


@question(need("kinetics"), never=_ELSEWHERE)
def kinetics(sense: Sense, around: Around) -> Verdict | None:
    """Return what the body does with a drug, or a drug with another ("Methotrexate is broken down in the liver")."""
    if not _of_care(sense, around):
        return None
    for place in sense.speaking("kinetics"):
        if place[0] > sense.first and sense.last - place[1] > 1 and not _names_kind(sense, place):
            return Verdict("MEC", place)
    return None


@question(need("onset"), need(words=(_SPANS,)), never=_ELSEWHERE)
def onset(sense: Sense, around: Around) -> Verdict | None:
    """Return how soon a treatment is said to act, or how long ("The cream takes effect in half an hour")."""
    if not _of_care(sense, around):
        return None
    for place in sense.speaking("onset"):
        if _STRETCH.search(sense.text):
            return Verdict("STA", place)
    return None


def _of_care(sense: Sense, around: Around) -> bool:
    """Return whether a sentence speaks of a treatment, named or by a pronoun."""
    return bool(sense.get(*CARE, "medicine")) or (around.about_care and sense.words[sense.first] in PRONOUNS)


def _names_kind(sense: Sense, place: Pair) -> bool:
    """Return whether a word only names what kind of drug is spoken of, in a treatment's name or a list of such ("GLP-1 agonists remain costly")."""
    if sense.words[place[0]] not in _CLASS(sense.known):
        return False
    return not any(word in sense.window(place[0] - 8, place[0]) for word in ("as", "is", "are", "by"))
