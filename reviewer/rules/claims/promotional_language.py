"""Selling words attached to a treatment."""

import re
from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns import late
from reviewer.model.span import Span
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import TEXT

_ASKED = late(r"\b(?:learn|see|know|decide|determine|ask|find out) (?:if|whether)\b", re.IGNORECASE)
NEAR = 3
"""Within how many words an illness takes a word to itself."""
_BESIDE = ("treatment", "genericcare", "effect", "effectadj", "effectnoun", "house", "health")
_BESIDE_WEAK = ("treatment", "genericcare", "effectnoun", "effectadj")


def check(passage: Passage, _: Context) -> Iterator[Hit]:
    """Yield every selling word that stands with a treatment or its effect and is not denied."""
    if passage.page.official:
        return
    for line in passage.lines:
        if "promo" not in line.cues or line.question:
            continue
        weak = set(line.cues.get("weakpromo", ()))
        for place in line.cues["promo"]:
            if _denied(line, place) or _of_illness(line, place, weak) or not line.has(*(_BESIDE_WEAK if place in weak else _BESIDE)):
                continue
            start, end = passage.words.starts[place[0]], passage.words.ends[place[1]]
            yield Hit(passage.place(Span(start, end)), {"cue": passage.block.text[start:end]})
            break


def _of_illness(line: Line, place: tuple[int, int], weak: set[tuple[int, int]]) -> bool:
    """Return whether a weak selling word belongs to an illness ("advanced prostate cancer", "a powerful headache")."""
    near = (first for first, _ in line.cues.get("condition", ()))
    return place in weak and any(place[1] < first <= place[1] + NEAR for first in near) and not line.has("effect", "effectadj")


def _denied(line: Line, place: tuple[int, int]) -> bool:
    if _ASKED.search(line.text):
        return True
    return any(place[0] - 6 <= last < place[0] for _, last in line.cues.get("negator", ())) and not line.has("pseudonegation")


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
        "ideal body weight": "The dose is worked out from ideal body weight.",
        "a denial": "Acupuncture is not a miracle treatment.",
        "an advanced illness": "This medicine was first approved for men with advanced prostate cancer.",
        "advanced disease": "Advanced osteoarthritis can make stairs hard.",
    },
    zones=TEXT,
    needs=frozenset({"promo"}),
    check=check,
)
