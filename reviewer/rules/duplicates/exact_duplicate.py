"""A sentence, a paragraph or a whole passage that stands twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from reviewer.model.draft import Block, Draft
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place, Span
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.duplicates.approved import approved
from reviewer.rules.duplicates.measure import counted, counts, hashes, repeated, said, units
from reviewer.rules.exchange import leaves_empty
from reviewer.rules.places import framed, short, where, whole


class Copy(NamedTuple):
    """A second copy and its first: their places, their numbers in the row of all sentences, and how many sentences it holds."""

    place: Place
    first: Place
    order: int
    first_order: int
    sentences: int = 1
    block: bool = False


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each second copy, linked to the first; sentences and paragraphs that repeat in a row make one hit."""
    twice = repeated(article)
    if not twice:
        return
    draft = article.draft
    run: list[Copy] = []
    for copy in copies(article, twice, approved(context)):
        if run and (copy.order, copy.first_order) != (run[-1].order + run[-1].sentences, run[-1].first_order + run[-1].sentences):
            yield hit(draft, run)
            run = []
        run.append(copy)
    if run:
        yield hit(draft, run)


def copies(article: Article, twice: set[int], allowed: frozenset[str] = frozenset()) -> Iterator[Copy]:
    """Yield the second copies in order; a paragraph that is the same as an earlier one speaks for its sentences.

    `twice` are the hashes of what may stand twice; what is `allowed`, approved wording, may stand wherever it is needed.
    """
    sentences: dict[str, tuple[Place, int]] = {}
    blocks: dict[str, tuple[Place, int]] = {}
    before = list(accumulate(counts(article), initial=0))
    further = 0
    draft = article.draft
    for number, own in enumerate(hashes(article)):
        if twice.isdisjoint(own):
            continue
        found, order = units(article.passages[number]), before[number] + further
        earlier = blocks.get(found.whole) if found.whole else None
        if earlier is not None:
            if found.whole not in allowed and not (found.units and all(unit.contact or unit.text in allowed for unit in found.units)):
                yield Copy(whole(draft, number), earlier[0], order, earlier[1], max(len(found.units), 1), block=True)
            further += not found.units
            continue
        if found.whole:
            blocks[found.whole] = (whole(draft, number), order)
        for at, unit in enumerate(found.units, start=order):
            place = Place(number, unit.span.start, unit.span.end)
            first = sentences.setdefault(unit.text, (place, at))
            if first[0] != place and not unit.contact and unit.text not in allowed:
                yield Copy(place, first[0], at, first[1])


def holds(before: Article, article: Article, changed: Sequence[tuple[Passage, Passage]]) -> bool:
    """Return whether the copies are those they were: nothing that stands twice has changed, nor how many sentences stand before it."""
    last, twice = repeated(before), repeated(article)
    return twice == last and not any(
        not twice.isdisjoint((*said(old), *said(new))) or (framed(old), counted(old)) != (framed(new), counted(new)) for old, new in changed
    )


def hit(draft: Draft, run: list[Copy]) -> Hit:
    """Return the hit on a run of copies: the first of them speaks, the others and the first copies belong to it."""
    parts: list[Place] = []
    for copy in run:
        if parts and parts[-1].block == copy.place.block:
            parts[-1] = Place(copy.place.block, parts[-1].start, copy.place.end)
        else:
            parts.append(copy.place)
    count = sum(copy.sentences for copy in run)
    what = "sentence" if count == 1 else "paragraph" if len(run) == 1 else "passage"
    values = {
        "what": what,
        "count": f"{count} sentences, from " if what == "passage" else "",
        "stands": " on, also stand" if what == "passage" else " also stands",
        "where": where(draft, run[0].first.block, seen_from=parts[0].block),
        "quote": short(draft.quote(parts[0])),
    }
    changes = tuple(removal(draft, part) for part in parts)
    if leaves_empty(draft, [change.place.block for change in changes if change.whole]):
        changes = ()
    related = (*dict.fromkeys(copy.first for copy in run), *parts[1:])
    return Hit(parts[0], values, related=related, repair="Remove the second copy" if changes else "", changes=changes)


def removal(draft: Draft, place: Place) -> Change:
    """Return the change that takes a part out: the block, when nothing else stands in it."""
    block = draft.blocks[place.block]
    cut = gap(block, Span(place.start, place.end))
    left = block.text[: cut.start] + block.text[cut.end :]
    return Change(place, "", whole=True) if not left.strip() else Change(Place(place.block, cut.start, cut.end), "")


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
    area="Repeated text",
    title="The same {what} appears twice",
    message="{count}“{quote}”{stands} in {where}.",
    fix="Keep one copy, in the place where it fits best.",
    why="A repeat reads as a slip and makes readers doubt the rest of the page.",
    standard="Google people-first content guidance",
    bad="Our team has cared for people with long-term pain since 2015. We see adults only. ⟦Our team has cared for people with long-term pain since 2015.⟧",
    good="Ketamine for Fibromyalgia\n\nRead this first. Ketamine for Fibromyalgia is a topic we are asked about.",
    traps={
        "a heading echoed by a sentence": "## You can keep moving while your back is getting better\n\nYou can keep moving while your back is getting better, at your own pace.",
        "a pull quote": "Most people with back pain get better without an operation or a scan.\n\n> Most people with back pain get better without an operation or a scan.",
        "a short label": "- Three sets of ten repetitions\n- Three sets of ten repetitions",
        "what a mixture holds": "- Vitamin blend (thiamine, niacin, riboflavin, folate, biotin)\n- Saline\n\nThe second one adds zinc.\n\n- Vitamin blend (thiamine, niacin, riboflavin, folate, biotin)\n- Zinc",
        "a table cell": "| Week | What to do |\n|---|---|\n| 1 | Walk for ten minutes at a pace that feels easy |\n| 2 | Walk for ten minutes at a pace that feels easy |",
        "a contact line": "Call our front desk on 555-0100 to change the time of your visit.\n\nThe visit takes an hour.\n\nCall our front desk on 555-0100 to change the time of your visit.",
        "a list of sources": "Pain is common.¹ Sleep suffers.²\n\nFootnotes:\n\n¹ Doe J. Sleep and pain in adults of working age: a short survey. 2024.\n\n² Doe J. Sleep and pain in adults of working age: a short survey. 2024.\n",
    },
    check=check,
    holds=holds,
)
