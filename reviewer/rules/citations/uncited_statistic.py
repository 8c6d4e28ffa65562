"""A number about people, disease or outcomes with no citation in scope."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.reading.headings import names_aftermath
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.citations.told_harm import of_risks
from reviewer.rules.support import TEXT, claims, figured, values

_FIGURES = late(r"\d|\b(?:half|thirds?|quarters?|hundred|thousand|million|twice|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
"""A figure a reader could look up; "most people" under a heading of harm warns."""
_SIZE = late(
    r"[^\d%]{0,60}\b(?:found|included|pooled|looked at|covered|of|had|with|followed|compared) \d[\d,]* (?:[\w-]+ ){0,3}(?:with|of|in|and) \d[\d,]* (?:[\w-]+ ?){1,3}\.?\W*$", re.IGNORECASE
)
"""How many trials and people a study had, and no more."""
_SPANS = late(r"\b(?:\w+(?: to |[-–]))?\w+ (?:hours?|days?|weeks?|months?)\b", re.IGNORECASE)
"""How long something lasts after an operation, where readers are told what is normal."""


def check(passage: Passage, _: Context) -> Iterator[Hit]:
    """Yield every sentence with a health figure that no marker of its own covers."""
    for line in claims(passage, "PRE", "STA", "STU", "EFF", "CMP", "TES", "CAU", "FAC", "MEC", "GUA", "SAF-", "SAF+", "REG"):
        claim = line.claim
        if claim is None or not ({"PRE", "STA"} & {claim.type, *claim.also}) or line.cover.labels or not figured(line):
            continue
        if _counts_a_study(line, passage):
            continue
        counted = _FIGURES.search(_SPANS.sub(" ", line.text) if names_aftermath(passage.setting.heading) else line.text)
        if counted is None and of_risks(line, passage):
            continue
        yield Hit(passage.place(line.span), {**values(line, passage), "number": line.text[claim.cue.start - line.start : claim.cue.end - line.start]})


def _counts_a_study(line: Line, passage: Passage) -> bool:
    """Return whether a sentence only says how large a study is of which a later sentence names the source ("A review found 31 trials with 3,836 people. …¹")."""
    return any(mark.start >= line.end for mark in passage.marks) and _SIZE.match(line.text) is not None


RULE = BlockRule(
    id="CI001",
    name="uncited-statistic",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Citations and sources",
    title="A figure has no source",
    message="This sentence says how many or how often, and no marker covers it.",
    fix="Put the reference right after this sentence, or drop the figure.",
    why="Readers trust figures most, and a reviewer has to be able to look each one up.",
    standard="AMA Manual of Style 3.6; DISCERN 4; PIF TICK 4",
    bad="⟦Fibromyalgia affects about 4 million adults in the United States.⟧",
    good=(
        "Fibromyalgia affects about 4 million adults in the United States.¹\n\nFootnotes:\n\n"
        "¹ Walitt B, Nahin RL, Katz RS, et al. The prevalence and characteristics of fibromyalgia in the 2012 National Health Interview Survey. "
        "PLoS One. 2015;10(9):e0138024. doi:10.1371/journal.pone.0138024"
    ),
    traps={
        "a frequency without a figure": "Swimmer's ear is more common in summer than in winter.",
        "a price": "A first visit costs 120 dollars, and 3 visits cost 330 dollars.",
        "a duration": "The session takes 40 minutes.",
        "a property in full": "The tape for sore ankles is 100% waterproof and stays on for days.",
        "opening hours": "We are open 24/7, and all calls are 100% confidential.",
    },
    zones=TEXT,
    needs=frozenset({"claim:PRE", "claim:STA"}),
    check=check,
)
