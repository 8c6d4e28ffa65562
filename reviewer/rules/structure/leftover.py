"""Site buttons, placeholders, template code and empty sections left in the draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import compress, count

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.facts import Facts
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.exchange import leaves_empty
from reviewer.rules.images.pictures import lost
from reviewer.rules.memo import along, by_identity, per_passage
from reviewer.rules.places import plain, short, whole
from reviewer.rules.structure.placeholders import FRONT, STAND_IN, UNNAMED, code, stood_in
from reviewer.rules.structure.site_lines import (
    CONTENTS,
    LONGEST_LEFTOVER,
    broken_off,
    foot,
    is_directive,
    is_empty,
    is_leftover,
    is_link,
    is_pointer,
    is_way_back,
    unseen,
)

LISTED = frozenset({Zone.REFERENCES, Zone.CREDITS})


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield whole blocks that are furniture or placeholders, template code wherever it stands, and headings with nothing below."""
    draft = article.draft
    pointers = [number for number in range(foot(article) + 1, len(draft.blocks)) if is_pointer(draft.blocks[number])]
    yield from together(article, pointers, context.facts)
    for number, passage in compress(enumerate(article.passages), judge(context.facts)(article)):
        block, zone = passage.block, passage.setting.zone
        if zone is Zone.META:
            yield from front_placeholders(number, block, context)
        elif block.kind in (Kind.CODE, Kind.RULE, Kind.META, Kind.HIDDEN):
            continue
        elif block.kind is Kind.HEADING and is_empty(draft, number):
            yield Hit(whole(draft, number), {"text": short(block.text.strip())}, "empty-section", key=block.text)
        elif found := stand_ins(draft, number, passage):
            yield from found
        elif number not in pointers and len(passage.words.text) <= LONGEST_LEFTOVER and not block.quoted and is_leftover(article, number, context):
            yield removable([whole(draft, number)], draft, None)


def together(article: Article, pointers: list[int], facts: Facts) -> Iterator[Hit]:
    """Yield what is taken out together: what readers do not see, bare links below the article, lines that break off below linked headings."""
    draft = article.draft
    blocks = draft.blocks
    hidden = [number for number in compress(count(), unseen(article)) if not is_directive(blocks[number], facts) and not lost(blocks[number])]
    teasers = [number for number in compress(count(), broken_off(article)) if number and is_link(blocks[number - 1])]
    for numbers, kind, fewest in ((hidden, "hidden", 1), (pointers, "footer", 2), (teasers, "teaser", 2)):
        if len(numbers) >= fewest:
            yield removable([whole(draft, number) for number in numbers], draft, kind)


def stand_ins(draft: Draft, number: int, passage: Passage) -> list[Hit]:
    """Return the hits on pictures, code and placeholders of a block that keep the place of something."""
    block = passage.block
    hits = [
        Hit(Place(number, picture.start, picture.end), {"text": short(picture.src if STAND_IN.search(picture.src) else picture.alt)}, "template", key=picture.src)
        for picture in block.pictures
        if STAND_IN.search(picture.src) or UNNAMED.match(picture.alt)
    ]
    found = stood_in(passage)
    if found:
        said = block.text[found[0] : found[1]]
        hit = Hit(Place(number, *found), {"text": short(said)}, "template")
        alone = block.kind is Kind.PARAGRAPH and code(block) == found and block.text.strip() == said
        if alone and not leaves_empty(draft, [number]):
            hit = hit._replace(repair="Remove this line", changes=(Change(hit.place, "", whole=True),))
        hits.append(hit)
    return hits


def noticed(passage: Passage) -> Passage | Kind:
    """Return a passage in which something could be left over, or that could stand under the article; of a longer one without code only its kind,
    for it is text wherever it stands."""
    block = passage.block
    text = block.kind in (Kind.PARAGRAPH, Kind.ITEM) and passage.lines and len(passage.words.text) > LONGEST_LEFTOVER
    return block.kind if text and not (stood_in(passage) or is_pointer(block)) else passage


def removable(places: list[Place], draft: Draft, kind: str | None) -> Hit:
    """Return the hit on blocks to take out."""
    changes = () if leaves_empty(draft, [place.block for place in places]) else tuple(Change(place, "", whole=True) for place in places)
    repair = "" if not changes else "Remove this line" if len(places) == 1 else "Remove these lines"
    values = {"text": short(draft.quote(places[0]).strip()), "count": str(len(places))}
    return Hit(places[0], values, kind, tuple(places[1:]), repair=repair, changes=changes)


def front_placeholders(number: int, block: Block, context: Context) -> Iterator[Hit]:
    """Yield the values of front matter that nobody has filled in."""
    for line in FRONT.finditer(block.text):
        if plain(line.group("value")) in context.facts.phrases.get("placeholder", ()):
            yield Hit(Place(number, line.start("line"), line.end("value")), {"text": short(line.group("line"))}, "template")


