"""Words that label people by an illness or dwell on suffering."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Span
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.places import cue, quoted

PREFERRED = {
    "suffering": "people with the condition, or people who have it",
    "sufferer": "people with the condition",
    "label": "a person with the condition",
    "wheelchair": "uses a wheelchair",
    "bedbound": "has to stay in bed",
    "identify": "are women, or are men",
    "older": "older people",
}

KINDS = {"older": "older", "identify": "identify", "wheelchair": "wheelchair", "bedbound": "wheelchair"}
"""The kind of hit that words of a class make, where it is one of its own."""
CLASSES = frozenset(PREFERRED)
PEOPLE = frozenset({"patients", "sufferers"})


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each labelling word outside quotations, with the form to prefer."""
    if passage.block.quoted or passage.block.kind is Kind.CODE:
        return
    people = "condition" in passage.cues and not PEOPLE.isdisjoint(passage.words.text)
    if not people and CLASSES.isdisjoint(passage.cues):
        return
    for line in passage.lines:
        if not CLASSES.isdisjoint(line.cues):
            yield from worded(passage, line)
        if people:
            yield from labelled(passage, line)


def worded(passage: Passage, line: Line) -> Iterator[Hit]:
    """Yield the words of the knowledge file that label or dwell."""
    for name, preferred in PREFERRED.items():
        for pair in line.cues.get(name, ()):
            yield from told(passage, cue(passage, pair), preferred, name)


def labelled(passage: Passage, line: Line) -> Iterator[Hit]:
    """Yield a condition set before "patients", where it makes the illness a person's name."""
    words = passage.words.text
    for first, last in line.cues.get("condition", ()):
        after = last + 1
        if after < line.last and words[after] in PEOPLE and line.text:
            span = Span(passage.words.starts[first], passage.words.ends[after])
            condition = passage.block.text[span.start : passage.words.ends[last]]
            if not passage.block.prose[passage.words.ends[last] : passage.words.starts[after]].strip():
                yield from told(passage, span, f"people with {condition}", "label")


def told(passage: Passage, span: Span, preferred: str, name: str) -> Iterator[Hit]:
    """Yield the hit unless the words are a quotation's."""
    if not quoted(passage.block.text, span.start, span.end):
        values = {"shown": passage.block.text[span.start : span.end], "preferred": preferred}
        yield Hit(passage.place(span), values, KINDS.get(name))


RULE = BlockRule(
    id="LA001",
    name="respectful-language",
    severity=Severity.ADVICE,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Names and language",
    title="Words name people by an illness",
    message="“{shown}” names people by an illness, or dwells on it.",
    fix="Write “{preferred}”.",
    why="People are more than an illness, and such words keep some from asking for help.",
    standard="NHS & NICE content guides; NIH/NIDA “Words Matter”; AMA 11.12; APA bias-free language",
    messages={
        "older": "“{shown}” makes one group of people who differ in all but age.",
        "identify": "“{shown}” speaks of gender identity, where a count of women or men is meant.",
        "wheelchair": "“{shown}” tells of people as if they were tied down.",
    },
    titles={
        "older": "Words lump older people together",
        "identify": "A count is worded as an identity",
        "wheelchair": "Words dwell on a limit",
    },
    bad="Many people ⟦suffering from⟧ fibromyalgia sleep badly.",
    good="Many people with fibromyalgia sleep badly.",
    kinds={
        "identify": "Of the people in the survey, 60% were ⟦identifying as women⟧.",
        "older": "Falls are common in ⟦the elderly⟧.",
        "wheelchair": "She was ⟦confined to a wheelchair⟧ for a year.",
    },
    traps={
        "inside quotation marks": "One reader wrote: “I am tired of suffering from migraine.” We hear that often.",
        "a role in a trial": "The patients in the trial slept better.",
        "the body's own reaction": "Cells that lack oxygen soon show damage.",
        "a block quotation": "> I am an addict, and I got better.\n\nThat is how he told it.",
    },
    zones=frozenset({Zone.TITLE, Zone.HEADING, Zone.BODY, Zone.PROMO, Zone.CAPTION, Zone.BYLINE}),
    needs=CLASSES | {"condition"},
    check=check,
)
