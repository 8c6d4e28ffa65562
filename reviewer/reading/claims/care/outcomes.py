"""Figures of what care did: how often it succeeds, by how much something fell or rose, how many of those treated fared well."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.counts.figures import numbered
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_SIGNS = ("%", "ercent", "er cent", " out of ", " in ", "kg", "kilo", "pounds", "lbs", "quarters")
"""Letters without one of which no sentence tells an outcome in figures."""
_RATE = Sifted(r"\b{outcomerate} rates?\b", re.IGNORECASE)
_CHANGE = Sifted(
    r"(?:%|\bper ?cent)\s(?:(?:[\w-]+ ){0,2}?{outcomechange}|(?:faster|quicker|sooner|fewer|thicker|stronger|fuller|longer[- ]lasting))\b"
    r"|\b{outcomechange} (?:in|of)\b",
    re.IGNORECASE,
)
_FARED = Sifted(
    r"\b(?:{counted}|{treated}|{volunteer}) (?:[\w’'-]+ ){0,7}?(?:(?:are|were|is|was|become|became|remain(?:ed)?"
    r"|stay(?:ed)?) (?:\w+ )?{faredwell}\b"
    r"|{outcomeverb}\b|(?:lost|lose|shed) (?:[\w-]+ ){0,4}?\d)",
    re.IGNORECASE,
)
"""What a figure tells of what care did: how often it succeeds, how much changed, how those fared who had it."""
SEEN = 4
"""Within how many words of "see" or "notice" stands what patients gain."""
_BY = late(r"\bby (?:(?:about|around|almost|nearly|over|up to|more than|as much as|an average of|at least) )?\d")
"""By how much care changes something."""
_CHANGING = ("effect", "raising", "lowering", "alter")
_ITSELF = late(r"\b(?:without (?:any )?(?:treatment|care|surgery|therapy|medicine)|by (?:itself|themselves)|on (?:its|their) own)\b", re.IGNORECASE)


@question(need(signs=_SIGNS), never=("harm", "limit", "unknown", "money", "rejecting", "fallsshort"))
def outcome(sense: Sense, around: Around) -> Verdict | None:
    """Return what care is said to have done, in figures ("After six visits 80% of patients were free of pain")."""
    if not (around.promotes or sense.has(*CARE, "own")) or (number := numbered(sense)) is None or _ITSELF.search(sense.text):
        return None
    place = sense.word_at(number.start())
    return Verdict("EFF", (place, place)) if _changed(sense) or _told(sense, around) else None


def _changed(sense: Sense) -> bool:
    """Return whether care is said to change something by so much ("The laser lowers hair growth by 80%")."""
    return any(sense.before(verb, 6, *CARE) for verb in sense.get(*_CHANGING)) and _BY.search(sense.text) is not None


def _told(sense: Sense, around: Around) -> bool:
    """Return whether a rate of success, the size of a change, or how patients fared is told."""
    of_care = sense.has(*CARE, "own") or not sense.has("condition")
    if (of_care and sense.find(_RATE)) or sense.find(_CHANGE) or sense.find(_FARED):
        return True
    return sense.has("people") and any(sense.after(seen, SEEN, "improved") for seen in sense.get("gaining"))
