"""What is said to be normal: what children can do at an age, and what comes with age."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty)"
_AGE = Sifted(
    rf"\b(?:by|at|from|around|before|between|until|after|of|aged?) (?:the )?(?:age (?:of )?|about |around )?"
    rf"{_NUMBER}(?: ?(?:to|and|or|[-–]) ?{_NUMBER})?[- ](?:weeks?|months?|years?)\b"
    rf"|\b(?:by|at|from|around|before|until) (?:the )?age (?:of )?{_NUMBER}\b|\b(?:children|toddlers|babies) of {_NUMBER}\b"
    r"|\bnewborns?\b|\b(?:babies|toddlers|infants) (?:\w+ ){0,2}?(?:need|sleep|feed)s?\b",
    re.IGNORECASE,
)
"""An age of childhood."""
_CHILD = Group("childhood")
_ABLE = Group("milestones")
_NORMAL = Sifted(
    r"\b(?:is|are|as)(?:n[’']t| not| never)? (?:\w+ly |considered |thought |seen as |just |simply )*(?:an? )?"
    r"(?:normal|natural|inevitable|usual|unavoidable|necessary) (?:part|result|consequence|sign|side) of "
    r"(?:ageing|aging|getting|growing|old|pregnancy|motherhood|life|childhood|puberty|the menopause|menopause)\b"
    r"|\b(?:is|are)(?:n[’']t| not| never) (?:\w+ly |considered |thought )*normal(?= (?:at|in|for|after|during|before|and|,)|\W*$)",
    re.IGNORECASE,
)
"""That something goes, or does not go, with age."""
_SPOKEN_TO = frozenset("please we our bring your if when".split())
"""Openings of sentences that tell of a visit, or what to do."""
_OF_A_VISIT = (*(ELSEWHERE - {"telling", "study", "unknown", "limit", "decision"}), "treatment")


@question(need(words=(_AGE.telling,)), need(words=(_ABLE,)), need(words=(_CHILD,)), never=_OF_A_VISIT)
def able(sense: Sense, around: Around) -> Verdict | None:
    """Return what children are said to do or to need at an age ("By two years of age, most children join two words together")."""
    if sense.words[sense.first] in _SPOKEN_TO or sense.find(_AGE) is None:
        return None
    at = next((at for at in range(sense.first, sense.last) if sense.words[at] in _ABLE(sense.known)), -1)
    return Verdict("STA", (at, at)) if at > 0 else None


@question(need(words=(_NORMAL.telling,)), need(*THING, opens=PRONOUNS), never=(*ELSEWHERE, *CARE))
def normal(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to be, or not to be, a normal part of life ("Joint pain is not a normal part of ageing")."""
    found = sense.find(_NORMAL)
    return Verdict("FAC", sense.matched(found)) if found else None


NORMS = (able, normal)
"""Questions asked where others were answered with no."""
