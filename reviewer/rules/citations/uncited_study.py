"""A study, trial, review or case described without its own citation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.span import Place
from reviewer.reading.episodes import no_study
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.reading.scope import names_source
from reviewer.rules.base import BlockRule
from reviewer.rules.support import TEXT, figured

_CANNOT = frozenset(("cannot", "can't"))
"""Words of a sentence that says what a study does not settle."""
_FIGURE = late(r"\d")
_UNTESTED = late(r"\b(?:not|never|hardly|barely) (?:yet )?(?:been )?(?:tested|studied|tried|examined|compared)\b", re.IGNORECASE)
"""How a study is said to be missing."""
_TOLD = frozenset("this that the these those both such".split())
"""Words before a study that was told of before."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield every sentence that introduces a study none of whose sentences has a marker."""
    if passage.page.official:
        return
    if context.house.closing_marker and passage.lines and any(mark.start >= passage.lines[-1].start for mark in passage.marks):
        return  # by house style the marker at the end stands for the whole paragraph
    for number, line in enumerate(passage.lines):
        if not _CANNOT.isdisjoint(line.said) and not _FIGURE.search(line.text):
            continue
        if _reports(line, context):
            yield Hit(_tidy(passage, line), {"study": line.text[line.claim.cue.start - line.start : line.claim.cue.end - line.start] if line.claim else ""})
            continue
        if line.introduces is None or line.question or line.instruction or not _tells(line):
            continue
        story = [other for other in passage.lines if other.episode == number]
        if any(_marked(other, passage) for other in (line, *story)) or names_source(line.text, context.facts.vocabulary):
            continue
        related = tuple(passage.place(other.span) for other in story if other is not line)
        yield Hit(_tidy(passage, line), {"study": passage.block.text[line.introduces.start : line.introduces.end]}, related=related)


def _tells(line: Line) -> bool:
    """Return whether the sentence tells what the study did or found, not only that one exists or is needed."""
    tells = line.has("studyverb", "people", "effect", "treatment", "condition") or figured(line)
    return tells and not (line.has("limit") and not line.has("studyverb")) and not line.has("protocollabel")


def _reports(line: Line, context: Context) -> bool:
    """Return whether a sentence reports a finding of studies of which the text tells nothing else."""
    claim = line.claim
    if claim is None or claim.type != "STU" or line.episode >= 0 or line.question or line.instruction:
        return False
    if not line.has("condition", "health", "body") or line.has("limit", "protocollabel", "telling", "own") or no_study(line.text, line.said, context.facts.vocabulary):
        return False
    if _UNTESTED.search(line.text):
        return False
    before = line.text[: claim.cue.start - line.start].split()
    if before and before[-1].lower() in _TOLD:
        return False
    return line.cover.state == "bare" and not names_source(line.text, context.facts.vocabulary)


def _marked(line: Line, passage: Passage) -> bool:
    following = next((other.start for other in passage.lines if other.start > line.start), line.end + 64)
    return any(line.start <= mark.start < following for mark in passage.marks)


def _tidy(passage: Passage, line: Line) -> Place:
    return passage.place(line.span)


RULE = BlockRule(
    id="CI002",
    name="uncited-study",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Citations and sources",
    title="A study is told without its reference",
    message="“{study}” is described, and no marker leads to it.",
    fix="Add the study's own reference here.",
    why="Without its reference nobody can check what the study found, in whom, and against what.",
    standard="AMA Manual of Style 3.6; ICMJE Recommendations; JAMA benchmarks: attribution",
    bad="⟦A 1997 study looked at eighteen people with fibromyalgia.⟧",
    good=(
        "A 2011 trial compared ketamine with midazolam in 24 people.¹ In the trial, pain scores at eight weeks did not differ.\n\nFootnotes:\n\n"
        "¹ Noppers I, Niesters M, Swartjes M, et al. Absence of long-term analgesic effect from a short-term S-ketamine infusion on fibromyalgia pain: "
        "a randomized, double blind, active placebo-controlled trial. Eur J Pain. 2011;15(9):942-949."
    ),
    traps={
        "what one study does not settle": "Heel pain is common. One trial cannot settle whether massage helps against it.",
        "a blood test": "Your doctor may order a blood test and a sleep study.",
        "a call for studies": "More studies are needed before anyone can say.",
        "a source named in the sentence": "In 2019, Marlow et al. published a study in which 40 people had massage.",
        "a study told before": "One month after this double-blind study was done, people with pain filled in a form.",
        "a free trial": "Ask for a free trial class at the front desk.",
    },
    zones=TEXT - {Zone.META},
    needs=frozenset({"introduces", "claim:STU"}),
    check=check,
)
