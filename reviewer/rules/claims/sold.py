"""Care praised in a seller's way by what it is called: an excellent option, far-reaching effects, a life that readers are asked to imagine."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.reading.lines import Line

_SOLD = Sifted(
    r"\b(?:{lauding}|{tame})(?:,| and)? (?:[\w-]+,? ){0,2}?{boughtfor}\b"
    r"|(?<!\bno )(?<!\bto )\b{lauding}(?:,| and)? (?:[\w-]+,? ){0,2}?{lauded}\b"
    r"|\b(?:real|genuine|true),? (?:and )?(?:long-)?lasting (?:[\w-]+ ){0,2}?{lauded}\b"
    r"|\b(?:extremely|hugely|immensely|incredibly|enormously|wonderfully|tremendously) (?:beneficial|helpful|treatable|powerful)\b"
    r"|\b(?:numerous|countless|endless) (?:\w+ )?(?:benefits|advantages)\b"
    r"|(?<!\bcan )(?<!\bto )\b(?:imagine|picture) {pictured}\b"
    r"|\b(?:enjoy|love) (?:your )?(?:beautiful|glowing|natural)\b",
    re.IGNORECASE,
)
"""A word of praise and what it is said of, or a life after care that is painted for the reader."""
_PAINTED = ("imagine", "picture")
_FINE = ("pleasing", "improved", "mending", "effect", "effectadj", "benefitnoun", "negator", "treatment")
_FINER = frozenset("without again free able confident confidence every ease easy easily life yourself less more whatever anything never".split())
"""What makes a life that is painted a better one; "Imagine having to feel for the switch" paints none."""
ABOUT = ("treatment", "genericcare", "effect", "effectadj", "effectnoun", "house", "health", "condition", "body")
"""What a sentence must speak of before praise in it sells care."""


def praised(line: Line, known: Vocabulary) -> re.Match[str] | None:
    """Return the words by which a sentence about health or care praises it as a seller does; None where it limits or tells its own logistics."""
    found = line.find(_SOLD, known)
    if found is None or line.has("limit", "logistics", "unknown") or not line.has(*ABOUT):
        return None
    if found[0].lower().startswith(_PAINTED):
        return found if line.has(*_FINE) or not _FINER.isdisjoint(line.said) else None
    return found if not line.has("negator") else None
