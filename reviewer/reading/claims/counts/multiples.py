"""Figures without a digit or a share of a hundred: how many times more often an ill befalls people, how often in a minute, what part of all."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.counts.figures import were_given
from reviewer.reading.claims.kinds import Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_WORDS = "two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty"
_MULTIPLIED = Sifted(
    r"\b(?:doubl|tripl|quadrupl|halv)(?:e|es|ed|ing) (?:(?:the|your|their|his|her|a|an|our)\b ?)?(?:[\w’'-]+ ){0,2}?{risk}\b|\b\w+[- ]?fold\b"
    rf"|\b(?:{_WORDS}|\d+(?:\.\d+)?|many|several) times "
    r"(?:as|more|higher|greater|lower|less|the (?:risk|rate|odds|weight|force|normal|usual)|likelier|over)\b"
    rf"|\bevery (?:{_WORDS}|\d+|few) (?:seconds|minutes)\b",
    re.IGNORECASE,
)
"""How many times more or less often something happens."""
_SIGNS = ("times ", "fold", "oubl", "ripl", "quadrup", "halv", "seconds", "minutes")
"""Letters without one of which it finds nothing: "fivefold" has no word of its own."""
_PART = Sifted(
    r"\b(?:(?:about|over|almost|nearly|only|just|roughly|up to|fewer than|less than|more than) )?(?:(?:an?|one|two|three) )?"
    r"(?:half|thirds?|quarters?|fifths?|tenths?) of (?:all |the )?{counted}\b",
    re.IGNORECASE,
)
_ELSEWHERE = ("own", "steps", "logistics", "money", "study")
"""Cues of sentences whose figures count visits, orders or what a study did."""


@question(need("condition", "health", "ill"), need(signs=_SIGNS), never=_ELSEWHERE)
def multiplied(sense: Sense, around: Around) -> Verdict | None:
    """Return how much more or less often an ill befalls people ("Smoking triples the risk of gum disease")."""
    found = sense.find(_MULTIPLIED)
    return Verdict("STA", sense.matched(found)) if found else None


@question(need(words=(_PART.telling,)), never=_ELSEWHERE)
def part_of_all(sense: Sense, around: Around) -> Verdict | None:
    """Return what part of all people something is said of ("A third of people over 65 fall each year")."""
    found = sense.find(_PART)
    return Verdict("PRE", place) if found and not were_given(sense) and (place := sense.matched(found))[0] == sense.first else None
