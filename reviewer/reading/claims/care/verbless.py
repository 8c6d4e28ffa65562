"""Ills that a line without a verb says are over, and gains it strings together ("Your migraines, gone in two weeks", "The end of bloating")."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.harm import of_risks
from reviewer.reading.claims.kinds import THING, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.headings import names_symptoms
from reviewer.reading.sense import Pair, Sense

_ENDING, _ENDED, _ENDS = Group("undoing"), Group("undone"), Group("passes")
_ILL = ("condition", "ill")
_FINITE = frozenset("is are was were am be been being has have had can could may might must should will would do does did if when until".split())
"""Words of lines that have a verb after all, or a condition."""
_OF, _THAT = frozenset(("of", "from")), frozenset(("that", "which"))
_GOES_ON = frozenset("and or in within after for without at by with from on to once overnight instead before despite under today as".split())
"""Words with which such a line goes on behind its ill; behind any other word there may be a verb ("The removal of warts takes a minute")."""
OPENING = 3
"""Up to which word of a line stands what it says is over."""
NEAR = 4
"""Within how many words behind "the end of" stands the ill."""
_BETTER = r"(?:{madebetter}|{madeless}|{madelarger}|{sharper}|fewer|more)"
_STRUNG = Sifted(
    rf"\b{_BETTER}(?: [\w’'-]+){{1,3}}(?:,| and| –)(?: and)? {_BETTER}(?: [\w’'-]+){{1,3}}(?=[,.!:;]|$| and\b| –| from\b| in\b| with\b| after\b)",
    re.IGNORECASE,
)
"""Two comparatives of gains that open a line ("Deeper sleep, calmer days")."""
_NEVER = ("steps", "limit", "harm", "decision", "unknown", "own", "money", "study", "professional", "negator", "goal", "telling")


@question(need(*THING), need(words=(_ENDING, _ENDED, _ENDS, _STRUNG.telling)), never=_NEVER)
def verbless(sense: Sense, around: Around) -> Verdict | None:
    """Return an ill that a line without a verb says is over, or the gains it strings together, on a page that offers care."""
    page = around.page
    if page.official or not page.offers or around.kind not in (Kind.PARAGRAPH, Kind.ITEM) or not _FINITE.isdisjoint(sense.own):
        return None
    if sense.text.rstrip().endswith((":", "?")) or around.lists == "CAU" or of_risks(around) or names_symptoms(around.lead or around.heading):
        return None
    place = _ending(sense) or _ended(sense)
    if place is not None:
        return Verdict("EFF", place)
    strung = sense.find(_STRUNG)
    return Verdict("EFF", whole(sense)) if strung is not None and sense.word_at(strung.start()) == sense.first else None


def _ending(sense: Sense) -> Pair | None:
    """Return the end of an ill that a line names ("The complete elimination of gout", "Scar reduction")."""
    endings, words = _ENDING(sense.known), sense.words
    for at in range(sense.first, min(sense.first + OPENING, sense.last)):
        if words[at] not in endings:
            continue
        if at + 1 < sense.last and words[at + 1] in _OF:
            ill = sense.after((at + 1, at + 1), NEAR, *_ILL)
            return (at, ill[1]) if ill is not None and _goes_on(sense, ill[1]) else None
        ill = sense.before((at, at), 1, *_ILL)
        return (ill[0], at) if ill is not None and _goes_on(sense, at) else None
    return None


def _ended(sense: Sense) -> Pair | None:
    """Return an ill that is said to be gone, or to go ("Warts gone in days", "Colic that melts away")."""
    ended, ends, words = _ENDED(sense.known), _ENDS(sense.known), sense.words
    for ill in sense.get(*_ILL):
        if ill[0] > sense.first + OPENING:
            return None
        at = ill[1] + 1
        if at >= sense.last:
            return None
        if words[at] in ended and (_goes_on(sense, at) or words[at + 1].endswith("ly")):
            return ill[0], at
        if words[at] in _THAT and at + 1 < sense.last and words[at + 1] in ends:
            return ill[0], at + 1
    return None


def _goes_on(sense: Sense, at: int) -> bool:
    """Return whether a line ends behind a word, or goes on without a verb."""
    return at + 1 >= sense.last or sense.words[at + 1] in _GOES_ON