@by_identity
def judge(facts: Facts) -> Callable[[Article], list[bool]]:
    """Return what tells which passages need a closer look: outside the text and its lists, a heading, a short line of a site's words, or code in it."""
    phrases = frozenset(facts.phrases.get("placeholder", ())) | facts.layout.furniture | CONTENTS(facts.vocabulary)

    @per_passage
    def suspicious(passage: Passage) -> bool:
        block = passage.block
        if block.kind is Kind.HEADING or stood_in(passage):
            return True
        if len(passage.words.text) > LONGEST_LEFTOVER:
            return False
        return "leftover" in passage.cues or is_way_back(block, facts.vocabulary) or " ".join(passage.words.text) in phrases

    return along(lambda passage: passage.zone not in LISTED and (not passage.lines or suspicious(passage)))


RULE = DraftRule(
    id="ST004",
    name="leftover-or-empty-block",
    severity=Severity.WARNING,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Page and record",
    title="A piece of the website is left in the text",
    message="“{text}” looks left over from the website.",
    fix="Delete it.",
    fixes={"hidden": "Delete it, or write it out if readers need it.", "empty-section": "Write the section, or take its heading out."},
    why="Buttons and placeholders in the middle of advice look careless and lead nowhere on the published page.",
    standard="Google (sloppy production); own rule",
    messages={
        "template": "“{text}” is template code or a placeholder, not text for readers.",
        "footer": "{count} bare links to other sites stand below the article, “{text}” first.",
        "empty-section": "Nothing stands below the heading “{text}”.",
        "teaser": "“{text}” breaks off, as {count} lines below linked headings do: a website shows its other pages so.",
        "hidden": "“{text}” is in the file, and readers do not see it.",
    },
    titles={"template": "A placeholder is left in the text", "hidden": "The file holds something readers do not see", "empty-section": "A section is empty"},
    bad="Ketamine is an anesthetic drug used in hospitals.\n\n⟦Text Us⟧",
    good="Text us at 555-0100 if you need to change your visit.",
    kinds={
        "template": "Our desk is open on weekdays. ⟦{{ opening_hours }}⟧",
        "footer": "Heel pain is common.\n\n---\n\n[⟦Foot club⟧](https://example.org/foot)\n\n[Running news](https://example.net/run)",
        "teaser": "Heel pain is common.\n\n#### [Bunions](/bunions)\n\n⟦A bunion grows...⟧\n\n#### [Corns](/corns)\n\nCorns come from...",
        "hidden": "Heel pain is common in runners.\n\n⟦<!-- ask Anna for the figure -->⟧\n\nMost get better within a year.",
        "empty-section": "# Heel pain\n\nHeel pain is common.\n\n## ⟦What helps⟧\n\n## When to call us\n\nCall us when it wakes you at night.",
    },
    traps={
        "a sentence with the words of a button": "You can read more about heel pain in our leaflet.",
        "a real list of contents": "In this post\n\n- What heel pain is\n- What helps\n\nHeel pain is common in runners.",
        "a section with subsections": "## Exercises\n\n### For the calf\n\nStretch the calf against a wall.",
        "a heading with the words of a button": "Heel pain is common.\n\n## Get in touch\n\nOur desk is open on weekdays from nine to five.",
        "steps under a heading of their rank": "### Exercises for the calf\n\n### 1. Wall stretch\n\nLean on a wall.",
        "a story that pauses": "#### [Bunions](/bunions)\n\nShe waited and waited...\n\n#### Corns\n\nHe did not wait...",
        "a goal of care": "- Return to normal activities\n- Sleep through the night",
        "a source below a line": "Heel pain is common.\n\n---\n\n[Doe J. Heel pain in adult runners: a survey of two clubs. 2024.](https://example.org/heel)",
        "a mark for the publishing program": "Heel pain is common in runners.\n\n<!--more-->\n\nMost get better within a year.",
        "a label that the builder of the page left": "Heel pain is common in runners.\n\n<!-- Comparison Table -->\n\nMost get better within a year.",
        "a comment shown as code": "Write it so:\n\n```\n<!-- a comment -->\n```",
        "a marker behind a cry": "It worked at once![1] She was well the next day.\n\n[1] Doe J. Heel pain in runners. Foot Ankle Int. 2020;41(2):10–19.",
        "a quotation": "> Text us\n\nThat was all the message said.",
        "Latin in earnest": "The vestibulum of the nose is lined with skin. Primum non nocere, semper et ubique, was the motto over our door.",
        "letters that stand for themselves": "People with XX and XY chromosomes took part, and each filled in a form.",
    },
    check=check,
    reads=noticed,
)
