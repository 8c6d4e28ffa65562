"""Wording about suicide that stigmatises, or that tells how."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.vocabulary import Worded
from reviewer.model.span import Span
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.exchange import instead
from reviewer.rules.places import quoted

_STIGMA = Worded(
    r"\bcommit(?:s|ted|ting)? (?:\w+ )?suicide\b|\bkill(?:s|ed|ing)? (?:himself|herself|themselves|themself)\b"
    r"|\b{suicidescored} (?:\w+ )?{suicideact}\b(?! (?:prevention|risk|screen|hot|care|plan|watch|note|awareness))"
    r"|\b{suicideact}(?: \w+){0,3} {suicidescored}\b"
    r"|\b(?:successful|succeed(?:s|ed)?|fail(?:s|ed)?) (?:at|in) (?:\w+ )?{suicideact}\b"
    r"|\b{suicidefashion} of (?:\w+ ){0,2}suicides?\b|\bsuicid(?:e|al) {suicidefashion}\b|\b(?:skyrocketing|soaring|exploding) suicides?\b"
    r"|\b(?:ch(?:oo|o)s(?:e|es|en|ing)|opt(?:s|ed|ing)? for) suicide\b|\bsuicide (?:\w+ )?(?:ended|ends|solved|solves)\b"
    r"|\bsuicide (?:is|was|as|seemed|seems) (?:an?|the|her|his|their) (?:\w+ )?{suicideescape}\b",
    re.IGNORECASE,
)
_METHOD = Worded(r"\b{suicidemethod}\b", re.IGNORECASE)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each phrase that makes suicide a crime, a success or a fashion, or that tells how, outside quotation marks."""
    text = passage.block.text
    for line in passage.lines:
        if not line.has("selfharm"):
            continue
        for kind, span in _unsafe(line, context):
            shown = text[span.start : span.end]
            if quoted(text, span.start, span.end):
                continue
            place, other = passage.place(span), instead(shown, context.facts)
            changes = (Change(place, other),) if other else ()
            yield Hit(place, {"shown": shown}, kind, repair=f"Write “{other}”" if other else "", changes=changes)


def _unsafe(line: Line, context: Context) -> Iterator[tuple[str | None, Span]]:
    """Yield what a sentence says of suicide that it should not, each with its kind; an order to the reader tells of no method."""
    known = context.facts.vocabulary
    for found in _STIGMA(known).finditer(line.text):
        yield None, Span(line.start + found.start(), line.start + found.end())
    method = None if line.instruction or line.question else _METHOD(known).search(line.text)
    if method is not None:
        yield "method", Span(line.start + method.start(), line.start + method.end())


RULE = BlockRule(
    id="SA006",
    name="unsafe-suicide-language",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="Wording about suicide can do harm",
    message="“{shown}” makes suicide a crime, a success or a fashion.",
    messages={"method": "“{shown}” tells how."},
    titles={"method": "A way of suicide is told"},
    fix="Use “died by suicide” or “suicide attempt”, and leave out the method.",
    why="How suicide is written about changes what people at risk do.",
    standard="reportingonsuicide.org; AMA style (language to discuss suicide)",
    bad="He ⟦committed suicide⟧ in 2019.",
    kinds={"method": "She took her own life and ⟦overdosed on⟧ her tablets."},
    good="He died by suicide in 2019. Help is available: call or text 988.",
    traps={
        "a style note that quotes the wrong form": "Write “died by suicide”, and avoid the phrase “committed suicide” throughout.",
        "a promise": "We commit to seeing every new patient within a week.",
        "a programme that succeeded": "Our successful suicide prevention programme runs in every school.",
        "how to keep somebody safe": "Lock away firearms and tablets where somebody thinks of suicide.",
        "a failed attempt at something else": "After two failed attempts to place the needle, a second nurse tried.",
    },
    needs=frozenset({"selfharm"}),
    check=check,
)
