"""A study mentioned without enough detail to weigh it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Worded
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import TEXT

ENOUGH = 2
_NUMBER = Worded(r"\b(?:\d+|\w+teen|\w+ty|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\w+ ){0,3}?(?:{participant}|studies|trials|reports)\b", re.IGNORECASE)
_DETAILS = (
    late(r"\b\d+(?:\.\d+)?\s?(?:mg|mcg|g|ml|units?|minutes?|hours?|days?|weeks?|months?|sessions?)\b|\b(?:weekly|daily|monthly|eight weeks|six weeks|twelve weeks)\b", re.IGNORECASE),
    late(r"\d+(?:\.\d+)?\s?(?:%|percent)|\b(?:no difference|did not differ|for up to|at \d+ (?:weeks|months)|points?)\b|\bin the \d{4}\b", re.IGNORECASE),
)
_DECADE = late(r"\b\d{3}0s study\b", re.IGNORECASE)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each study of whose number, comparison, dose and outcome fewer than two are told."""
    if passage.page.official:
        return
    for number, line in enumerate(passage.lines):
        if line.introduces is None or line.question or line.instruction or line.rejected or line.has("protocollabel"):
            continue
        story = [other for other in passage.lines if other.episode == number]
        text = " ".join(other.text for other in story)
        told = sum(1 for detail in (_NUMBER(context.facts.vocabulary), *_DETAILS) if detail.search(text)) + any(other.has("comparison") for other in story)
        if told < ENOUGH or line.has("undatedstudy") or _DECADE.search(line.text):
            yield Hit(passage.place(line.span), {"study": passage.block.text[line.introduces.start : line.introduces.end]})


RULE = BlockRule(
    id="NU003",
    name="thin-study-details",
    severity=Severity.ADVICE,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A study is told with few details",
    message="“{study}” is mentioned without enough to weigh it.",
    fix="Add the basics: how many people, compared with what, which dose, measured when.",
    why="A reader can only weigh a study whose size and comparison are told.",
    standard="HealthNewsReview 2 and 4; CONSORT for abstracts; DISCERN 10",
    bad="⟦A recent study looked at ketamine in people with fibromyalgia.⟧",
    good=(
        "In a small placebo-controlled study of 11 patients, 0.3 mg/kg of ketamine lowered pain for up to 80 minutes.¹\n\nFootnotes:\n\n"
        "¹ Pastrak M, Abd-Elsayed A, Ma F, et al. Systematic review of the use of intravenous ketamine for fibromyalgia. Ochsner J. 2021;21(4):387-394. doi:10.31486/toj.21.0038"
    ),
    zones=TEXT - {Zone.META},
    needs=frozenset({"introduces"}),
    check=check,
)
