"""A title or heading that asserts that the treatment works."""

import re
from collections.abc import Iterator

from reviewer.model.draft import Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns import late
from reviewer.model.vocabulary import Vocabulary, Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Context, Passage
from reviewer.reading.sentences import TITLED
from reviewer.rules.base import BlockRule

_PROMISES = Worded(
    r"\b(?:how|why) .{3,60} (?:can |could )?{works}\b|\brelief\b(?! {selfhelp})|\b{bettered} \w+|\baccelerat\w+|"
    r"\b{strong} (?:\w+ )?{outcome}\b|\b{praising} (?:\w+ ){0,3}{praised}\b",
    re.IGNORECASE,
)
_PRICE = late(r"[$£€]\s?\d")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield a title or heading that promises what the treatment does."""
    if passage.page.official:
        return
    for line in _headlines(passage):
        if line.question or _PRICE.search(line.text) or not _promises(line, context.facts.vocabulary) or (line.has("calmheadline") and not line.has("headlinesure")) or not _about_care(line, passage):
            continue
        yield Hit(passage.place(line.span), {"heading": line.text})


def _promises(line: Line, words: Vocabulary) -> bool:
    """Return whether a heading promises, by its words or by their order."""
    return line.has("headlinepromise", "headlinesure") or _PROMISES(words).search(line.text) is not None


def _headlines(passage: Passage) -> list[Line]:
    """Return the sentences that stand as a headline: of front matter only the titles."""
    if passage.zone is not Zone.META:
        return list(passage.lines)
    return [line for line in passage.lines if TITLED.search(passage.block.text, 0, line.start)]


def _about_care(line: Line, passage: Passage) -> bool:
    """Return whether the heading speaks of a treatment and what it does, or, on a page that promotes one, of the result alone."""
    if line.has("treatment", "genericcare"):
        return line.has("condition", "health", "body", "effectnoun", "effectadj", "effect")
    return bool(passage.page.promoted) and line.has("condition", "health") and line.has("improved", "effectnoun")


RULE = BlockRule(
    id="CL013",
    name="headline-overclaim",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Claims and evidence",
    title="A heading promises the result",
    message="“{heading}” asserts that the treatment works.",
    fix="Try a question or a topic, such as “what the evidence shows”.",
    why="Many readers take away the heading and nothing else.",
    standard="Google helpful-content questions on titles; FTC net impression; Sumner et al.",
    bad="⟦How Ketamine Can Help Fibromyalgia⟧\n\nThis page looks at the studies that have been done so far.",
    good="Can Ketamine Help Fibromyalgia?\n\nThis page looks at the studies that have been done so far.",
    traps={
        "a topic": "# Current Research on Fibromyalgia\n\nThis page looks at the studies that have been done so far.",
        "an item with its price": "# Migraine Relief Massage $80\n\nThis page looks at the studies that have been done so far.",
        "a list of products": "# Back Pain Relief Devices and Massage\n\nThis page looks at the studies that have been done so far.",
        "a goal": "# Reducing Pain: Your Options\n\nThis page looks at the studies that have been done so far.",
    },
    zones=frozenset({Zone.TITLE, Zone.HEADING, Zone.META}),
    needs=frozenset({"treatment", "genericcare", "condition", "health"}),
    check=check,
)
