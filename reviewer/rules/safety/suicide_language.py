"""Wording about suicide that stigmatises."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.exchange import instead
from reviewer.rules.places import cue, quoted


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each phrase that makes suicide a crime, a success or an epidemic, outside quotation marks."""
    for line in passage.lines:
        for pair in line.cues.get("stigma", ()):
            span = cue(passage, pair)
            if not quoted(passage.block.text, span.start, span.end):
                place, shown = passage.place(span), passage.block.text[span.start : span.end]
                other = instead(shown, context.facts)
                changes = (Change(place, other),) if other else ()
                yield Hit(place, {"shown": shown}, repair=f"Write “{other}”" if other else "", changes=changes)


RULE = BlockRule(
    id="SA006",
    name="unsafe-suicide-language",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="Wording about suicide can do harm",
    message="“{shown}” makes suicide a crime, a success or a fashion.",
    fix="Use “died by suicide” or “suicide attempt”, and leave out the method.",
    why="How suicide is written about changes what people at risk do.",
    standard="reportingonsuicide.org; AMA style (language to discuss suicide)",
    bad="He ⟦committed suicide⟧ in 2019.",
    good="He died by suicide in 2019. Help is available: call or text 988.",
    traps={
        "a style note that quotes the wrong form": "Write “died by suicide”, and avoid the phrase “committed suicide” throughout.",
        "a promise": "We commit to seeing every new patient within a week.",
        "a failed attempt at something else": "After two failed attempts to place the needle, a second nurse tried.",
    },
    needs=frozenset({"stigma"}),
    check=check,
)
