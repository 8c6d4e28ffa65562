"""Figures without a digit or a share of a hundred: how many times more often an ill befalls people, how often in a minute, what part of all."""

from __future__ import annotations

import re

from reviewer.model.vocabulary import Worded
from reviewer.reading.claims.kinds import Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_WORDS = "two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty"
_MULTIPLIED = Worded(
    r"\b(?:doubl|tripl|quadrupl|halv)(?:e|es|ed|ing) (?:(?:the|your|their|his|her|a|an|our)\b ?)?(?:[\w’'-]+ ){0,2}?{risk}\b|\b\w+[- ]?fold\b"
    rf"|\b(?:{_WORDS}|\d+(?:\.\d+)?|many|several) times "
    r"(?:as|more|higher|greater|lower|less|the (?:risk|rate|odds|weight|force|normal|usual)|likelier|over)\b"
    rf"|\bevery (?:{_WORDS}|\d+|few) (?:seconds|minutes)\b",
    re.IGNORECASE,
)
"""How many times more or less often something happens."""
_MULTIPLES = ("times ", "fold", "oubl", "ripl", "quadrup", "halv", "seconds", "minutes")
"""Letters without one of which `_MULTIPLIED` finds nothing."""
_PART = Worded(
    r"^(?:(?:about|over|almost|nearly|only|just|roughly|up to|fewer than|less than|more than) )?(?:(?:an?|one|two|three) )?"
    r"(?:half|thirds?|quarters?|fifths?|tenths?) of (?:all |the )?{counted}\b",
    re.IGNORECASE,
)
_PARTS = ("half of ", "third of ", "thirds of ", "quarter of ", "quarters of ", "fifth of ", "fifths of ", "tenth of ")
"""Letters without one of which `_PART` finds nothing."""
_ELSEWHERE = ("own", "steps", "logistics", "money", "study")
"""Cues of sentences whose figures count visits, orders or what a study did."""


@question(need("condition", "health", "ill"), need(signs=_MULTIPLES), never=_ELSEWHERE)
def multiplied(sense: Sense, around: Around) -> Verdict | None:
    """Return how much more or less often an ill befalls people ("Smoking triples the risk of gum disease")."""
    found = _MULTIPLIED(around.known).search(sense.text)
    return Verdict("STA", sense.matched(found)) if found else None


@question(need(signs=_PARTS), never=_ELSEWHERE)
def part_of_all(sense: Sense, around: Around) -> Verdict | None:
    """Return what part of all people something is said of ("A third of people over 65 fall each year")."""
    found = _PART(around.known).search(sense.text)
    return Verdict("PRE", sense.matched(found)) if found else None
