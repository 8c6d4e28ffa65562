"""Redress promised where care fails: money back, another course free, work done again. Who pledges it says that care does not fail."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.kinds import Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_PLEDGED = Sifted(
    r"\bif (?:you(?: are|[’']re) (?:not|n[’']t)|you aren[’']t|the \w+|any \w+|an? \w+|it|they|your \w+)(?: (?:ever|does|do|should))? ?"
    r"(?:(?:\w+ )?{pleased}|fails?|comes? (?:back|loose|off)|returns?|breaks?|falls? out|moves? back).{0,60}?\b{redress}\b"
    r"|\b(?:money[- ]back|satisfaction|results?|pain[- ]free|no[- ]risk) guarantees?\b|\buntil you(?:[’']re| are) (?:\w+ )?{pleased}\b"
    r"|\byou do(?:n[’']t| not) pay (?:if|unless|until)\b|\b(?:we|you) keep going until\b"
    r"|\blove (?:it|them|your \w+) or (?:your money back|(?:bring|send|return) )",
    re.IGNORECASE,
)
"""How a house answers for the success of its care."""


@question(need(words=(_PLEDGED.telling,)), never=("limit", "unknown", "study"))
def redress(sense: Sense, around: Around) -> Verdict | None:
    """Return the redress a house promises where its care should fail ("If the filling comes loose, we redo it at no charge")."""
    if around.page.official or not around.promotes:
        return None
    found = sense.find(_PLEDGED)
    return Verdict("GUA", sense.matched(found)) if found is not None else None
