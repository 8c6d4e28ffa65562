"""A sentence or a paragraph that stands twice."""

# ruff: noqa: E501 - example drafts and patterns stand on one line

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Block, Draft
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place, Span
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.duplicates.measure import Unit, compared, units
from reviewer.rules.places import short, where, whole


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each second copy, linked to the first; a whole paragraph said twice speaks for its sentences."""
    draft = article.draft
    sentences: dict[str, Place] = {}
    blocks: dict[str, int] = {}
    for number, block in enumerate(draft.blocks):
        if not compared(block, draft.zones[number]):
            continue
        found = units(block)
        if found.whole and found.whole in blocks and not all(unit.contact for unit in found.units):
            yield paragraph(draft, number, blocks[found.whole])
            continue
        if found.whole:
            blocks[found.whole] = number
        for unit in found.units:
            first = sentences.get(unit.text)
            if first is None:
                sentences[unit.text] = Place(number, unit.span.start, unit.span.end)
            elif not unit.contact:
                yield sentence(draft, number, unit, first)


def paragraph(draft: Draft, number: int, first: int) -> Hit:
    """Return the hit on a paragraph that is the same as an earlier one."""
    place = whole(draft, number)
    values = {
        "what": "paragraph" if len(draft.blocks[number].sentences) > 1 else "sentence",
        "where": where(draft, first),
        "quote": short(draft.quote(place)),
    }
    change = Change(place, "", whole=True)
    return Hit(place, values, related=(whole(draft, first),), repair="Remove the second copy", changes=(change,))


def sentence(draft: Draft, number: int, unit: Unit, first: Place) -> Hit:
    """Return the hit on a sentence that an earlier one says in the same words."""
    block = draft.blocks[number]
    place = Place(number, unit.span.start, unit.span.end)
    values = {"what": "sentence", "where": where(draft, first.block, seen_from=number), "quote": short(draft.quote(place))}
    cut = gap(block, unit.span)
    change = Change(place, "", whole=True) if cut == Span(0, len(block.text)) else Change(Place(number, cut.start, cut.end), "")
    return Hit(place, values, related=(first,), repair="Remove the second copy", changes=(change,))


def gap(block: Block, span: Span) -> Span:
    """Return the range to cut so that one space is left between the neighbours of a sentence."""
    text = block.text
    end = span.end + len(text[span.end :]) - len(text[span.end :].lstrip())
    if end < len(text):
        return Span(span.start, end)
    return Span(len(text[: span.start].rstrip()), len(text))


RULE = DraftRule(
    id="DU001",
    name="exact-duplicate",
    severity=Severity.BLOCKER,
    nature=Nature.FACT,
    waiver=WaiverClass.REVIEWER,
    area="Repetition",
    title="The same {what} appears twice",
    message="“{quote}” also stands in {where}.",
    fix="Keep one copy, in the place where it fits best.",
    why="A repeat reads as a slip and makes readers doubt the rest of the page.",
    standard="User’s brief; Google people-first content; own rule",
    bad="Our team has cared for people with long-term pain since 2015. We see adults only. ⟦Our team has cared for people with long-term pain since 2015.⟧",
    good="Ketamine for Fibromyalgia\n\nRead this first. Ketamine for Fibromyalgia is a topic we are asked about.",
    traps={
        "a heading echoed by a sentence": "## You can keep moving while your back is getting better\n\nYou can keep moving while your back is getting better, at your own pace.",
        "a pull quote": "Most people with back pain get better without an operation or a scan.\n\n> Most people with back pain get better without an operation or a scan.",
        "a short label": "- Three sets of ten repetitions\n- Three sets of ten repetitions",
        "a table cell": "| Week | What to do |\n|---|---|\n| 1 | Walk for ten minutes at a pace that feels easy |\n| 2 | Walk for ten minutes at a pace that feels easy |",
        "a contact line": "Call our front desk on 555-0100 to change the time of your visit.\n\nThe visit takes an hour.\n\nCall our front desk on 555-0100 to change the time of your visit.",
        "a list of sources": "Pain is common.¹ Sleep suffers.²\n\nFootnotes:\n\n¹ Doe J. Sleep and pain in adults of working age: a short survey. 2024.\n\n² Doe J. Sleep and pain in adults of working age: a short survey. 2024.\n",
    },
    check=check,
)
