"""Facts told aside: under a condition on which the reader is to act, of those whom care is not for, as what is talked about, as what is felt at once."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group, Vocabulary, Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage

_IF = Sifted(r"\b(?:if|when|whenever|unless) (?:(?P<reader>you|your|anyone|somebody|someone)|the|it|a|an|they)\b", re.IGNORECASE)
"""How a condition opens that tells of the reader, or, behind what is to be done, of anything."""
_ACT = Sifted(
    r"(?:^|[,;:.*)] ?|\bplease |\bthen |\band )\**{sendsforcare}\b|\b(?:you|we|i) (?:should|must|may need|need|(?:will|do|can) ?not|cannot|won[’']t|don[’']t)\b",
    re.IGNORECASE,
)
"""What the reader is then to do, or the house will not do."""
_NOT_FOR = Sifted(
    r"\b(?:not|never|n[’']t|nor) (?:be |are |is )?(?:for|{handedout} (?:to|in|for|during|with))\b|\b{leftout} (?:in|for|during|by|with)\b"
    r"|\b(?:we|i) (?:postpone|delay|avoid|put off) (?:it|this|them|surgery|treatment) (?:in|for|with|during)\b"
    r"|\b(?:we|i) (?:do|will|would|can|should) ?(?:not|n[’']t) {handout}\b",
    re.IGNORECASE,
)
"""Behind which those are named who are not to have some care."""
_REASON = re.compile(r"\b(?:because|since|as it|as they|which|so)\b|;", re.IGNORECASE)
"""Words by which a sentence goes on from a condition to why something is so."""
_SHOWN = Sifted(r"\b(?:shows?|showing|see|measures?|tells?) (?:(?:us|you|me) )?(?:how|where|whether|which|if)\b", re.IGNORECASE)
"""How a machine or a test is said to show something."""
_SPOKEN = Worded(r"\b{talkedof} (?:[\w’']+ ){0,5}$", re.IGNORECASE)
"""What stands before a thing that is only talked about."""
_NAMED = ("side effect", "risk", "cause", "trigger", "symptom", "sign")
"""How a thing is called that is talked about."""
_CHANGES_DAYS = Sifted(r"\bchanges how (?:you|we|one|they)\b|\blife upside down\b", re.IGNORECASE)
_FACTS = frozenset({"MEC", "CAU", "FAC", "SAF-"})
_AT_ONCE = Group("feltatonce")
_ELSE = ("improved", "benefitnoun", "effectnoun", "cause", "hedge2", "strongmechanism", "molecule")
"""Cues beside which more is told than what is felt at once."""


def told_aside(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a cause, a working or a fact stands in a sentence that is there to tell the reader something else."""
    claim = line.claim
    if claim is None or claim.type not in _FACTS or claim.also - _FACTS:
        return False
    at = claim.cue.start - line.start
    said = passage.block.text[claim.cue.start : claim.cue.end].lower()
    return (
        _under_a_condition(line, at, known)
        or _behind(line.find(_NOT_FOR, known), line, at)
        or (not line.has("study", "evidencenoun") and _behind(line.find(_SHOWN), line, at))
        or (said.startswith(_NAMED) and _SPOKEN(known).search(line.text[:at]) is not None)
        or line.find(_CHANGES_DAYS) is not None
        or (claim.type == "MEC" and said in _AT_ONCE(known) and not line.has(*_ELSE) and not _ills(line, passage, known))
    )


def _under_a_condition(line: Line, at: int, known: Vocabulary) -> bool:
    """Return whether a claim stands in what the reader may have or take, on which something is to be done ("Ring us if you have a rash that spreads")."""
    found = line.find(_IF)
    if not _behind(found, line, at):
        return False
    act = line.find(_ACT, known)
    assert found is not None
    return act is not None and (act.start() < found.start() or (found.group("reader") is not None and at < act.start()))


def _behind(found: re.Match[str] | None, line: Line, at: int) -> bool:
    """Return whether a claim at a place of a sentence belongs to what a pattern found before it."""
    return found is not None and found.end() <= at and _REASON.search(line.text, found.end(), at) is None


def _ills(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a sentence names an ill besides the one that is felt at once."""
    words = passage.words.text
    return any(words[last] not in _AT_ONCE(known) for name in ("condition", "ill") for _, last in line.cues.get(name, ()))
