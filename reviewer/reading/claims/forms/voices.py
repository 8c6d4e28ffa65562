"""Whose words a quotation gives: a patient's, which is a story told as proof, or somebody's who works in health."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reviewer.model.draft import Block, Kind
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.sense import Sense

_SPOKEN = late(r"[\"“][^\"“”]{8,}[,.!?…][\"”]")
QUOTES = ('"', "“", "”")
ONE_OTHER = frozenset("he she his her him hers".split())
"""Words for one person who is spoken of."""
ME = frozenset(("i", "my", "me", "i'd", "i'm", "i've", "i'll", "myself"))
AT_WORK = frozenset(("patients", "clients", "we", "our", "team", "clinic", "practice"))
"""Words of a quotation by which somebody speaks of their work, not of what was done to them."""
_SAID = (
    r"(?:says?|said|writes?|wrote|recalls?|recalled|remembers?|remembered|tells us|told us|explains?|adds?|added"
    r"|laughs?|smiles?|shares?|shared|reports?)"
)
_FIRST_NAME = r"[A-Z][a-z]+(?: [A-Z]\.?(?![\w’']))?"
_BY_NAME = late(
    rf"^\W*(?:{_SAID} {_FIRST_NAME}|{_FIRST_NAME} {_SAID}|[—–-]\s?{_FIRST_NAME})"
    r"(?=\s*(?:$|[.!]|\(?,? ?(?:aged? )?\d\d\b|,? (?:from|of|in) [A-Z]|, who\b|, an? ))"
)
_BY_PATIENT = Worded(
    rf"\b{_SAID} (?:an?|one|another|our|my) (?:[\w-]+ ){{0,2}}{{caredfor}}\b|\b(?:an?|one|another|our|my) (?:[\w-]+ ){{0,2}}{{caredfor}} {_SAID}\b",
    re.IGNORECASE,
)
_TITLED = late(r"\b(?:Dr|Prof|Professor|Doctor)\b")


_OF_OTHERS = frozenset(("patients", "clients", "readers", "participants"))
"""Words of somebody who works in health, or of a study."""
_SIGNED = late(r"[\"”][\s.]*(?:[—–-]?\s?[^\"“”.]{1,60})?$")
"""The end of a quotation that takes up its whole paragraph, with the name of who said it."""
_RUNS = frozenset("run own treat prescribe practise practice operate charge sell teach".split())
"""What somebody does who works in health."""
FEWEST_OWN = 2
"""Words for oneself from which a quotation is somebody's own story."""


def tells_own_story(block: Block, words: Sequence[str]) -> bool:
    """Return whether a whole paragraph is a quotation in which somebody speaks of himself, as patients do whose words stand as proof."""
    prose = block.prose.strip()
    quoted = prose[:1] in QUOTES and _SIGNED.search(prose) is not None
    if not (quoted or block.kind is Kind.QUOTE):
        return False
    working = any(word == "i" and following in _RUNS for word, following in pairwise(words))
    return sum(word in ME for word in words) >= FEWEST_OWN and _OF_OTHERS.isdisjoint(words) and not working


def patient_speaks(sense: Sense, known: Vocabulary) -> bool:
    """Return whether a sentence quotes a patient: “…,” says Moira, 61; “…,” a client told us; “…” – Sarah M.

    Who is called by a first name alone and speaks of herself is taken for a patient; who has a title or speaks of patients is not.
    """
    if not any(mark in sense.text for mark in QUOTES) or ME.isdisjoint(sense.own):
        return False
    spoken = _SPOKEN.search(sense.text)
    if spoken is None or _TITLED.search(sense.text):
        return False
    beside = f"{sense.text[: spoken.start()]} {sense.text[spoken.end() :]}".strip()
    if _BY_PATIENT(known).search(beside):
        return True
    return AT_WORK.isdisjoint(sense.own) and _BY_NAME.search(beside) is not None
