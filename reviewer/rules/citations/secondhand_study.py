"""A study described, and the source is somebody else's account of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.support import RUNG_NAMES, TEXT, best_rung

_YEAR = late(r"\b(?:in |from |a |the )?((?:19|20)\d\ds?)\b", re.IGNORECASE)
_SECONDHAND = frozenset({"R7a", "R7b", "R8", "R9", "R10"})


def check(passage: Passage, _: Context) -> Iterator[Hit]:
    """Yield every study whose references in scope are pages about it, not the paper."""
    if passage.page.official:
        return
    for number, line in enumerate(passage.lines):
        if line.introduces is None or line.question or line.instruction:
            continue
        labels = tuple(label for other in passage.lines if other.episode == number for label in _labels(other.start, passage, number))
        rung = best_rung(tuple(dict.fromkeys(labels)), passage.rungs) if labels else ""
        if rung in _SECONDHAND:
            year = _YEAR.search(line.text)
            yield Hit(passage.place(line.span), {"study": year.group(1) if year else "earlier", "source": RUNG_NAMES[rung]})


def _labels(start: int, passage: Passage, head: int) -> Iterator[str]:
    """Yield the references marked in a sentence of the study."""
    line = next(line for line in passage.lines if line.start == start)
    following = next((other.start for other in passage.lines if other.start > start), line.end + 64)
    for mark in passage.marks:
        if start <= mark.start < following:
            yield from mark.labels


RULE = BlockRule(
    id="CI008",
    name="secondhand-study-citation",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A study is cited through someone else",
    message="The sentence tells of a study ({study}), and the reference is {source}.",
    fix="Cite the study itself; a review that reports it may stay as a second source.",
    why="Accounts of a study leave out what the paper says of its limits.",
    standard="ICMJE Recommendations (cite the original); AMA Manual of Style 3",
    bad=(
        "⟦In 2018, a patient with fibromyalgia had ten infusions.¹⟧\n\nFootnotes:\n\n"
        "¹ Can ketamine help my pain? Sunrise Infusion Clinic. (2022, July 5). https://www.sunriseketamineclinic.com/blog/can-ketamine-help-my-pain/"
    ),
    good=(
        "In 2018, a patient with fibromyalgia had ten infusions, in a single case report that cannot show cause.¹\n\nFootnotes:\n\n"
        "¹ Hanna AF, Abraham B, Hanna A, et al. Intravenous ketamine alleviates pain in a rheumatoid arthritis patient with comorbid fibromyalgia. "
        "J Med Cases. 2018;9(5):142-144. doi:10.14740/jmc3017w"
    ),
    zones=TEXT - {Zone.META},
    needs=frozenset({"introduces"}),
    check=check,
)
