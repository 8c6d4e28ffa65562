"""Selling words attached to a treatment."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.span import Span
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.claims.sold import ABOUT, praised
from reviewer.rules.places import cue
from reviewer.rules.support import HEADLINES, SAID

_ASKED = late(r"\b(?:learn|see|know|decide|determine|ask|find out) (?:if|whether)\b", re.IGNORECASE)
_SPOKEN_OF = late(r"\b(?:beware|be wary|adverts? that|the word)\b", re.IGNORECASE)
"""Where selling words are spoken of, or warned of."""
_SUITED = frozenset((word,) for word in ("candidate", "candidates", "patient", "patients", "client", "clients", "weight", "timing", "different", "differently"))
"""Behind these a word of praise says whom something suits, or how far things differ, not that it is good."""
NEAR = 3
"""Within how many words an illness takes a word to itself."""
_BESIDE = ("treatment", "genericcare", "effect", "effectadj", "effectnoun", "house", "health")
_BESIDE_WEAK = ("treatment", "genericcare", "effectnoun", "effectadj")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield every selling word that stands with a treatment or its effect and is not denied."""
    if passage.page.official:
        return
    for line in passage.lines:
        spans = [cue(passage, place) for place in _selling(line, passage)] if "promo" in line.cues else []
        if not spans and (found := praised(line, context.facts.vocabulary)):
            spans = [Span(line.start + found.start(), line.start + found.end())]
        if spans and not (line.question or line.rejected or _ASKED.search(line.text) or _SPOKEN_OF.search(line.text)):
            first, *others = spans
            yield Hit(passage.place(first), {"cue": passage.block.text[first.start : first.end]}, related=tuple(map(passage.place, others)))


def _selling(line: Line, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the selling words of a sentence that are said of care and not denied; in a headline the weak ones need a treatment's name."""
    weak = set(line.cues.get("weakpromo", ()))
    strong_counts = line.has(*_BESIDE)
    weak_counts = line.has(*(("treatment",) if passage.zone in HEADLINES else _BESIDE_WEAK))
    for place in line.cues["promo"]:
        if not (weak_counts if place in weak else strong_counts) or passage.words.text[place[1] + 1 : place[1] + 2] in _SUITED:
            continue
        if not _denied(line, place) and not (place in weak and _of_illness(line, place)):
            yield place


def _of_illness(line: Line, place: tuple[int, int]) -> bool:
    """Return whether a weak selling word belongs to an illness or a part of the body ("advanced prostate cancer", "powerful glutes"), no treatment between."""
    part = _next(line.cues.get("body", ()), place[1])
    if part == place[1] + 1 and not any(_next(line.cues.get(name, ()), part) == part + 1 for name in _BESIDE):
        return True
    ill = _next(line.cues.get("condition", ()), place[1])
    if not place[1] < ill <= place[1] + NEAR or line.has("effect", "effectadj"):
        return False
    return not any(place[1] < _next(line.cues.get(name, ()), place[1]) < ill for name in ("treatment", "genericcare"))


def _next(places: Sequence[tuple[int, int]], after: int) -> int:
    """Return the first word of the first cue that begins after a word, or -1."""
    at = bisect_left(places, (after + 1,))
    return places[at][0] if at < len(places) else -1


def _denied(line: Line, place: tuple[int, int]) -> bool:
    """Return whether a negator stands shortly before a selling word."""
    negators = line.cues.get("negator", ())
    at = bisect_left(negators, (place[0],)) - 1
    return at >= 0 and place[0] - 6 <= negators[at][1] < place[0] and not line.has("pseudonegation")


RULE = BlockRule(
    id="CL004",
    name="promotional-language",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Claims and evidence",
    title="A selling word stands with a treatment",
    message="“{cue}” sells rather than informs.",
    fix="Replace it with what was measured.",
    why="Readers hear words like this as praise; the FTC says the same of “promising”, “preliminary” and “pilot”.",
    standard="FTC Health Products Compliance Guidance, 2022; Abola & Prasad, JAMA Oncol 2016",
    bad="Ketamine is a ⟦breakthrough⟧ treatment for chronic pain.",
    good="Breakthrough pain can occur between scheduled doses of a long-acting drug.",
    traps={
        "what a label rejects": "Myth: Acupuncture is a miracle cure.",
        "ideal body weight": "The dose is worked out from ideal body weight.",
        "a denial": "Acupuncture is not a miracle treatment.",
        "who is suited": "An ideal candidate for this treatment is an adult in good health.",
        "an advanced illness": "This medicine was first approved for men with advanced prostate cancer.",
        "a stage of care in a headline": "# Hand Pain\n\nMost people start with a splint.\n\n## Advanced Treatment\n\nA surgeon looks at the nerve.",
        "advanced disease": "Advanced osteoarthritis can make stairs hard.",
    },
    zones=SAID,
    needs=frozenset({"promo", *ABOUT}),
    check=check,
)
