"""One cause of an illness named as settled, and one thing made the reason of another."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.ladder import STRONG
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage
from reviewer.rules.support import best_rung

_ONE_CAUSE = late(
    r"\b(?:root|main|primary|principal|real|true|chief|single|biggest|silent|key|hidden|overlooked|actual|forgotten) (?:causes?|contributors?|drivers?|culprits?)\b(?! (?:is|are|of this is) (?:not|still|un))"
    r"|^\W*(?:at|in) the (?:very )?(?:root|heart|core|bottom|base) of\b|^\W*behind (?:[\w’'-]+ ){1,5}?(?:lies?|lurks?|stands?|hides?|is|are)\b"
    r"|\b(?:is|are|lies?|lurks?) (?:behind (?:most|nearly all|almost all|all|every)|at the (?:very )?(?:root|heart|core|bottom) of)\b|\bunderl(?:ies|ie)\b|\b(?:is|are) (?:a|the) (?:direct )?results? of\b|\bresponsible for (?:up to |about |over |nearly |around )?\d",
    re.IGNORECASE,
)
"""Words that name one cause and leave no room for another."""
_NAMING = frozenset(
    "cause causes caused contributor contributors driver drivers culprit culprits underlies underlie result results responsible stems stem arises arise springs originates due has have nothing root heart core bottom base behind".split()
)
"""One of these words stands in every sentence that `_ONE_CAUSE` or `_CAUSED` finds."""
_CAUSED = Worded(
    r"\b(?<!can )(?<!may )(?<!often )(?:(?:stems?|arises?|springs?|originates?) (?:from|in)|(?:is|are) due to|ha(?:s|ve) (?:its|their) (?:origins?|roots?) in|(?:is|are) nothing but)\b"
    r"(?! (?:[\w-]+ ){0,4}?{agent}\b)(?! (?:an? )?(?:number|variety|range|combination|many|several|different)\b)"
    r"|\b(?:is|are) caused by (?!(?:an? )?(?:number|variety|range|combination|many|several|different)\b)(?!(?:[\w-]+ ){0,3}{agent}\b)",
    re.IGNORECASE,
)
"""An illness told to have this cause and no other; of an infection, a gene or an injury that may be said."""
WHY = Sifted(r"^(?!.*\b(?:theor(?:y|ies)|hypothes[ie]s|idea)\b).*\b(?:explains?|explained|accounts for) (?:why|how)\b|^this is why\b.{0,60}\b(?:work|effective|essential)", re.IGNORECASE)
"""Words by which one thing is made the reason of another; what a theory explains is told as a theory."""
_CAUSAL = frozenset({"CAU", "MEC"})
HEDGED = 2
"""The grade from which a hedge leaves room for other causes."""


def one_cause(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a sentence names the one cause of an illness as settled, with no strong source and no hedge."""
    claim = line.claim
    if claim is None or _CAUSAL.isdisjoint((claim.type, *claim.also)) or claim.hedge >= HEDGED or line.has("hedge2", "unknown", "explored", "goal"):
        return False
    if _NAMING.isdisjoint(passage.words.text[line.first : line.last]):
        return False
    return named(line, known) is not None and best_rung(line.cover.labels, passage.rungs) not in STRONG


def named(line: Line, known: Vocabulary) -> re.Match[str] | None:
    """Return where a sentence names one cause."""
    return _ONE_CAUSE.search(line.text) or _CAUSED(known).search(line.text)
