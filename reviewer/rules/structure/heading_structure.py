"""Headings whose ranks jump or whose small words are now capitals and now not."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.memo import per_block
from reviewer.rules.places import short, whole
from reviewer.rules.structure.heading_repairs import AFTER_COLON, SMALL, WORD, recased, with_one_main, without_jumps


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield a second main heading, a rank that is skipped, and the rarer way of writing small words."""
    draft = article.draft
    ranked = [number for number, block in enumerate(draft.blocks) if block.kind is Kind.HEADING and draft.zones[number] in (Zone.TITLE, Zone.HEADING)]
    mains = [number for number in ranked if draft.blocks[number].level == 1]
    if len(mains) > 1:
        related, changes = tuple(whole(draft, number) for number in mains[2:]), with_one_main(draft, ranked)
        repair = "Lower it by a rank" if changes else ""
        yield Hit(whole(draft, mains[1]), {"text": shown(draft, mains[1])}, "second-main", related, repair=repair, changes=changes)
    levels = [draft.blocks[number].level for number in ranked]
    jumps = [at for at in range(1, len(ranked)) if levels[at] > levels[at - 1] + 1]
    if jumps:
        first = jumps[0]
        values = {"text": shown(draft, ranked[first]), "level": str(levels[first]), "before": str(levels[first - 1])}
        related, changes = tuple(whole(draft, ranked[at]) for at in jumps[1:]), without_jumps(draft, ranked)
        repair = "Close the gap in the ranks" if changes else ""
        yield Hit(whole(draft, ranked[first]), values, "jump", related, repair=repair, changes=changes)
    yield from case(draft)


def headings(passage: Passage) -> Block | None:
    """Return a heading as it stands; of other blocks nothing is asked."""
    return passage.block if passage.block.kind is Kind.HEADING or passage.zone in (Zone.TITLE, Zone.HEADING) else None


def shown(draft: Draft, number: int) -> str:
    """Return a heading's words, cut where they are many."""
    return short(draft.blocks[number].text.strip())


@per_block
def manner(block: Block) -> str:
    """Return how a heading in title case writes its small words, "capital" or "small"; an empty string where it has none."""
    words = WORD.findall(AFTER_COLON.sub(" ", block.text))[1:]
    inner = [word for word in words[:-1] if word.lower() in SMALL]
    if not inner or not any(word[0].isupper() for word in words if word.lower() not in SMALL):
        return ""
    return "capital" if all(word[0].isupper() for word in inner) else "small"


def case(draft: Draft) -> Iterator[Hit]:
    """Yield the first heading of the rarer case of small words; the other ones of that case belong to it."""
    capital: list[int] = []
    small: list[int] = []
    for number, zone in enumerate(draft.zones):
        if zone in (Zone.HEADING, Zone.TITLE):
            written = manner(draft.blocks[number])
            if written:
                (capital if written == "capital" else small).append(number)
    if capital and small:
        rare = capital if len(capital) <= len(small) else small
        values = {"text": shown(draft, rare[0]), "how": "with capitals" if rare is capital else "in lower case"}
        changes = recased(draft, rare, capital=rare is small)
        repair = "Match the other headings" if changes else ""
        yield Hit(whole(draft, rare[0]), values, None, tuple(whole(draft, number) for number in rare[1:]), repair=repair, changes=changes)


RULE = DraftRule(
    id="ST007",
    name="heading-structure",
    severity=Severity.ADVICE,
    nature=Nature.FACT,
    waiver=WaiverClass.DISMISS,
    area="Page and record",
    title="Headings do not match each other",
    message="“{text}” writes small words {how}, and most other headings do not.",
    fix="Make headings match the rest.",
    fixes={
        "jump": "Use the next rank below the heading before it.",
        "second-main": "Keep one main heading and lower the other by a rank.",
    },
    why="Readers and screen readers find their way by headings.",
    standard="WCAG 2.2 SC 1.3.1, 2.4.6; PEMAT 9; NHS sentence case",
    messages={
        "second-main": "“{text}” is a second main heading; a page has one.",
        "jump": "“{text}” is of rank {level} and follows one of rank {before}.",
    },
    titles={"second-main": "There are two main headings", "jump": "A heading skips a rank"},
    bad=(
        "## ⟦Current Treatment For Pain⟧\n\nSome text that is long enough to count.\n\n## Symptoms of Pain\n\nSome text that is long enough to count.\n\n"
        "## Causes of Pain\n\nMore text that is long enough to count."
    ),
    good="## Treatment for Pain\n\nSome text that is long enough to count.\n\n## Symptoms of Pain\n\nMore text that is long enough to count.",
    kinds={
        "second-main": "# Back care\n\nBacks ache after long drives.\n\n# ⟦Neck care⟧\n\nNecks ache after long calls.",
        "jump": "# Back care\n\nBacks ache after long drives.\n\n### ⟦At night⟧\n\nA pillow between the knees helps.",
    },
    traps={
        "the first and the last word": "## The Spine\n\nText.\n\n## What a Brace Is For\n\nText.\n\n## Care of the Back\n\nText.",
        "ranks that come back up": "# Back care\n\nText.\n\n## Rest\n\nText.\n\n### At night\n\nText.\n\n## Movement\n\nText.",
        "sentence case": "## What to do for pain\n\nText.\n\n## How to sit at a desk\n\nText.",
    },
    check=check,
    reads=headings,
)
