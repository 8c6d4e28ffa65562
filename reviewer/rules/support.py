"""What rules about claims ask of a sentence: who is spoken of, and how good the sources in scope are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reviewer.model.draft import Zone
from reviewer.model.finding import Hit
from reviewer.model.patterns.late import late
from reviewer.model.span import Span
from reviewer.reading.ladder import FAIR, STRONG
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage

_FIGURE = late(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|third"
    r"|thirds|quarters?|twice|doubl\w+|tripl\w+|quadrupl\w+|\w+fold|times (?:as|more|higher|greater|lower|less)|an? (?:fifth|tenth) of|majority|percent|minority)\b"
    r"|\bmost (?:people|patients|clients|adults|women|men|children|improve)\b",
    re.IGNORECASE,
)
"""A figure in digits, or a word that counts people: "most patients" is one, "more common in winter" is none."""
_NO_FIGURE = late(
    r"\bone of (?:the|our|its|your|my)\b|\bno[- ]one\b|\bone another\b"
    r"|\b(?:over|under|aged?|past|above|below|beyond|older than|younger than) (?:the age of )?\d\d\b(?!\s?(?:%|[-–.,]?\d|per\b|million|thousand|\w+s\b))",
    re.IGNORECASE,
)
"""Numbers that count nothing: "one of the", an age from which something is told."""
TEXT = frozenset({Zone.BODY, Zone.PROMO, Zone.CAPTION, Zone.META})
"""Where claims are read: the text, captions, and what front matter shows to readers."""
HEADLINES = frozenset({Zone.TITLE, Zone.HEADING})
SAID = TEXT | HEADLINES
"""Where selling words, absolutes and unnamed authorities are read: headlines as well, which many readers take away alone."""
ABBREVIATED = 5
"""Up to how many letters words in capitals may be an abbreviation ("CRPS", "COVID")."""
_ORDER = ("R1", "R2", "R3", "R4", "R5", "R7a", "R7b", "R6", "R6p", "R8", "R9", "R10", "-")
RUNG_NAMES: Mapping[str, str] = {
    "R1": "a guideline",
    "R2": "a systematic review",
    "R3": "a randomised trial",
    "R4": "an observational study",
    "R5": "a journal paper",
    "R6": "an animal, laboratory or preprint study",
    "R6p": "a study plan without results",
    "R7a": "an official information page",
    "R7b": "an information page",
    "R8": "a website, news or encyclopaedia page",
    "R9": "a page of a care business",
    "R10": "a source that cannot be identified",
    "-": "a retracted paper",
}


def best_rung(labels: tuple[str, ...], rungs: Mapping[str, str]) -> str:
    """Return the best rung among references in scope, or an empty string where there is none."""
    found = [rungs.get(label, "R5" if label.startswith("text:") else "R10") for label in labels]
    return min(found, key=_ORDER.index, default="")


def support(line: Line, passage: Passage) -> str:
    """Return how a claim of benefit is supported: adequate, fair, weak-source, no-results-source, uncited or uncited-tail."""
    rung = best_rung(line.cover.labels, passage.rungs)
    if rung in STRONG:
        return "adequate"
    if rung in FAIR:
        return "fair"
    if rung in ("R6", "R6p"):
        return "no-results-source"
    if rung:
        return "weak-source"
    return "uncited-tail" if line.cover.tail else "uncited"


def source_words(line: Line, passage: Passage) -> str:
    """Return what the best source in scope is, in words ("a page of a care business"), or "no source"."""
    rung = best_rung(line.cover.labels, passage.rungs)
    return RUNG_NAMES.get(rung, "no source")


def claims(passage: Passage, *types: str) -> Iterator[Line]:
    """Yield the sentences of a passage whose claim is of one of the types, official pages' ones left out."""
    if passage.page.official:
        return
    for line in passage.lines:
        if line.claim is not None and line.claim.type in types:
            yield line


def led(line: Line, passage: Passage) -> bool:
    """Return whether the line above a list claims what an item of it names; a bare label ("Benefits:") claims nothing, and its items do."""
    at = passage.setting
    return line.claim is not None and line.claim.item and at.lead_asserts and not at.lead_announces and " " in at.lead.strip()


def reason_in_brackets(line: Line, passage: Passage) -> bool:
    """Return whether an item that names no treatment gives its reason in brackets: "An early night (healing is faster in sleep)" is advice, not a claim of care."""
    claim = line.claim
    if claim is None or not claim.item:
        return False
    bracket = line.text.find("(", 0, claim.cue.start - line.start)
    return bracket >= 0 and not any(passage.words.starts[first] < line.start + bracket for first, _ in line.cues.get("treatment", ()))


def marked_with(line: Line, passage: Passage, after: int) -> tuple[str, ...]:
    """Return the references whose marks stand in a sentence, or right behind it, after a text offset; those of its cover come first."""
    end = next((other.start for other in passage.lines if other.start > line.start), line.end + 64)
    return (*line.cover.labels, *(label for mark in passage.marks if after <= mark.start < end for label in mark.labels))


def values(line: Line, passage: Passage) -> dict[str, str]:
    """Return the values of a claim's message: treatment, what it is said to do ("can help with back pain"), source, cue."""
    claim = line.claim
    assert claim is not None
    return {
        "treatment": claim.called or "the treatment",
        "helps": f"can help with {quieter(claim.object)}" if claim.object else "can help",
        "source": source_words(line, passage),
        "cue": passage.block.text[claim.cue.start : claim.cue.end],
    }


def quieter(words: str) -> str:
    """Return words in small letters where a draft shouts them ("ENERGY"); an abbreviation is left as it is."""
    return words.lower() if words.isupper() and len(words) > ABBREVIATED else words


def figured(line: Line) -> bool:
    """Return whether a sentence gives a figure, in digits or in a word that counts; "common" and "often" count nothing."""
    return _FIGURE.search(line.text) is not None and _FIGURE.search(_NO_FIGURE.sub(" ", line.text)) is not None


def whole(line: Line, passage: Passage, kind: str | None = None) -> Hit:
    """Return a hit on the whole sentence, or on the half of it that claims where the other half says what is not known."""
    return Hit(passage.place(_claiming(line, passage) if "unknown" in line.cues else line.span), values(line, passage), kind)


def _claiming(line: Line, passage: Passage) -> Span:
    """Return the part of a sentence that claims, where the part on the other side of a comma says what is not known."""
    assert line.claim is not None
    cue, at = line.claim.cue, passage.words.starts[line.cues["unknown"][0][0]]
    prose = passage.block.prose
    comma = prose.rfind(",", cue.end, at) if cue.start < at else prose.find(",", at, cue.start)
    if comma < 0:
        return line.span
    start = comma + 1 + len(prose[comma + 1 :]) - len(prose[comma + 1 :].lstrip())
    return Span(line.start, comma) if cue.start < at else Span(start, line.end)


def cue_hit(line: Line, passage: Passage, name: str) -> Hit:
    """Return a hit on the first cue of a class in a sentence."""
    first, last = line.cues[name][0]
    start, end = passage.words.starts[first], passage.words.ends[last]
    return Hit(passage.place(Span(start, end)), {"cue": cue_text(line, passage, name)})


def cue_text(line: Line, passage: Passage, name: str) -> str:
    """Return the words of the first cue of a class in a sentence."""
    first, last = line.cues[name][0]
    return passage.block.text[passage.words.starts[first] : passage.words.ends[last]]
