"""Words that look taken from a source without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.span import Span
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.places import quoted, short

WORDS = r"(?:which|that|who|sic|and|or|is|are|was|were|the|this|these|it|they|we|he|she|its|their|in|of|to|for|with|as|has|have)"
INSERTED = late(rf"\[{WORDS}\](?!\()|\[(?:…|\.\.\.)\]|(?:…|\.\.\.)\s?[\[(]{WORDS}[\])]|[\[(]{WORDS}[\])]\s?(?:…|\.\.\.)")
BRACKETED = late(rf"\[{WORDS}\](?!\()")
"""All that `INSERTED` can find where nothing is left out."""
ELLIPSIS = late(r"(?<=[a-z,;])\s?(?:…|\.\.\.)\s?(?=[a-z])")
LONG = 20
"""Fewer words than this with a bare ellipsis are a pause, not a cut."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield sentences with an editor's marks, a cut or a word put in, outside quotation marks."""
    text = passage.block.text
    if passage.block.quoted or passage.block.kind is Kind.CODE or not ("[" in text or "…" in text or "..." in text):
        return
    for line in passage.lines:
        shown = text[line.start : line.end]
        if not ("[" in shown or "…" in shown or "..." in shown):
            continue
        found = (INSERTED if "…" in shown or "..." in shown else BRACKETED).search(shown)
        if found is None and line.last - line.first >= LONG and any(line.start < marker.start <= line.end for marker in passage.block.markers):
            found = ELLIPSIS.search(shown)
        if found and not quoted(text, line.start + found.start(), line.start + found.end()):
            start = line.start + len(shown) - len(shown.lstrip())
            span = Span(start, line.start + len(shown.rstrip()))
            yield Hit(passage.place(span), {"mark": found.group(0).strip(), "quote": short(shown.strip())}, "editorial-marks")


RULE = BlockRule(
    id="DU004",
    name="copied-text-unquoted",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Repeated text",
    title="Looks like a quotation without marks",
    message="“{quote}” holds an editor’s mark (“{mark}”) and stands outside quotation marks.",
    fix="Put the words in quotation marks with the reference, or say it in your own words, and keep its caution.",
    why="Words of others without quotation marks count as copied, also where the source is cited.",
    standard="ICMJE/COPE plagiarism; AMA 8.8 ellipses and brackets mark quotation; Google originality",
    bad="⟦Pain is linked to poor regulation at several levels, with a resulting imbalance… (which) may alter pain processing.⟧",
    good="As the review puts it, “a resulting imbalance … [that] may alter” pain processing.",
    traps={
        "a pause": "You sit down for a moment… and your back lets you know.",
        "an ellipsis at the end": "First comes rest, then gentle movement, then…",
        "a gloss in parentheses": "The calf (the muscle behind the shin) tires first.",
        "a marker": "Pain is common.[1]\n\n## References\n\n[1] Doe J. Pain in adults. J Example. 2024;1(1):1-2.",
        "a block quotation": "> The imbalance [that] follows … may last.\n\nSo says the review.",
    },
    zones=frozenset({Zone.BODY, Zone.PROMO, Zone.CAPTION}),
    check=check,
)
