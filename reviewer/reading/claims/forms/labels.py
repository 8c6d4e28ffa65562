"""Labels before a colon: what a sentence is about before it says something of it."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import Around
from reviewer.reading.sense import Sense
from reviewer.reading.words import count_words

_LABEL = late(r"^[^.:;!?]{2,60}:\s+(?=\S)")
_ANSWER = late(r"^\W*(?:myths?|fiction|misconception)\b.{5,200}?\b(?:facts?|truth|reality)\s?:\W*", re.IGNORECASE | re.DOTALL)
"""A statement that is rejected, up to where what is so begins ("Myth: … Fact: …")."""
_LABEL_WORDS = 7
_FINITE = frozenset("is are was were has have can may will".split())
"""Words that a sentence has before its colon, and a label has not."""
_FORESEEING = Group("foreseen")
"""Words before a colon behind which stands what care will bring ("Expected: fewer spasms")."""
_STAGE = late(
    r"\W*(?:after |by |in |during )?(?:the )?(?:first |next |last )?(?:weeks?|months?|sessions?|visits?)(?: (?:\d|one|two|three|four|five|six)|:)",
    re.IGNORECASE,
)
"""Labels that tell when, behind which stands what care has done by then ("Weeks 3–4: …")."""
_REJECTED = ("myth", "readmore")
_SPEAKING_LABELS = (*_REJECTED, "handling")
REJECTED = frozenset(_REJECTED)
"""Labels whose sentence says nothing of its own: it is rejected, or only points elsewhere."""


def _opens(sense: Sense, at: int) -> bool:
    """Return whether a word is one by which care is said to do something ("Boosts …")."""
    return sense.words[at].endswith("s") and any(first == at for first, _ in sense.get("effect"))


def after_label(sense: Sense, around: Around) -> tuple[Sense, Around]:
    """Return the sentence without a label before a colon ("Heat: Warmth eases pain"); a label that names care is what the sentence is about."""
    answer = _ANSWER.match(sense.text) if "myth" in sense.cues else None
    found = answer or (_LABEL.match(sense.text) if ":" in sense.text else None)
    if found is None:
        return sense, around
    start = sense.first + count_words(found.group(0))
    if (answer is None and start - sense.first > _LABEL_WORDS) or sense.last - start < 3:
        return sense, around
    if _opens(sense, sense.first) and _opens(sense, start):
        return sense, around  # "Boosts the lymph: Carries off more waste"
    if "announce" not in sense.cues and not _FINITE.isdisjoint(sense.words[sense.first : start]):
        return sense, around
    inside = {name for name, places in sense.cues.items() if places[0][0] < start}
    if "telling" in inside and answer is None:
        return sense, around  # "This model predicts one thing: …" is said of all that follows
    label = next((name for name in _SPEAKING_LABELS if name in inside and answer is None), "label")
    cues = {name: kept for name, places in sense.cues.items() if (kept := tuple(place for place in places if place[0] >= start))}
    if sense.words[start - 1] in _FORESEEING(around.known) or (around.kind is Kind.ITEM and around.promotes and _STAGE.match(sense.text)):
        around = around._replace(lead_asserts=True)
    about = around.about_care or bool(inside & {"treatment", "genericcare", "effect", "imperative"})
    return Sense(sense.words, start, sense.last, sense.text[found.end() :], cues, sense.known, label), around._replace(about_care=about)
